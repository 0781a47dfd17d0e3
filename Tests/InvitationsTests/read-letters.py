"""Reads every letter of a folder with Python's email, strictly, and prints what is wrong as a JSON object.

    read-letters.py FOLDER     (manifest.json lists the letters: path, form, to, url, key, subject, text; * = not compared)

One process does it all: whoever starts it from a test may have its signals blocked, and a pool of workers would never
end. The policy is SMTP's with every header field parsed and every defect collected; fields with the same name and value
are parsed once, which changes nothing but the time.
"""

import email
import email.policy
import html
import json
import pathlib
import re
import sys

HEAD = ["From", "To", "Subject", "Date", "Message-ID"]
MIME = ["MIME-Version", "Content-Language", "Content-Type"]
OWN = ["X-Partnergap-Key", "X-Partnergap-Kind", "X-Partnergap-Reminder"]
SETS = {
    "draft": HEAD + MIME + ["X-Unsent"] + OWN,
    "outgoing": HEAD + MIME + ["Auto-Submitted", "List-Unsubscribe"] + OWN,
    "reply": HEAD + MIME + ["Auto-Submitted", "List-Unsubscribe", "In-Reply-To", "References"] + OWN,
}
PART = ["Content-Type", "Content-Transfer-Encoding"]
PROFILE = "https://admin.microsoft.com/Adminportal/Home?#/BillingAccounts/billing-accounts"


class Strict(email.policy.EmailPolicy):
    parsed = {}

    def header_fetch_parse(self, name, value):
        key = (name, str(value))
        if key not in self.parsed:
            if len(self.parsed) > 20_000:
                self.parsed.clear()
            self.parsed[key] = super().header_fetch_parse(name, value)
        return self.parsed[key]


POLICY = Strict(linesep="\r\n", max_line_length=78, raise_on_defect=False)


def troubles(case, folder):
    raw = (folder / case["path"]).read_bytes()
    found = []

    def expect(condition, what):
        if not condition:
            found.append(f"{case['path']}: {what}")

    lines = raw.split(b"\r\n")
    # A line of one word, an address or a link in the head, cannot be folded.
    expect(all(len(l) <= 78 or (b" " not in l[1:] and len(l) <= 998) for l in lines), "a long line")
    expect(raw.count(b"\n") == raw.count(b"\r") == len(lines) - 1, "a bare line end")
    expect(not any(l.startswith((b".", b"From ")) for l in lines), "a line that mail systems change")
    expect(raw.isascii() and b"\0" not in raw, "a byte that is no ASCII")
    message = email.message_from_bytes(raw, policy=POLICY)
    try:
        message.items()
    except ValueError as error:
        return found + [f"{case['path']}: {error} in {raw[:700]!r}"]
    expect(message.keys() == SETS[case["form"]], f"fields {message.keys()}")
    defects = list(message.defects)
    for _, value in message.items():
        defects += value.defects
    recipients = [a.addr_spec for a in message["to"].addresses]
    expect(recipients == [case["to"]], f"recipients {recipients}")
    expect(len(message["from"].addresses) == 1, "senders")
    expect(case["key"] in ("*", message["x-partnergap-key"]), "key")
    expect(case["subject"] in ("*", message["subject"]), f"subject {message['subject']!r}")
    if case["form"] != "draft":
        expect(message["auto-submitted"] == "auto-generated", "Auto-Submitted")
        expect(message["list-unsubscribe"].strip().startswith("<mailto:"), "List-Unsubscribe")
        expect(case["key"].strip("*") in message["list-unsubscribe"], "List-Unsubscribe names no key")
    parts = list(message.iter_parts())
    expect([p.get_content_type() for p in parts] == ["text/plain", "text/html"], "parts")
    if len(parts) != 2:
        return found
    for part in parts:
        defects += part.defects
        expect(part.keys() == PART, f"fields of a part {part.keys()}")
        for _, value in part.items():
            defects += value.defects
    expect(not defects, f"defects {defects!r}")
    plain, page = parts[0].get_content(), parts[1].get_content()
    expect(plain.splitlines().count(case["url"]) == 1, "the link in the text")
    links = [html.unescape(link) for link in re.findall(r'href="([^"]*)"', page)]
    shown = [html.unescape(link) for link in re.findall(r"<a [^>]*>([^<]*)</a>", page)]
    expect(links == shown == [PROFILE, case["url"]], f"the links of the page {links}")
    expect(not re.search(r"<(?!/?(html|head|meta|body|p|a|br)[ >])", page.split("\n", 1)[1]), "a foreign tag")
    return found


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    problems = [trouble for case in manifest for trouble in troubles(case, folder)]
    print(json.dumps({"read": len(manifest), "problems": problems}))
