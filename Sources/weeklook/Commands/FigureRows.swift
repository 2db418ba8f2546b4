import Foundation
import Smartlook

/// The figures of a report as flat rows: every measure, week by week, with its interval.
struct FigureRows {
    static let columns = [
        "week", "measure", "name", "kind", "value", "lower", "upper", "numerator", "denominator", "complete",
    ]

    private(set) var rows: [[JSONValue?]] = []

    /// Reads the latest week's `report.json` below a site's folder (`2026/W46/report.json`).
    init(latestIn folder: String) throws {
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let latest = files.filter { $0.hasSuffix("report.json") && $0.split(separator: "/").count == 3 }.max()
        guard let latest, let data = FileManager.default.contents(atPath: "\(folder)/\(latest)") else {
            throw Failure(.nothingToReport, "There is no report in \(folder) yet; run 'weeklook site' first.")
        }
        do throws(JSONFault) {
            self.init(try JSONValue(bytes: Array(data)))
        } catch {
            throw Failure(.output, "\(folder)/\(latest) cannot be read (\(error)); run 'weeklook site --full'.")
        }
    }

    /// Finds the measures wherever they are in a report, so that a new part of it needs nothing here.
    init(_ report: JSONValue) {
        var found: [String: [[JSONValue?]]] = [:]
        Self.collect(report, into: &found)
        rows = found.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    private static func collect(_ value: JSONValue, into found: inout [String: [[JSONValue?]]]) {
        switch value {
        case .array(let items): for item in items { collect(item, into: &found) }
        case .object(let members):
            if let key = members["key"]?.stringValue, case .array(let points)? = members["points"] {
                found[key] = points.map { row(of: $0, measure: value, key: key) }
            }
            for (_, member) in members.sorted(by: { $0.key < $1.key }) { collect(member, into: &found) }
        default: break
        }
    }

    private static func row(of point: JSONValue, measure: JSONValue, key: String) -> [JSONValue?] {
        var bounds: [JSONValue] = []
        if case .array(let pair)? = point["interval"] { bounds = pair }
        let cells: [JSONValue?] = [
            point["week"], .string(key), measure["name"], measure["kind"], point["value"], bounds.first,
            bounds.count > 1 ? bounds[1] : nil, point["numerator"], point["denominator"],
            point["is_complete"] ?? point["isComplete"] ?? point["complete"],
        ]
        return cells.map { $0 == .null ? nil : $0 }
    }
}
