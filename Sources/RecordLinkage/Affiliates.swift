// SPDX-License-Identifier: MIT

import CustomerModel

/// Whether two comparable names look like companies of one group: what one has more is a word of role, a country or a
/// number.
///
/// Holding and daughter share a mail domain, so that the domain does not say which of them a row is.
func areAffiliates(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Set(one.split(separator: " ")), Set(other.split(separator: " ")))
    guard !left.isDisjoint(with: right) else { return false }
    return left.symmetricDifference(right).contains(where: isTelling)
}

private func isTelling(_ word: Substring) -> Bool {
    switch wordClass(of: Array(word.utf8).span) {
    case .role, .country, .number: true
    case .plain, .filler: false
    }
}
