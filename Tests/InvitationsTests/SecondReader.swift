// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Invitations

/// Python's `email` is the second reader: it shares no code and no misunderstanding with ours.
private let reader = """
    import email, email.header, email.policy, email.utils, html, json, re, sys
    manifest = json.load(open(sys.argv[1], encoding="utf-8"))
    problems, read = [], 0
    def check(condition, case, what):
        if not condition: problems.append(case["path"] + ": " + what)
    for case in manifest:
        raw = open(case["path"], "rb").read()
        check(all(len(line) <= 78 for line in raw.split(b"\\r\\n")), case, "a long line")
        lines = raw.split(b"\\r\\n")
        check(not any(line.startswith((b".", b"From ")) for line in lines), case, "a line mail systems change")
        rest = raw.replace(b"\\r\\n", b"")
        check(b"\\n" not in rest and b"\\r" not in rest, case, "a bare line end")
        check(all(32 <= byte < 127 or byte in (13, 10) for byte in raw), case, "a byte that is no printable ASCII")
        message = email.message_from_bytes(raw, policy=email.policy.default)
        defects = list(message.defects)
        for part in message.walk(): defects += part.defects
        for value in message.values(): defects += value.defects
        check(not defects, case, "defects " + repr(defects))
        check([a.addr_spec for a in message["to"].addresses] == [case["to"]], case, "recipients " + str(message["to"]))
        senders = [a.addr_spec for a in message["from"].addresses]
        check(senders == [case["from"]], case, "sender " + str(message["from"]))
        # The new parser (3.11) keeps the blank between two encoded words of a name, the old one follows RFC 2047.
        name = message["to"].addresses[0].display_name
        check("".join(name.split()) == "".join(case["toName"].split()), case, "name " + repr(name))
        old = email.utils.parseaddr(email.message_from_bytes(raw)["to"])[0]
        old = str(email.header.make_header(email.header.decode_header(old)))
        check(old == case["toName"], case, "name " + repr(old))
        check(message["subject"] == case["subject"], case, "subject " + repr(message["subject"]))
        check(message["bcc"] is None and message["cc"] is None, case, "another recipient")
        check(len(message.keys()) == 12, case, "fields " + repr(message.keys()))
        check(message["date"].datetime.isoformat() == "2026-11-22T02:00:00+00:00", case, "date")
        check(message["date"].startswith("Sun, 22 Nov"), case, "weekday")
        check(message["x-unsent"] == "1" and message["x-partnergap-key"] == case["key"], case, "own fields")
        parts = list(message.iter_parts())
        check([p.get_content_type() for p in parts] == ["text/plain", "text/html"], case, "parts")
        if len(parts) == 2:
            plain, page = parts[0].get_content(), parts[1].get_content()
            check(plain.replace("\\r\\n", "\\n").strip() == case["text"].strip(), case, "text")
            check(plain.splitlines().count(case["url"]) == 1, case, "link in text")
            links = [html.unescape(l) for l in re.findall(r'href="([^"]*)"', page)]
            shown = [html.unescape(l) for l in re.findall(r'<a [^>]*>([^<]*)</a>', page)]
            check(links == [case["profile"], case["url"]] and shown == links, case, "link in page " + repr(links))
            words = html.unescape(re.sub(r"<[^>]*>", " ", page.split("<body", 1)[1].split(">", 1)[1])).split()
            check(words == plain.split(), case, "the parts differ")
        read += 1
    print(json.dumps({"read": read, "problems": problems}))
    """

/// Reads messages with Python and reports what it does not find as it should be.
struct SecondReader {
    struct Case: Encodable {
        let path, to, toName, from, subject, key, text, url: String
        let profile = "https://admin.microsoft.com/Adminportal/Home?#/BillingAccounts/billing-accounts"
    }

    struct Answer: Decodable {
        let read: Int
        let problems: [String]
    }

    /// What a second reader says of these messages.
    static func read(_ cases: [(Message, Invitation)]) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("letters-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let manifest = try cases.enumerated().map { index, pair in
            let (message, invitation) = pair
            let path = folder.appendingPathComponent("\(index).eml")
            try Data(message.bytes).write(to: path)
            return Case(
                path: path.path,
                to: invitation.recipient.email.address,
                toName: shown(invitation.recipient.name ?? ""),
                from: "anna.weber@contoso-systemhaus.example",
                subject: message.subject,
                key: invitation.key,
                text: message.text,
                url: invitation.url
            )
        }
        let list = folder.appendingPathComponent("manifest.json")
        try JSONEncoder().encode(manifest).write(to: list)
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", reader, list.path]
        let output = Pipe()
        python.standardOutput = output
        try python.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        return try JSONDecoder().decode(Answer.self, from: answer)
    }

    /// A name as a letter may show it, written a second time: what is invisible is a blank, long names are cut.
    static func shown(_ name: String) -> String {
        let scalars = name.unicodeScalars.map { scalar in
            let properties = scalar.properties
            let keeps = ["\u{200C}", "\u{200D}"].contains(scalar) || 0xFE00...0xFE0F ~= scalar.value
            let isHidden = properties.isWhitespace || properties.generalCategory == .control
            let isFormat = properties.generalCategory == .format || properties.isNoncharacterCodePoint
            return !keeps && (isHidden || isFormat) ? " " : scalar
        }
        let words = String(String.UnicodeScalarView(scalars)).unicodeScalars.split(separator: " ").map { String($0) }
        let line = words.joined(separator: " ")
        guard line.unicodeScalars.count > 100 else { return line }
        let cut = String(String.UnicodeScalarView(line.unicodeScalars.prefix(99)))
        return String(cut.unicodeScalars.reversed().drop { $0 == " " }.reversed().map(Character.init)) + "…"
    }
}
