// SPDX-License-Identifier: MIT

/// What separates words, or is not seen at all.
enum Gap {
    /// White space and control characters.
    case blank
    /// Zero-width characters, byte order marks and soft hyphens.
    case invisible
}

/// The gap that begins at `index` of a text in UTF-8, and how many bytes it has; `nil` when there is none.
func gap(_ text: Span<UInt8>, at index: Int) -> (kind: Gap, length: Int)? {
    let first = text[index]
    if first <= 0x20 { return (.blank, 1) }
    guard first >= 0xC2, index + 1 < text.count else { return nil }
    let second = text[index + 1]
    if first == 0xC2 {
        switch second {
        case 0x85, 0xA0: return (.blank, 2)
        case 0xAD: return (.invisible, 2)
        default: return nil
        }
    }
    guard first & 0xF0 == 0xE0, index + 2 < text.count else { return nil }
    let scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    switch scalar {
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return (.blank, 3)
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: return (.invisible, 3)
    default: return nil
    }
}

/// Whether a sequence that begins with this byte can be a gap.
@inline(__always)
func canBeginGap(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: true
    default: false
    }
}

/// The text without the white space and the invisible characters at its ends, as a range.
@inline(__always)
func trimmedRange(_ text: Span<UInt8>) -> Range<Int> {
    let last = text.count - 1
    if last >= 0, text[0] > 0x20, text[0] < 0x80, text[last] > 0x20, text[last] < 0x80 { return 0..<text.count }
    return rangeWithoutGaps(text)
}

private func rangeWithoutGaps(_ text: Span<UInt8>) -> Range<Int> {
    var start = 0
    while start < text.count, let length = trimmedLength(text, at: start) { start += length }
    var end = text.count
    while end > start, let length = trimmedLength(text, before: end, from: start) { end -= length }
    return start..<end
}

/// The length of what may go at the beginning: any gap but a control character that is no white space.
@inline(__always)
private func trimmedLength(_ text: Span<UInt8>, at index: Int) -> Int? {
    guard canBeginGap(text[index]), let gap = gap(text, at: index) else { return nil }
    return gap.length > 1 || isASCIIBlank(text[index]) ? gap.length : nil
}

private func trimmedLength(_ text: Span<UInt8>, before end: Int, from start: Int) -> Int? {
    if text[end - 1] < 0x80 { return isASCIIBlank(text[end - 1]) ? 1 : nil }
    guard text[end - 1] & 0xC0 == 0x80 else { return nil }
    for length in 2...3 where end - length >= start && text[end - length] >= 0xC2 {
        if let gap = gap(text, at: end - length), gap.length == length { return length }
    }
    return nil
}

private func isASCIIBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
}

/// The text without its invisible characters.
func visibleBytes(_ text: Span<UInt8>) -> [UInt8] {
    var visible: [UInt8] = []
    var index = 0
    while index < text.count {
        if let gap = gap(text, at: index), gap.kind == .invisible {
            index += gap.length
        } else {
            visible.append(text[index])
            index += 1
        }
    }
    return visible
}
