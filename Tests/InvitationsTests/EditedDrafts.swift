// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Invitations

/// A letter as a mail program writes it back, put together by hand after what the programs write, and ready for damage.
struct EditedDraft {
    var url = Sample.resellerURL
    /// The link as the text shows it, and as the page links to it and shows it.
    var inText = Sample.resellerURL
    var address = Sample.resellerURL
    var shown = Sample.resellerURL
    var to = "\"Jörg Grünwald\" <j.gruenwald@baeckerei-gruenwald.example>"
    var more = ""
    var key: String? = "5acf3557-080e-50d3-9f4b-0cc8319c709e"
    var messageID = "<000a01dc5c1a$0a1b2c30$1e518490$@contoso-systemhaus.example>"
    var tenant = "5acf3557-080e-50d3-9f4b-0cc8319c709e"
    var domain = "baeckerei-gruenwald.example"
    /// What the text says beside that, and the page.
    var also = ""
    var from = "anna.weber@contoso-systemhaus.example"
    /// What the page has in the place of its link, if anything.
    var instead: String?

    private var own: String { key.map { "X-Partnergap-Key: \($0)\r\n" } ?? "" }
    private var escaped: String { address.replacingOccurrences(of: "&", with: "&amp;") }
    private func linked(like link: String) -> String { instead ?? link }
    private var shownEscaped: String { shown.replacingOccurrences(of: "&", with: "&amp;") }

    /// Outlook for Windows: another Message-ID, Latin-1 in quoted-printable, the page written anew by Word with line ends
    /// inside tags, the attributes turned round, and the link twice in the text.
    var outlook: [UInt8] {
        let text =
            "Guten Tag,\r\n\r\n\(inText) <\(inText)> \r\n\r\nMandanten-ID: \(tenant)\r\nDomain: \(domain) <http://\(domain)/>\r\n\(also)\r\nGrüße\r\n"
        let page = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
            <style><!-- a:link {color:blue} --></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit"/></xml>
            <![endif]--></head>\r\n<body lang=DE link="#0563C1"><div class=WordSection1><p class=MsoNormal>Guten Tag,\
            <o:p></o:p></p>\r\n<p class=MsoNormal>\(linked(like: """
                <a\r\n title=x data-auth="NotApplicable" originalsrc='\(escaped)' \
                href="\(escaped)"><span\r\nstyle='color:#0563C1'>\(shownEscaped)</span></a>
                """))<o:p></o:p></p>\
            <p>Mandanten-ID: \(tenant)<br>Domain:\r\n<a href="http://\(domain)/">\(domain)</a><br>\(also)</p></div></body></html>\r\n
            """
        let head = """
            From: "Anna Weber" <\(from)>\r\nTo: \(encoded(to))\r\n\(more)\
            Subject: =?iso-8859-1?Q?Bitte_best=E4tigen?=\r\nDate: Mon, 23 Nov 2026 09:12:00 +0100\r\n\
            Message-ID: \(messageID)\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n\
            \tboundary="----=_NextPart_000_0005_01DC5C1A.0A1B2C30"\r\nX-Mailer: Microsoft Outlook 16.0\r\n\(own)\
            Content-Language: de\r\n\r\nThis is a multipart message in MIME format.\r\n\r\n
            """
        let mark = "------=_NextPart_000_0005_01DC5C1A.0A1B2C30"
        let latin = "; charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        return Array(
            "\(head)\(mark)\r\nContent-Type: text/plain\(latin)\(quoted(text))\r\n\(mark)\r\nContent-Type: text/html\(latin)"
                .utf8
        ) + Array("\(quoted(page))\r\n\(mark)--\r\n".utf8)
    }

    /// Thunderbird: mbox's first line, LF only, its own Message-ID, 8bit, flowed text, class names at links.
    var thunderbird: [UInt8] {
        Array(
            """
            From - Mon Nov 23 09:12:00 2026
            X-Mozilla-Status: 0001
            \(own.replacingOccurrences(of: "\r\n", with: "\n"))Message-ID: \(messageID)
            Date: Mon, 23 Nov 2026 09:12:00 +0100
            MIME-Version: 1.0
            User-Agent: Mozilla Thunderbird
            From: Anna Weber <\(from)>
            \(more.replacingOccurrences(of: "\r\n", with: "\n"))To: \(encoded(to))
            Subject: =?UTF-8?Q?Bitte_best=C3=A4tigen?=
            Content-Type: multipart/alternative;
             boundary="------------0Zb7mJmVWzK5x0mY2pQ0a1Bc"

            This is a multi-part message in MIME format.
            --------------0Zb7mJmVWzK5x0mY2pQ0a1Bc
            Content-Type: text/plain; charset=UTF-8; format=flowed
            Content-Transfer-Encoding: 8bit

            Guten Tag, bitte bestätigen Sie uns bei 
            Microsoft.

            \(inText)

            Mandanten-ID: \(tenant.prefix(19))
            \(tenant.dropFirst(19)) (Domain: \(domain)).
            \(also)
            -- 
            Anna Weber

            --------------0Zb7mJmVWzK5x0mY2pQ0a1Bc
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            <html><head><meta http-equiv="content-type" content="text/html; charset=UTF-8"></head><body>
            <p>Guten Tag</p><p>\(linked(like: """
            <a class="moz-txt-link-freetext"
                href="\(escaped)">\(shownEscaped)</a>
            """))</p><p>Mandanten-ID: \(tenant), \(domain). \(also)</p></body></html>

            --------------0Zb7mJmVWzK5x0mY2pQ0a1Bc--

            """.utf8
        )
    }

    /// Apple Mail: text flowed with DelSp, so that the link itself is cut over lines, and the page in base64.
    var appleMail: [UInt8] {
        let page = """
            <html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="\
            overflow-wrap: break-word; -webkit-nbsp-mode: space;">Guten Tag,<div><br></div><div>\
            \(linked(like: "<a href=\"\(escaped)\">\(shownEscaped)</a>"))</div>\
            <div>Mandanten-ID:&nbsp;<b>\(tenant.prefix(9))</b>\(tenant.dropFirst(9).uppercased())</div>\
            <div>Domain:&nbsp;<a href="http://\(domain)">\(domain)</a>&nbsp;\(also)</div></body></html>
            """
        let coded = Data(page.utf8).base64EncodedString(options: .lineLength76Characters)
        let mark = "Apple-Mail=_0D4B0C52-9D5B-4B4C-8C0F-5C8C4E0B7B1E"
        return Array(
            """
            From: Anna Weber <\(from)>\r\nContent-Type: multipart/alternative;\r\n\
            \tboundary="\(mark)"\r\nMime-Version: 1.0 (Mac OS X Mail 16.0)\r\n\(own)Subject: =?utf-8?Q?Best=C3=A4tigen?=\r
            X-Uniform-Type-Identifier: com.apple.mail-draft\r\nMessage-Id: \(messageID)\r\n\(more)To: \(encoded(to))\r
            \r\n--\(mark)\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/plain;\r
            \tformat=flowed; delsp=yes;\r\n\tcharset=utf-8\r\n\r
            \(quoted("Guten Tag,\r\n\r\n\(cut(inText))\r\n\r\nMandanten-ID: \(tenant)\r\n\(domain)\r\n\(also)\r\n"))\r\n--\(mark)\r
            Content-Transfer-Encoding: base64\r\nContent-Type: text/html;\r\n\tcharset=utf-8\r\n\r\n\(coded)\r
            --\(mark)--\r\n
            """.utf8
        )
    }

    /// A display name as programs write it that know no UTF-8 in headers.
    private func encoded(_ list: String) -> String {
        list.replacingOccurrences(of: "\"Jörg Grünwald\"", with: "=?iso-8859-1?B?SvZyZyBHcvxud2FsZA==?=")
    }

    private func cut(_ url: String) -> String {
        stride(from: 0, to: url.count, by: 70).map { String(url.dropFirst($0).prefix(70)) }.joined(separator: " \r\n")
    }

    /// Quoted-printable in Latin-1's bytes, cut at 76 columns; written here a second time.
    private func quoted(_ text: String) -> String {
        text.components(separatedBy: "\r\n").map { line in
            var lines = [""]
            for scalar in line.unicodeScalars {
                let isPlain = scalar.value >= 0x20 && scalar.value < 0x7F && scalar != "="
                let piece = isPlain ? String(scalar) : "=" + String(format: "%02X", scalar.value)
                if lines[lines.count - 1].count + piece.count > 75 { lines.append("") }
                lines[lines.count - 1] += piece
            }
            if lines[lines.count - 1].hasSuffix(" ") {
                lines[lines.count - 1] = lines[lines.count - 1].dropLast() + "=20"
            }
            return lines.joined(separator: "=\r\n")
        }.joined(separator: "\r\n")
    }
}
