import Foundation

/// The paths of all files below a folder. Hidden ones, such as a repository's own, are nobody's.
struct FolderListing {
    private(set) var paths: Set<String> = []

    init(_ folder: String) {
        add(folder, "")
    }

    /// Reads folders as the system gives them, without a look at each file: a site has tens of thousands.
    private mutating func add(_ folder: String, _ prefix: String) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            switch Int32(entry.pointee.d_type) {
            case Int32(DT_DIR): add("\(folder)/\(name)", "\(prefix)\(name)/")
            case Int32(DT_REG): paths.insert(prefix + name)
            default:
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder) else {
                    continue
                }
                if isFolder.boolValue {
                    add("\(folder)/\(name)", "\(prefix)\(name)/")
                } else {
                    paths.insert(prefix + name)
                }
            }
        }
    }
}
