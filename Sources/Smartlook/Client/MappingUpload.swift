/// What makes the stack traces of an app readable, as it is uploaded.
///
/// The shape of the request is not documented; it is the one of Smartlook's own command for uploads.
public enum MappingUpload: Hashable, Sendable {
    /// The `mapping.txt` that R8 or ProGuard wrote.
    case android(mapping: [UInt8])
    /// The symbols of the app and its libraries; at least one.
    case apple([AppleSymbols])

    /// The symbols of one binary.
    public struct AppleSymbols: Hashable, Sendable {
        /// The UUID of the binary, as `dwarfdump --uuid` prints it.
        public var uuid: String
        /// The `.dSYM` folder as a compressed archive (`tar.gz`).
        public var archive: [UInt8]

        /// Symbols from their parts.
        public init(uuid: String, archive: [UInt8]) {
            self.uuid = uuid
            self.archive = archive
        }
    }

    /// The name of the platform in paths.
    var platform: String {
        switch self {
        case .android: "android"
        case .apple: "apple"
        }
    }

    /// Appends the files; false if there is none, one is empty, or a UUID is none.
    func append(to form: inout MultipartForm) -> Bool {
        switch self {
        case .android(let mapping):
            guard !mapping.isEmpty else { return false }
            form.append("mappingFile", mapping, fileName: "mapping.txt")
        case .apple(let symbols):
            guard !symbols.isEmpty, symbols.allSatisfy(\.isComplete) else { return false }
            for (number, symbols) in symbols.enumerated() {
                form.append(
                    "mappingFile-\(number)", symbols.archive, fileName: "\(symbols.uuid).tar.gz",
                    type: "application/gzip", headers: [("X-Content-UUID", symbols.uuid)])
            }
        }
        return true
    }
}

extension MappingUpload.AppleSymbols {
    /// The UUID becomes part of a header, so it may hold nothing that ends one.
    fileprivate var isComplete: Bool {
        !archive.isEmpty && !uuid.isEmpty && uuid.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isUnreserved }
    }
}
