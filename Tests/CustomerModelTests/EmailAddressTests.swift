// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@Suite struct EmailAddressTests {
    @Test(arguments: [
        ("a.b@firma.example", "a.b@firma.example"), (" Info+it@Firma.Example ", "Info+it@firma.example"),
        ("o'neill@firma.example", "o'neill@firma.example"), ("a@b.example\u{A0}", "a@b.example"),
        ("info@bücher.example", "info@xn--bcher-kva.example"), ("INFO@BÜCHER.EXAMPLE", "INFO@xn--bcher-kva.example"),
        ("a@www.firma.example", "a@www.firma.example"), ("\u{FEFF}a@firma.example", "a@firma.example"),
        ("#!$%&'*+/=?^_`{}|~-@firma.example", "#!$%&'*+/=?^_`{}|~-@firma.example"),
        ("a@" + String(repeating: "b", count: 60) + ".Example", "a@" + String(repeating: "b", count: 60) + ".example"),
    ])
    func acceptsPlainAddresses(_ raw: String, _ expected: String) throws {
        let address = try #require(EmailAddress(parsing: raw))
        #expect(address.address == expected)
        #expect(spelled(raw) { EmailAddress.append($0, to: &$1) } == expected)
        #expect(EmailAddress(normalised: expected) == address)
        #expect(address.domain == DomainName(normalised: address.domain.text))
    }

    @Test(arguments: [
        "", "firma.example", "a@b@c.example", "a b@firma.example", "a@firma.example\r\nBcc: x@y.example",
        "a@firma.example\n", "\ra@firma.example", "a@firma.example\u{0}", "a@firma\u{0}.example", "a\u{7F}@b.example",
        "\"a\"@b.example", "a@b.example, c@d.example", ".a@b.example", "a.@b.example", "a..b@c.example", "a@localhost",
        "ä@b.example", "a@b.example/x", "a@b.example:25", "a@b.example?subject=x", "a@[127.0.0.1]", "a@127.0.0.1",
        "a(x)@b.example", "a@b.example (x)", "<a@b.example>", "mailto:a@b.example", "a@b_c.example", "@b.example", "a@",
        "-oQ@b.example", "|sh@b.example", "/dev/null@b.example", "a\u{200B}@b.example", "a\u{202E}@b.example",
        "a@b.example\u{202E}", "a\\@b.example", "a@x@", "a@b.example.", "a@bücher.example。",
        String(repeating: "a", count: 65) + "@b.example",
        "a@" + String(repeating: "b.", count: 124) + "example",
    ])
    func refusesWhatCouldInject(_ raw: String) {
        #expect(EmailAddress(parsing: raw) == nil)
        #expect(spelled(raw) { EmailAddress.append($0, to: &$1) } == nil)
    }

    @Test func holdsTheLengthOfAnAddress() {
        let label = String(repeating: "b", count: 63)
        let local = String(repeating: "a", count: 50)
        let longest = "\(local)@\(label).\(label).\(label).example"
        #expect(longest.utf8.count == 250)
        #expect(EmailAddress(parsing: longest)?.address == longest)
        #expect(EmailAddress(parsing: "aaaa" + longest) != nil)
        #expect(EmailAddress(parsing: "aaaaa" + longest) == nil)
    }

    @Test(arguments: [
        "noreply@firma.example", "no-reply@firma.example", "No_Reply+17@firma.example", "do-not-reply@firma.example",
        "test@test.de", "test@firma.example", "a@b.c", "xxx@firma.example", "info@example.com", "keine@firma.example",
        "anna_contoso.com#EXT#@fabrikam.onmicrosoft.com", "max.mustermann@firma.example", "nobody@firma.example",
        "a@firma.local", "mailer-daemon@firma.example",
    ])
    func knowsPlaceholders(_ address: String) {
        #expect(isPlaceholder(address: address))
    }

    @Test(arguments: [
        "info@firma.example", "testa@firma.example", "n.oreal@firma.example", "max@mustermann-bau.de",
        "x.y@firma.example",
        "buchhaltung@musterhaus.de", "postmaster@firma.example", "nora.plyska@firma.example",
    ])
    func doesNotTakeAPersonForAPlaceholder(_ address: String) {
        #expect(!isPlaceholder(address: address))
    }

    private struct Case: Decodable {
        let id: String
        let address: String
        let deliver: Bool?
    }

    @Test(.enabled(if: Corpora.arePresent)) func agreesWithTheOwnAddresses() throws {
        let cases = try Corpora.json("corpora/email/addresses.json", as: [Case].self)
        #expect(cases.count == 44)
        for one in cases {
            guard let deliver = one.deliver else { continue }
            let isRead = EmailAddress(parsing: one.address) != nil
            #expect(isRead == deliver, "\(one.id): \(one.address)")
        }
        let either = cases.filter { $0.deliver == nil && EmailAddress(parsing: $0.address) != nil }.map(\.id)
        let accepted = ["trail", "homograph", "pct", "bang", "noreply", "nbsp", "guest"]
        #expect(either == accepted)
    }

    @Test(.enabled(if: Corpora.arePresent)) func acceptsOnlyWhatIsemailCallsValid() throws {
        let cases = try Corpora.isemail()
        #expect(cases.count == 164)
        var accepted: [String: Int] = [:]
        for (address, category) in cases where EmailAddress(parsing: address) != nil {
            accepted[category, default: 0] += 1
            // Blanks around are ours to leave out, not the address's; there they are folding white space.
            let isTrimmed = category == "ISEMAIL_CFWS" && (address.hasPrefix(" ") || address.hasSuffix(" "))
            #expect(
                isTrimmed || ["ISEMAIL_VALID_CATEGORY", "ISEMAIL_DNSWARN"].contains(category),
                "\(address.debugDescription) \(category)"
            )
        }
        // All valid ones but `test@io`: no mail reaches a host of one label.
        #expect(accepted == ["ISEMAIL_VALID_CATEGORY": 13, "ISEMAIL_DNSWARN": 8, "ISEMAIL_CFWS": 2])
    }
}
