// SPDX-License-Identifier: MIT

import CustomerModel

/// Whether two comparable names that one domain belongs to are so different that the domain cannot say whose row it is.
///
/// Two solicitors share the domain of their chambers, and nothing in their names but what they are. Where the domain is
/// called like what the names share, or like one of the two, it is a company's with another name on its sign.
func namesContradict(_ one: String, _ other: String, at domain: DomainName) -> Bool {
    let (left, right) = (one.split(separator: " "), other.split(separator: " "))
    guard !left.isEmpty, !right.isEmpty, glued(left) != glued(right) else { return false }
    if initials(left) == glued(right) || glued(left) == initials(right) { return false }
    let (lefts, rights) = (left.filter(isName), right.filter(isName))
    // What is nothing but generic words contradicts nobody.
    guard !lefts.isEmpty, !rights.isEmpty else { return false }
    if lefts.contains(where: { word in rights.contains { areAlike(word, $0) } }) { return false }
    return isCalled(domain, after: left) == isCalled(domain, after: right)
}

/// Whether a word tells somebody from others of the trade.
private func isName(_ word: Substring) -> Bool {
    if generic.contains(String(word)) { return false }
    switch wordClass(of: Array(word.utf8).span) {
    case .plain: return true
    case .role, .country, .number, .filler: return false
    }
}

private func areAlike(_ one: Substring, _ other: Substring) -> Bool {
    if one == other { return true }
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    guard left.count >= 4, right.count >= 4 else { return false }
    if zip(left, right).prefix(while: ==).count >= 5 { return true }
    return jaroWinkler(left.span, right.span) > 0.9
}

/// Whether the domain has the name, a word of it or its initials in it.
private func isCalled(_ domain: DomainName, after words: [Substring]) -> Bool {
    let label = Array(glued(domain.text.split(separator: ".").dropLast()).utf8.filter { $0 != UInt8(ascii: "-") })
    let whole = Array(glued(words).utf8)
    let letters = Array(initials(words).utf8)
    if whole == label || letters == label || letters.count > 2 && label.starts(with: letters) { return true }
    return words.contains { word in
        let text = Array(word.utf8)
        return text.count >= 4 && isName(word) && label.span.holds(text.span)
    }
}

private func glued(_ words: [Substring]) -> String { words.joined() }

private func initials(_ words: [Substring]) -> String { words.map { String($0.prefix(1)) }.joined() }

/// What people are who share a house: it tells none of them from another.
private let generic: Set<String> = [
    "solicitor", "solicitors", "barrister", "barristers", "lawyer", "lawyers", "attorney", "attorneys", "law", "legal",
    "notary", "chambers", "accountant", "accountants", "accounting", "advisor", "advisors", "adviser", "advisers",
    "consultant", "consultants", "consulting", "architect", "architects", "surgery", "clinic", "dentist", "doctor",
    "dr",
    "rechtsanwalt", "rechtsanwaeltin", "rechtsanwaelte", "rechtsanwaeltinnen", "anwalt", "anwaelte", "ra", "kanzlei",
    "anwaltskanzlei", "rechtsanwaltskanzlei", "notar", "notarin", "notare", "steuerberater", "steuerberaterin",
    "steuerberatung", "steuerkanzlei", "wirtschaftspruefer", "praxis", "arztpraxis", "zahnarztpraxis", "arzt",
    "aerztin",
    "zahnarzt", "zahnaerztin", "architekt", "architektin", "architekten", "architekturbuero", "ingenieur", "ingenieure",
    "ingenieurbuero", "buero", "berater", "beraterin", "beratung", "agentur", "avocat", "avocats", "avocate", "notaire",
    "cabinet", "avvocato", "avvocati", "studio", "advocaat", "advocaten", "notaris", "prof", "dipl", "ing", "company",
]
