// SPDX-License-Identifier: MIT

import CustomerModel

/// H: what the nights before say of our own relationship.
///
/// The ledger keeps `resellerSeen` and `lostOn` until H is flat again with the relationship absent, then forgets both.
func history(
    of person: Person,
    reseller: Standing,
    denied: Day?,
    business: VerdictInputs.Business,
    night: Night
) -> VerdictInputs.History {
    if reseller == .present { return isNew(person, night) ? .new : .flat }
    guard let memory = person.memory, memory.resellerSeen != nil else { return .flat }
    if isAnswered(person, memory, night) || hasReturned(memory, business) { return .flat }
    guard let lostOn = memory.lostOn else { return reseller == .absent ? .lostOnce : .flat }
    // The second witness needs a later day; the ledger sets `lostOn` only for a list of other content.
    guard reseller == .absent, let denied, denied > lostOn else { return .lostOnce }
    return .lostTwice
}

/// Present, first seen after the baseline, never a customer of ours, and nobody has said a word about it.
private func isNew(_ person: Person, _ night: Night) -> Bool {
    guard let baseline = night.baseline, person.decisions.lines.isEmpty else { return false }
    guard let memory = person.memory else { return true }
    let wasNeverOurs = memory.membership == nil || memory.membership == .stranger
    return memory.firstSeen > baseline && wasNeverOurs && memory.invitation == nil
}

/// A person's word since the loss.
private func isAnswered(_ person: Person, _ memory: LedgerEntry, _ night: Night) -> Bool {
    guard let answer = person.decisions.last(.ended, .removalPlanned, .returned, .declined) else { return false }
    guard let seen = memory.resellerSeen, let said = answer.when else { return true }
    return answer.kind == .removalPlanned || said >= seen
}

/// Back in a list of customers after it had left them all.
private func hasReturned(_ memory: LedgerEntry, _ business: VerdictInputs.Business) -> Bool {
    guard memory.membership == .gone || memory.membership == .ended else { return false }
    return business == .customer || business == .prospect
}
