package import Foundation
import Smartlook

/// Knows the files that `weeklook export` writes.
package enum ExportedFile {
    /// Whether a file begins like one of ours.
    package static func isOne(_ file: Data) throws(ArchiveError) -> Bool {
        var stream = ByteStream(file: file)
        try stream.skipMark()
        guard try stream.peek() == UInt8(ascii: "{") else {
            var rows = CSVRows(ByteStream(try stream.head(4096)))
            return try rows.next().map { ExportColumns.isOurs($0.fields) } ?? false
        }
        guard let line = try stream.line(), let value = try? JSONValue(bytes: line) else { return false }
        let names = Set(value.sortedMembers.map(\.name))
        return names.isSuperset(of: ["visitor", "event", "type", "time", "sequence", "source", "id"])
            || names.isSuperset(of: ["session", "visitor", "start", "end"])
            || names.isSuperset(of: ExportColumns.coverage)
            || names.isSubset(of: ExportColumns.visitors)
                && names.contains("visitor")
    }
}
