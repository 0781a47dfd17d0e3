// SPDX-License-Identifier: MIT

import Invitations
import Testing

/// Links that nothing can be done about: why, in words that are true.
@Suite struct LinkRefusalTests {
    private static let host = "admin.microsoft.com"
    private static let theirs = Sample.theirs

    /// The combined link with something else in the place of one part.
    private static func changed(_ part: String, _ other: String) -> String {
        Sample.combinedURL.replacing(part, with: other)
    }

    @Test(arguments: [
        ("", "there is no link"), ("   ", "web address"), ("x", "'x' is not a web address"),
        ("https://", "has no host"),
        ("javascript:alert(1)", "is not a web address"), ("mailto:a@b.example", "is not a web address"),
        ("ftp://admin.microsoft.com/x", "begins with 'ftp:'"), ("https://admin.microsoft.com", "the path ''"),
        ("https://admin.microsoft.com/", "the path ''"),
        (changed(host, "\(host)@evil.example"), "leads to 'evil.example'"),
        (changed(host, "evil.example@\(host)"), "before its '@' stands a name"),
        (changed(host, "evil.example\\@\(host)"), "before its '@' stands a name"),
        (changed(host, "\(host):8443"), "names a port"),
        (changed(host, "\(host):443@evil.example"), "leads to 'evil.example'"),
        (changed(host, "\u{430}dmin.microsoft.com"), "only look like Microsoft's"),
        (changed(host, "admin.micro\u{455}oft.com"), "only look like Microsoft's"),
        (changed(host, "admin.m\u{131}crosoft.com"), "only look like Microsoft's"),
        (changed(host, "ａｄｍｉｎ.microsoft.com"), "only look like Microsoft's"),
        (changed(host, "admin。microsoft。com"), "only look like Microsoft's"),
        (changed(host, "xn--dmin-7cd.microsoft.com"), "only look like Microsoft's"),
        (changed(host, "admin.rnicrosoft.com"), "only looks like 'admin.microsoft.com'"),
        (changed(host, "admin.micros0ft.com"), "only looks like 'admin.microsoft.com'"),
        (changed(host, "\(host).evil.example"), "only looks like 'admin.microsoft.com'"),
        (changed(host, "\(host)\\.evil.example"), "only looks like 'admin.microsoft.com'"),
        (changed(host, "admin-microsoft.com"), "only looks like 'admin.microsoft.com'"),
        (changed(host, "adminmicrosoft.com"), "only looks like 'admin.microsoft.com'"),
        (changed(host, "admin.microsoft.co"), "only looks like 'admin.microsoft.com'"),
        (changed(host, "evil.example"), "is not 'admin.microsoft.com'"),
        (changed("https://\(host)", "https:\\\\\(host)"), "is not a web address"),
        (changed("https://\(host)", "https:///\(host)"), "has no host"),
        (changed(host, "portal.partner.microsoftonline.cn"), "another cloud of Microsoft's"),
        (changed(host, "admin.microsoft365.us"), "another cloud of Microsoft's"),
        (changed(host, "portal.office365.us"), "another cloud of Microsoft's"),
        (changed(host, "partner.microsoft.com"), "Partner Center itself"),
        (changed(host, "admin.cloud.microsoft"), "not the one of invitations"),
        (changed(host, "www.microsoft.com"), "not the one of invitations"),
        (changed(host, "admin.exchange.microsoft.com"), "not the one of invitations"),
        ("https://bit.ly/3abcDEF", "a shortener's"), ("https://aka.ms/partnerinvite", "a shortener's"),
        ("https://contoso.us1.list-manage.com/track/click?u=abc&id=def", "a mailing service's"),
        ("https://u123.ct.sendgrid.net/ls/click?upn=abc", "a mailing service's"),
        ("https://protect-de.mimecast.com/s/AbCd?domain=admin.microsoft.com", "Mimecast replaced the link"),
        ("https://url.uk.m.mimecastprotect.com/s/AbC?domain=admin.microsoft.com", "Mimecast replaced the link"),
        ("https://atpscan.global.hornetsecurity.com/index.php?atp_str=abc", "Hornetsecurity replaced the link"),
        ("https://eur01.safelinks.protection.outlook.com/?data=05", "Microsoft Safe Links replaced the link"),
    ])
    func namesWhatIsWrongWithTheHost(_ url: String, _ reason: String) {
        expect(url, isRefusedFor: reason)
    }

    @Test(arguments: [
        (changed("Adminportal/Home", "Adminportal"), "the path '/Adminportal'"),
        (changed("/Home", "/Home2"), "the path '/Adminportal/Home2'"),
        (changed("Adminportal/Home", "Adminportal//Home"), "the path '/Adminportal//Home'"),
        (changed("Adminportal", "adminportaI"), "the path '/adminportaI/Home'"),
        (changed("Adminportal", "Admin%70ortal"), "the path '/Admin%70ortal/Home'"),
        (changed("1234567", "1%34567"), "not a PartnerID of digits"),
        (changed("#/partners/invitation", ""), "the part from '#' on is missing or cut short"),
        (changed("#/partners/invitation", "#"), "the part from '#' on is missing or cut short"),
        (changed("#/partners/invitation", "#/partners/invit"), "the part from '#' on is missing or cut short"),
        (changed("#/partners/invitation", "#/BillingAccounts"), "the part from '#' on is missing or cut short"),
        (changed("#/partners/invitation", "#/partners/invitation/x"), "behind the '#' is not that of"),
        (changed("#/partners/invitation", "#/homepage"), "behind the '#' is not that of"),
        (changed("#/partners/invitation", "#partners/invitation"), "behind the '#' is not that of"),
        (
            "https://admin.microsoft.com/Adminportal/Home#/partners/invitation?invType=ResellerRelationship",
            "parameters stand behind the '#'"
        ),
        (Sample.combinedURL + "\u{301}", "no link of Microsoft's holds"),
        (Sample.combinedURL + "?x=1", "parameters stand behind the '#'"),
        (changed("#", "&x=" + String(repeating: "a", count: 1_200) + "#"), "far longer"),
        (String(repeating: "a", count: 9_000), "far longer"),
        (Sample.combinedURL + changed("1234567", "7654321"), "different links were pasted together"),
        ("\(Sample.combinedURL) \(Sample.resellerURL)", "different links were pasted together"),
        ("<a href=\"\(Sample.resellerURL)\">\(Sample.combinedURL)</a>", "different links were pasted together"),
    ])
    func namesWhatIsWrongWithTheRest(_ url: String, _ reason: String) {
        expect(url, isRefusedFor: reason)
    }

    @Test(arguments: [
        ("invType=IndirectResellerRelationship", "invType=Administration", "delegated administration"),
        ("invType=IndirectResellerRelationship", "invType=", "does not say which relationship"),
        ("invType=IndirectResellerRelationship&", "", "does not say which relationship"),
        ("invType=IndirectResellerRelationship", "invType=IndirectReseller", "'IndirectReseller' is no reseller"),
        ("invType=IndirectResellerRelationship", "invType=P2P", "'P2P' is no reseller invitation"),
        ("invType=IndirectResellerRelationship", "invType=ResellerRelationship", "has no indirect provider"),
        ("&msppId=1234567", "", "'msppId' is missing"), ("1234567", "", "'msppId' has no value"),
        ("1234567", "0", "PartnerID is missing"), ("1234567", "0000000", "a placeholder, not a PartnerID"),
        ("1234567", "12345678901", "not a PartnerID of digits"), ("1234567", "1234567a", "not a PartnerID of digits"),
        ("1234567", "1,23E+06", "not a PartnerID of digits"), ("1234567", "-1", "not a PartnerID of digits"),
        ("1234567", "{PartnerID}", "placeholder '{PartnerID}'"),
        ("1234567", "IRPartnerID", "placeholder 'IRPartnerID'"),
        ("partnerId=\(Sample.ours)&", "", "tenant ID is missing"), (Sample.ours, "", "tenant ID is missing"),
        (Sample.ours, "1234567", "'1234567' is a placeholder or damaged"), (Sample.ours, theirs, "the same tenant"),
        (Sample.ours, "00000000-0000-0000-0000-000000000000", "placeholder '00000000-"),
        (Sample.ours, "ffffffff-ffff-ffff-ffff-ffffffffffff", "placeholder or damaged"),
        (Sample.ours, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "placeholder 'xxxxxxxx-"),
        (Sample.ours, "{tenant-id}", "placeholder '{tenant-id}'"),
        (Sample.ours, "{{tenant}}", "placeholder '{{tenant}}'"),
        (Sample.ours, "<tenant-id>", "placeholder '<tenant-id>'"), (Sample.ours, "[TENANT]", "placeholder '[TENANT]'"),
        (Sample.ours, "%TENANT%", "placeholder '%TENANT%'"), (Sample.ours, "$tenantId", "placeholder '$tenantId'"),
        (Sample.ours, "${tenantId}", "placeholder '${tenantId}'"), (Sample.ours, "IRtenantguid", "'IRtenantguid'"),
        (Sample.ours, "partnertenantguid", "placeholder 'partnertenantguid'"),
        (Sample.ours, "YOUR_TENANT_ID", "placeholder 'YOUR_TENANT_ID'"),
        (Sample.ours, "your-tenant-id", "'your-tenant-id'"),
        (Sample.ours, "%7Btenant%7D", "placeholder '{tenant}'"),
        (Sample.ours, "&lt;tenant&gt;", "placeholder '<tenant>'"),
        (Sample.ours, "contoso.onmicrosoft.com", "placeholder or damaged"),
        (Sample.ours, "22222222222242228222222222222222", "placeholder or damaged"),
        (Sample.ours, "22222222-2222-4222-8222-22222222222", "placeholder or damaged"),
        (Sample.ours, "g2222222-2222-4222-8222-222222222222", "placeholder or damaged"),
        (Sample.ours, "2222…2222", "no link of Microsoft's holds"),
        (theirs, "", "its parameter has no value"), ("=\(theirs)", "", "'indirectcspid' has no value"),
        (theirs, "IPtenantguid", "placeholder 'IPtenantguid'"),
        ("indirectCSPId", "indirectCSP", "'indirectcsp' is not one of this kind"),
        ("indirectCSPId", "providerId", "'providerid' is not one of this kind"),
        ("#", "&msppId=7654321#", "'msppid' stands twice"), ("#", "&msppid=7#", "'msppid' stands twice"),
        ("#", "&DAP=perhaps#", "neither true nor false"), ("#", "&DAP=#", "neither true nor false"),
        ("#", "&foo=44444444-4444-4444-8444-444444444444#", "'foo' is not one of this kind"),
        ("#", "&foo=a%2Fb#", "'foo' is not one of this kind"), ("#", "&lonely#", "'lonely' has no value"),
    ])
    func namesTheParameterThatIsWrong(_ part: String, _ other: String, _ reason: String) {
        expect(Self.changed(part, other), isRefusedFor: reason)
    }

    @Test(arguments: [
        ("#/partners/invitation/granularAdminRelationships/44444444-4444-4444-8444-44444444444", "no relationship ID"),
        ("#/partners/invitation/granularAdminRelationships/{adminRelationshipID}", "placeholder"),
        ("#/partners/invitation/granularAdminRelationships/00000000-0000-0000-0000-000000000000", "placeholder"),
        ("#/partners/invitation/granularAdminRelationships", "does not say"), ("", "does not say"),
        ("?ref=/BillingAccounts/agreement#", "does not say"), ("?ref=/BillingAccounts", "does not say"),
        ("?ref=/BillingAccounts/agreement&x=1", "does not say"), ("#/BillingAccounts", "does not say"),
        ("#/partners/invitation/indirectReseller?partnerId=1234567", "behind the '#'"),
    ])
    func refusesWhatOnlyResemblesOtherLinks(_ rest: String, _ reason: String) {
        expect("https://admin.microsoft.com/Adminportal/Home\(rest)", isRefusedFor: reason)
    }

    @Test(arguments: [
        ("portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id=\(theirs)&csp=1&msppid=0#x", "'#'"),
        ("portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id=\(theirs)&csp=0&msppid=0", "'csp'"),
        ("portal.office.com/partner/partnersignup.aspx?type=DelegatedAdmin&id=\(theirs)&msppid=0", "'DelegatedAdmin'"),
        (
            "portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id=\(Sample.ours)&csp=1"
                + "&msppid=1234567&indirectCSPId=\(theirs)", "'indirectcspid' is not one"
        ),
        (
            "businessstore.microsoft.com/manage/partner-invitation?invType=IndirectResellerRelationship"
                + "&partnerId=\(Sample.ours)&msppId=0", "PartnerID is missing"
        ),
        ("portal.office.com/Partner/other.aspx?x=1", "the path"), ("businessstore.microsoft.com/store", "the path"),
    ])
    func looksAtOldLinksAsClosely(_ rest: String, _ reason: String) {
        expect("https://\(rest)", isRefusedFor: reason)
    }

    private func expect(_ url: String, isRefusedFor reason: String) {
        let finding = LinkFinding(checking: url)
        #expect(finding.verdict == .reject)
        #expect(finding.repaired == nil, "\(url)")
        #expect(finding.reason.contains(reason), "\(url): \(finding.reason)")
    }
}

/// Links as Partner Center gives them, in every shape that is known.
@Suite struct LinkShapeTests {
    static let home = "https://admin.microsoft.com/Adminportal/Home"
    static let guid = "0e2f4a6c-1b3d-4f5e-8a7b-9c0d1e2f3a4b"

    @Test(arguments: [
        ("\(home)?invType=ResellerRelationship&partnerId=\(guid)&msppId=0#/partners/invitation", "reseller"),
        ("\(home)?invType=ResellerRelationship&partnerId=\(guid)&msppId=7654321#/partners/invitation", "reseller"),
        ("\(home)?DAP=false&msppId=0&partnerId=\(guid)&invType=ResellerRelationship#/partners/invitation", "reseller"),
        (
            "\(home)?msppId=7&invType=IndirectResellerRelationship&partnerId=\(guid)#/BillingAccounts/partner-invitation",
            "reseller-only"
        ),
        (
            "\(home)?indirectCSPId=\(Sample.theirs)&invType=IndirectResellerRelationship&DAP=false&msppId=1234567890"
                + "&partnerId=\(guid)#/BillingAccounts/partner-invitation", "reseller+provider"
        ),
        (
            "HTTPS://Admin.Microsoft.COM/ADMINPORTAL/HOME?INVTYPE=resellerrelationship&PARTNERID="
                + "0E2F4A6C-1B3D-4F5E-8A7B-9C0D1E2F3A4B&MSPPID=0#/PARTNERS/INVITATION", "reseller"
        ),
        ("\(home)#/partners/invitation/granularAdminRelationships/\(guid)", "gdap"),
        ("\(home)#/partners/invitation/granularAdminRelationships/\(guid)-\(Sample.theirs)", "gdap"),
        ("\(home)?ref=/BillingAccounts/agreement", "mca"), ("\(home)?#/BillingAccounts/billing-accounts", "profile"),
        ("\(home)#/BillingAccounts/billing-accounts", "profile"),
    ])
    func isAccepted(_ url: String, _ kind: String) {
        let finding = LinkFinding(checking: url)
        #expect(finding.verdict == .accept, "\(finding.reason)")
        #expect(finding.kind?.rawValue == kind)
        #expect(finding.reason == "" && finding.repaired == nil)
    }

    @Test(arguments: [
        (
            "portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id=\(guid)&csp=1&msppid=0",
            "reseller"
        ),
        (
            "Portal.Office.com/Partner/PartnerSignup.aspx?msppid=1234567&type=IndirectResellerRelationship&id=\(guid)"
                + "&csp=1", "reseller-only"
        ),
        (
            "businessstore.microsoft.com/manage/partner-invitation?invType=IndirectResellerRelationship&partnerId=\(guid)"
                + "&msppId=1234567&indirectCSPId=\(Sample.theirs)", "reseller+provider"
        ),
    ])
    func isLegacyAndSaysWhatToDo(_ rest: String, _ kind: String) {
        let finding = LinkFinding(checking: "https://\(rest)")
        #expect(finding.verdict == .legacy, "\(finding.reason)")
        #expect(finding.kind?.rawValue == kind)
        #expect(finding.reason.contains("copy the present link from Partner Center"))
    }

    @Test func whatAsksForDelegatedAdministrationIsUsedAndSaid() {
        let url = Sample.resellerURL.replacing("#", with: "&DAP=true#")
        let finding = LinkFinding(checking: url)
        #expect(finding.verdict == .accept)
        #expect(finding.reason.contains("not granted since 2023-10-09"))
    }
}
