import Foundation
import Hashing
import Smartlook
import Synchronization

/// Writes cursors and reads them back: opaque, signed for one list, good for a while.
///
/// The secret comes from the archive, so that a walk goes on after the server was started anew.
final class CursorBook: Sendable {
    private let life: Duration
    private let form: Switches.Cursor
    private let secret: [UInt8]
    private let numbers = Mutex<[String]>([])

    /// So many numbers are remembered in the form of numbers; then the oldest are forgotten with all others.
    private static let mostNumbers = 100_000
    private static let signatureLength = 16

    init(life: Duration, form: Switches.Cursor, secret: [UInt8]) {
        self.life = life
        self.form = form
        self.secret = secret
    }

    /// The cursor for a place in a list, as it stands in a link.
    func cursor(_ key: PageKey, scope: String, now: Instant) -> String {
        let payload = Array("\(now.microseconds)|\(key.first)|\(key.second)|\(key.id)".utf8)
        let signature = signature(of: payload, scope).bytes.prefix(Self.signatureLength)
        let text = Data(signature + payload).base64EncodedString()
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
        guard let text = text(of: cursor),
            let data = Data(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/")),
            data.count > Self.signatureLength
        else { throw fault }
        let payload = Array(data.dropFirst(Self.signatureLength))
        guard signature(of: payload, scope).begins(with: Array(data.prefix(Self.signatureLength))) else { throw fault }
        let fields = String(decoding: payload, as: UTF8.self)
            .split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
        guard fields.count == 4, let made = Int64(fields[0]), let first = Int64(fields[1]),
            let second = Int64(fields[2])
        else { throw fault }
        guard now.microseconds - made <= life.components.seconds * 1_000_000 else {
            throw .bad("The cursor of the parameter '\(parameter)' has expired; read the list from its beginning.")
        }
        return PageKey(first: first, second: second, id: String(fields[3]))
    }

    /// The text that stands for a cursor, in whatever form it comes back.
    private func text(of cursor: String) -> String? {
        switch form {
        case .text: return cursor
        case .list:
            guard case .array(let items)? = try? JSONValue(bytes: Array(cursor.utf8)) else { return cursor }
            return items.first?.stringValue
        case .number:
            guard let number = Int(cursor) else { return nil }
            return numbers.withLock { $0.indices.contains(number - 1) ? $0[number - 1] : nil }
        }
    }

    private func signature(of payload: [UInt8], _ scope: String) -> HMACSHA256 {
        HMACSHA256(of: Array(scope.utf8) + [0] + payload, key: secret)
    }
}
