// SPDX-License-Identifier: MIT

/// The words that only the script of the page needs; numbers take the places of words in braces.
enum ScriptLabel: String, CaseIterable {
    case customer, verdict, country, missing, provider, source, action, why
    case reseller
    case shown, window, nobody, absent, nothing, unassigned, rule, key, firstSeen, gapSince, renewal
}
