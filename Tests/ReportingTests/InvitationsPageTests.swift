// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Invitations
import Testing

@testable import Reporting

/// What a strict reader finds in a page of letters.
private struct PageFindings: Decodable {
    let faults: [String]
    let letters: Int
    let drafts: Int
    let mails: Int
    let scripts: Int
}

@Suite struct InvitationsPageTests {
    private func read(_ page: [UInt8], _ drafts: [UInt8]) throws -> PageFindings {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("read-page.py")
        return try SecondReader().answer(
            PageFindings.self,
            script: try String(contentsOf: script, encoding: .utf8),
            files: [page, drafts],
            module: "html5lib"
        )
    }

    @Test(arguments: ReportLanguage.allCases) func theShippedLettersStandThereByteForByte(language: ReportLanguage)
        throws
    {
        let letters = try SampleLetters.golden(language)
        let found = try read(letters.page, letters.drafts)
        #expect(found.faults == [])
        #expect(found.letters == 3 && found.drafts == 3 && found.mails == 0 && found.scripts == 1)
    }

    @Test func noNameBreaksOut() throws {
        let names = try hostileNames()
        #expect(names.count > 2_000)
        var letters = try SampleLetters(language: .german, name: "<script>alert(1)</script>", isShort: true)
        for name in names { try letters.add(name) }
        let found = try read(letters.page, letters.drafts)
        #expect(found.faults == [])
        // The composer refuses next to none of them, and nearly all are short enough for a mail program.
        #expect(
            found.letters == found.drafts && found.drafts > names.count * 9 / 10,
            "\(found.drafts) of \(names.count)"
        )
        #expect(found.mails > found.drafts * 9 / 10 && found.scripts == 1)
    }

    @Test(arguments: [
        ("<p>", "<p onclick=\"x()\">"), ("</main>", "<img src=x></main>"), ("</script>", "//</script>"),
        ("href=\"letter-1.eml\"", "href=\"javascript:x\""), ("No?", "No!"), ("mailto:it1", "mailto:eve"),
        ("sha256-", "sha256-A"),
    ])
    func theReaderNoticesEveryFault(change: (String, String)) throws {
        var letters = try SampleLetters(language: .english, isShort: true)
        try letters.add("Thistle Books")
        #expect(try read(letters.page, letters.drafts).faults == [])
        let broken = String(decoding: letters.page, as: UTF8.self).replacing(
            change.0,
            with: change.1,
            maxReplacements: 1
        )
        #expect(try read(Array(broken.utf8), letters.drafts).faults != [], "\(change)")
    }

    @Test func aMailIsOfferedUpToItsLimit() {
        let head = "mailto:it@customer.example?subject=&body="
        let room = 1_800 - head.utf8.count
        let fits = MailLink(recipient: "it@customer.example", subject: "", body: String(repeating: "x", count: room))
        #expect(fits.size == 1_800 && fits.isShortEnough)
        let long = MailLink(
            recipient: "it@customer.example",
            subject: "",
            body: String(repeating: "x", count: room + 1)
        )
        #expect(long.size == 1_801 && !long.isShortEnough)
        // Bytes count as they are encoded: one letter, six bytes.
        let umlaut = MailLink(recipient: "it@customer.example", subject: "", body: "ü\u{301}&\nx")
        #expect(umlaut.address == "\(head)%C3%BC%CC%81%26%0D%0Ax")
    }

    @Test func aMailNamesOneRecipientWhateverTheAddress() {
        let mail = MailLink(recipient: "a?cc=eve&b,c;d%@x.example", subject: "a&body=b", body: "")
        #expect(mail.address == "mailto:a%3Fcc%3Deve%26b%2Cc%3Bd%25@x.example?subject=a%26body%3Db&body=")
    }

    @Test func everyLinkIsCounted() throws {
        #expect(EnglishText().carried(by: 37, of: 37, "A") == "All 37 messages carry link A.")
        #expect(GermanText().carried(by: 37, of: 37, "A") == "Alle 37 Schreiben tragen Link A.")
        #expect(EnglishText().carried(by: 1, of: 1, "A") == "The one message carries link A.")
        #expect(GermanText().carried(by: 1, of: 9, "B") == "1 von 9 Schreiben trägt Link B.")
        #expect([0, 25, 26, 27, 702].map(linkName) == ["A", "Z", "AA", "AB", "AAA"])
        var letters = try SampleLetters(language: .english)
        for number in 1...37 { try letters.add("Customer \(number)") }
        #expect(
            String(decoding: letters.page, as: UTF8.self).contains("<strong>All 37 messages carry link A.</strong>")
        )
    }

    @Test func aLinkThatALetterDoesNotCarryIsNotCounted() throws {
        let letters = try SampleLetters.golden(.english)
        let first = try #require(letters.report.batch.invitations.first)
        let other = letters.messages.filter { $0.key == "letter-2.eml" }.values.first
        let message = try #require(other)
        let links = carriedLinks(of: letters.report, [(first, message)])
        #expect(links.map(\.letters) == [0])
        #expect(links.map(\.parties) == [[.us, .provider("Anbieter B")]])
    }

    @Test func germanLines() throws {
        let page = String(decoding: try SampleLetters.golden(.german).page, as: UTF8.self)
        for line in [
            "<h1>Einladungen 20.11.2026 · <bdi>Contoso Systemhaus GmbH</bdi></h1>",
            "3 Entwürfe (1 Erinnerung) · Lauf <bdi>2026-11-20T0200Z</bdi> · Stapel <code>0123456789ab</code>",
            "<strong>1 von 3 Schreiben trägt Link A.</strong>",
            "uns + <bdi>Anbieter B</bdi>, Kundenlink, in Ordnung</span>",
            "<span class=\"chip good\">uns, Kundenlink, in Ordnung</span>",
            "<h3><bdi>Kanzlei Lenz</bdi> <span class=\"chip doubt\">1. Erinnerung</span></h3>",
            "<dd>Händlerbeziehung mit uns und mit <bdi>Anbieter B</bdi></dd>",
            "<dt>Rechtsgrundlage</dt>\n<dd>Einwilligung vom 04.09.2026</dd>",
            "<dd>Englisch, nach dem Land</dd>",
            ">partnergap batch approve 0123456789ab</code>",
            "<bdi>partnergap batch approve letter-2.eml</bdi>",
            "Zu lang für einen mailto-Verweis (",
        ] { #expect(page.contains(line), "\(line)") }
    }

    @Test func englishLines() throws {
        let page = String(decoding: try SampleLetters.golden(.english).page, as: UTF8.self)
        for line in [
            "<h1>Invitations 20 Nov 2026 · <bdi>Contoso Systemhaus GmbH</bdi></h1>",
            "3 drafts (1 reminder) · Run <bdi>2026-11-20T0200Z</bdi> · Batch <code>0123456789ab</code>",
            "<strong>1 of 3 messages carries link C.</strong>",
            "me + <bdi>Anbieter B</bdi>, customer link, ok</span>",
            "<span class=\"chip good\"><bdi>Anbieter B</bdi>, customer link, ok</span>",
            "<span class=\"chip doubt\">Reminder 1</span></h3>",
            "<dt>Legal basis</dt>\n<dd>consent of 4 Sep 2026</dd>",
            "<dd>German, by country</dd>",
            "Too long for a mailto address (",
        ] { #expect(page.contains(line), "\(line)") }
    }

    @Test func aNightWithoutLettersSaysSo() throws {
        let letters = try SampleLetters(language: .german)
        let page = String(decoding: letters.page, as: UTF8.self)
        #expect(page.contains("Heute Nacht wurde kein Schreiben entworfen; es gibt nichts freizugeben."))
        #expect(!page.contains("batch approve"))
        #expect(try read(letters.page, []).faults == [])
    }

    @Test func theSameNightGivesTheSameBytes() throws {
        #expect(try SampleLetters.golden(.german).page == SampleLetters.golden(.german).page)
    }

    @Test func bothLanguagesSayEverythingAndNotTheSame() {
        let shared: Set<String> = ["Domain", "Link"]
        for label in LetterLabel.allCases {
            let (german, english) = (GermanText().words(label), EnglishText().words(label))
            #expect(!german.isEmpty && !english.isEmpty && (german != english || shared.contains(german)), "\(label)")
        }
    }
}
