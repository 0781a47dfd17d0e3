// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Invitations
import Reconciliation
import Testing

/// A made-up partner with two providers, its links and one customer, to be changed by each test.
enum Sample {
    static let ours = "22222222-2222-4222-8222-222222222222"
    static let theirs = "33333333-3333-4333-8333-333333333333"
    static let provider = ProviderID("nordwind")
    static let base = "https://admin.microsoft.com/Adminportal/Home?invType="
    static let resellerURL =
        "\(base)IndirectResellerRelationship&partnerId=\(ours)&msppId=1234567#/partners/invitation"
    static let combinedURL =
        "\(base)IndirectResellerRelationship&partnerId=\(ours)&msppId=1234567&indirectCSPId=\(theirs)"
        + "#/partners/invitation"
    static let providerURL = "\(base)ResellerRelationship&partnerId=\(theirs)&msppId=0#/partners/invitation"

    static func partner(name: String = "Contoso Systemhaus GmbH", sender: String = "Anna Weber") throws -> Partner {
        Partner(
            name: name,
            tenant: try tenant(ours),
            partnerID: "1234567",
            country: try country("DE"),
            kind: .indirectReseller,
            sender: Mailbox(name: sender, address: try address("anna.weber@contoso-systemhaus.example")),
            telephone: "+49 30 5550 100"
        )
    }

    static func providers(name: String = "Nordwind Distribution AG") throws -> [Provider] {
        [Provider(id: provider, name: name, tenant: try tenant(theirs), countries: [])]
    }

    static func links() throws -> [InvitationLink] {
        [
            InvitationLink(kind: .reseller, url: resellerURL),
            InvitationLink(kind: .resellerAndProvider(provider), url: combinedURL),
            InvitationLink(kind: .provider(provider), url: providerURL),
        ]
    }

    static func url(for kind: InvitationKind) -> String {
        switch kind {
        case .reseller: resellerURL
        case .resellerAndProvider: combinedURL
        case .provider: providerURL
        }
    }

    static let kinds: [InvitationKind] = [.reseller, .resellerAndProvider(provider), .provider(provider)]

    static func invitation(
        kind: InvitationKind = .reseller,
        reminder: Int = 0,
        language: Language = .german,
        company: String? = "Bäckerei Grünwald & Söhne KG",
        contact: String? = "Jörg Grünwald"
    ) throws -> Invitation {
        Invitation(
            key: "5acf3557-080e-50d3-9f4b-0cc8319c709e",
            companyName: company,
            tenantID: try tenant("5acf3557-080e-50d3-9f4b-0cc8319c709e"),
            domain: try domain("baeckerei-gruenwald.example"),
            kind: kind,
            reminder: reminder,
            startedOn: try day("2026-11-20"),
            recipient: Contact(name: contact, email: try address("j.gruenwald@baeckerei-gruenwald.example")),
            language: language,
            url: url(for: kind),
            fileName: "x.eml"
        )
    }

    static func tenant(_ text: String) throws -> TenantID { try #require(TenantID(parsing: text)) }
    static func country(_ text: String) throws -> Country { try #require(Country(parsing: text)) }
    static func domain(_ text: String) throws -> DomainName { try #require(DomainName(parsing: text)) }
    static func address(_ text: String) throws -> EmailAddress { try #require(EmailAddress(parsing: text)) }
    static func day(_ text: String) throws -> Day { try #require(Day(parsing: text)) }

    /// The folder of contracts and corpora beside the repository.
    static func shared(_ path: String, from file: String = #filePath) throws -> URL {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<6 {
            folder.deleteLastPathComponent()
            let candidate = folder.appendingPathComponent("shared/\(path)")
            if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
        }
        return try #require(nil as URL?, "shared/\(path) is not beside the repository")
    }
}
