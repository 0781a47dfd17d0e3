"""Reads every draft of a sample's latest run with Python's email (policy.default) and says what is wrong with it."""

import email
import email.policy
import pathlib
import re
import sys

folder = pathlib.Path(sys.argv[1])
configured = set(re.findall(r"url:\s*[\"']?(https://\S+?)[\"']?\s*$", (folder / "partnergap.yaml").read_text(), re.M))
troubles = []
drafts = sorted((folder / "runs/latest/invitations").glob("*.eml"))
for draft in drafts:
    message = email.message_from_bytes(draft.read_bytes(), policy=email.policy.default)

    def say(what):
        troubles.append(f"{draft.name}: {what}")

    for part in message.walk():
        for defect in part.defects:
            say(f"defect {defect!r}")
        for name, value in part.items():
            for defect in value.defects:
                say(f"{name}: defect {defect!r}")
    if len(message["To"].addresses) != 1 or message["Cc"] or message["Bcc"]:
        say("not exactly one recipient")
    if message["X-Unsent"] != "1":
        say("not marked as a draft")
    if message.get_content_type() != "multipart/alternative":
        say(f"is {message.get_content_type()}")
    text = message.get_body(("plain",)).get_content()
    page = message.get_body(("html",)).get_content()
    links = [line for line in text.splitlines() if line in configured]
    if len(links) != 1:
        say(f"{len(links)} configured links on a line of their own")
        continue
    escaped = links[0].replace("&", "&amp;")
    if f'href="{escaped}"' not in page or f">{escaped}<" not in page:
        say("the page's link is another")
print(f"{len(drafts)} drafts, {len(troubles)} troubles")
print("\n".join(troubles))
sys.exit(bool(troubles))
