// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Invitations

/// Letters to made-up customers: every kind, language and reminder in turn, names of several alphabets.
struct MadeUpLetters {
    private static let ours = "22222222-2222-4222-8222-222222222222"
    private static let theirs = "33333333-3333-4333-8333-333333333333"
    private static let base = "https://admin.microsoft.com/Adminportal/Home?invType="
    private static let day = Day(number: 20_780)

    private let provider = ProviderID("nordwind")
    private var writer: LetterWriter?

    init() {
        let tenant = TenantID(parsing: Self.ours)
        let address = EmailAddress(parsing: "anna.weber@contoso-systemhaus.example")
        let country = Country(parsing: "DE")
        guard let tenant, let address, let country, let theirs = TenantID(parsing: Self.theirs) else { return }
        let partner = Partner(
            name: "Contoso Systemhaus GmbH",
            tenant: tenant,
            partnerID: "1234567",
            country: country,
            kind: .indirectReseller,
            sender: Mailbox(name: "Anna Weber", address: address),
            telephone: "+49 30 5550 100"
        )
        let distributor = Provider(id: provider, name: "Nordwind Distribution AG", tenant: theirs, countries: [])
        writer = LetterWriter(partner: partner, providers: [distributor])
    }

    /// The forms a letter has; a reply is a reminder of what the tool itself handed over.
    enum Form: String, CaseIterable {
        case draft
        case outgoing
        case reply
    }

    /// A customer's letter as the night makes it, read again and all; `nil` when it is refused.
    mutating func message(_ number: Int, _ form: Form) -> Message? {
        guard let invitation = invitation(number) else { return nil }
        do throws(Diagnostic) {
            guard let letter = try writer?.letter(for: invitation) else { return nil }
            let date = MessageDate(Self.day)
            guard form != .draft else { return try letter.draft(on: date) }
            return try letter.outgoing(on: date, replyingTo: form == .reply ? "<1@contoso-systemhaus.example>" : nil)
        } catch {
            return nil
        }
    }

    /// The letter of a number; the same for the same number.
    func invitation(_ number: Int) -> Invitation? {
        let towns = ["Grünwald & Söhne KG", "Østergaard ApS", "Łódź Sp. z o.o.", "Plain Ltd", "Ποσειδών ΑΕ"]
        let kinds: [InvitationKind] = [.reseller, .resellerAndProvider(provider), .provider(provider)]
        let kind = kinds[number % kinds.count]
        let tenant = TenantID(bits: UInt128(UInt64(number) &* 0x9E37_79B9_7F4A_7C15) << 64 | UInt128(number + 1))
        guard let tenant, let email = EmailAddress(parsing: "it@kunde-\(number).example") else { return nil }
        return Invitation(
            key: tenant.description,
            companyName: "Kunde \(number) \(towns[number % towns.count])",
            tenantID: tenant,
            domain: email.domain,
            kind: kind,
            reminder: number / 3 % 3,
            startedOn: Self.day,
            recipient: Contact(name: "Jörg Beispiel \(number)", email: email),
            language: Language.allCases[number / 9 % Language.allCases.count],
            url: url(for: kind),
            fileName: "\(number).eml"
        )
    }

    private func url(for kind: InvitationKind) -> String {
        let rest = "#/partners/invitation"
        let indirect = "\(Self.base)IndirectResellerRelationship&partnerId=\(Self.ours)&msppId=1234567"
        return switch kind {
        case .reseller: indirect + rest
        case .resellerAndProvider: "\(indirect)&indirectCSPId=\(Self.theirs)\(rest)"
        case .provider: "\(Self.base)ResellerRelationship&partnerId=\(Self.theirs)&msppId=0\(rest)"
        }
    }
}
