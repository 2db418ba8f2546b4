/// One article of the sample project's shop.
struct SampleGoods: Sendable, Hashable {
    var name: String
    /// The price in euro cents.
    var cents: Int

    var page: String { "\(SampleSource.site)/item/\(name)" }

    /// The price as a number with two decimals.
    static func price(_ cents: Int) -> String {
        "\(cents / 100).\(cents / 10 % 10)\(cents % 10)"
    }

    static let all: [SampleGoods] = [
        ("derby", 12900), ("oxford", 14900), ("loafer", 11900), ("sneaker", 8900), ("boot", 16900), ("sandal", 5900),
        ("clog", 4900), ("slipper", 2900), ("tote", 9900), ("satchel", 13900), ("backpack", 7900), ("wallet", 3900),
        ("belt", 3500), ("glove", 4500), ("scarf", 2500), ("cap", 1900), ("sock", 900), ("polish", 1200),
        ("brush", 1500), ("laces", 500),
    ].map { SampleGoods(name: $0.0, cents: $0.1) }
}
