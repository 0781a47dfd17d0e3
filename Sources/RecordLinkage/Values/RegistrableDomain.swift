// SPDX-License-Identifier: MIT

import CustomerModel

/// Whose a domain is.
enum DomainKind: UInt8, Sendable {
    /// Somebody's own.
    case own
    /// The initial domain of a tenant: `contoso.onmicrosoft.com`.
    case initial
    /// A mail provider's that is open to everybody.
    case freeMail
    /// Nobody's: `example.com`.
    case placeholder
}

/// Appends the part of a domain, a web address or an e-mail address that was registered: `contoso.co.uk`.
///
/// Of a tenant's initial domain this is `contoso.onmicrosoft.com`, also of its mail routing domain. A public
/// suffix alone stays what it is when its name is a word (`pisa.it`), as those have sites of their own. Gives `false`
/// for `co.uk` and its like, and for everything that is no domain.
func appendRegistrableDomain(_ raw: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    let start = arena.count
    guard DomainName.append(raw, to: &arena) else { return false }
    guard let offset = registrableStart(of: arena.span.extracting(start...)) else {
        if hasLongLabel(arena.span.extracting(start...)) { return true }
        arena.removeSubrange(start...)
        return false
    }
    arena.removeSubrange(start..<start + offset)
    if let routing = routingLabel(of: arena.span.extracting(start...)) {
        arena.removeSubrange(start + routing.lowerBound..<start + routing.upperBound)
    }
    return true
}

/// The kind of a domain that `appendRegistrableDomain` made.
func domainKind(of domain: Span<UInt8>) -> DomainKind {
    if DomainName.isInitial(domain) { return .initial }
    if DomainName.isFreeMail(domain) { return .freeMail }
    return DomainName.isPlaceholder(domain) ? .placeholder : .own
}

/// Appends the label of a domain that `appendRegistrableDomain` made, which its owner chose: `koester-antriebstechnik`.
///
/// A label in punycode is folded like any text, its words joined by hyphens.
func appendDomainLabel(_ domain: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    guard let dot = domain.place(of: UInt8(ascii: "."), from: 0), dot > 0 else { return false }
    let start = arena.count
    guard domain.begins(with: "xn--") else {
        arena.append(domain.extracting(..<dot))
        return true
    }
    let unicode = DomainName(normalised: domain.text).unicode
    let label = unicode.prefix { $0 != "." }
    guard appendFoldedWords(Array(label.utf8).span, to: &arena) else { return false }
    for index in start..<arena.count where arena[index] == 0x20 { arena[index] = UInt8(ascii: "-") }
    return true
}

/// Appends that label without hyphens; of an initial domain also without what provisioning put behind the name.
///
/// `lobit365.onmicrosoft.com` and `lobitonline2.onmicrosoft.com` give `lobit`; at least three letters stay.
func appendBareLabel(_ domain: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    let start = arena.count
    guard appendDomainLabel(domain, to: &arena) else { return false }
    arena.removeAll(UInt8(ascii: "-"), from: start)
    if DomainName.isInitial(domain) {
        var last = arena.count
        repeat {
            last = arena.count
            arena.removeLast(provisionedCount(arena.span.extracting(start...)))
        } while arena.count < last
    }
    return arena.count > start
}

/// How many bytes at the end were put there by whoever set the tenant up; none when hardly anything would be left.
private func provisionedCount(_ label: Span<UInt8>) -> Int {
    var digits = label.count
    while digits > 0, (0x30...0x39).contains(label[digits - 1]) { digits -= 1 }
    var count = label.count - digits
    if count == 3, label.ends(with: "365") {
        let rest = label.extracting(..<digits)
        count += rest.ends(with: "office") ? 6 : rest.ends(with: "ms") ? 2 : 0
        if count == 3, rest.ends(with: "o") || rest.ends(with: "m") { return digits > 3 ? 4 : 0 }
    } else if count == 0 {
        count = label.ends(with: "online") ? 6 : label.ends(with: "edv") ? 3 : 0
    }
    return label.count - count >= 3 ? count : 0
}

/// Whether a public suffix has two labels, and the first one is longer than `co`, `com`, `gov`.
private func hasLongLabel(_ suffix: Span<UInt8>) -> Bool {
    guard let dot = suffix.place(of: UInt8(ascii: "."), from: 0), dot > 3 else { return false }
    return suffix.place(of: UInt8(ascii: "."), from: dot + 1) == nil
}

/// Where the registrable part of a host begins; `nil` when the host is a public suffix.
private func registrableStart(of host: Span<UInt8>) -> Int? {
    if DomainName.isInitial(host) { return initialStart(of: host) }
    // The longest rule counts. A wildcard's suffix has one more label, so that two labels must be remembered.
    var (beforeLast, last): (Int?, Int?) = (nil, nil)
    var start = 0
    while true {
        let rule = suffixes.value(of: host.extracting(start...)) ?? 0
        if rule & SuffixRule.exception != 0 { return start }
        if rule & SuffixRule.wildcard != 0, last != nil { return beforeLast }
        guard rule & SuffixRule.suffix == 0, let dot = host.place(of: UInt8(ascii: "."), from: start) else {
            return last
        }
        (beforeLast, last, start) = (last, start, dot + 1)
    }
}

private func initialStart(of host: Span<UInt8>) -> Int? {
    // The suffix has two labels, in China three.
    var (dots, index) = (host.ends(with: ".cn") ? 4 : 3, host.count)
    while index > 0 {
        index -= 1
        guard host[index] == UInt8(ascii: ".") else { continue }
        dots -= 1
        if dots == 0 { return mailRoutingStart(of: host, from: index + 1) }
    }
    return 0
}

/// The start of the label before `mail.onmicrosoft.com`, where Exchange routes the mail of `contoso`.
private func mailRoutingStart(of host: Span<UInt8>, from start: Int) -> Int {
    guard start > 1, host.extracting(start...).begins(with: "mail.onmicrosoft.") else { return start }
    var index = start - 1
    while index > 0, host[index - 1] != UInt8(ascii: ".") { index -= 1 }
    return index
}

/// Where `mail.` stands in `contoso.mail.onmicrosoft.com`.
private func routingLabel(of domain: Span<UInt8>) -> Range<Int>? {
    guard DomainName.isInitial(domain), let dot = domain.place(of: UInt8(ascii: "."), from: 0) else { return nil }
    return domain.extracting((dot + 1)...).begins(with: "mail.onmicrosoft.") ? dot + 1..<dot + 6 : nil
}

/// What a name says of the domains under it.
private enum SuffixRule {
    static let suffix: UInt16 = 1
    static let wildcard: UInt16 = 2
    static let exception: UInt16 = 4
}

/// The names of `suffixRules`, each with what it says.
private let suffixes: WordTable = {
    var rules: [String: UInt16] = [:]
    var top = ""
    for word in suffixRules.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        if word.last == ":" {
            top = "." + word.dropLast()
        } else if word.first == "!" {
            rules[word.dropFirst() + top, default: 0] |= SuffixRule.exception
        } else if word.first == "*" {
            rules[String((word.dropFirst() + top).dropFirst()), default: 0] |= SuffixRule.wildcard
        } else {
            rules[word + top, default: 0] |= SuffixRule.suffix
        }
    }
    return WordTable(rules.sorted { $0.key < $1.key }.map { (word: $0.key, value: $0.value) })
}()
