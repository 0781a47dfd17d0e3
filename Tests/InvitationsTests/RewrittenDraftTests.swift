// SPDX-License-Identifier: MIT

import Foundation
import Testing

@testable import Invitations

/// A draft that Python's `email` has taken apart and written anew, by several policies and in several encodings.
@Suite struct RewrittenDraftTests {
    /// Reads a draft and prints a JSON object: what was done, and the message in base64.
    static let program = """
        import base64, email, email.policy, json, sys
        from email.message import EmailMessage
        raw = sys.stdin.buffer.read()
        source = email.message_from_bytes(raw, policy=email.policy.default)
        text, page = source.get_body(("plain",)).get_content(), source.get_body(("html",)).get_content()
        def anew(policy=email.policy.SMTP, parts=("plain", "html"), charset="utf-8", cte=None, **more):
            message = EmailMessage(policy=policy)
            for name in ("From", "To", "Subject", "X-Partnergap-Key"): message[name] = str(source[name])
            for part in parts:
                body = more.get(part) or (page if part == "html" else text)
                for typographic in "\\u201e\\u201c": body = body.replace(typographic, '"')
                add = message.add_alternative if part != parts[0] else message.set_content
                add(body, subtype=part, charset=charset, cte=cte)
            for data, kind, sub, name in more.get("files", ()):
                message.add_attachment(data, maintype=kind, subtype=sub, filename=name)
            return message.as_bytes()
        def sealed(kind, sub, **more):
            message = EmailMessage(policy=email.policy.SMTP)
            for name in ("From", "To", "Subject", "X-Partnergap-Key"): message[name] = str(source[name])
            message.set_content(b"x", maintype=kind, subtype=sub, **more)
            return message.as_bytes()
        # Not by set_content: it cuts lines between the two bytes of a line feed.
        def wide(words, charset):
            body = base64.encodebytes(words.encode(charset)).decode().replace("\\n", "\\r\\n")
            head = f"From: {source['From'].addresses[0].addr_spec}\\r\\nTo: {source['To'].addresses[0].addr_spec}\\r\\n"
            head += f"X-Partnergap-Key: {source['X-Partnergap-Key']}\\r\\n"
            kind = f"Content-Type: text/plain; charset={charset}\\r\\nContent-Transfer-Encoding: base64\\r\\n\\r\\n"
            return (head + kind + body).encode()
        changed = (page, text)
        made = {
            "SMTP, unchanged": source.as_bytes(policy=email.policy.SMTP),
            "default policy, LF": source.as_bytes(policy=email.policy.default),
            "long lines": source.as_bytes(policy=email.policy.SMTP.clone(max_line_length=200)),
            "SMTPUTF8": anew(email.policy.SMTPUTF8),
            "compat32": email.message_from_bytes(raw).as_bytes(),
            "base64": anew(cte="base64"), "quoted-printable": anew(cte="quoted-printable"),
            "8bit": anew(cte="8bit"),
            "windows-1252": anew(charset="windows-1252", cte="quoted-printable"),
            "iso-8859-15": anew(charset="iso-8859-15", cte="8bit"),
            "utf-16": wide(text, "utf-16"), "utf-16le": wide(text, "utf-16le"), "utf-16be": wide(text, "utf-16be"),
            "iso-2022-jp": anew(charset="iso-2022-jp", parts=("plain",), cte="base64", plain="Hallo"),
            "text only": anew(parts=("plain",)), "page only": anew(parts=("html",)),
            "a file": anew(files=[(b"%PDF-", "application", "pdf", "Preisliste März.pdf")]),
            "a picture": anew(files=[(b"GIF89a", "image", "gif", "image001.gif")]),
            "winmail": anew(parts=("plain",), files=[(b"x", "application", "ms-tnef", "winmail.dat")]),
            "sealed": sealed("application", "pkcs7-mime", filename="smime.p7m"),
            "rtf": sealed("application", "rtf"),
        }
        page, text = page.replace("1234567", "7654321"), text
        made["base64, page changed"] = anew(cte="base64")
        page, text = changed[0], text.replace("1234567", "7654321")
        made["windows-1252, text changed"] = anew(charset="windows-1252")
        made["utf-16, text changed"] = wide(text, "utf-16")
        print(json.dumps({name: base64.b64encode(data).decode() for name, data in made.items()}))
        """

    static func rewritten() throws -> [String: [UInt8]] {
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", program]
        let (input, output) = (Pipe(), Pipe())
        python.standardInput = input
        python.standardOutput = output
        try python.run()
        let draft = try LetterTests.message(Sample.invitation()).bytes
        try input.fileHandleForWriting.write(contentsOf: Data(draft))
        try input.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        let made = try JSONDecoder().decode([String: Data].self, from: answer)
        return made.mapValues { Array($0) }
    }

    @Test func isReadInEveryEncoding() throws {
        let foreign = Sample.resellerURL.replacingOccurrences(of: "1234567", with: "7654321")
        let findings: [String: [DraftFinding]] = [
            "text only": [.partLost("text/html")],
            "page only": [.partLost("text/plain")],
            "a file": [.attachment("Preisliste März.pdf")],
            "a picture": [.attachment("image001.gif")],
            "winmail": [.winmail],
            "base64, page changed": [.linkChanged(part: "text/html", found: foreign)],
            "windows-1252, text changed": [.linkChanged(part: "text/plain", found: foreign)],
            "utf-16": [.partLost("text/html")], "utf-16le": [.partLost("text/html")],
            "utf-16be": [.partLost("text/html")],
            "utf-16, text changed": [.linkChanged(part: "text/plain", found: foreign), .partLost("text/html")],
            "sealed": [.unreadable("it has no text and no page"), .attachment("smime.p7m")],
            "iso-2022-jp": [
                .partUnreadable("text/plain in 'iso-2022-jp'"), .unreadable("it has no text and no page"),
            ],
            "rtf": [.partUnreadable("application/rtf"), .unreadable("it has no text and no page")],
        ]
        let rewritten = try Self.rewritten()
        #expect(rewritten.count == 24)
        for (name, bytes) in rewritten.sorted(by: { $0.key < $1.key }) {
            let verified = try VerifiedDraftTests.verified(bytes)
            #expect(verified.findings == findings[name] ?? [], "\(name): \(verified.findings)")
        }
    }
}
