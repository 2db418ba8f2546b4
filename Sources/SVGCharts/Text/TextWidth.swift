/// Measures and shortens text without a browser, by the advances of Arial and its metric equivalents.
///
/// A reader without those fonts sees Roboto or a like face, up to 8 % wider; `reserve` allows for it wherever text is
/// fitted into a space.
public enum TextWidth {
    /// The factor by which a fitted text may come out wider in the reader's font.
    public static let reserve = 1.08

    /// The width of a text in pixels at a font size.
    public static func measure(_ text: String, size: Double, bold: Bool = false) -> Double {
        text.reduce(0) { $0 + advance(of: $1, bold: bold) } * size
    }

    /// Shortens a text in its middle, which suits names that differ at both ends.
    public static func cutMiddle(_ text: String, to width: Double, size: Double, bold: Bool = false) -> String {
        cut(text, to: width, size: size, bold: bold, keepsTail: true)
    }

    /// Shortens a text at its end, which suits prose.
    public static func cutEnd(_ text: String, to width: Double, size: Double, bold: Bool = false) -> String {
        cut(text, to: width, size: size, bold: bold, keepsTail: false)
    }

    /// Takes characters from the head and, for a cut in the middle, by turns from the tail until the room is used up,
    /// so that a text of any length costs no more than the characters kept.
    private static func cut(_ text: String, to width: Double, size: Double, bold: Bool, keepsTail: Bool) -> String {
        let room = width / (size * reserve)
        guard !fits(text, in: room, bold: bold) else { return text }
        var left = room - advance(of: "…", bold: bold)
        var head = "", tail: [Character] = []
        var start = text.startIndex, end = text.endIndex
        while start < end {
            let fromTail = keepsTail && tail.count < head.count
            let next = fromTail ? text.index(before: end) : start
            left -= advance(of: text[next], bold: bold)
            guard left >= 0 else { break }
            if fromTail {
                tail.append(text[next])
                end = next
            } else {
                head.append(text[next])
                start = text.index(after: next)
            }
        }
        return head + "…" + String(tail.reversed())
    }

    private static func fits(_ text: String, in room: Double, bold: Bool) -> Bool {
        var left = room
        for character in text {
            left -= advance(of: character, bold: bold)
            if left < 0 { return false }
        }
        return true
    }

    /// The advance of one character in em.
    ///
    /// The first scalar decides, since what follows it within a character is drawn onto it: a decomposed "é" is as wide
    /// as a composed one.
    private static func advance(of character: Character, bold: Bool) -> Double {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        if let units = FontAdvances.units(of: scalar, bold: bold) { return Double(units) / FontAdvances.unitsPerEm }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: 0
        default:
            if scalar.properties.isEmojiPresentation { 1.25 } else if scalar.isWide { 1 } else { 0.6 }
        }
    }
}

extension FontAdvances {
    /// The advance of a scalar, or nothing where the font does not have it.
    static func units(of scalar: Unicode.Scalar, bold: Bool) -> UInt16? {
        var offset = 0
        for range in ranges {
            if range.contains(scalar.value) {
                let units = (bold ? self.bold : regular)[offset + Int(scalar.value - range.lowerBound)]
                return units == 0 ? nil : units
            }
            offset += range.count
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// Whether East Asian typography gives the scalar a full square (UAX 11, Wide and Fullwidth, by block).
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
