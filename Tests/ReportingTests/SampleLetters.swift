// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Invitations
import Testing

@testable import Reporting

/// A night of letters, with links of the shapes that Microsoft uses.
struct SampleLetters {
    private(set) var report: NightReport
    private(set) var messages: [String: Message] = [:]
    private var letters: [Invitation] = []
    private var grounds: [String: LegalBasis] = [:]
    private let templates: LetterTemplates

    static let ours = "22222222-2222-4222-8222-222222222222"
    static let theirs = "33333333-3333-4333-8333-333333333333"
    static let base = "https://admin.microsoft.com/Adminportal/Home?invType="
    static let both =
        "\(base)IndirectResellerRelationship&partnerId=\(ours)&msppId=1234567&indirectCSPId=\(theirs)"
        + "#/partners/invitation"
    static let us = "\(base)IndirectResellerRelationship&partnerId=\(ours)&msppId=1234567#/partners/invitation"
    static let alone = "\(base)ResellerRelationship&partnerId=\(theirs)&msppId=0#/partners/invitation"

    /// A night without letters yet; with `isShort` they are short enough for a mail program.
    init(language: ReportLanguage, name: String = "Contoso Systemhaus GmbH", isShort: Bool = false) throws {
        let partner = Partner(
            name: name,
            tenant: try #require(TenantID(parsing: Self.ours)),
            partnerID: "1234567",
            country: try #require(Country(parsing: "DE")),
            kind: .indirectReseller,
            sender: Mailbox(name: "Anna Weber", address: try #require(EmailAddress(parsing: "anna@contoso.example"))),
            telephone: "+49 30 5550 100"
        )
        report = NightReport(run: "2026-11-20T0200Z", day: Day(number: 20_777), partner: partner, language: language)
        let provider = try #require(TenantID(parsing: Self.theirs))
        report.providers = [Provider(id: ProviderID("b"), name: "Anbieter B", tenant: provider, countries: [])]
        let short =
            "Language: en\nSubject: For {{company}}\n\nDear {{contact}} of {{company}}, {{domain}}\n\n{{url}}\n\n"
        var log = DiagnosticLog()
        let file = TemplateFile(
            name: "reseller.en.mustache",
            path: "x",
            bytes: Array("\(short){{#objection}}No?{{/objection}}\n".utf8)
        )
        templates = isShort ? LetterTemplates.replacing(with: [file], log: &log) : .shipped
        try #require(log.count(of: .error) == 0)
    }

    /// Adds a letter; one that the composer refuses is left out.
    mutating func add(
        _ name: String,
        kind: InvitationKind = .reseller,
        reminder: Int = 0,
        language: Language = .english,
        basis: LegalBasis = .existingCustomer,
        url: String = us
    ) throws {
        let number = letters.count + 1
        let tenant = try #require(TenantID(parsing: "aaaaaaaa-0000-4000-8000-\(100_000_000_000 + number)"))
        let invitation = Invitation(
            key: name,
            companyName: name,
            tenantID: tenant,
            domain: DomainName(normalised: name),
            kind: kind,
            reminder: reminder,
            startedOn: report.day,
            recipient: Contact(name: name, email: try #require(EmailAddress(parsing: "it\(number)@customer.example"))),
            language: language,
            languageGround: .country,
            url: url,
            fileName: "letter-\(number).eml"
        )
        guard
            let message = try? composed(
                invitation,
                partner: report.partner,
                providers: report.providers,
                day: report.day,
                templates: templates
            )
        else { return }
        letters.append(invitation)
        grounds[name] = basis
        messages[invitation.fileName] = message
        report.batch = InvitationBatch(invitations: letters, withheld: [:], grounds: grounds)
    }

    /// The page.
    var page: [UInt8] { invitationsPage(for: report, batch: "0123456789ab", messages: messages).bytes }

    /// The drafts in the order of the page, one after the other, each behind a line with its length.
    var drafts: [UInt8] {
        letters.flatMap { letter in
            let bytes = messages[letter.fileName]?.bytes ?? []
            return Array("\(bytes.count)\n".utf8) + bytes
        }
    }

    /// The night that the golden lines are of.
    static func golden(_ language: ReportLanguage) throws -> SampleLetters {
        var letters = try SampleLetters(language: language)
        let provider = ProviderID("b")
        try letters.add("Bäckerei Grünwald", kind: .resellerAndProvider(provider), language: .german, url: both)
        try letters.add("Kanzlei Lenz", reminder: 1, language: .german, basis: .consent(Day(number: 20_700)))
        try letters.add("Thistle Books", kind: .provider(provider), url: alone)
        return letters
    }
}

/// Every text of the shared corpora that has something to say to a browser, a terminal or a reader of Unicode.
func hostileNames() throws -> [String] {
    var names = try corpus("html-xss/own.json") + corpus("html-xss/grapheme.json") + corpus("terminal/names.json")
    names += try corpus("unicode/blns/blns.json")
    let groups = try JSONSerialization.jsonObject(with: Data(contentsOf: corpora("unicode/own.json")))
    names += texts(in: groups)
    for file in try FileManager.default.contentsOfDirectory(atPath: corpora("html-xss/payloadsallthethings").path)
        .sorted()
    where file.hasSuffix(".txt") && !file.hasPrefix("xss_alert") {
        names += try lines(of: "html-xss/payloadsallthethings/\(file)")
    }
    let many =
        try lines(of: "html-xss/payloadsallthethings/xss_alert.txt")
        + lines(of: "html-xss/payloadbox/xss-payload-list.txt")
    names += stride(from: 0, to: many.count, by: 20).map { many[$0] }
    return names.filter { !$0.isEmpty }
}

private func lines(of path: String) throws -> [String] {
    String(decoding: try Data(contentsOf: corpora(path)), as: UTF8.self).utf8.split(separator: 0x0A)
        .map { String(Substring($0)) }
}

private func texts(in value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap { texts(in: $0) }
    case let object as [String: Any]: object.keys.sorted().flatMap { key in object[key].map { texts(in: $0) } ?? [] }
    default: []
    }
}
