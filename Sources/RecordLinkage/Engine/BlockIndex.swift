// SPDX-License-Identifier: MIT

/// Which profiles stand in each block.
struct BlockIndex: Sendable {
    private var slots: [UInt64] = []
    private var starts: [UInt32] = []
    private var counts: [UInt32] = []
    private var profiles: [UInt32] = []

    /// An index of these records.
    init(of profiles: [Int], in prepared: PreparedRecords) {
        var entries: [(key: UInt64, profile: UInt32)] = []
        entries.reserveCapacity(profiles.count * 24)
        var keys = BlockingKeys()
        for profile in profiles {
            keys.find(profile, in: prepared)
            for key in keys.keys { entries.append((key.key, UInt32(profile))) }
        }
        entries.sort { ($0.key, $0.profile) < ($1.key, $1.profile) }
        fill(entries)
    }

    private mutating func fill(_ entries: [(key: UInt64, profile: UInt32)]) {
        var size = 64
        while size < entries.count * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        starts = Array(repeating: 0, count: size)
        counts = Array(repeating: 0, count: size)
        profiles.reserveCapacity(entries.count)
        var position = 0
        while position < entries.count {
            let key = entries[position].key
            let slot = freeSlot(for: key)
            slots[slot] = key | 1
            starts[slot] = UInt32(profiles.count)
            while position < entries.count, entries[position].key | 1 == key | 1 {
                // A record may give one key twice.
                if profiles.count == Int(starts[slot]) || profiles[profiles.count - 1] != entries[position].profile {
                    profiles.append(entries[position].profile)
                }
                position += 1
            }
            counts[slot] = UInt32(profiles.count) - starts[slot]
        }
    }

    private func freeSlot(for key: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key >> 7) & mask
        while slots[slot] != 0, slots[slot] != key | 1 { slot = (slot + 1) & mask }
        return slot
    }

    /// Where the profiles of a block are.
    func block(_ key: UInt64) -> Range<Int> {
        let slot = freeSlot(for: key)
        guard slots[slot] != 0 else { return 0..<0 }
        return Int(starts[slot])..<Int(starts[slot]) + Int(counts[slot])
    }

    /// The profile at a place of a block.
    @inline(__always)
    func profile(at place: Int) -> Int { Int(profiles[place]) }
}
