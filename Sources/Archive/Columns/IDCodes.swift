/// Codes of ids: numbers from 0 in the order in which the ids first come.
///
/// Open addressing, as a dictionary takes several times as long and this is done for every event.
struct IDCodes {
    /// The ids by their codes.
    private(set) var dictionary: [UInt32] = []
    /// One more than a code; 0 is free.
    private var slots = [UInt32](repeating: 0, count: 256)

    /// The code of an id, a new one where it was not there.
    mutating func code(of id: UInt32) -> UInt32 {
        let slot = slot(of: id)
        if slots[slot] != 0 { return slots[slot] - 1 }
        dictionary.append(id)
        slots[slot] = UInt32(dictionary.count)
        if dictionary.count * 2 > slots.count { grow() }
        return UInt32(dictionary.count - 1)
    }

    private func slot(of id: UInt32) -> Int {
        var slot = Int((UInt64(id) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
        while slots[slot] != 0, dictionary[Int(slots[slot]) - 1] != id { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (code, id) in dictionary.enumerated() { slots[slot(of: id)] = UInt32(code + 1) }
    }
}
