import Analysis

extension ReportMaker {
    /// How many weeks the front page shows.
    static let frontPageWeeks = 52

    /// Visitors and the primary conversion over up to a year.
    func longTrends() -> [Measure] {
        let visitors = visitorsPart(points: Self.frontPageWeeks).measure
        guard let funnel = answers.funnels.first(where: \.definition.isPrimary) ?? answers.funnels.first else {
            return [visitors]
        }
        return [visitors, funnelPart(funnel, points: Self.frontPageWeeks).conversion]
    }
}
