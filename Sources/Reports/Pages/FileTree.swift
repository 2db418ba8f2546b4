/// Paths and bytes, not yet written; sorted by path.
package struct FileTree: Sendable, Equatable {
    package struct File: Sendable, Equatable {
        package var path: String
        package var bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }

        package var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    package private(set) var files: [File] = []

    package init(_ files: [File] = []) {
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    package init(_ texts: [(path: String, text: String)]) {
        self.init(texts.map { File(path: $0.path, bytes: Array($0.text.utf8)) })
    }

    /// The files in a folder.
    package func under(_ folder: String) -> FileTree {
        FileTree(files.map { File(path: "\(folder)/\($0.path)", bytes: $0.bytes) })
    }

    /// The files of a folder, as seen from there.
    package func below(_ folder: String) -> FileTree {
        FileTree(
            files.filter { $0.path.hasPrefix("\(folder)/") }.map {
                File(path: String($0.path.dropFirst(folder.utf8.count + 1)), bytes: $0.bytes)
            })
    }

    package subscript(path: String) -> File? {
        files.first { $0.path == path }
    }
}
