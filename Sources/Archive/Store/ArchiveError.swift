/// Why an archive could not be opened, read or written, in one sentence that says what to do.
package struct ArchiveError: Error, CustomStringConvertible, Sendable {
    /// What kind of failure it is, for exit codes and tests.
    package enum Code: String, Sendable {
        case cannotOpen, notAnArchive, newerSchema, damaged, diskFull, locked, cannotWrite, badInput, missing
    }

    package let code: Code
    package let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
