#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A mail server for tests: takes every message for 127.0.0.1 and writes it down, or misbehaves as told.

As a program:  sink.py FOLDER [--mode MODE] [--for ADDRESS=MODE]... [--delay SECONDS]
    prints its port on one line, then serves until its standard input ends.
As a module:   with Sink(folder, mode="accept", per_recipient={"a@b.example": "drop"}) as sink: ... sink.port

Modes:
    accept    250 for everything
    rcpt-451  "try again later" for the recipient      rcpt-550  "no such user" for the recipient
    data-451  the same after the final dot             data-550  refused after the final dot
    drop      the connection is cut after the final dot, without an answer: the message has arrived
    full      "service not available" (421) to the sender
A refused connection is no mode: use the port of a sink that has ended.

FOLDER gets, for each message that came to its final dot, 000001.eml (its bytes, CRLF, dots unstuffed) and 000001.json
(mail_from, rcpt_tos, mode, accepted); and attempts.jsonl, one line for each MAIL, RCPT and DATA with its answer.
"""
import argparse
import asyncio
import json
import pathlib
import sys
import threading

from aiosmtpd.smtp import SMTP

MODES = ["accept", "rcpt-451", "rcpt-550", "data-451", "data-550", "drop", "full"]


class Handler:
    def __init__(self, folder, mode, per_recipient, delay):
        self.folder, self.mode, self.delay = folder, mode, delay
        self.per_recipient = {address.lower(): each for address, each in per_recipient.items()}
        # A server begun anew over the same folder counts on.
        self.count = len(list(folder.glob("*.eml")))

    def mode_for(self, address):
        return self.per_recipient.get(address.lower(), self.mode)

    def note(self, word, address, answer):
        with open(self.folder / "attempts.jsonl", "a", encoding="utf-8") as log:
            log.write(json.dumps({"word": word, "address": address, "answer": answer}) + "\n")
        return answer

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.mode == "full":
            return self.note("MAIL", address, "421 4.3.2 service not available")
        envelope.mail_from = address
        return self.note("MAIL", address, "250 2.1.0 sender noted")

    async def handle_RCPT(self, server, session, envelope, address, options):
        mode = self.mode_for(address)
        if mode == "rcpt-451":
            return self.note("RCPT", address, "451 4.7.1 greylisted, try again later")
        if mode == "rcpt-550":
            return self.note("RCPT", address, "550 5.1.1 no such user")
        envelope.rcpt_tos.append(address)
        return self.note("RCPT", address, "250 2.1.5 recipient noted")

    async def handle_DATA(self, server, session, envelope):
        mode = self.mode_for(envelope.rcpt_tos[0])
        answer = {
            "data-451": "451 4.3.0 the disk is full, try again later",
            "data-550": "550 5.7.1 this looks like spam",
        }.get(mode, "250 2.0.0 taken")
        self.write(envelope, mode, answer)
        if self.delay:
            await asyncio.sleep(self.delay)
        self.note("DATA", envelope.rcpt_tos[0], "(cut)" if mode == "drop" else answer)
        if mode == "drop":
            server.transport.abort()
        return answer

    def write(self, envelope, mode, answer):
        self.count += 1
        accepted = answer.startswith("250")
        about = {"mail_from": envelope.mail_from, "rcpt_tos": envelope.rcpt_tos, "mode": mode, "accepted": accepted}
        (self.folder / f"{self.count:06}.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
        (self.folder / f"{self.count:06}.eml").write_bytes(envelope.original_content)


class Sink:
    def __init__(self, folder, mode="accept", per_recipient=None, delay=0.0):
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.handler = Handler(folder, mode, per_recipient or {}, delay)
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)

    def __enter__(self):
        def session():
            return SMTP(self.handler, hostname="sink.example", enable_SMTPUTF8=True, loop=self.loop)

        self.thread.start()
        listening = self.loop.create_server(session, "127.0.0.1", 0)
        self.server = asyncio.run_coroutine_threadsafe(listening, self.loop).result(10)
        self.port = self.server.sockets[0].getsockname()[1]
        return self

    def __exit__(self, *_):
        asyncio.run_coroutine_threadsafe(self.end(), self.loop).result(10)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(10)
        self.loop.close()

    async def end(self):
        self.server.close()
        sessions = asyncio.all_tasks() - {asyncio.current_task()}
        for session in sessions:
            session.cancel()
        await asyncio.gather(*sessions, return_exceptions=True)

    def received(self, only_accepted=True):
        """What came in, in order: (its bytes, what is known of it)."""
        found = []
        for file in sorted(self.folder.glob("*.eml")):
            about = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
            if about["accepted"] or not only_accepted:
                found.append((file.read_bytes(), about))
        return found


def msmtp(folder, port):
    """Writes a program that can be called as sendmail and sends to this port; gives its path."""
    folder = pathlib.Path(folder)
    settings, script = folder / "msmtprc", folder / "sendmail"
    settings.write_text(f"account default\nhost 127.0.0.1\nport {port}\ntls off\nauth off\ndomain tests.example\n")
    settings.chmod(0o600)
    script.write_text(f"#!/bin/sh\nexec /usr/bin/msmtp -C '{settings}' \"$@\"\n")
    script.chmod(0o755)
    return script


def main():
    options = argparse.ArgumentParser(description="A mail server for tests.")
    options.add_argument("folder")
    options.add_argument("--mode", choices=MODES, default="accept")
    options.add_argument("--for", dest="per_recipient", action="append", default=[], metavar="ADDRESS=MODE")
    options.add_argument("--delay", type=float, default=0.0)
    said = options.parse_args()
    per_recipient = dict(each.rsplit("=", 1) for each in said.per_recipient)
    unknown = set(per_recipient.values()) - set(MODES)
    if unknown:
        options.error(f"no such mode: {', '.join(sorted(unknown))}")
    with Sink(said.folder, said.mode, per_recipient, said.delay) as sink:
        msmtp(said.folder, sink.port)
        print(sink.port, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
