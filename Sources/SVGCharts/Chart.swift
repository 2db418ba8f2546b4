/// The widths in which every chart can be drawn: for a phone or a mail, and for a wide column.
///
/// A picture is never scaled from one to the other, which would make its text unreadable.
public enum ChartWidth: Int, CaseIterable, Sendable {
    /// For a phone or a mail.
    case compact = 320
    /// For a wide column.
    case wide = 720
}

/// A drawing as data.
public protocol Chart: Sendable {
    /// Lays the chart out at a width.
    func scene(_ width: ChartWidth) -> Scene
}
