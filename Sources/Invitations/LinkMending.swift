// SPDX-License-Identifier: MIT

/// What becomes of a link when everything that happened to it on the way is undone, one step after the other.
struct LinkMending {
    /// The link, as far as it could be mended.
    let text: String
    /// What was undone, in order; empty for a link as Partner Center gives it.
    let defects: [LinkDefect]
    /// What `text` is.
    let outcome: Result<LinkShape, LinkRefusal>

    /// Undoes what can be undone until a link has a known shape; a link that has one already is left alone.
    ///
    /// `depth` counts the links inside of links: of two that were pasted together each is mended by itself.
    init(of link: String, depth: Int = 0) {
        guard link.utf8.count <= longestText else {
            text = link
            defects = []
            outcome = .failure(LinkRefusal(reason: "this is far longer than any link of Microsoft's"))
            return
        }
        var text = link
        var undone: [LinkDefect] = []
        while true {
            do throws(LinkRefusal) {
                let shape = try LinkShape(recognizing: text)
                (self.text, defects, outcome) = (text, undone, .success(shape))
                return
            } catch {
                guard !error.isFinal, undone.count < mostSteps, let step = mended(text, depth: depth) else {
                    (self.text, defects) = (text, undone)
                    outcome = .failure(refusal(error, of: text, from: link))
                    return
                }
                undone.append(step.defect)
                text = step.text
            }
        }
    }

    /// What was found, each once.
    var reasons: [String] {
        defects.map(\.reason).reduce(into: []) { said, reason in
            if !said.contains(reason) { said.append(reason) }
        }
    }

    /// Whether a link came out of it.
    var isLink: Bool {
        if case .success = outcome { true } else { false }
    }
}

/// The refusal of what could not be mended any further, in the words that help most.
private func refusal(_ refusal: LinkRefusal, of text: String, from link: String) -> LinkRefusal {
    let bytes = Array(text.utf8)
    if refusal.isFinal { return refusal }
    if linkStarts(in: bytes).count > 1 { return LinkRefusal(reason: "different links were pasted together") }
    // Nothing in it was like a link: then the text itself says it best.
    return bytes.contains(UInt8(ascii: "/")) ? refusal : LinkRefusal(reason: LinkShape.whyNoAddress(link))
}

/// Filters make long addresses of long links; beyond this nothing is looked for.
private let longestText = 8_192

/// A filter's address around another filter's, escaped twice, needs about eight.
private let mostSteps = 24

/// The first thing that can be undone in a link, in the order in which undoing one does not hide another.
private func mended(_ text: String, depth: Int) -> (defect: LinkDefect, text: String)? {
    for defect in LinkDefect.plain {
        if let undone = defect.undone(in: text), undone != text { return (defect, undone) }
    }
    if let undone = unframed(text, depth: depth) { return (.surrounded, undone) }
    if let undone = withoutBlanks(text, depth: depth) { return undone }
    if let (filter, link) = unwrapped(text) { return (.rewritten(by: filter), link) }
    if let undone = onlyOne(of: text, depth: depth) { return (.pastedTwice, undone) }
    for defect in LinkDefect.late {
        if let undone = defect.undone(in: text), undone != text { return (defect, undone) }
    }
    return nil
}

/// The link without the text or markup around it; of several links the one that all of them are.
private func unframed(_ text: String, depth: Int) -> String? {
    let bytes = Array(text.utf8)
    let starts = linkStarts(in: bytes)
    guard let first = starts.first else { return nil }
    let runs = starts.enumerated().map { index, start in
        let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
        let run = bytes[start..<end]
        return run[..<(run.firstIndex(where: isMarkup) ?? run.endIndex)]
    }
    // Without markup and without words before it, what follows belongs to the link or to the next one.
    guard first > 0 || runs.contains(where: { $0.endIndex < bytes.count && isMarkup(bytes[$0.endIndex]) }) else {
        return nil
    }
    let links = runs.map { String(decoding: $0, as: UTF8.self) }
    return runs.count == 1 ? links[0] : agreed(links, depth: depth)
}

/// The link without the blanks in it, or, where words follow it, up to the first blank.
private func withoutBlanks(_ text: String, depth: Int) -> (LinkDefect, String)? {
    let scalars = text.unicodeScalars
    guard let blank = scalars.firstIndex(where: isBlank) else { return nil }
    let glued = String(String.UnicodeScalarView(scalars.filter { !isBlank($0) }))
    let head = String(scalars[..<blank])
    // Only what comes after the '#' is surely no part of the link any more.
    guard depth < deepest, head.utf8.contains(UInt8(ascii: "#")), !LinkMending(of: glued, depth: depth + 1).isLink,
        linkStarts(in: Array(glued.utf8)).count < 2, LinkMending(of: head, depth: depth + 1).isLink
    else { return (.wrapped, glued) }
    return (.surrounded, head)
}

/// Of several links pasted together the one that all of them are; `nil` for a single one, and for different ones.
private func onlyOne(of text: String, depth: Int) -> String? {
    let bytes = Array(text.utf8)
    let starts = linkStarts(in: bytes)
    guard starts.count > 1, starts[0] == 0 else { return nil }
    let links = starts.enumerated().map { index, start in
        let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    return agreed(links, depth: depth)
}

/// The link that all of these are, or that the others are the cut-off beginning of.
private func agreed(_ links: [String], depth: Int) -> String? {
    let different = links.reduce(into: [String]()) { known, link in
        if !known.contains(link) { known.append(link) }
    }
    guard different.count > 1 else { return different.first }
    guard different.count <= 8, depth < deepest else { return nil }
    let mended = different.map { LinkMending(of: $0, depth: depth + 1) }
    let whole = Set(mended.filter(\.isLink).map(\.text))
    guard whole.count == 1, let link = whole.first else { return nil }
    let areAllItsBeginning = mended.allSatisfy { Array(link.utf8).starts(with: Array($0.text.utf8)) }
    return areAllItsBeginning ? link : nil
}

/// How deep links inside of links are looked at.
private let deepest = 3

/// Where links begin that do not stand in another's parameter or path, as a filter's address has them.
func linkStarts(in bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    for index in bytes.indices where schemeLength(bytes[index...]) != nil {
        let nesting = [UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: "_")]
        let isNested = index > 0 && !starts.isEmpty && nesting.contains(bytes[index - 1])
        let isOurs = starts.last.map { isMicrosofts(bytes[$0...]) } ?? false
        if !isNested || isOurs { starts.append(index) }
    }
    return starts
}

private func isMicrosofts(_ link: ArraySlice<UInt8>) -> Bool {
    guard let length = schemeLength(link) else { return false }
    let rest = link.dropFirst(length)
    return knownHosts.contains { asciiLowercased(rest.prefix($0.utf8.count)) == $0 }
}

/// The length of `https://` or `http://` where it begins a text.
func schemeLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.first == UInt8(ascii: "h") || bytes.first == UInt8(ascii: "H") else { return nil }
    let head = asciiLowercased(bytes.prefix(8))
    return head == "https://" ? 8 : head.hasPrefix("http://") ? 7 : nil
}

/// Signs that no link holds, and that markup and quotes are made of.
private func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x60, 0x7C: true
    default: false
    }
}

func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
}
