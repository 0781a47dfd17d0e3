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
        let words = ShippedWords(letter.language)
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
            // What the provider's own link shows is said beforehand, in its reminders as well.
            let namesTheProgram = letter.kind.word == "provider" || letter.reminder == 0
            #expect(prose.contains("Cloud Solution Provider") == namesTheProgram, "\(part)")
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

private let profile = "https://admin.microsoft.com/Adminportal/Home?#/BillingAccounts/billing-accounts"

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
