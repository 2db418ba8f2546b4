import Analysis
import Archive
import Reports
import Smartlook

/// The breaks in series that an archive knows of beside its events.
enum KnownBreaks {
    /// Where our own counts break: spans that nobody fetched, definitions, rules and time zones that reports went by before.
    static func ofEvents(
        _ archive: ReportArchive, _ funnels: [ReportFunnel], _ configuration: Configuration, _ horizon: Horizon
    ) throws -> [KnownBreak] {
        let gaps = try archive.coverageGaps().map { gap in
            KnownBreak(
                kind: .fetchGap, oldName: "", newName: "", lastOld: gap.lowerBound, firstNew: gap.upperBound,
                isBlocking: true)
        }
        return gaps
            + Publication.breaks(
                in: try archive.publishedNumbers(), definitions: funnels, segments: configuration.segments,
                timezone: configuration.project.timezone, dataTo: horizon.to)
    }

    /// Where Smartlook's own figures break: from the day that a funnel's steps were changed they count other things.
    static func ofFigures(_ archive: ReportArchive, _ funnels: [ReportFunnel]) throws -> [KnownBreak] {
        try archive.funnelDefinitionChanges().compactMap { change in
            funnels.first { $0.smartlookID == change.funnel }.map { funnel in
                KnownBreak(
                    kind: .changedFunnel, subject: funnel.key, oldName: "", newName: "", lastOld: change.at,
                    firstNew: change.at, isBlocking: true)
            }
        }
    }
}
