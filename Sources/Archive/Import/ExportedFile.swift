package import Foundation
import Smartlook

/// Knows the files that `weeklook export` writes.
package enum ExportedFile {
    /// Whether a file begins like one of ours.
    package static func isOne(_ file: Data) throws(ArchiveError) -> Bool {
        let input = ImportInput(file)
        _ = try input.skipMark()
        let head = try input.head(4096)
        guard head.first == UInt8(ascii: "{") else {
            var rows = CSVRows(ImportInput(Data(head)))
            return try rows.next().map { ExportColumns.isOurs($0.fields) } ?? false
        }
        var stream = ByteStream(input)
        guard let line = try stream.line(), let value = try? JSONValue(bytes: line) else { return false }
        let names = Set(value.sortedMembers.map(\.name))
        return names.isSuperset(of: ["visitor", "event", "type", "time", "sequence", "source", "id"])
            || names.isSuperset(of: ["session", "visitor", "start", "end"])
            || names.isSuperset(of: ExportColumns.coverage)
            || names.isSubset(of: ExportColumns.visitors)
                && names.contains("visitor")
    }
}
