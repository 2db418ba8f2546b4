import Hashing

/// Names the numbers of a report: `2026-W46.checkout.conversion` is a week and the path to a number in its report.
///
/// A page carries the parts of an id as `data-id` attributes: the parts of the elements around a number, from the page
/// inwards, then that of its column. A row without one is named by its first cell.
package enum NumberID {
    /// What a name from the data is called within an id, in the characters of a URL's path without dots.
    ///
    /// A leading `_` is left to what is no name: `_other`, `_unknown`, `_ended`.
    static func part(_ name: String) -> String {
        let bytes = Array(name.utf8)
        guard bytes.count <= longest else {
            return encoded(bytes.prefix(longest / 2)) + "~" + SHA256Digest(of: bytes).hex.prefix(8)
        }
        return bytes.isEmpty ? "_empty" : encoded(bytes[...])
    }

    /// Of longer names the beginning and a hash stand in ids.
    private static let longest = 60

    private static func encoded(_ bytes: ArraySlice<UInt8>) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if isPlain(byte) && !(byte == UInt8(ascii: "_") && index == 0) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The part for a row of a dimension.
    static func part(_ row: SegmentRow) -> String {
        switch row.kind {
        case .value: part(row.value ?? "")
        case .other: "_other"
        case .unknown: "_unknown"
        }
    }

    /// The path of a measure; the names of events are the only keys that come from the data.
    static func path(measure key: String) -> String {
        key.hasPrefix("event.") ? "event." + part(String(key.dropFirst(6))) : key
    }

    /// The week that an id begins with; nil where it does not begin with one.
    package static func week(of id: String) -> String? {
        let week = id.prefix { $0 != "." }
        return isWeek(week) ? String(week) : nil
    }

    /// The id in the report of an earlier week of a number that a later one shows as its history, if it is one:
    /// `2026-W40.visitors.new` for `2026-W46.visitors.2026-W40.new`.
    package static func inItsOwnWeek(_ id: String) -> String? {
        var parts = id.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 2, let place = parts.indices.dropFirst(2).first(where: { isWeek(parts[$0]) }) else {
            return nil
        }
        parts[0] = parts.remove(at: place)
        return parts.joined(separator: ".")
    }

    private static func isWeek(_ text: Substring) -> Bool { text.wholeMatch(of: /[0-9]{4}-W[0-9]{2}/) != nil }
}
