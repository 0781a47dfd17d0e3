// SPDX-License-Identifier: MIT

extension DomainName {
    /// Appends the one spelling of the domain that `bytes` write: a domain, a web address or an e-mail address.
    ///
    /// The spelling is ASCII by UTS 46 (non-transitional, STD 3 rules) and IDNA 2008, in lower case, without final dot
    /// and leading `www.`. Gives `false`, and appends nothing, for everything else: an IP address, a bare word, an
    /// underscore, a label of more than 63 or a name of more than 253 bytes, a blank inside.
    package static func append(_ bytes: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
        appendQuickly(bytes, to: &arena) || appendSlowly(bytes, to: &arena)
    }

    /// Appends what needs no more than lower case and something taken off either end.
    static func appendQuickly(_ bytes: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
        if appendPlain(bytes, to: &arena) { return true }
        guard bytes.count > 0 else { return false }
        // The root's dot may end a domain.
        if bytes[bytes.count - 1] == UInt8(ascii: ".") {
            return appendPlain(bytes.extracting(..<(bytes.count - 1)), to: &arena)
        }
        return plainHostRange(bytes).map { appendPlain(bytes.extracting($0), to: &arena) } ?? false
    }

    /// The same for any text.
    static func appendSlowly(_ bytes: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
        guard let range = hostRange(bytes) else { return false }
        let host = bytes.extracting(range)
        if host.count < bytes.count, appendPlain(host, to: &arena) { return true }
        let start = arena.count
        guard appendHost(host, finalDot: true, to: &arena) else { return false }
        let spelling = Array(arena[start...])
        let dots = spelling.count { $0 == UInt8(ascii: ".") }
        arena.removeSubrange(start..<start + barePart(spelling.span, dots: dots))
        return true
    }
}

/// Appends a short domain that only needs to be put in lower case; the common case.
@inline(__always)
private func appendPlain(_ text: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    guard text.count <= HostMasks.longest else { return false }
    let masks = HostMasks(text)
    guard masks.isPlainHost(text, from: 0) else { return false }
    let skipped = barePart(text, dots: masks.dots.nonzeroBitCount)
    appendLowered(text.extracting(skipped...), hasCapitals: masks.hasCapitals, to: &arena)
    return true
}

/// Where the host stands in what begins as a web address does; whether it is one is left to be seen.
@inline(__always)
private func plainHostRange(_ text: Span<UInt8>) -> Range<Int>? {
    guard text.count > 8, text.count <= longestAddress, lowered(text[0]) == UInt8(ascii: "h") else { return nil }
    let start = begins(text, with: "https://") ? 8 : begins(text, with: "http://") ? 7 : 0
    guard start > 0 else { return nil }
    var end = start
    while end < text.count, text[end] != UInt8(ascii: "/"), text[end] != UInt8(ascii: "?"),
        text[end] != UInt8(ascii: "#")
    {
        end += 1
    }
    return start..<end
}

/// The longest text in which a host is looked for.
private let longestAddress = 8192

/// Appends the one spelling of a host, which begins and ends where `host` does; the root's dot may end it or not.
func appendHost(_ host: Span<UInt8>, finalDot: Bool, to arena: inout [UInt8]) -> Bool {
    var spelling: [UInt8] = []
    if isASCII(host), !hasPunycode(host) {
        guard host.count <= 254 else { return false }
        appendLowered(host, hasCapitals: true, to: &spelling)
    } else {
        // Each of at most 253 bytes of ASCII comes from one scalar, or from several that are left out.
        guard host.count <= 2048, appendASCIIForm(ofDomain: host, to: &spelling) else { return false }
    }
    if finalDot, spelling.last == UInt8(ascii: ".") { spelling.removeLast() }
    guard isHost(spelling.span) else { return false }
    arena += spelling
    return true
}

/// Appends in lower case what is ASCII.
@inline(__always)
func appendLowered(_ text: Span<UInt8>, hasCapitals: Bool, to arena: inout [UInt8]) {
    guard hasCapitals else { return appendCopy(of: text, to: &arena) }
    arena.append(addingCapacity: text.count + 8) { output in
        // In bounds: there is room for eight bytes more than are kept, and a word begins before the last of those.
        unsafe output.withUnsafeMutableBufferPointer { room, filled in
            let room = UnsafeMutableRawBufferPointer(room)
            var index = 0
            while index < text.count {
                let word = text.restWord(at: index)
                let capitals = mask(word & ~topBits, in: 0x41...0x5A) & ~word
                unsafe room.storeBytes(of: (word | capitals >> 2).littleEndian, toByteOffset: index, as: UInt64.self)
                index += 8
            }
            filled = text.count
        }
    }
}

/// Whether ASCII is a domain: two labels or more of letters, digits and hyphens, the last beginning with a letter.
func isHost(_ name: Span<UInt8>) -> Bool {
    guard name.count <= 253 else { return false }
    var labelStart = 0
    for index in name.indices {
        switch name[index] {
        case UInt8(ascii: "."):
            guard isLabel(name.extracting(labelStart..<index)) else { return false }
            labelStart = index + 1
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"):
            break
        default:
            return false
        }
    }
    let ending = name.extracting(labelStart...)
    return labelStart > 0 && isLabel(ending) && lowered(ending[0]) >= UInt8(ascii: "a")
}

private func isLabel(_ label: Span<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...63).contains(label.count) && label[0] != hyphen && label[label.count - 1] != hyphen
}

private func hasPunycode(_ name: Span<UInt8>) -> Bool {
    var isStart = true
    for index in name.indices {
        if isStart, begins(name.extracting(index...), with: "xn--") { return true }
        isStart = name[index] == UInt8(ascii: ".")
    }
    return false
}

/// How many bytes of `www.` stand before a name of two labels or more.
private func barePart(_ name: Span<UInt8>, dots: Int) -> Int {
    var (skipped, dots) = (0, dots)
    while dots > 1, begins(name.extracting(skipped...), with: "www.") {
        skipped += 4
        dots -= 1
    }
    return skipped
}

/// Where the host of a domain, a web address or an e-mail address stands; `nil` when it is none of them.
private func hostRange(_ text: Span<UInt8>) -> Range<Int>? {
    let trimmed = trimmedRange(text)
    guard trimmed.count <= longestAddress else { return nil }
    var (start, end) = (trimmed.lowerBound, trimmed.upperBound)
    if let scheme = schemeEnd(text.extracting(trimmed)) { start += scheme }
    for index in start..<end {
        switch text[index] {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): end = min(end, index)
        case UInt8(ascii: "@") where index < end: start = index + 1
        // No list, and no sentence with an address in it.
        case 0...0x20 where index < end, UInt8(ascii: ",") where index < end, UInt8(ascii: ";") where index < end:
            return nil
        default: break
        }
    }
    guard let colon = (start..<end).first(where: { text[$0] == UInt8(ascii: ":") }) else { return start..<end }
    for index in (colon + 1)..<end where !(0x30...0x39).contains(text[index]) { return nil }
    return start..<colon
}

/// Where the host begins after `https://` or its like.
private func schemeEnd(_ text: Span<UInt8>) -> Int? {
    for index in text.indices {
        switch lowered(text[index]) {
        case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
        case UInt8(ascii: ":"): return begins(text.extracting(index...), with: "://") ? index + 3 : nil
        default: return nil
        }
    }
    return nil
}
