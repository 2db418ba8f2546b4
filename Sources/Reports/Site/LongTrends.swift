import Analysis

extension ReportMaker {
    /// How many weeks the front page shows one by one.
    static let frontPageWeeks = 52

    /// Visitors and the primary conversion over up to a year.
    func longTrends() -> [Measure] { trends(points: Self.frontPageWeeks) }

    /// The same over all weeks; none where these are no more.
    func overview() -> [Measure] {
        index + 1 > Self.frontPageWeeks ? trends(points: index + 1) : []
    }

    private func trends(points: Int) -> [Measure] {
        let visitors = visitorsPart(points: points).measure
        guard let funnel = answers.funnels.first(where: \.definition.isPrimary) ?? answers.funnels.first else {
            return [visitors]
        }
        return [visitors, funnelPart(funnel, points: points).conversion]
    }
}
