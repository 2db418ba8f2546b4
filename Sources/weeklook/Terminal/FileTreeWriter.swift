import Foundation
import Reports

/// The door to the disk for what is written for readers: every file is there whole or not at all.
enum FileTreeWriter {
    /// Writes a tree into a folder, leaving files that are the same already as they are.
    static func write(_ tree: FileTree, into folder: String) throws {
        for file in tree.files {
            try write(file.bytes, to: folder + "/" + file.path)
        }
    }

    /// Writes one file beside its place first and then moves it there.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let data = Data(bytes)
        let url = URL(fileURLWithPath: path)
        if let present = try? Data(contentsOf: url), present == data { return }
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: url, options: .atomic)
        } catch {
            throw Failure(.output, "\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
