// Asks the six questions of `Guides/Performance.md` of an archive and prints answers and times as one JSON document.
//
//     QuestionBenchmark ARCHIVE [--only Q3] [--once]

import Analysis
import Archive
import Foundation
import Smartlook

let arguments = Array(CommandLine.arguments.dropFirst())
guard let path = arguments.first else {
    print("usage: QuestionBenchmark ARCHIVE [--only Q3] [--once]")
    exit(2)
}
let only = arguments.firstIndex(of: "--only").map { arguments[$0 + 1] }
let isOnce = arguments.contains("--once")

/// A question that needs only some columns is asked of an archive opened for it, as the command line does.
let properties = only == nil || only == "Q3" ? ["country", "device"] : []
let archive = try ReportArchive(path: path, create: false)
let questions = BenchmarkQuestions(
    try ProjectData(archive: archive, ColumnSelection(session: true, properties: properties)))

var times: [String: JSONValue] = [:]
var answers: [String: JSONValue] = [:]
for name in only.map({ [$0] }) ?? BenchmarkQuestions.names {
    var rows: () -> [[JSONValue]] = { [] }
    let measured = Stopwatch.measure(isOnce: isOnce) { rows = questions.answer(name) }
    times[name] = measured
    answers[name] = .array(rows().map { .array($0) })
}
var document: [String: JSONValue] = [
    "engine": "weeklook", "questions": .object(times), "answers": .object(answers),
]
if !isOnce { document["column_bytes"] = .integer(Int64(try archive.columnBytes())) }
FileHandle.standardOutput.write(Data(JSONValue.object(document).bytes + [UInt8(ascii: "\n")]))
exit(0)
