// SPDX-License-Identifier: MIT

import Reconciliation

/// The precedence once more, nested by R and V instead of listed: only the number of the rule.
func secondOpinion(_ i: VerdictInputs) -> Int {
    if i.obstacle == .partner { return 1 }
    if i.identity != .firm, i.identity != .weak { return 2 }
    let l = stillAsking(i) ? i.letter : .none
    let busy = l == .open || l == .due || l == .said
    let lost = i.history == .lostOnce || i.history == .lostTwice
    if i.reseller == .doubt { return busy ? 3 : lost ? 4 : 5 }
    if i.business == .ended { return i.reseller == .present ? 6 : 7 }
    if lost { return i.history == .lostOnce ? 8 : 9 }
    switch i.business {
    case .gone: return 10
    case .stranger: return i.history == .new ? 11 : 12
    case .customer, .prospect, .ended: break
    }
    let hasGap = i.reseller == .absent || i.providers.contains(.absent)
    if !hasGap {
        if i.providers.contains(.doubt) { return busy ? 14 : 15 }
        return i.providers.contains(.blind) ? 16 : 13
    }
    if i.obstacle != .none { return 17 }
    if i.objection != .none { return 18 }
    return secondOpinionOnGap(i, l, busy: busy)
}

private func secondOpinionOnGap(_ i: VerdictInputs, _ l: VerdictInputs.Letter, busy: Bool) -> Int {
    switch l {
    case .none: return i.business == .prospect ? 19 : 31
    case .draft: return i.business == .prospect ? 19 : 30
    case .spent: return i.business == .prospect ? 19 : 29
    case .stuckAddress, .stuckUncertain: return i.business == .prospect ? 19 : 28
    case .said: return 20
    case .open: return askedDoubtful(i) ? 21 : halfThere(i) ? 22 : 24
    case .due:
        if askedDoubtful(i) { return 21 }
        if i.business == .prospect { return 25 }
        if halfThere(i) { return 23 }
        return i.identity == .firm && !i.providers.contains(.doubt) ? 26 : 27
    }
}

/// The standings of what K asked for, blind ones left out: they are neither gap nor doubt nor there.
private func askedStandings(_ i: VerdictInputs) -> [VerdictInputs.ProviderInput] {
    let ours: VerdictInputs.ProviderInput =
        i.reseller == .present ? .present : i.reseller == .absent ? .absent : .doubt
    switch i.asked {
    case nil: return []
    case .reseller: return [ours]
    case .combined(let index): return [ours, i.providers[index]]
    case .provider(let index): return [i.providers[index]]
    }
}

private func stillAsking(_ i: VerdictInputs) -> Bool {
    askedStandings(i).contains { $0 == .absent || $0 == .doubt }
}

private func askedDoubtful(_ i: VerdictInputs) -> Bool { askedStandings(i).contains(.doubt) }

private func halfThere(_ i: VerdictInputs) -> Bool { Set(askedStandings(i)) == [.present, .absent] }
