import Analysis
import Archive
import ArgumentParser

extension CountBy: ExpressibleByArgument {}

/// Whom a question counts, and of whom it is asked.
struct CountOptions: ParsableArguments {
    @Option(name: .customLong("count-by"), help: "Count visitor ids, or users: visitors with the same uid are one.")
    var countBy = CountBy.visitor

    /// What counting reads.
    var columns: ColumnSelection { ColumnSelection(sequence: countBy == .user) }
}

/// A segment from the configuration that an answer is limited to.
struct SegmentOption: ParsableArguments {
    @Option(help: ArgumentHelp("Only those of a segment of the configuration, by its key or name.", valueName: "name"))
    var segment: String?

    func rule(_ configuration: Configuration) throws -> SegmentRule? {
        guard let segment else { return nil }
        if let found = configuration.segments.first(where: { $0.key == segment || $0.name == segment }) {
            return found.rule
        }
        let known = configuration.segments.map(\.key).joined(separator: ", ")
        throw Failure(
            .usage,
            "--segment: the configuration has no segment '\(segment)'; it has \(known.isEmpty ? "none" : known).")
    }
}
