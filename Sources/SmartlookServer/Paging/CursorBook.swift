import Foundation
import Hashing
import Smartlook
import Synchronization

/// Writes cursors and reads them back: opaque, signed for one list, good for a while, worthless after a restart.
final class CursorBook: Sendable {
    private let life: Duration
    private let form: APIServer.CursorForm
    private let secret: [UInt8]
    private let numbers = Mutex<[String]>([])

    /// So many numbers are remembered in the form of numbers; then the oldest are forgotten with all others.
    private static let mostNumbers = 100_000

    init(life: Duration, form: APIServer.CursorForm) {
        self.life = life
        self.form = form
        secret = (0..<32).map { _ in UInt8.random(in: 0...255) }
    }

    /// The cursor for a place in a list, as it stands in a link.
    func cursor(_ key: PageKey, scope: String, now: Instant) -> String {
        let payload = "\(now.microseconds)|\(key.first)|\(key.second)|\(key.id)"
        let text = Data("\(signature(payload, scope))|\(payload)".utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_")
        guard form == .number else { return text }
        return numbers.withLock { numbers in
            if numbers.count >= Self.mostNumbers { numbers.removeAll() }
            numbers.append(text)
            return String(numbers.count)
        }
    }

    /// The cursor as `pagination` has it.
    func json(_ cursor: String) -> JSONValue {
        switch form {
        case .text: .string(cursor)
        case .list: [.string(cursor)]
        case .number: .integer(Int64(cursor) ?? 0)
        }
    }

    /// The place that a cursor names.
    func key(_ cursor: String, parameter: String, scope: String, now: Instant) throws(APIFault) -> PageKey {
        let fault = APIFault.bad("The parameter '\(parameter)' is no cursor of this list; take it from a page's links.")
        var text = cursor
        if case .array(let items)? = try? JSONValue(bytes: Array(cursor.utf8)) { text = items.first?.stringValue ?? "" }
        if form == .number {
            guard let number = Int(cursor) else { throw fault }
            let found = numbers.withLock { $0.indices.contains(number - 1) ? $0[number - 1] : nil }
            guard let found else { throw fault }
            text = found
        }
        text = text.replacing("-", with: "+").replacing("_", with: "/")
        guard let data = Data(base64Encoded: text) else { throw fault }
        let whole = String(decoding: data, as: UTF8.self)
        let parts = whole.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == signature(String(parts[1]), scope) else { throw fault }
        let fields = parts[1].split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
        guard fields.count == 4, let made = Int64(fields[0]), let first = Int64(fields[1]),
            let second = Int64(fields[2])
        else { throw fault }
        guard now.microseconds - made <= life.components.seconds * 1_000_000 else {
            throw .bad("The cursor of the parameter '\(parameter)' has expired; read the list from its beginning.")
        }
        return PageKey(first: first, second: second, id: String(fields[3]))
    }

    private func signature(_ payload: String, _ scope: String) -> String {
        // The secret on both sides keeps anyone from extending a signed text.
        let bytes = secret + Array("\(scope)\u{0}\(payload)".utf8) + secret
        return String(SHA256Digest(of: bytes).hex.prefix(24))
    }
}
