// Renders the report of one week of a busy project, again and again, and prints how long it took as JSON.
//
//     RenderBenchmark [FOLDER]      # FOLDER gets report.json, for others to draw the same charts

import Foundation
import Reports

let busy = try BusyYear()

/// The whole of it, without fetching or counting: judging, writing, drawing, and laying the pages out.
func render() throws -> FileTree {
    let report = WeeklyReport.make(answers: busy.answers, weekIndex: BusyYear.weeks - 1, options: busy.options)
    return try ReportRenderer.files(of: report)
}

let files = try render()
if let folder = CommandLine.arguments.dropFirst().first, let report = files["report.json"] {
    try Data(report.bytes).write(to: URL(fileURLWithPath: folder).appending(path: "report.json"))
}
var milliseconds: [Double] = []
for _ in 0..<15 {
    let begin = DispatchTime.now().uptimeNanoseconds
    _ = try render()
    milliseconds.append(Double(DispatchTime.now().uptimeNanoseconds - begin) / 1e6)
}
milliseconds.sort()
let charts = files.files.count { $0.path.hasPrefix("charts/") && $0.path.hasSuffix("-compact.svg") }
let drawings = files.files.count { $0.path.hasPrefix("charts/") }
let bytes = files.files.reduce(0) { $0 + $1.bytes.count }
print(
    "{\"weeks\":\(BusyYear.weeks),\"funnels\":\(BusyYear.funnels),\"charts\":\(charts),\"drawings\":\(drawings),"
        + "\"files\":\(files.files.count),\"bytes\":\(bytes),"
        + "\"median_ms\":\(Int(milliseconds[7].rounded())),\"worst_ms\":\(Int((milliseconds.last ?? 0).rounded()))}")
exit(0)
