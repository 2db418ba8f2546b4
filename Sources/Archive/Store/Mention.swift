import Foundation
import Smartlook

/// Finds names of erased people in texts that were kept as they came.
enum Mention {
    /// Whether a JSON text holds a name as a word of its own, raw or escaped in whatever way.
    static func holds(_ bytes: [UInt8], anyOf names: Set<String>) -> Bool {
        // Our own writer escapes in one way only; a text that is no JSON is searched as it is.
        let texts = [bytes, (try? JSONValue(bytes: bytes))?.bytes].compactMap { $0.map { Data($0) } }
        return names.contains { name in
            let escaped = JSONValue.string(name).bytes.dropFirst().dropLast()
            return texts.contains { holds($0, Data(name.utf8)) || holds($0, Data(escaped)) }
        }
    }

    private static func holds(_ data: Data, _ name: Data) -> Bool {
        var start = data.startIndex
        while let found = data.range(of: name, in: start..<data.endIndex) {
            let isWhole =
                (found.lowerBound == data.startIndex || !isWordByte(data[found.lowerBound - 1]))
                && (found.upperBound == data.endIndex || !isWordByte(data[found.upperBound]))
            if isWhole { return true }
            start = found.lowerBound + 1
        }
        return false
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: byte >= 0x80
        }
    }

    /// A request (`GET /api/v1/visitors/ID/events?limit=100`) with `erased` in place of each name.
    static func cleaned(request: String, of names: Set<String>) -> String {
        var out = ""
        var part = ""
        func close() {
            out += names.contains(part.removingPercentEncoding ?? part) ? "erased" : part
            part = ""
        }
        for character in request {
            if "/?&= ".contains(character) {
                close()
                out.append(character)
            } else {
                part.append(character)
            }
        }
        close()
        return out
    }
}
