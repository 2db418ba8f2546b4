/// Says how long the converted visitors took.
struct TimingWriter {
    let part: TimingPart
    /// The funnel whose times they are, for the name of what it counts.
    var funnel: FunnelPart?

    private var converted: String { Wording.plural(part.converted, funnel?.noun ?? "visitor") }

    /// "Half of the 430 visitors who converted took at most 4 min 18 s, nine in ten at most 12 min."
    var sentence: Said {
        let claim = Claim.took(
            funnel: part.funnel, converted: part.converted, least: part.leastSeconds, median: part.medianSeconds,
            p90: part.p90Seconds, greatest: part.greatestSeconds)
        return Said(text, [claim])
    }

    private var text: String {
        guard let median = part.medianSeconds, let p90 = part.p90Seconds else {
            return localized("Nobody converted this week, so there is no time to show.")
        }
        guard part.converted > 1 else {
            return localized("\(converted) converted, after \(NumberText.duration(median)).") + open
        }
        if part.isThin, let least = part.leastSeconds, let greatest = part.greatestSeconds {
            return localized(
                "\(converted) converted, taking \(NumberText.durationInterval(least, greatest)); ",
                "half of them within \(NumberText.duration(median)).") + open
        }
        return localized(
            "Half of the \(converted) who converted took at most ",
            "\(NumberText.duration(median)), nine in ten at most \(NumberText.duration(p90)).") + open
    }

    private var open: String {
        part.isFinal == false ? localized(" So far: those who take longer may still convert.") : ""
    }

    static var definition: AboutPart.Definition {
        .init(
            term: localized("Time to convert"),
            text: localized(
                "From the first step of the primary funnel to its last, of those who converted within its window. ",
                "A time on the border of two bins belongs to the lower one. Those whose two steps carry the same time ",
                "are in no bin; imports and clocks make such times."))
    }
}
