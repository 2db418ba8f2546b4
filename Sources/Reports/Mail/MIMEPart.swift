import Foundation
import Hashing

/// A part of a mail: a leaf with content, or several parts together.
///
/// The same parts give the same bytes: what separates them is made of their digest, not of chance.
struct MIMEPart: Sendable {
    /// The fields that describe the part, `Content-Type` first.
    let headers: String
    /// What follows the empty line, in ASCII, without the last CR LF.
    let body: String

    // MARK: Leaves

    /// A text, `kind` being `text/plain`, `text/html` and so on.
    static func text(_ text: String, kind: String, parameters: String = "", file: String? = nil) -> MIMEPart {
        MIMEPart(
            headers: "Content-Type: \(kind); charset=utf-8\(parameters)\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n" + disposition(file, isInline: false),
            body: QuotedPrintable.encode(text))
    }

    /// Bytes as a file, shown in the text where it has a Content-ID.
    static func file(_ bytes: [UInt8], kind: String, name: String, contentID: String? = nil) -> MIMEPart {
        let body = Data(bytes).base64EncodedString(
            options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        return MIMEPart(
            headers: "Content-Type: \(kind)\r\nContent-Transfer-Encoding: base64\r\n"
                + (contentID.map { "Content-ID: <\($0)>\r\n" } ?? "")
                + disposition(name, isInline: contentID != nil),
            body: body)
    }

    /// File names are ours: small letters, digits, hyphens and dots.
    private static func disposition(_ file: String?, isInline: Bool) -> String {
        guard let file else { return "" }
        return "Content-Disposition: \(isInline ? "inline" : "attachment"); filename=\"\(file)\"\r\n"
    }

    // MARK: Several parts

    /// Parts together; one alone stays what it is.
    static func multipart(_ kind: String, parameters: String = "", _ parts: [MIMEPart]) -> MIMEPart {
        if let only = parts.first, parts.count == 1 { return only }
        let texts = parts.map(\.text)
        let boundary = boundary(kind, texts)
        return MIMEPart(
            headers: "Content-Type: multipart/\(kind);\(parameters)\r\n boundary=\"\(boundary)\"\r\n",
            body: texts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--")
    }

    /// Begins with `=_`, which no encoding writes, and is in none of the parts.
    private static func boundary(_ kind: String, _ texts: [String]) -> String {
        var seed = kind + texts.joined(separator: "\0")
        while true {
            let boundary = "=_" + SHA256Digest(of: seed.utf8).hex.prefix(32)
            if !texts.contains(where: { $0.contains(boundary) }) { return boundary }
            seed += "\0"
        }
    }

    var text: String { headers + "\r\n" + body }
}
