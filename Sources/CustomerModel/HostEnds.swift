// SPDX-License-Identifier: MIT

/// A look at the end of a host, which is enough to say of nearly all that they are in none of the lists.
struct HostEnds: Sendable {
    /// A bit for the end of each word, and for those that happen to have the same place.
    private var bits = [UInt64](repeating: 0, count: 256)

    /// Knows the last eight bytes of hosts, of `suffixes` also below a dot, and the last three of endings.
    ///
    /// Shorter hosts than eight bytes are not ruled out; no suffix is shorter than seven.
    init(hosts: [[UInt8]], suffixes: [[UInt8]], endings: [[UInt8]]) {
        for host in hosts + suffixes { insert(Self.place(of: Self.number(host.suffix(8)))) }
        for suffix in suffixes { insert(Self.place(of: Self.number(([UInt8(ascii: ".")] + suffix).suffix(8)))) }
        for ending in endings { insert(Self.place(of: Self.number(ending.suffix(3)))) }
    }

    /// Whether a host is surely none of the hosts, nor below a suffix, has none of the endings, and is no row of `x`.
    @inline(__always)
    func rulesOut(_ host: Span<UInt8>) -> Bool {
        guard host.count >= 8, host[0] != UInt8(ascii: "x") else { return false }
        let last = host.word(at: host.count - 8)
        // An ending of one letter is in no list.
        guard last >> 48 & 0xFF != UInt64(UInt8(ascii: ".")) else { return false }
        return !contains(Self.place(of: last)) && !contains(Self.place(of: last >> 40))
    }

    @inline(__always)
    private static func place(of end: UInt64) -> Int {
        Int(truncatingIfNeeded: (end &* 0x9E37_79B9_7F4A_7C15) >> 50)
    }

    private static func number(_ end: ArraySlice<UInt8>) -> UInt64 {
        end.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    @inline(__always)
    private func contains(_ place: Int) -> Bool { bits[place >> 6] >> UInt64(place & 63) & 1 == 1 }

    private mutating func insert(_ place: Int) { bits[place >> 6] |= 1 << UInt64(place & 63) }
}

/// The ends of all hosts of which `KnownHosts` knows.
let hostEnds = HostEnds(
    hosts: freeMailHosts.words,
    suffixes: placeholderHosts.words,
    endings: placeholderEndings.words
)
