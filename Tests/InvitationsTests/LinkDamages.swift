// SPDX-License-Identifier: MIT

import Foundation

/// What happens to links on their way, each as a function, with words of the reason it must be given.
struct LinkDamage: Sendable, CustomStringConvertible {
    let description: String
    let reason: String
    let damage: @Sendable (String) -> String

    init(_ description: String, _ reason: String, _ damage: @escaping @Sendable (String) -> String) {
        self.description = description
        self.reason = reason
        self.damage = damage
    }
}

extension LinkDamage {
    static let all = copies + escapes + filters + edits

    /// Text and signs that come along with a copy.
    static let copies: [LinkDamage] = [
        LinkDamage("angle brackets", "stand around the link") { "<\($0)>" },
        LinkDamage("blanks around", "stand around the link") { "  \($0)\r\n" },
        LinkDamage("straight quotes", "stand around the link") { "\"\($0)\"" },
        LinkDamage("single quotes", "stand around the link") { "'\($0)'" },
        LinkDamage("back quotes", "stand around the link") { "`\($0)`" },
        LinkDamage("German quotes", "stand around the link") { "„\($0)“" },
        LinkDamage("English quotes", "stand around the link") { "“\($0)”" },
        LinkDamage("guillemets", "stand around the link") { "«\($0)»" },
        LinkDamage("a full stop", "stand around the link") { "\($0)." },
        LinkDamage("parentheses", "stand around the link") { "(\($0))" },
        LinkDamage("bold Markdown", "stand around the link") { "**\($0)**" },
        LinkDamage("a Markdown link", "stand around the link") { "[Einladung annehmen](\($0))" },
        LinkDamage("a Markdown link that shows itself", "stand around the link") { "[\($0)](\($0))" },
        LinkDamage("BBCode", "stand around the link") { "[url=\($0)]hier[/url]" },
        LinkDamage("a wiki link", "stand around the link") { "[\($0) Einladung]" },
        LinkDamage("an anchor", "stand around the link") { "<a href=\"\($0)\">Annehmen</a>" },
        LinkDamage("an anchor that shows itself", "stand around the link") { "<a href='\($0)'>\($0)</a>" },
        LinkDamage("words around", "stand around the link") { "Bitte hier klicken: \($0) Danke" },
        LinkDamage("lines around", "stand around the link") { "Link:\n\($0)\n\nGruß" },
        LinkDamage("a spreadsheet's formula", "stand around the link") { "=HYPERLINK(\"\($0)\";\"Link\")" },
        LinkDamage("Outlook's field", "stand around the link") { "HYPERLINK \"\($0)\"" },
        LinkDamage("a quoted reply", "stand around the link") { "> \($0)" },
        LinkDamage("a byte order mark", "nobody sees") { "\u{FEFF}\($0)" },
        LinkDamage("a zero-width space", "nobody sees") { inserted("\u{200B}", into: $0, at: 60) },
        LinkDamage("a soft hyphen", "nobody sees") { inserted("\u{AD}", into: $0, at: 90) },
        LinkDamage("a direction mark", "nobody sees") { "\($0)\u{200E}" },
        LinkDamage("a line break inside", "stand inside the link") { inserted("\r\n", into: $0, at: 100) },
        LinkDamage("a tab in the host", "stand inside the link") { inserted("\t", into: $0, at: 15) },
        LinkDamage("a hard blank", "stand inside the link") { inserted("\u{A0}", into: $0, at: 80) },
        LinkDamage("short lines", "stand inside the link") { link in
            stride(from: 0, to: link.count, by: 76).map { String(link.dropFirst($0).prefix(76)) }
                .joined(separator: "\n")
        },
        LinkDamage("pasted twice", "pasted twice") { $0 + $0 },
        LinkDamage("pasted twice with a blank", "pasted twice") { "\($0) \($0)" },
        LinkDamage("pasted twice with a line break", "pasted twice") { "\($0)\n\($0)" },
        LinkDamage("pasted twice, the first cut", "pasted twice") { link in
            String(link.prefix { $0 != "#" }) + link
        },
        LinkDamage("pasted twice, the second cut", "pasted twice") { $0 + $0.prefix(70) },
    ]

    /// Signs replaced by what stands for them elsewhere.
    static let escapes: [LinkDamage] = [
        LinkDamage("HTML", "HTML source") { $0.replacing("&", with: "&amp;") },
        LinkDamage("HTML twice", "HTML source") { $0.replacing("&", with: "&amp;amp;") },
        LinkDamage("HTML in numbers", "HTML source") {
            $0.replacing("&", with: "&#38;").replacing("=", with: "&#x3D;")
        },
        LinkDamage("an HTML anchor's source", "HTML source") { link in
            "<a href=\"\(link.replacing("&", with: "&amp;"))\">Annehmen</a>"
        },
        LinkDamage("Markdown", "Markdown source") { $0.replacing("&", with: "\\&") },
        LinkDamage("Markdown everywhere", "backslashes") { link in
            link.replacing("&", with: "\\&").replacing("#", with: "\\#").replacing("-", with: "\\-")
        },
        LinkDamage("JSON", "JSON") { $0.replacing("&", with: "\\u0026") },
        LinkDamage("JSON with slashes", "JSON") { "{\"url\":\"\($0.replacing("/", with: "\\/"))\"}" },
        LinkDamage("quoted-printable", "mail's source") { $0.replacing("=", with: "=3D") },
        LinkDamage("quoted-printable lines", "mail's source") { link in
            inserted("=\r\n", into: link.replacing("=", with: "=3D"), at: 75)
        },
        LinkDamage("quoted-printable HTML", "mail's source") { link in
            "<a href=3D\"\(link.replacing("=", with: "=3D").replacing("&", with: "&amp;"))\">x</a>"
        },
        LinkDamage("an encoded fragment", "percent codes") { $0.replacing("#", with: "%23") },
        LinkDamage("all encoded", "percent codes", encoded),
        LinkDamage("all encoded twice", "percent codes") { encoded(encoded($0)) },
        LinkDamage("encoded ampersands, twice", "percent codes") { $0.replacing("&", with: "%2526") },
        LinkDamage("Word's dashes", "word processor") { $0.replacing("-", with: "\u{2013}") },
        LinkDamage("hard hyphens", "word processor") { $0.replacing("-", with: "\u{2011}") },
    ]

    /// Mail filters and redirects.
    static let filters: [LinkDamage] = [
        LinkDamage("Safe Links", "Microsoft Safe Links put") { link in
            "https://eur01.safelinks.protection.outlook.com/?url=\(encoded(link))&data=05%7C01%7Cx&reserved=0"
        },
        LinkDamage("Safe Links, url not first", "Microsoft Safe Links put") { link in
            "https://nam02.safelinks.protection.outlook.com/ap/t-5/?data=05%7C01&url=\(encoded(link))&reserved=0"
        },
        LinkDamage("Safe Links for US authorities", "Microsoft Safe Links put") { link in
            "https://usg02.safelinks.protection.office365.us/?url=\(encoded(link))&data=x"
        },
        LinkDamage("Safe Links as HTML", "HTML source") { link in
            "https://deu01.safelinks.protection.outlook.com/?url=\(encoded(link))&amp;data=05&amp;reserved=0"
        },
        LinkDamage("Safe Links of Teams", "Microsoft Safe Links put") { link in
            "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=\(encoded(link))&x=1"
        },
        LinkDamage("Safe Links twice", "Microsoft Safe Links put") { link in
            let once = "https://eur01.safelinks.protection.outlook.com/?url=\(encoded(link))&reserved=0"
            return "https://eur02.safelinks.protection.outlook.com/?url=\(encoded(once))&reserved=0"
        },
        LinkDamage("Proofpoint 1", "Proofpoint put") { link in
            "https://urldefense.proofpoint.com/v1/url?u=\(encoded(link))&k=x"
        },
        LinkDamage("Proofpoint 2", "Proofpoint put", proofpointSecond),
        LinkDamage("Proofpoint 3", "Proofpoint put", proofpointThird),
        LinkDamage("Barracuda", "Barracuda put") { link in
            "https://linkprotect.cudasvc.com/url?a=\(encoded(link))&c=E,1,abc,1&typo=1"
        },
        LinkDamage("Google", "Google put") { "https://www.google.com/url?q=\(encoded($0))&sa=D&source=editors" },
        LinkDamage("Google, not encoded", "Google put") { "https://www.google.com/url?q=\($0)&sa=D&source=editors" },
        LinkDamage("Cisco", "Cisco put") { "https://secure-web.cisco.com/1abcDEF/\(encoded($0))" },
        LinkDamage("Sophos", "Sophos put") { link in
            "https://eu-central-1.protection.sophos.com?d=microsoft.com&u=\(Data(link.utf8).base64EncodedString())&i=a"
        },
        LinkDamage("Trend Micro", "Trend Micro put") { link in
            "https://imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=\(encoded(link))&umid=1&auth=2"
        },
        LinkDamage("Symantec", "Symantec put") { "https://clicktime.symantec.com/3Abc?u=\(encoded($0))" },
        LinkDamage("Avanan", "Avanan put") { "https://url.avanan.click/v2/___\($0)___.YXAzOm" },
        LinkDamage("Facebook", "Facebook put") { "https://l.facebook.com/l.php?u=\(encoded($0))&h=AT" },
        LinkDamage("a redirect nobody knows", "another site ('go.example.net') put") { link in
            "https://go.example.net/r?target=\(encoded(link))"
        },
    ]

    /// What people and programs change in it.
    static let edits: [LinkDamage] = [
        LinkDamage("http", "begins with 'http:'") { $0.replacing("https:", with: "http:") },
        LinkDamage("no scheme", "missing or damaged") { String($0.dropFirst(8)) },
        LinkDamage("only slashes", "missing or damaged") { String($0.dropFirst(6)) },
        LinkDamage("a lost letter", "missing or damaged") { String($0.dropFirst()) },
        LinkDamage("made harmless", "missing or damaged") { $0.replacing("https", with: "hxxps") },
        LinkDamage("a port", "port 443") { $0.replacing(".com/", with: ".com:443/") },
        LinkDamage("the root's dot", "a dot stands behind the host") { $0.replacing(".com/", with: ".com./") },
        LinkDamage("braces", "braces stand around an ID") { link in
            link.replacing(Sample.ours, with: "{\(Sample.ours)}")
        },
        LinkDamage("encoded braces", "percent codes") { link in
            link.replacing(Sample.ours, with: "%7B\(Sample.ours)%7D")
        },
        LinkDamage("a slash at the end", "a slash") { $0 + "/" },
        LinkDamage("a slash at the path", "a slash") { $0.replacing("/Home?", with: "/Home/?") },
        LinkDamage("a campaign", "mail campaign") { link in
            link.replacing("#", with: "&utm_source=x&utm_medium=mail#")
        },
        LinkDamage("a doubled parameter", "stands twice") { $0.replacing("#", with: "&msppId=1234567#") },
        LinkDamage("doubled ampersands", "an '&' without one") { $0.replacing("&partnerId", with: "&&partnerId") },
        LinkDamage("an ampersand too many", "an '&' without one") { $0.replacing("#", with: "&#") },
    ]
}

private func inserted(_ text: String, into link: String, at offset: Int) -> String {
    let scalars = Array(link.unicodeScalars)
    let cut = min(offset, scalars.count)
    return String(String.UnicodeScalarView(scalars[..<cut])) + text + String(String.UnicodeScalarView(scalars[cut...]))
}

@Sendable private func encoded(_ link: String) -> String {
    link.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
}

@Sendable private func proofpointSecond(_ link: String) -> String {
    let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "./"))
    let codes = link.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    let inner = codes.replacing("%", with: "-").replacing("/", with: "_")
    return "https://urldefense.proofpoint.com/v2/url?u=\(inner)&d=DwMFAg&c=abc&r=x&m=y&s=z&e="
}

@Sendable private func proofpointThird(_ link: String) -> String {
    let isReplaced = { (scalar: Unicode.Scalar) in "#&|!*".unicodeScalars.contains(scalar) }
    let replaced = String(String.UnicodeScalarView(link.unicodeScalars.filter(isReplaced)))
    let shown = String(String.UnicodeScalarView(link.unicodeScalars.map { isReplaced($0) ? "*" : $0 }))
    let code = Data(replaced.utf8).base64EncodedString().replacing("=", with: "")
    return "https://urldefense.com/v3/__\(shown)__;\(code)!!Cn_UX_p3!abcd$"
}
