// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Invitations
import Testing

/// Letters that came back from mail programs; see `EditedDraft` for how each was made.
@Suite struct VerifiedDraftTests {
    static let programs: [@Sendable (EditedDraft) -> [UInt8]] = [
        { $0.outlook }, { $0.thunderbird }, { $0.appleMail },
    ]

    static func expected() throws -> [ExpectedLetter] {
        let sender = try #require(Sample.partner().sender)
        let other = ExpectedLetter(
            key: "k2",
            messageID: "<2@contoso-systemhaus.example>",
            recipient: try Sample.address("it@kunde.example"),
            tenantID: nil,
            url: Sample.resellerURL
        )
        return [other, ExpectedLetter(try Sample.invitation(), sender: sender)]
    }

    static func verified(_ bytes: [UInt8]) throws -> VerifiedDraft {
        VerifiedDraft(reading: bytes, among: try expected())
    }

    @Test(arguments: programs.indices)
    func readsWhatEveryProgramWrites(_ program: Int) throws {
        let verified = try Self.verified(Self.programs[program](EditedDraft()))
        #expect(verified.isIntact && verified.isLinkIntact && verified.isRecipientIntact && verified.isKeyIntact)
        #expect(verified.findings == [])
    }

    typealias Damage = @Sendable (inout EditedDraft) -> Void
    static let foreign = Sample.resellerURL.replacingOccurrences(of: "1234567", with: "7654321")
    static let cut = String(Sample.resellerURL.prefix { $0 != "#" })
    static let safelink =
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fadmin.microsoft.com%2FAdminportal&data=05"
    static let own = "5acf3557-080e-50d3-9f4b-0cc8319c709e"
    static let another = "11111111-080e-50d3-9f4b-0cc8319c709e"
    static let proxy = "https://protect-eu.mimecast.com/s/AbCdEf"
    static let damages: [(Damage, String)] = [
        ({ $0.inText = foreign }, "the link in the text was changed: '\(foreign)'"),
        ({ $0.inText = cut }, "the link in the text was changed: '\(cut)'"),
        ({ $0.inText = "\(Sample.resellerURL)." }, "the link in the text was changed: '\(Sample.resellerURL).'"),
        ({ $0.inText = "hier" }, "the link is missing in the text"),
        ({ $0.inText = proxy }, "the link is missing in the text; it links to '\(proxy)'"),
        ({ $0.address = foreign }, "the link in the page was changed: '\(foreign)'"),
        ({ $0.address = safelink }, "the link in the page was changed: '\(safelink)'"),
        ({ $0.address = proxy }, "the link in the page was changed: '\(proxy)'"),
        ({ $0.shown = foreign }, "the link in the page was changed: '\(foreign)'"),
        ({ $0.address = cut }, "the link in the page was changed: '\(cut)'"),
        ({ $0.to = "x@y.example" }, "it goes to 'x@y.example'"),
        ({ $0.to += ", x@y.example" }, "it goes to 'j.gruenwald@baeckerei-gruenwald.example', 'x@y.example'"),
        ({ $0.to = "undisclosed-recipients:;" }, "there is no recipient"),
        ({ $0.more = "Cc: Chef <x@y.example>\r\n" }, "Cc was added: 'x@y.example'"),
        ({ $0.more = "Bcc: x@y.example\r\n" }, "Bcc was added: 'x@y.example'"),
        ({ $0.more = "Resent-Cc: x@y.example\r\n" }, "Resent-Cc was added: 'x@y.example'"),
        ({ $0.more = "To: x@y.example\r\n" }, "it goes to '"),
        ({ $0.more = "Reply-To: x@y.example\r\n" }, "answers would go to 'x@y.example': Reply-To was added"),
        (
            { $0.from = "eve@contoso-systemhaus.example" },
            "From is 'eve@contoso-systemhaus.example', expected 'anna.weber@contoso-systemhaus.example'"
        ),
        ({ $0.tenant = another }, "the text names another tenant: \(another), expected \(own)"),
        ({ $0.also = another.uppercased() }, "the text names another tenant: \(another), expected \(own)"),
        ({ $0.tenant = "Ihre" }, "the text no longer names the tenant \(own)"),
        ({ $0.domain = "other.example" }, "the text no longer names the domain 'baeckerei-gruenwald.example'"),
        ({ $0.domain = "x@baeckerei-gruenwald.example" }, "the text no longer names the domain"),
        ({ $0.domain = "baeckerei-gruenwald.example.org" }, "the text no longer names the domain"),
        ({ $0.key = "k2" }, "the key is 'k2', expected '\(own)': by recipient and tenant ID"),
        ({ $0.key = "k9" }, "the key is 'k9', expected '\(own)': by recipient and tenant ID"),
        ({ $0.messageID = "<2@contoso-systemhaus.example>" }, "key and Message-ID name different invitations"),
        (
            {
                $0.key = nil; $0.tenant = "lost"
            }, "nothing says which invitation it is"
        ),
    ]

    @Test(arguments: programs.indices, damages.indices)
    func refusesEveryDamage(_ program: Int, _ damage: Int) throws {
        var draft = EditedDraft()
        Self.damages[damage].0(&draft)
        let verified = try Self.verified(Self.programs[program](draft))
        #expect(!verified.isIntact)
        let said = verified.findings.map(\.description)
        #expect(said.first?.hasPrefix(Self.damages[damage].1) == true, "\(said)")
    }

    @Test(arguments: programs.indices)
    func findsALostKeyAndSaysHow(_ program: Int) throws {
        var draft = EditedDraft()
        draft.key = nil
        var verified = try Self.verified(Self.programs[program](draft))
        #expect(verified.isIntact && !verified.isKeyIntact)
        #expect(verified.findings == [.keyLost(foundBy: "recipient and tenant ID")])
        draft.messageID = try Self.expected()[1].messageID
        verified = try Self.verified(Self.programs[program](draft))
        #expect(verified.isIntact && verified.findings == [.keyLost(foundBy: "its Message-ID")])
    }

    @Test func namesWhatWasAddedAndLetsItPass() throws {
        var draft = EditedDraft()
        draft.inText += "\r\nhttps://www.contoso.example/"
        #expect(try Self.verified(draft.outlook).findings == [.linkAdded("https://www.contoso.example/")])
        draft = EditedDraft()
        draft.shown = "Einladung"
        let verified = try Self.verified(draft.thunderbird)
        #expect(verified.isIntact && verified.findings == [.linkHidden])
    }

    @Test(arguments: programs.indices)
    func saysWhichOfTheFiveIsNotIntact(_ program: Int) throws {
        var draft = EditedDraft()
        draft.key = "k2"
        var verified = try Self.verified(Self.programs[program](draft))
        #expect(verified.isRecipientIntact && verified.isTenantIntact && verified.isLinkIntact && !verified.isKeyIntact)
        draft = EditedDraft()
        (draft.tenant, draft.domain) = (Self.another, "other.example")
        verified = try Self.verified(Self.programs[program](draft))
        #expect(verified.isRecipientIntact && !verified.isTenantIntact && verified.isKeyIntact)
        #expect(verified.findings.count(where: \.isRefusal) == 4)
        draft = EditedDraft()
        draft.more = "Reply-To: Anna <anna.weber@contoso-systemhaus.example>\r\nCc: \r\n"
        #expect(try Self.verified(Self.programs[program](draft)).findings == [])
        draft.from = ""
        verified = try Self.verified(Self.programs[program](draft))
        #expect(!verified.isIntact && !verified.isSenderIntact && verified.isRecipientIntact)
    }

    @Test(arguments: programs.indices)
    func aLinkThatIsOnlyShownIsNoted(_ program: Int) throws {
        var draft = EditedDraft()
        draft.instead = Sample.resellerURL.replacingOccurrences(of: "&", with: "&amp;")
        var verified = try Self.verified(Self.programs[program](draft))
        #expect(verified.isIntact && verified.isLinkIntact)
        #expect(verified.findings.filter { $0 == .linkBare }.count == 1, "\(verified.findings)")
        draft.instead = "hier"
        verified = try Self.verified(Self.programs[program](draft))
        #expect(!verified.isIntact && !verified.isLinkIntact)
    }

    @Test func whatTheOriginalDoesNotNameIsNotAskedFor() throws {
        var draft = EditedDraft()
        (draft.tenant, draft.domain) = ("Ihre", "Ihrige")
        let letter = try Self.expected()[1]
        let unnamed = ExpectedLetter(
            key: letter.key,
            messageID: letter.messageID,
            recipient: letter.recipient,
            tenantID: letter.tenantID,
            url: letter.url
        )
        #expect(VerifiedDraft(reading: draft.appleMail, among: [unnamed]).isIntact)
        draft.also = Self.another
        #expect(!VerifiedDraft(reading: draft.appleMail, among: [unnamed]).isIntact)
    }

    @Test func readsWhatALetterNames() throws {
        let text = "ID 5ACF3557-080e-50d3-9f4b-\n0cc8319c709e, https://x.example/11111111-080e-50d3-9f4b-0cc8319c709e"
        #expect(LetterNames(in: text, domain: "x.example") == LetterNames(tenants: [Self.own], domain: nil))
        let message = try LetterTests.message(Sample.invitation())
        let names = LetterNames(in: message.text, domain: "baeckerei-gruenwald.example")
        #expect(names == LetterNames(tenants: [Self.own], domain: "baeckerei-gruenwald.example"))
    }

    @Test func ourOwnDraftsAreIntact() throws {
        let bytes = try LetterTests.message(Sample.invitation()).bytes
        #expect(try Self.verified(bytes).findings == [])
        #expect(try Self.verified([0xEF, 0xBB, 0xBF] + bytes).findings == [])
        #expect(try Self.verified(bytes.filter { $0 != 0x0D }).findings == [])
        #expect(try !Self.verified(Array(bytes.prefix(bytes.count / 2))).isIntact)
    }

    @Test(
        arguments: [
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "it cannot be read: it is Outlook's .msg"),
            ([0xFF, 0xFE, 0x46, 0x00], "it cannot be read: it is UTF-16"),
            (Array("{\\rtf1".utf8), "it cannot be read: it is RTF"),
            ([], "it cannot be read: it is empty"),
        ] as [([UInt8], String)]
    )
    func refusesWhatIsNoMessage(_ bytes: [UInt8], _ said: String) throws {
        let verified = try Self.verified(bytes)
        #expect(!verified.isIntact && !verified.isLinkIntact)
        #expect(verified.findings.first?.description.hasPrefix(said) == true)
    }
}
