// SPDX-License-Identifier: MIT

import CustomerModel
package import Reconciliation

extension InvitationBatch {
    /// Decides every letter the table asks for: drafted, or withheld for the first reason that holds.
    ///
    /// Asked about are customers with a wish that the table lets draft and that reconciliation has not withheld.
    /// Cap and canary serve letters drafted on an earlier night first, so that a draft under review stays.
    package static func decide(_ customers: [ReconciledCustomer], _ inputs: InvitationInputs) -> InvitationBatch {
        var withheld: [String: WithholdingReason] = [:]
        var doubts: [String: RecipientDoubt] = [:]
        var letters: [LetterCandidate] = []
        for candidate in inputs.candidates(among: customers) {
            if let reason = inputs.reasonToWithhold(candidate) {
                withheld[candidate.customer.key] = reason
                if reason == .doubtfulRecipient { doubts[candidate.customer.key] = candidate.recipient.doubt }
            } else {
                letters.append(candidate)
            }
        }
        for (key, reason) in inputs.beyondLimits(letters) { withheld[key] = reason }
        let drafted = letters.filter { withheld[$0.customer.key] == nil }
        let grounds = drafted.map { ($0.customer.key, $0.legalBasis) }
        return InvitationBatch(
            invitations: inputs.invitations(for: drafted),
            withheld: withheld,
            doubts: doubts,
            grounds: Dictionary(grounds) { first, _ in first }
        )
    }
}

extension InvitationInputs {
    /// The customers a letter is asked for, with what the rules want to know of them.
    fileprivate func candidates(among all: [ReconciledCustomer]) -> [LetterCandidate] {
        let doubtful = DoubtfulAddresses(self)
        let owners = DomainOwners(all)
        // Of a book of customers most are linked: nobody asks whom to write to.
        let customers = all.filter { $0.wish != nil || mayAsk($0) }
        // A batch whose link fails is refused whole: who mistook one may have mistaken the others.
        let usable = links.areUsable(partner: partner, providers: providers) ? links : []
        let known = customers.map { customer in
            let records = records(of: customer)
            let words = PersonsWords(decisions: customer.decisions)
            // Whom a person names, the person knows; a list may have put another customer's address into this row.
            let isChosen = words.contains(.contact)
            let own = OwnDomains(customer.customer.domains)
            let recipient = recipient(for: records, words: words) { contact in
                if let doubt = doubtful.doubt(about: contact, isNamed: isChosen) { return doubt }
                if let doubt = own.doubt(about: contact.email.domain) { return doubt }
                return !isChosen && owners.isElsewhere(contact.email.domain, than: customer) ? .otherCustomer : nil
            }
            // Whoever's domain it is in, an address that two customers name is shared.
            let claimed = self.recipient(
                for: records,
                words: words,
                avoiding: { doubtful.doubt(about: $0, isNamed: true) }
            )
            return KnownFacts(records: records, words: words, recipient: recipient, claimedAddress: claimed.address)
        }
        var claims: [String: Int] = [:]
        for (customer, facts) in zip(customers, known) where mayAsk(customer) {
            let addresses = Set([facts.claimedAddress, facts.recipient.address].compactMap(\.self))
            for address in addresses { claims[address, default: 0] += 1 }
        }
        return zip(customers, known).compactMap { customer, facts in
            guard let wish = customer.wish, customer.decided.mayDraft, customer.withheld == nil else { return nil }
            let isShared = facts.recipient.address.map { claims[$0, default: 0] > 1 } ?? false
            let link = link(for: wish, of: facts.records, among: usable)
            return LetterCandidate(
                customer: customer,
                wish: wish,
                records: facts.records,
                words: facts.words,
                recipient: facts.recipient,
                isRecipientShared: isShared,
                legalBasis: legalBasis(of: facts.records, words: facts.words),
                link: link
            )
        }
    }

    /// Whether the customer asks, or might ask, for a letter tonight or soon.
    ///
    /// Doubt counts like a gap: were it not so, a list that cannot be read would free a shared address.
    private func mayAsk(_ customer: ReconciledCustomer) -> Bool {
        guard customer.decided.verdict != .notInvitable else { return false }
        return ([customer.reseller] + customer.providers.map(\.standing)).contains { standing in
            switch standing {
            case .absent, .doubt: true
            case .present, .blind: false
            }
        }
    }

    /// The letters beyond cap and canary, by customer key.
    fileprivate func beyondLimits(_ letters: [LetterCandidate]) -> [(String, WithholdingReason)] {
        let isPending = { (letter: LetterCandidate) in letter.customer.memory?.invitation?.state == .draft }
        let ranked = letters.filter(isPending) + letters.filter { !isPending($0) }
        let isCanaryOut = isCanaryOut
        return ranked.enumerated().compactMap { rank, letter in
            if rank >= policy.cap { return (letter.customer.key, .cap) }
            if isCanaryOut, rank >= policy.canary { return (letter.customer.key, .canary) }
            return nil
        }
    }

    fileprivate func invitations(for letters: [LetterCandidate]) -> [Invitation] {
        var names = FileNames()
        for letter in letters { names.claim(letter.customer) }
        return letters.compactMap { letter in
            guard case .contact(let recipient) = letter.recipient, let link = letter.link else { return nil }
            let chosen = language(for: letter)
            return Invitation(
                key: letter.customer.key,
                companyName: companyName(of: letter),
                tenantID: letter.customer.customer.tenantID,
                domain: letter.customer.customer.domains.first,
                kind: link.kind,
                reminder: letter.wish.reminder,
                startedOn: startedOn(letter.customer, kind: link.kind),
                recipient: recipient,
                language: chosen.language,
                languageGround: chosen.ground,
                url: link.url,
                fileName: names.name(for: letter.customer, kind: link.kind, reminder: letter.wish.reminder)
            )
        }
    }

    /// The day of the invitation's first draft, as `remembered(drafted:on:)` keeps it: tonight for a new one.
    private func startedOn(_ customer: ReconciledCustomer, kind: InvitationKind) -> Day {
        guard let current = customer.tomorrow?.invitation else { return today }
        return current.state == .draft && current.kind != kind ? today : current.startedOn
    }

    /// The name as a letter may show it; `nil` where characters of it were lost.
    private func companyName(of letter: LetterCandidate) -> String? {
        let name = letter.customer.customer.name
        let isDamaged = letter.records.contains { $0.name == name && $0.nameIsDamaged }
        return name.isEmpty || isDamaged || name.unicodeScalars.contains("\u{FFFD}") ? nil : name
    }
}

/// What is known of a customer before anybody asks whether it gets a letter.
private struct KnownFacts {
    let records: [CustomerRecord]
    let words: PersonsWords
    let recipient: RecipientChoice
    /// The address it would have but for other customers' domains.
    let claimedAddress: String?
}
