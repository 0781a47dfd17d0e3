// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Invitations
import Testing

/// Every shipped letter, with everything known and with next to nothing known.
@Suite struct ShippedLetterTests {
    struct Letter: CustomTestStringConvertible {
        let kind: InvitationKind
        let reminder: Int
        let language: Language
        let isSparse: Bool

        var testDescription: String {
            "\(language.rawValue) \(kind.word) \(reminder)\(isSparse ? " sparse" : "")"
        }

        static let all: [Letter] = Language.allCases.flatMap { language in
            Sample.kinds.flatMap { kind in
                (0...2).flatMap { reminder in
                    [false, true].map {
                        Letter(kind: kind, reminder: reminder, language: language, isSparse: $0)
                    }
                }
            }
        }
    }

    /// The two parts of a letter; the page with its tags taken off.
    struct Parts {
        let subject: String
        let text: String
        let page: String
        let html: String

        init(_ letter: Letter, invitation: Invitation? = nil) throws {
            let message = try message(
                letter.kind,
                letter.reminder,
                letter.language,
                sparse: letter.isSparse,
                invitation: invitation
            )
            subject = message.subject
            text = message.text
            html = try #require(ReceivedMessage(reading: message.bytes).parts.last?.content)
            let body = try #require(html.range(of: "<body"))
            page = unescaped(withoutTags(String(html[body.lowerBound...])))
        }
    }

    @Test func everyLetterIsThere() {
        #expect(Letter.all.count == 90)
        #expect(LetterName.allCases.count == 30 && Set(LetterName.allCases.map(\.fileName)).count == 30)
        #expect(Set(LetterName.allCases.map(\.shippedSource)).count == 30)
        #expect(LetterName.allCases.allSatisfy { LetterName(fileName: $0.fileName) == $0 })
    }

    @Test(arguments: Letter.all) func bothPartsHoldEveryIngredient(_ letter: Letter) throws {
        let parts = try Parts(letter)
        let words = Words(letter.language)
        for part in [parts.text, parts.page] {
            let prose = flat(part)
            let needed =
                letter.isSparse
                ? ["Contoso", words.ownTenant]
                : [
                    "Contoso Systemhaus GmbH", "1234567", "Bäckerei Grünwald & Söhne KG", "Jörg Grünwald",
                    "baeckerei-gruenwald.example", "5acf3557-080e-50d3-9f4b-0cc8319c709e",
                    "+49\u{A0}30\u{A0}5550\u{A0}100",
                    "Anna Weber", "Hafenstraße 1 20457 Hamburg",
                ]
            for ingredient in needed + words.always { #expect(prose.contains(ingredient), "\(ingredient)\n\(part)") }
            #expect(prose.contains("Nordwind Distribution AG") == (letter.kind != .reseller))
            #expect(prose.contains(words.lastTime) == (letter.reminder == 2), "\(part)")
            #expect(prose.contains(words.missingYet) == (letter.reminder > 0), "\(part)")
        }
        #expect(parts.subject.hasPrefix(words.reminder) == (letter.reminder > 0))
        #expect(parts.subject.contains("Nordwind Distribution AG") == (letter.kind != .reseller))
        #expect(parts.html.contains("<html lang=\"\(letter.language.rawValue)\">"))
    }

    @Test(arguments: Letter.all) func theLinkIsByteEqualOnALineOfItsOwn(_ letter: Letter) throws {
        let parts = try Parts(letter)
        let url = Sample.url(for: letter.kind)
        for part in [parts.text, parts.page] {
            let lines = part.utf8.split(separator: 0x0A).map(Array.init)
            #expect(lines.filter { $0 == Array(url.utf8) }.count == 1)
            #expect(lines.filter { $0 == Array(profile.utf8) }.count == 1)
            #expect(part.components(separatedBy: "https://").count == 3, "no other address")
        }
        #expect(parts.html.contains("<a href=\"\(url.replacing("&", with: "&amp;"))\">"))
    }

    @Test(arguments: Letter.all) func bothPartsSayTheSameWords(_ letter: Letter) throws {
        let parts = try Parts(letter)
        #expect(flat(parts.page) == flat(parts.text))
        #expect(flat(parts.text).utf8.count > 900)
    }

    @Test(arguments: Letter.all) func nothingDanglesWhereASectionIsLeftOut(_ letter: Letter) throws {
        let parts = try Parts(letter)
        for part in [parts.subject, parts.text, parts.page] {
            for mistake in ["{{", "}}", " ,", " .", " ;", "..", ",,", " )", "()", "\t", "\n\n\n", " \u{A0}"] {
                #expect(!part.contains(mistake), "\(mistake.debugDescription) in\n\(part)")
            }
            #expect(part.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
        }
        for part in [parts.text, parts.page] {
            for line in part.split(separator: "\n", omittingEmptySubsequences: false) {
                // The lines of a step hang below its words.
                let words = part == parts.text && line.hasPrefix("   ") ? line.dropFirst(3) : line
                #expect(words.first != " " && words.first != "\u{A0}", "begins with a blank: \(line)")
                #expect(words.last != " " && words.last != "\u{A0}", "ends with a blank: \(line)")
                #expect(!words.contains("  "), "two blanks: \(line)")
                let isEntry = words == line && !words.contains(" ") && words.hasSuffix(":")
                #expect(!isEntry, "an entry without its value: \(line)")
            }
        }
        let paragraphs = parts.text.components(separatedBy: "\n\n")
        #expect(paragraphs.allSatisfy { $0.count > 9 }, "an orphan in\n\(parts.text)")
        #expect(parts.text.hasSuffix("\n") && !parts.text.hasSuffix("\n\n"))
    }

    @Test(arguments: Language.allCases) func aReminderIsShorterThanItsInvitation(_ language: Language) throws {
        for kind in Sample.kinds {
            let lengths = try (0...2).map { reminder in
                try Self.message(kind, reminder, language, sparse: false).text.utf8.count
            }
            #expect(lengths[1] * 5 < lengths[0] * 4 && lengths[2] * 5 < lengths[0] * 4, "\(kind.word): \(lengths)")
        }
    }

    @Test func frenchKeepsItsSpacesTogether() throws {
        for letter in Letter.all where letter.language == .french {
            let parts = try Parts(letter)
            for part in [parts.text, parts.page] {
                for mark in [" :", " ;", " ?", " !", "« ", " »"] { #expect(!part.contains(mark), "\(part)") }
                #expect(part.contains("\u{A0};") && part.contains("«\u{A0}Administrateur général\u{A0}»"))
            }
        }
    }

    @Test(arguments: [
        "{{url}}", "{{{x}}}", "{{#a}}", "{{/isLastReminder}}", "{{=<% %>=}}", "{{> x}}", "<b>&amp;", "1. x", "| x",
        "\u{1}x", "{{", "}}",
    ])
    func aCompanysNameIsNeverTemplate(_ name: String) throws {
        for language in Language.allCases {
            for reminder in 0...2 {
                let letter = Letter(kind: .reseller, reminder: reminder, language: language, isSparse: false)
                let invitation = try Sample.invitation(reminder: reminder, language: language, company: name)
                let parts = try Parts(letter, invitation: invitation)
                let shown = name.filter { $0 != "\u{1}" }
                #expect(flat(parts.text).contains(" \(shown) "), "\(parts.text)")
                #expect(flat(parts.text) == flat(parts.page))
            }
        }
    }
}

/// What a letter must say in each language, whatever it asks for and however little is known.
private struct Words {
    let always: [String]
    let ownTenant: String
    let reminder: String
    let missingYet: String
    let lastTime: String

    init(_ language: Language) {
        switch language {
        case .german:
            always = [
                "„Globaler Administrator“", "Microsoft-Kundenvereinbarung (Microsoft Customer Agreement)", "1. Prüfen",
                "Administrationsrechte", "jederzeit widersprechen", "Übermittlungskosten nach den Basistarifen",
                "eide Links führen unmittelbar zu Microsoft.", "Mit freundlichen Grüßen",
            ]
            ownTenant = "im Microsoft-Mandanten Ihres Unternehmens"
            (reminder, missingYet, lastTime) = (
                "Erinnerung: ", "sehen Ihre Zustimmung dort noch nicht", "letzte E-Mail"
            )
        case .english:
            always = [
                "“Global Administrator”", "Microsoft Customer Agreement", "customer profile with Microsoft is complete",
                "administration rights", "You may object", "oth links lead straight to Microsoft.", "Kind regards",
            ]
            ownTenant = "your own company’s Microsoft tenant"
            (reminder, missingYet, lastTime) = ("Reminder: ", "cannot see your approval", "our last e-mail")
        case .french:
            always = [
                "Administrateur général", "Contrat client Microsoft (Microsoft Customer Agreement)", "1. Vérifiez",
                "d’administration", "Vous pouvez à tout moment vous opposer", "liens mènent directement",
                "Cordialement,",
            ]
            ownTenant = "le locataire (tenant) Microsoft de votre entreprise"
            (reminder, missingYet, lastTime) = (
                "Rappel : ", "Votre accord n’y apparaît pas encore", "notre dernier e-mail"
            )
        case .italian:
            always = [
                "«Amministratore globale»", "Contratto del cliente Microsoft (Microsoft Customer Agreement)",
                "1. Verifichi", "diritt", "Può opporsi in qualsiasi momento", "i link portano direttamente a Microsoft",
                "Cordiali saluti",
            ]
            ownTenant = "nel tenant Microsoft della Sua azienda"
            (reminder, missingYet, lastTime) = (
                "Promemoria: ", "approvazione non risulta ancora", "nostra ultima e-mail"
            )
        case .dutch:
            always = [
                "‘Globale beheerder’", "Microsoft-klantovereenkomst (Microsoft Customer Agreement)", "1. Controleer",
                "beheerrechten", "op elk moment kosteloos bezwaar maken", "links leiden rechtstreeks naar Microsoft",
                "Met vriendelijke groet,",
            ]
            ownTenant = "de Microsoft-tenant van uw eigen organisatie"
            (reminder, missingYet, lastTime) = ("Herinnering: ", "uw goedkeuring daar nog niet", "onze laatste e-mail")
        }
    }
}

private let profile = "https://admin.microsoft.com/Adminportal/Home?#/BillingAccounts/billing-accounts"

extension ShippedLetterTests {
    /// A letter with everything known, or of a partner and a customer of whom as little as possible is known.
    static func message(
        _ kind: InvitationKind,
        _ reminder: Int,
        _ language: Language,
        sparse: Bool,
        invitation: Invitation? = nil
    ) throws -> Message {
        let known = try Sample.invitation(kind: kind, reminder: reminder, language: language)
        let unknown = Invitation(
            key: "k",
            companyName: nil,
            tenantID: nil,
            domain: nil,
            kind: kind,
            reminder: reminder,
            startedOn: known.startedOn,
            recipient: Contact(name: nil, email: known.recipient.email),
            language: language,
            url: known.url,
            fileName: "x.eml"
        )
        return try composed(
            invitation ?? (sparse ? unknown : known),
            partner: partner(sparse: sparse),
            providers: Sample.providers(),
            day: Sample.day("2026-11-22")
        )
    }

    private static func partner(sparse: Bool) throws -> Partner {
        let full = try Sample.partner()
        let sender = try #require(full.sender)
        return Partner(
            name: sparse ? "Contoso" : full.name,
            tenant: full.tenant,
            partnerID: sparse ? nil : full.partnerID,
            country: full.country,
            kind: full.kind,
            sender: sparse ? Mailbox(name: "", address: sender.address) : sender,
            telephone: sparse ? nil : full.telephone,
            address: sparse ? [] : ["Hafenstraße 1", "20457 Hamburg"]
        )
    }
}

private func message(
    _ kind: InvitationKind,
    _ reminder: Int,
    _ language: Language,
    sparse: Bool,
    invitation: Invitation?
) throws -> Message {
    try ShippedLetterTests.message(kind, reminder, language, sparse: sparse, invitation: invitation)
}

/// A text with its blanks and line ends as one blank each; no-break spaces stay.
private func flat(_ text: String) -> String {
    text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
}

private func withoutTags(_ page: String) -> String {
    var text = ""
    var isInside = false
    for scalar in page.unicodeScalars {
        if scalar == "<" { isInside = true }
        if !isInside { text.unicodeScalars.append(scalar) }
        if scalar == ">" { isInside = false }
    }
    return text.trimmingCharacters(in: .newlines)
}

private func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .reduce(text) { $0.replacing($1.0, with: $1.1) }
}
