// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Foundation
import Invitations
import Testing

@Suite struct LinkFindingTests {
    struct Row { let verdict, kind, url, why: String }

    static func rows() throws -> [Row] {
        let table = try String(contentsOf: Sample.shared("domain/invite-urls.tsv"), encoding: .utf8)
        return table.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Row(verdict: cells[0], kind: cells[1], url: cells[3], why: cells[4])
        }
    }

    @Test func judgesEveryRowOfTheTable() throws {
        let rows = try Self.rows()
        #expect(rows.count == 26)
        for row in rows {
            let finding = LinkFinding(checking: row.url)
            #expect(finding.verdict.rawValue == row.verdict, "\(row.why): \(finding.reason)")
            #expect((finding.kind?.rawValue ?? "-") == row.kind, "\(row.why)")
            #expect(finding.url == row.url)
            #expect(finding.verdict == .accept || !finding.reason.isEmpty)
        }
    }

    @Test func namesTheParties() throws {
        let parties = try #require(LinkFinding(checking: Sample.combinedURL).parties)
        #expect(parties.partner == (try Sample.tenant(Sample.ours)))
        #expect(parties.partnerID == "1234567")
        #expect(parties.provider == (try Sample.tenant(Sample.theirs)))
        #expect(LinkFinding(checking: Sample.providerURL).parties?.partnerID == nil)
    }

    @Test(arguments: [
        "", "x", "https://", "https://admin.microsoft.com", "https://admin.microsoft.com@evil.example/Adminportal/Home",
        "https://admin.microsoft.com:8443/Adminportal/Home?invType=ResellerRelationship#/partners/invitation",
        "javascript:alert(1)",
        Sample.providerURL.replacingOccurrences(of: "&msppId=0", with: ""),
        Sample.providerURL.replacingOccurrences(of: "&msppId=0", with: "&msppId=12a"),
        Sample.providerURL.replacingOccurrences(of: "&msppId=0", with: "&msppId=0&msppid=7"),
        Sample.providerURL.replacingOccurrences(of: "&msppId=0", with: "&msppId=0&DAP=perhaps"),
        Sample.providerURL.replacingOccurrences(of: Sample.theirs, with: "00000000-0000-0000-0000-000000000000"),
        Sample.combinedURL.replacingOccurrences(of: "invType=Indirect", with: "invType="),
        Sample.combinedURL + "/x", Sample.combinedURL + "\u{301}",
    ])
    func rejectsWhatCannotBeMended(_ url: String) {
        let finding = LinkFinding(checking: url)
        #expect(finding.verdict == .reject)
        #expect(finding.repaired == nil)
        #expect(!finding.reason.isEmpty)
    }

    @Test func keepsWhatItDoesNotKnowAndSaysSo() {
        let url = Sample.resellerURL.replacingOccurrences(of: "&msppId", with: "&campaign=7&msppId")
        let finding = LinkFinding(checking: url)
        #expect(finding.verdict == .accept)
        #expect(finding.reason == "it has a parameter this tool does not know: 'campaign'")
    }
}

@Suite struct InvitationLinkTests {
    @Test func acceptsTheConfiguredParties() throws {
        for link in try Sample.links() {
            #expect(try link.findings(partner: Sample.partner(), providers: Sample.providers()) == [])
        }
    }

    @Test(arguments: [
        (InvitationKind.reseller, Sample.combinedURL, "of kind 'reseller+provider', but configured as 'reseller'"),
        (.reseller, Sample.providerURL, "not ours"),
        (.reseller, Sample.resellerURL.replacingOccurrences(of: "1234567", with: "7654321"), "PartnerID '7654321'"),
        (.resellerAndProvider(Sample.provider), Sample.resellerURL, "of kind 'reseller-only'"),
        (
            .resellerAndProvider(Sample.provider),
            Sample.combinedURL.replacingOccurrences(of: Sample.theirs, with: "44444444-4444-4444-8444-444444444444"),
            "the provider's tenant 44444444-4444-4444-8444-444444444444"
        ),
        (.resellerAndProvider(ProviderID("other")), Sample.combinedURL, "the provider 'other' is not configured"),
        (
            .provider(Sample.provider), Sample.providerURL.replacingOccurrences(of: Sample.theirs, with: Sample.ours),
            "not the provider's"
        ),
        (.reseller, "https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement", "of kind 'mca'"),
        (.reseller, Sample.resellerURL.replacingOccurrences(of: "&", with: "&amp;"), "HTML source"),
    ])
    func keepsAWrongLinkOutOfEveryLetter(_ kind: InvitationKind, _ url: String, _ message: String) throws {
        let link = InvitationLink(kind: kind, url: url)
        let findings = try link.findings(partner: Sample.partner(), providers: Sample.providers())
        #expect(findings.map(\.code) == [.linkRejected])
        #expect(findings.allSatisfy { $0.severity == .error && $0.message.contains(message) }, "\(findings)")
        #expect(try !link.isUsable(partner: Sample.partner(), providers: Sample.providers()))
    }

    @Test func usesALegacyLinkWithAWarning() throws {
        let url =
            "https://businessstore.microsoft.com/manage/partner-invitation?invType=IndirectResellerRelationship"
            + "&partnerId=\(Sample.ours)&msppId=1234567&DAP=true"
        let link = InvitationLink(kind: .reseller, url: url)
        let findings = try link.findings(partner: Sample.partner(), providers: Sample.providers())
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.map(\.code) == [.linkLegacy])
        #expect(try link.isUsable(partner: Sample.partner(), providers: Sample.providers()))
    }

    @Test func oneWrongLinkMakesAllUnusable() throws {
        var links = try Sample.links()
        #expect(try links.areUsable(partner: Sample.partner(), providers: Sample.providers()))
        links.append(InvitationLink(kind: .reseller, country: try Sample.country("AT"), url: Sample.providerURL))
        #expect(try !links.areUsable(partner: Sample.partner(), providers: Sample.providers()))
    }

    @Test func twoDifferentLinksForOneUseContradictEachOther() throws {
        let austria = try Sample.country("AT")
        let other = Sample.resellerURL.replacing("#/partners/invitation", with: "#/BillingAccounts/partner-invitation")
        let links = [
            InvitationLink(kind: .reseller, url: Sample.resellerURL),
            InvitationLink(kind: .reseller, country: austria, url: other),
            InvitationLink(kind: .reseller, url: Sample.resellerURL), InvitationLink(kind: .reseller, url: other),
        ]
        let places = (1...4).map { SourceLocation(file: "p.yaml", line: $0) }
        #expect(try links.prefix(3).map(\.self).areUsable(partner: Sample.partner(), providers: Sample.providers()))
        let findings = try links.findings(partner: Sample.partner(), providers: Sample.providers(), places: places)
        #expect(findings.map(\.code) == [.linkRejected])
        #expect(findings.first?.location?.line == 4)
        #expect(
            findings.first?.message == "another link is configured for the same kind, provider and country in line 1"
        )
    }

    @Test func takesTheLinkAsItIsWritten() throws {
        let url = Sample.resellerURL.replacing("https://admin", with: "https://ADMIN")
            .replacing(Sample.ours, with: Sample.ours.uppercased())
        var night = try Night()
        night.inputs.links = [InvitationLink(kind: .reseller, url: url)]
        #expect(night.decided().invitations.map(\.url) == [url])
    }

    /// Nothing composes a link: what links are made of stands only where they are recognised.
    @Test func noOtherSourceKnowsWhatLinksAreMadeOf() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
        #expect(names.count > 100)
        let parts = ["invtype", "partnerid=", "msppid=", "indirectcsp", "partner-invitation", "partners/invitation"]
        let found = try names.filter { name in
            let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8).lowercased()
            return parts.contains { text.contains($0) }
        }
        #expect(
            found.sorted() == [
                "Invitations/LetterLint+Lines.swift", "Invitations/LinkFinding.swift", "Invitations/LinkHosts.swift",
                "Invitations/LinkPlaceholder.swift",
                "Invitations/LinkShape.swift", "Invitations/LinkSight.swift",
            ]
        )
    }

    @Test func choosesTheMostSpecificCountry() throws {
        let austria = try Sample.country("AT")
        let links = [
            InvitationLink(kind: .reseller, url: "all"), InvitationLink(kind: .reseller, country: austria, url: "at"),
            InvitationLink(kind: .provider(Sample.provider), country: austria, url: "p"),
        ]
        #expect(links.chosen(for: .reseller, in: austria)?.url == "at")
        #expect(links.chosen(for: .reseller, in: try Sample.country("DE"))?.url == "all")
        #expect(links.chosen(for: .reseller, in: nil)?.url == "all")
        #expect(links.chosen(for: .provider(Sample.provider), in: nil) == nil)
        #expect(links.chosen(for: .provider(ProviderID("other")), in: austria) == nil)
    }
}
