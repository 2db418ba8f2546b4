import Foundation
import Logging
import Smartlook

/// Writes log lines to standard error, as text or as one JSON document a line.
struct LineLog: LogHandler {
    let format: CommonOptions.LogFormat
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    init(format: CommonOptions.LogFormat, logLevel: Logger.Level) {
        self.format = format
        self.logLevel = logLevel
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }.sorted { $0.key < $1.key }
        let line: String
        switch format {
        case .text:
            let details = all.map { " \($0.key)=\($0.value)" }.joined()
            line = Terminal.safe("\(event.level): \(event.message)\(details)")
        case .json:
            var members: [String: JSONValue] = [
                "level": .string("\(event.level)"), "message": .string("\(event.message)"),
            ]
            for (key, value) in all { members[key] = .string("\(value)") }
            line = String(decoding: JSONValue.object(members).bytes, as: UTF8.self)
        }
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
