// SPDX-License-Identifier: MIT

import Diagnostics

/// The hosts of invitations, today's first.
let knownHosts = ["admin.microsoft.com", "portal.office.com", "businessstore.microsoft.com"]

/// Their paths, in lower case.
let knownPaths = ["/adminportal/home", "/partner/partnersignup.aspx", "/manage/partner-invitation"]

/// Who rewrites links with this host.
func filterName(of host: String) -> String {
    filters.first { isBelow(host, $0.host) }?.name ?? "another site (\(quoted(host)))"
}

/// Why a link with this host and port is no invitation.
func refusal(ofHost authority: String) -> String {
    if let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) {
        let host = authority[authority.utf8.index(after: at)...]
        return "the link leads to \(quoted(host)): before its '@' stands a name to sign in with, not a host"
    }
    let host = String(authority.utf8.prefix { $0 != UInt8(ascii: ":") }) ?? authority
    if host.isEmpty { return "the link has no host" }
    if host.utf8.count < authority.utf8.count, knownHosts.contains(host) {
        return "the host \(quoted(authority)) names a port, which Microsoft's links do not"
    }
    if host.utf8.contains(where: { $0 >= 0x80 }) || host.split(separator: ".").contains(where: { $0.hasPrefix("xn--") })
    {
        return "the host \(quoted(host)) holds letters that only look like Microsoft's"
    }
    if let filter = filters.first(where: { isBelow(host, $0.host) }) {
        return "\(filter.name) replaced the link, and the link itself is not in \(quoted(host)): "
            + "copy it again from Partner Center"
    }
    if let known = knowns.first(where: { isBelow(host, $0.host) }) {
        return "the host \(quoted(host)) is \(known.what)"
    }
    let words = ["microsoft", "micros0ft", "rnicrosoft", "mircosoft", "microsft", "office.com", "office365"]
    if words.contains(where: { host.contains($0) }) {
        return "the host \(quoted(host)) only looks like 'admin.microsoft.com'"
    }
    return "the host \(quoted(host)) is not 'admin.microsoft.com'"
}

private func isBelow(_ host: String, _ domain: String) -> Bool {
    host == domain || host.hasSuffix(".\(domain)")
}

private let shortener = "a shortener's: where it leads cannot be known here, and customers are told to distrust it"
private let tracker = "a mailing service's: it leads elsewhere after it has counted the reader"
private let otherCloud = "of another cloud of Microsoft's, whose invitations this tool does not know"
private let otherPage = "Microsoft's, but not the one of invitations"

/// Hosts that need a word of their own.
private let knowns: [(host: String, what: String)] =
    [
        "bit.ly", "bitly.com", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly", "rebrand.ly", "lnkd.in",
        "cutt.ly", "rb.gy", "t.ly", "tiny.cc", "shorturl.at", "s.id", "aka.ms", "1drv.ms", "v.gd", "short.io", "bl.ink",
        "short.gy", "t1p.de", "kurzelinks.de", "dlvr.it", "soo.gd", "qr.ae", "fb.me", "youtu.be", "spoti.fi",
    ]
    .map { ($0, shortener) }
    + [
        "list-manage.com", "sendgrid.net", "mailchi.mp", "hubspotlinks.com", "hubspotemail.net", "mandrillapp.com",
        "mailgun.org", "sendibm1.com", "sendibt2.com", "sibforms.com", "exacttarget.com", "createsend1.com", "rs6.net",
        "cleverreach.com", "rapidmail.de", "klclick.com", "mkt.dynamics.com", "actonsoftware.com", "postmarkapp.com",
        "mailjet.com", "awstrack.me", "pardot.com", "marketo.com", "eloqua.com", "customeriomail.com",
    ]
    .map { ($0, tracker) }
    + [
        "partner.microsoftonline.cn", "portal.azure.cn", "microsoftonline.cn", "office365.us", "microsoft365.us",
        "microsoft.us", "microsoftonline.us", "office.de", "microsoftonline.de", "apps.mil", "azure.cn", "azure.us",
    ]
    .map { ($0, otherCloud) }
    + [
        (
            "partner.microsoft.com",
            "Partner Center itself: this is the address of a page, not the link that it makes for customers"
        ),
        (
            "partnercenter.microsoft.com",
            "Partner Center itself: this is the address of a page, not the link that it makes for customers"
        ),
    ]
    + [
        "www.microsoft.com", "microsoft.com", "cloud.microsoft", "office.com", "microsoftonline.com", "azure.com",
        "live.com", "office365.com",
    ]
    .map { ($0, otherPage) }

/// Programs that rewrite the links of mails, by the host they put in front.
private let filters: [(host: String, name: String)] = [
    ("safelinks.protection.outlook.com", "Microsoft Safe Links"),
    ("safelinks.protection.office365.us", "Microsoft Safe Links"),
    ("safelinks.protection.outlook.cn", "Microsoft Safe Links"), ("teams.cdn.office.net", "Microsoft Safe Links"),
    ("safelinks.protection.partner.outlook.cn", "Microsoft Safe Links"),
    ("urldefense.proofpoint.com", "Proofpoint"), ("urldefense.com", "Proofpoint"), ("urldefense.us", "Proofpoint"),
    ("cudasvc.com", "Barracuda"), ("barracudanetworks.com", "Barracuda"), ("mimecast.com", "Mimecast"),
    ("mimecastprotect.com", "Mimecast"), ("google.com", "Google"), ("google.de", "Google"),
    ("googleadservices.com", "Google"), ("secure-web.cisco.com", "Cisco"), ("protection.sophos.com", "Sophos"),
    ("trendmicro.com", "Trend Micro"), ("trendmicro.eu", "Trend Micro"), ("clicktime.symantec.com", "Symantec"),
    ("clicktime.cloud.postoffice.net", "Symantec"), ("fireeye.com", "FireEye"), ("avanan.click", "Avanan"),
    ("avanan.com", "Avanan"), ("checkpoint.com", "Check Point"), ("hornetsecurity.com", "Hornetsecurity"),
    ("antispameurope.com", "Hornetsecurity"), ("seppmail.cloud", "SEPPmail"), ("retarus.com", "Retarus"),
    ("nospamproxy.com", "NoSpamProxy"), ("emailprotection.link", "a mail filter"), ("fortinet.com", "Fortinet"),
    ("fortimailcloud.com", "Fortinet"), ("vadesecure.com", "Vade"), ("zixcentral.com", "Zix"),
    ("appriver.com", "Zix"), ("trustwave.com", "Trustwave"), ("forcepoint.com", "Forcepoint"),
    ("ironport.com", "Cisco"), ("facebook.com", "Facebook"), ("linkedin.com", "LinkedIn"), ("slack-redir.net", "Slack"),
]
