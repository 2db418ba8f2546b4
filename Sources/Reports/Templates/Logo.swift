import Foundation

/// A picture that stands before the title of every page, inside the page.
package struct Logo: Sendable, Hashable {
    /// The picture as an address that holds it.
    let address: String

    /// Every page carries it.
    package static let mostBytes = 50_000

    /// Takes the bytes of an SVG, PNG or JPEG file.
    package init(_ bytes: [UInt8]) throws(LogoError) {
        guard bytes.count <= Self.mostBytes else {
            throw LogoError(
                "it has \(bytes.count) bytes, and a logo may have \(Self.mostBytes), as every page carries it")
        }
        guard let type = Self.type(bytes) else { throw LogoError("it is neither SVG nor PNG nor JPEG") }
        address = "data:\(type);base64,\(Data(bytes).base64EncodedString())"
    }

    private static func type(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return text.contains("<svg") && text.contains("http://www.w3.org/2000/svg") ? "image/svg+xml" : nil
    }
}

/// Why a file cannot be a logo.
package struct LogoError: Error, Hashable, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
