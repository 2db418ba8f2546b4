/// What makes up a whole, one bar a part, the names above the bars so that long ones fit on a phone.
///
/// Every bar lies on a faint one that stands for the whole, and all share their left edge.
public struct RankedBars: Chart {
    /// One part of the whole.
    public struct Row: Sendable, Equatable {
        /// The name of the part.
        public var name: String
        /// How much it is, as text.
        public var countLabel: String
        /// Which part of the whole it is, from 0 to 1.
        public var share: Double
        /// The share as text.
        public var shareLabel: String
        /// Whether it is of another kind than the others, such as an end.
        public var isHollow: Bool
        /// Whether it sums up what is left, which makes it grey.
        public var isRest: Bool

        /// A part by its properties.
        public init(
            name: String, countLabel: String, share: Double, shareLabel: String, isHollow: Bool = false,
            isRest: Bool = false
        ) {
            self.name = name
            self.countLabel = countLabel
            self.share = share
            self.shareLabel = shareLabel
            self.isHollow = isHollow
            self.isRest = isRest
        }
    }

    /// The parts from top to bottom.
    public var rows: [Row]

    /// A chart of some parts.
    public init(rows: [Row]) {
        self.rows = rows
    }

    /// Lays the bars out at a width.
    public func scene(_ width: ChartWidth) -> Scene {
        let rowHeight = 37.0
        var scene = Scene(width: Double(width.rawValue), height: max(Double(rows.count) * rowHeight, 1))
        let right = scene.width - 1
        let shares = rows.map { Self.shareLabel($0, right, 0).width }.max() ?? 0
        let countRight = right - shares * Typography.boldNumberReserve - 8
        for (index, row) in rows.enumerated() {
            let baseline = Double(index) * rowHeight + 14
            scene.text(Self.shareLabel(row, right, baseline))
            let count = Label(
                TextWidth.cutEnd(SafeText.clean(row.countLabel), to: 80, size: Typography.small), x: countRight,
                baseline: baseline, anchor: .end, color: .ink2)
            scene.text(count)
            scene.text(
                Label(
                    TextWidth.cutMiddle(SafeText.clean(row.name), to: count.box.x - 11, size: Typography.name), x: 1,
                    baseline: baseline, size: Typography.name, color: row.isHollow || row.isRest ? .ink2 : .ink))
            Self.bar(row, Scene.Box(x: 1, y: baseline + 6, width: right - 1, height: 9), &scene)
        }
        return scene
    }

    private static func shareLabel(_ row: Row, _ right: Double, _ baseline: Double) -> Label {
        Label(
            TextWidth.cutEnd(SafeText.clean(row.shareLabel), to: 80, size: Typography.small, bold: true), x: right,
            baseline: baseline, bold: true, anchor: .end)
    }

    private static func bar(_ row: Row, _ whole: Scene.Box, _ scene: inout Scene) {
        scene.rect(whole, fill: .band)
        guard row.share.isFinite else { return }
        var box = whole
        guard row.share > 0 else {
            box.width = 2
            return scene.rect(box, fill: .background, stroke: Stroke(.ghost))
        }
        // What happened at all is seen, however rare it is.
        box.width = max(min(row.share, 1) * whole.width, 1)
        let fill: ChartColor = row.isHollow ? .background : row.isRest ? .ghost : .accent
        scene.rect(box, fill: fill, stroke: row.isHollow ? Stroke(.ghost) : nil)
    }
}
