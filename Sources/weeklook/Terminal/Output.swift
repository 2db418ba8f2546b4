import Foundation
import Reports
import Smartlook

/// What a command answers with, on standard output.
enum Output {
    /// One JSON document with sorted keys, on one line.
    static func json(_ value: JSONValue) throws {
        try write(value.bytes + [UInt8(ascii: "\n")])
    }

    /// A table with the first column to the left and the others to the right.
    static func table(_ header: [String], _ rows: [[String]]) throws {
        let lines = ([header] + rows).map { $0.map(Terminal.safe) }
        let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        let text = lines.map { line in
            let cells = line.enumerated().map { column, cell in
                let gap = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + gap : gap + cell
            }
            return cells.joined(separator: "  ") + "\n"
        }
        try write(Array(text.joined().utf8))
    }

    /// Names and texts, the texts beside each other however long they are.
    static func definitions(_ lines: [(name: String, text: String)]) throws {
        let width = lines.map(\.name.count).max() ?? 0
        let text = lines.map { name, text in
            "\(name)\(String(repeating: " ", count: width - name.count))  \(Terminal.safe(text))\n"
        }
        try write(Array(text.joined().utf8))
    }

    /// CSV with LF line ends.
    static func csv(_ header: [String], _ rows: [[String]]) throws {
        try write(Array(([header] + rows).map(csvLine).joined().utf8))
    }

    /// One line of CSV, each cell escaped as in the reports' tables.
    static func csvLine(_ cells: [String]) -> String {
        cells.map(CSVText.cell).joined(separator: ",") + "\n"
    }

    /// Writes to standard output; a reader that went away ends the command quietly.
    private static func write(_ bytes: [UInt8]) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            throw Failure(.output, "Standard output cannot be written: \(error.localizedDescription).")
        }
    }
}

extension JSONValue {
    /// A number rounded to six decimals, so that it reads well and a script's comparison does not hang on the last bit.
    static func rounded(_ value: Double?) -> JSONValue {
        guard let value, value.isFinite else { return .null }
        return .number((value * 1_000_000).rounded() / 1_000_000)
    }
}
