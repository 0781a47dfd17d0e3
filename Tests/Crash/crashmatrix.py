#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Ends the nightly run at every system call it makes, runs it once more, and compares with a night nobody disturbed.

    crashmatrix.py TOOL [--points N] [--errors] [--first]

A night is played over a made-up partner whose exports changed since the night before: one customer accepted, one is gone,
some are new; with --first it is the first night of all, which makes ledger and reports. For each point (system call, ordinal) the run is killed there, or, with --errors, the call fails with ENOSPC,
EIO, EDQUOT or EINTR. Then:
  - `latest` must be the old or the new report, and complete (every file as its manifest says);
  - a run that met an error must not say 0 unless the whole new report is there;
  - one more run must end as the undisturbed one did, with the same ledger (every row of every table) and the same report.
A point that did not fire proves nothing and is not counted. Needs strace. Ends with 1 when anything is lost, doubled, or
cannot be started again.
"""
import argparse
import collections
import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from partner import CONFIGURATION, export, ledger

parser = argparse.ArgumentParser()
parser.add_argument("tool")
parser.add_argument("--points", type=int, default=0, help="at most so many points, evenly spread (0: all)")
parser.add_argument("--errors", action="store_true", help="let write-side calls fail instead of killing")
parser.add_argument("--first", action="store_true", help="play the first night of all")
options = parser.parse_args()
tool = os.path.abspath(options.tool)
base = tempfile.mkdtemp(prefix="crashmatrix.")


def run(folder, day, *more, prefix=()):
    if options.first:
        more = ("--accept", "baseline")
    command = [*prefix, tool, "run", "--config", f"{folder}/partnergap.yaml", "--on", day, *more]
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def report(folder):
    """The newest report, if every file of it is as its manifest says; else why it is not."""
    latest = f"{folder}/Reports/latest"
    if not os.path.isdir(latest):
        return "there is no latest report"
    try:
        manifest = json.load(open(f"{latest}/manifest.json"))
    except (OSError, ValueError) as error:
        return f"no manifest: {error}"
    found = {}
    for entry in manifest["outputs"]:
        try:
            found[entry["path"]] = hashlib.sha256(open(f"{latest}/{entry['path']}", "rb").read()).hexdigest()
        except OSError as error:
            return f"incomplete: {error}"
        if found[entry["path"]] != entry["sha256"]:
            return f"{entry['path']} is not as the manifest says"
    return (manifest["run"], manifest["ledger"]["run"], tuple(sorted(found.items())))


start = f"{base}/start"
os.mkdir(start)
open(f"{start}/partnergap.yaml", "w").write(CONFIGURATION)
export(start, "2026-11-18", range(1, 9), range(1, 13))
if not options.first:
    first = run(start, "2026-11-18", "--accept", "baseline")
    assert first.returncode == 0, first.stderr.decode()
old = report(start)
for name in ("Customers_2026-11-18.csv", "crm_2026-11-18.csv"):
    os.remove(f"{start}/{name}")
export(start, "2026-11-19", [1, 2, 3, 4, 5, 6, 7, 9], range(1, 15))


def fresh(name):
    folder = f"{base}/{name}"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(start, folder, symlinks=True)
    return folder


calm = fresh("calm")
reference = run(calm, "2026-11-19")
assert reference.returncode == 0, reference.stderr.decode()
wanted, new = ledger(calm), report(calm)
drafts = len([name for name in os.listdir(f"{calm}/Reports/latest/invitations") if name.endswith(".eml")])
assert old != new and isinstance(new, tuple) and drafts > 2, (old, new, drafts)

traced = fresh("traced")
run(traced, "2026-11-19", prefix=("strace", "-qq", "-f", "-o", f"{base}/trace"))
calls = collections.Counter()
for line in open(f"{base}/trace", errors="replace"):
    if match := re.match(r"\d+ +([a-z0-9_]+)\(", line):
        calls[match.group(1)] += 1
WRITING = [
    "write", "writev", "pwrite64", "pwritev", "fsync", "fdatasync", "syncfs", "rename", "renameat", "renameat2", "mkdir",
    "mkdirat", "symlink", "symlinkat", "ftruncate", "fallocate", "openat", "close", "fchmod", "chmod", "unlink", "unlinkat",
]
if options.errors:
    points = [
        (name, number, error)
        for name in WRITING
        for number in range(1, calls[name] + 1)
        for error in ("ENOSPC", "EIO", "EDQUOT", "EINTR")
    ]
else:
    points = [(name, number, "") for name in sorted(calls) for number in range(1, calls[name] + 1)]
total = len(points)
if options.points and total > options.points:
    points = [points[i * total // options.points] for i in range(options.points)]
print(f"{sum(calls.values())} system calls, {total} points, {len(points)} of them tried; {drafts} drafts each night")

bad = collections.Counter()
fired = 0
began = time.time()


def complain(kind, point, detail):
    bad[kind] += 1
    if bad[kind] <= 5:
        print(f"{kind} at {point[0]} {point[1]} {point[2]}: {detail}")


for point in points:
    name, number, error = point
    folder = fresh("point")
    fault = f"error={error}" if error else "signal=KILL"
    hurt = run(
        folder, "2026-11-19",
        prefix=("strace", "-qq", "-f", "-o", f"{base}/hit", "-e", f"trace={name}", "-e", f"inject={name}:{fault}:when={number}"),
    )
    hit = "(INJECTED)" in open(f"{base}/hit", errors="replace").read() if error else hurt.returncode in (-9, 137)
    if not hit:
        continue
    fired += 1
    between = report(folder)
    if between not in (old, new):
        complain("half a report", point, between)
    if error and hurt.returncode == 0 and between != new:
        complain("an error called success", point, hurt.stderr.decode()[-200:])
    again = run(folder, "2026-11-19")
    if again.returncode != 0:
        complain("cannot be started again", point, again.stderr.decode()[-300:])
        continue
    try:
        found = ledger(folder)
    except (sqlite3.Error, AssertionError) as problem:
        complain("ledger damaged", point, problem)
        continue
    if found != wanted:
        odd = {t: (len(wanted.get(t, [])), len(rows)) for t, rows in found.items() if rows != wanted.get(t)}
        complain("ledger lost or doubled rows", point, odd)
    end = report(folder)
    if end[2:] != new[2:] or end[1:2] != new[1:2]:
        complain("another report", point, end if isinstance(end, str) else "its files differ")
    letters = [f for f in os.listdir(f"{folder}/Reports/latest/invitations") if f.endswith(".eml")]
    if len(letters) != drafts:
        complain("letters lost or doubled", point, len(letters))

print(
    f"points {len(points)} fired {fired} bad {sum(bad.values())} {dict(bad)} ({time.time() - began:.0f} s)"
)
shutil.rmtree(base, ignore_errors=True)
sys.exit(1 if bad or not fired else 0)
