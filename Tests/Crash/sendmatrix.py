#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Ends `batch send` at every system call it makes, sends again, and counts what arrived.

    sendmatrix.py TOOL [--points N] [--double] [--workers N] [--part I/N]

Twenty letters are approved; the mail program is a stand-in that writes the message into a spool folder, complete or not at
all. For each point the tool is killed as it enters that system call, counted over all its threads (`killat.c`); the
stand-in lives on, as a mail program would. With --double the next `batch send` is killed as well, at another point. Then:
  - `batch list --format json` works; what it calls handed over is in the spool, and nothing that still waits is;
  - `batch send` again, until nothing waits;
  - every message in the spool is byte for byte that of a sending nobody disturbed, and nobody has two (0 doubled);
  - every letter is handed over and in the spool, or uncertain and listed (0 lost), at most one uncertain for each crash;
  - `check --ledger` and SQLite find nothing wrong; now and then: the next night lists what is uncertain and writes to none
    of the twenty.
What follows from a crash depends on nothing but the files it left: each worker sends again only after a state of the
folder that it has not seen. A point that did not fire proves nothing and is not counted. Needs a C compiler. Ends with 1
when anything else is found.
"""
import argparse
import collections
import hashlib
import json
import multiprocessing
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from partner import CONFIGURATION, address, export, ledger

DAY, NEXT = "2026-11-18", "2026-11-19"
LETTERS = 20
STAND_IN = """#!/bin/sh
for to; do :; done
cat > "SPOOL/.$$" && mv "SPOOL/.$$" "SPOOL/$to $$"
"""

parser = argparse.ArgumentParser()
parser.add_argument("tool")
parser.add_argument("--points", type=int, default=0, help="at most so many points, evenly spread (0: all)")
parser.add_argument("--double", action="store_true", help="kill the sending after it as well")
parser.add_argument("--workers", type=int, default=os.cpu_count(), help="how many to try at once")
parser.add_argument("--part", default="1/1", help="2/3: of three parts of the points, the second")
options = parser.parse_args()
tool = os.path.abspath(options.tool)


class Wrong(Exception):
    """Something that must not be: its kind, and what was seen."""


def must(holds, kind, detail=""):
    if not holds:
        raise Wrong(kind, str(detail)[-400:])


class Partner:
    """A folder whose batch is approved, laid out anew for each point at the same path."""

    def __init__(self, base):
        self.folder, self.start, self.result = f"{base}/point", f"{base}/start", f"{base}/result"
        os.makedirs(f"{self.folder}/spool")
        program = pathlib.Path(f"{self.folder}/mailer")
        program.write_text(STAND_IN.replace("SPOOL", f"{self.folder}/spool"))
        program.chmod(0o755)
        mail = f"mail: {{sendmail: {program}, per-minute: 6000}}\n"
        pathlib.Path(f"{self.folder}/partnergap.yaml").write_text(CONFIGURATION + mail)
        export(self.folder, DAY, [1, 2], range(1, LETTERS + 3))
        night = self.call("run", "--accept", "baseline")
        assert night.returncode == 0, night.stderr
        self.call("batch", "approve", json.loads(self.call("batch", "list", "--format", "json").stdout)["batch"])
        shutil.copytree(self.folder, self.start, symlinks=True)

    def lay_out(self):
        shutil.rmtree(self.folder)
        shutil.copytree(self.start, self.folder, symlinks=True)

    def call(self, *words, day=DAY, prefix=()):
        command = [*prefix, tool, *words, "--on", day]
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=120)

    def states(self, day=DAY):
        listed = self.call("batch", "list", "--format", "json", day=day)
        must(listed.returncode == 0, "the list fails", listed.stderr)
        found = {letter["recipient"]: letter["state"] for letter in json.loads(listed.stdout)["letters"]}
        return found, json.loads(listed.stdout)["earlier"]

    def spool(self):
        """Every message with its recipient; one that is not complete has none."""
        files = sorted(pathlib.Path(f"{self.folder}/spool").iterdir())
        return [(file.name.split(" ")[0], file.read_bytes()) for file in files]

    def trace(self):
        """A digest of all that a sending may have left, without what is random in it and who held the lock."""
        digest = hashlib.sha256()
        for file in sorted(pathlib.Path(self.folder).rglob("*")):
            if not file.is_file() or "-shm" in file.name or file.name == ".lock":
                continue
            name, content = str(file.relative_to(self.folder)).split(" ")[0], file.read_bytes()
            if file.name.endswith("-wal"):
                # Of each frame the page's number and what it holds: salt and checksum differ from run to run.
                frames = range(32, len(content), 24 + 4096)
                content = b"".join(content[at : at + 8] + content[at + 24 : at + 24 + 4096] for at in frames)
            digest.update(f"{name} {len(content)} ".encode() + content)
        return digest.hexdigest()

    def sending_killed(self, number):
        """How many calls a sending made, and whether it was killed at that one."""
        self.call("batch", "send", prefix=(f"{os.path.dirname(self.start)}/../killat", str(number), self.result))
        calls, _, end = pathlib.Path(self.result).read_text().split()
        return int(calls), end == "killed"


def one_state(partner, crashes):
    """What must hold whenever the tool has ended, however that was; gives the states."""
    states, _ = partner.states()
    there = collections.Counter(who for who, _ in partner.spool())
    must(len(states) == LETTERS, "letters are missing from the list", states)
    must(max(there.values(), default=0) <= 1, "doubled", there.most_common(1))
    for who, state in states.items():
        must(state in ("approved", "handed-over", "uncertain"), "another state", f"{who} {state}")
        must(state != "handed-over" or there[who], "lost", f"{who} is handed over, but nowhere")
        must(state != "approved" or not there[who], "would be sent again", who)
    uncertain = [who for who, state in states.items() if state == "uncertain"]
    must(len(uncertain) <= crashes, "too many uncertain", uncertain)
    return states


def try_point(partner, numbers, wanted, known):
    """How many letters are uncertain in the end: (arrived, not arrived); nothing where a crash did not come about."""
    partner.lay_out()
    for count, number in enumerate(numbers, 1):
        if not partner.sending_killed(number)[1]:
            return None
        trace = partner.trace()
        if len(numbers) == 1 and trace in known:
            return known[trace]
        one_state(partner, count)
    known[trace] = recover(partner, len(numbers), wanted, with_night=len(known) % 8 == 0)
    return known[trace]


def recover(partner, crashes, wanted, with_night):
    """Sends until nothing waits, and looks at everything; gives (uncertain and arrived, uncertain and not)."""
    for _ in range(2):
        again = partner.call("batch", "send")
        must(again.returncode == 0, "cannot be sent again", f"{again.returncode} {again.stderr}")
        states = one_state(partner, crashes)
        if "approved" not in states.values():
            break
    must("approved" not in states.values(), "letters that are never sent", states)
    must(dict(partner.spool()).items() <= wanted.items(), "a message that is not the one approved")
    checked = partner.call("check", "--ledger")
    head = checked.stdout.split("\n")[0]
    must(head.startswith("ledger: schema") and head.endswith(", ok"), "ledger damaged", checked.stdout + checked.stderr)
    ledger(partner.folder)
    uncertain = [who for who, state in states.items() if state == "uncertain"]
    there = dict(partner.spool())
    if with_night:
        try_night(partner, uncertain)
    return len([who for who in uncertain if who in there]), len([who for who in uncertain if who not in there])


def try_night(partner, uncertain):
    """The next night: it tells of what is uncertain, and drafts no letter to any of the twenty."""
    night = partner.call("run", day=NEXT)
    must(night.returncode in (0, 3), "the next night fails", night.stderr)
    states, elsewhere = partner.states(day=NEXT)
    must(not states, "the next night drafts again", states)
    must(len(elsewhere) == len(uncertain), "the next night does not tell", (elsewhere, uncertain))


def begin(base, wanted):
    """Makes the partner of a worker, who keeps what came of each state it has seen."""
    global partner, known, calm_messages
    os.makedirs(f"{base}/{os.getpid()}")
    partner, known, calm_messages = Partner(f"{base}/{os.getpid()}"), {}, wanted


def work(numbers):
    """Tries a point; gives the outcome, and how many states the worker has seen."""
    try:
        outcome = try_point(partner, numbers, calm_messages, known)
    except (Wrong, subprocess.TimeoutExpired) as wrong:
        print(f"{wrong.args[0]} at {numbers}: {wrong.args[1:]}", flush=True)
        outcome = str(wrong.args[0])
    return outcome, os.getpid(), len(known)


def main():
    base = tempfile.mkdtemp(prefix="sendmatrix.")
    source = pathlib.Path(__file__).with_name("killat.c")
    subprocess.run([shutil.which("cc") or "clang", "-O2", "-o", f"{base}/killat", source], check=True)
    os.mkdir(f"{base}/calm")
    calm = Partner(f"{base}/calm")
    calls, _ = calm.sending_killed(0)
    wanted = dict(calm.spool())
    assert sorted(wanted) == sorted(address(n) for n in range(3, LETTERS + 3)), wanted.keys()
    # Two sendings never make quite as many calls; those beyond the end do not fire.
    numbers = range(1, calls + 20)
    points = [(n, (n * 7919) % calls // 2 + 1) if options.double else (n,) for n in numbers]
    total = len(points)
    if options.points and total > options.points:
        points = [points[i * total // options.points] for i in range(options.points)]
    part, parts = map(int, options.part.split("/"))
    points = points[len(points) * (part - 1) // parts : len(points) * part // parts]
    print(f"{calls} system calls of a sending of {LETTERS}; {len(points)} points tried", flush=True)
    began = time.time()
    with multiprocessing.Pool(options.workers, begin, (base, wanted)) as pool:
        found = pool.map(work, points, chunksize=25)
    fired = [outcome for outcome, _, _ in found if outcome is not None]
    states = sum({worker: seen for _, worker, seen in sorted(found, key=lambda one: one[2])}.values())
    bad = collections.Counter(outcome for outcome in fired if isinstance(outcome, str))
    good = [outcome for outcome in fired if not isinstance(outcome, str)]
    arrived, lost = sum(a for a, _ in good), sum(b for _, b in good)
    certain = len([1 for outcome in good if outcome == (0, 0)])
    print(
        f"points {len(points)} fired {len(fired)} states {states} bad {sum(bad.values())} {dict(bad)}; "
        f"nothing uncertain after {certain}, uncertain and arrived {arrived}, uncertain and not {lost} ({time.time() - began:.0f} s)"
    )
    shutil.rmtree(base, ignore_errors=True)
    return 1 if bad or not fired else 0


if __name__ == "__main__":
    sys.exit(main())
