// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

extension InvitationInputs {
    /// The first reason against a letter, as far as it concerns this customer alone.
    ///
    /// Cap and canary count letters and come afterwards.
    func reasonToWithhold(_ candidate: LetterCandidate) -> WithholdingReason? {
        WithholdingReason.allCases.first { holds($0, for: candidate) }
    }

    /// Whether the canary is out: a first batch was asked to be small, and nothing has ever left the house.
    var isCanaryOut: Bool {
        let remembered = memory.entries.contains { entry in
            entry.invitation.map { $0.attempts > 0 || $0.state.hasLeft } ?? false
        }
        return policy.canary > 0 && !wasAnyHandedOver && !remembered
    }

    private func holds(_ reason: WithholdingReason, for candidate: LetterCandidate) -> Bool {
        switch reason {
        case .baseline: !isBaselineAccepted && !memory.isBaselineAccepted
        case .listHeld: isListHeld || sources.contains { $0.role != .objections && isHeld($0.condition) }
        case .objectionsOrDecisionsUnread:
            areBrakesUnread || sources.contains { $0.role == .objections && $0.condition != .good }
        case .providerDoubtful, .noIdentifier: candidate.customer.withheld == reason
        case .noMicrosoftTenant: isMicrosoftTenantUnknown(candidate)
        case .domainElsewhere: isDomainElsewhere(candidate.customer)
        case .wasEnded: candidate.customer.memory?.wasEnded == true && !hasReturned(candidate)
        case .marketDoubtful: isMarketDoubtful(candidate.records)
        case .noLegalBasis: !candidate.legalBasis.permitsMail(on: today)
        case .noRecipient: candidate.recipient == .nobody
        case .doubtfulRecipient: candidate.recipient.doubt != nil
        case .sharedRecipient: candidate.isRecipientShared
        case .noLink: candidate.link == nil
        case .coolingOff: isCoolingOff(candidate)
        case .quietDay: policy.quietDays.contains(today)
        case .cap, .canary: false
        }
    }

    /// A word of before the end, however often it is read again, says nothing about it.
    private func hasReturned(_ candidate: LetterCandidate) -> Bool {
        candidate.words.decisions.contains { $0.kind == .returned && $0.isNews(since: memory.lastNight) }
    }

    private func isHeld(_ condition: SourceCondition) -> Bool {
        switch condition {
        case .held, .refused, .missing: true
        case .good, .stale: false
        }
    }

    /// Only lists of our own speak of this customer, and none by tenant: it may not use Microsoft's cloud at all.
    private func isMicrosoftTenantUnknown(_ candidate: LetterCandidate) -> Bool {
        let customer = candidate.customer.customer
        guard customer.tenantID == nil, !customer.domains.contains(where: \.isInitial) else { return false }
        let ours: Set<SourceRole> = [.customerList, .leads, .contacts, .objections]
        return candidate.records.allSatisfy { role(of: $0).map(ours.contains) ?? true }
            && candidate.words.newest(.microsoftTenant).map { $0.lowercased() } != ["yes"]
    }

    private func isDomainElsewhere(_ customer: ReconciledCustomer) -> Bool {
        (customer.evidence + customer.customer.evidence).contains { evidence in
            if case .domainElsewhere = evidence { true } else { false }
        }
    }

    /// A company address is not the tenant's country: it doubts, it does not decide.
    private func isMarketDoubtful(_ records: [CustomerRecord]) -> Bool {
        guard records.allSatisfy({ $0.tenantCountry == nil }) else { return false }
        return records.contains { record in
            record.country.map { isOutsideMarket($0, of: partner.country) } ?? false
        }
    }

    private func isCoolingOff(_ candidate: LetterCandidate) -> Bool {
        if candidate.words.contains(.later) { return true }
        let remembered = candidate.customer.memory?.invitation
        if let remembered, remembered.state != .draft, isRecent(remembered.day) { return true }
        if let mailed = candidate.customer.memory?.mailedOn, isRecent(mailed) { return true }
        // Without a day nobody knows how long ago it was; the line stands until a person dates it.
        return candidate.words.decisions.contains { decision in
            decision.kind == .invitedByHand && decision.when.map(isRecent) ?? true
        }
    }

    private func isRecent(_ day: Day) -> Bool {
        today - day < policy.coolingOffInDays
    }
}

extension InvitationState {
    /// Whether a mail is known to be out: one that was refused, or that may have stayed, ends no canary.
    fileprivate var hasLeft: Bool {
        switch self {
        case .open, .bounced, .said: true
        case .draft, .uncertain, .failed: false
        }
    }
}
