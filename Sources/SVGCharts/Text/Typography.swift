/// The type of all charts.
enum Typography {
    /// Fonts of one set of widths, so that one table measures for all readers.
    static let family = "Arial,Helvetica,'Liberation Sans',Roboto,sans-serif"
    /// The smallest size, which is also the default of a picture.
    static let small = 12.0
    /// The size of names.
    static let name = 13.0

    /// How much wider columns of numbers may come out: even in DejaVu Sans, the usual face where there is no other, a
    /// number is never clipped.
    static let numberReserve = 1.15
    /// The same for bold numbers.
    static let boldNumberReserve = 1.25

    /// The parts of the em above and below the baseline.
    static let ascent = 0.905
    static let descent = 0.212
    /// How far below its centre a line of text has its baseline, in em: half the height of a capital.
    static let centring = 0.35
}
