/// The colours of all charts, each in a light and a dark form; the raw value is the name of its CSS variable.
///
/// Texts reach a contrast of 4.5 : 1 on the background, on surfaces and on the band, marks 3 : 1. The three categories also stay
/// apart for colour-blind readers and in grey.
public enum ChartColor: String, CaseIterable, Sendable {
    /// The background of the page.
    case background = "bg"
    /// The background of cards.
    case surface
    /// Text.
    case ink
    /// Secondary text.
    case ink2
    /// Grid lines, a mere decoration.
    case grid
    /// Axes and limits.
    case axis
    /// The value of this week, and links.
    case accent
    /// The value of last week, and hollow marks.
    case ghost
    /// Text about a change for the better.
    case good
    /// Text about a change for the worse.
    case bad
    /// The usual range.
    case band
    /// First category: returning visitors.
    case category1 = "cat1"
    /// Second category: new visitors.
    case category2 = "cat2"
    /// Third category: resurrected visitors.
    case category3 = "cat3"
    /// The lowest step of the heat map.
    case sequence0 = "seq0"
    /// The second step of the heat map.
    case sequence1 = "seq1"
    /// The third step of the heat map.
    case sequence2 = "seq2"
    /// The fourth step of the heat map.
    case sequence3 = "seq3"
    /// The fifth step of the heat map.
    case sequence4 = "seq4"
    /// The sixth step of the heat map.
    case sequence5 = "seq5"
    /// The highest step of the heat map.
    case sequence6 = "seq6"

    /// The colour on a light background, as `#rrggbb`.
    public var light: String { hex.light }

    /// The colour on a dark background, as `#rrggbb`.
    public var dark: String { hex.dark }

    private var hex: (light: String, dark: String) {
        switch self {
        case .background: ("#ffffff", "#14171c")
        case .surface: ("#f5f7f9", "#1d2128")
        case .ink: ("#16191d", "#e9ecf0")
        case .ink2: ("#4d5661", "#a9b2bd")
        case .grid: ("#dde2e8", "#2f353e")
        case .axis: ("#7a8490", "#76808c")
        case .accent: (ChartAccent.current.light, ChartAccent.current.dark)
        case .ghost: ("#7f8994", "#818b97")
        case .good: ("#0b6b62", "#4fc3b5")
        case .bad: ("#a8430c", "#f0975a")
        case .band: ("#e4eaf1", "#262d37")
        case .category1: ("#4775a1", "#93b6e7")
        case .category2: ("#cf7a2e", "#c4775a")
        case .category3: ("#391445", "#9350a9")
        case .sequence0: ("#eef3f8", "#1b2530")
        case .sequence1: ("#d3e1ee", "#1f3447")
        case .sequence2: ("#b0cbe2", "#264a69")
        case .sequence3: ("#84aed3", "#2f6492")
        case .sequence4: ("#4a86ba", "#4b89be")
        case .sequence5: ("#23639c", "#86b6df")
        case .sequence6: ("#0f4070", "#c6def2")
        }
    }

    /// The system colour that takes its place where the reader has chosen a colour scheme for the whole system.
    ///
    /// Bands and cells become the canvas: their edges and numbers carry the meaning, and nothing may hide a line.
    public var forced: String {
        switch self {
        case .background, .surface, .band, .sequence0, .sequence1, .sequence2, .sequence3, .sequence4, .sequence5,
            .sequence6:
            "Canvas"
        case .ink, .ink2, .axis, .good, .bad, .category3: "CanvasText"
        case .grid, .ghost, .category2: "GrayText"
        case .accent, .category1: "LinkText"
        }
    }
}
