#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Starts the nightly run twice at once, fifty times: one works, the other ends with 75 in under a second.

    pairs.py TOOL SAMPLE

SAMPLE is a partner's folder, which is copied for each pair. Says how many of the fifty held, and how long the slowest
loser took; ends with 1 when one did not.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

tool, sample = map(os.path.abspath, sys.argv[1:3])
good, slowest = 0, 0.0
for number in range(50):
    base = tempfile.mkdtemp(prefix="pairs.")
    folder = f"{base}/partner"
    shutil.copytree(sample, folder, ignore=shutil.ignore_patterns("runs", "ledger.sqlite*"))
    command = [tool, "run", "--config", f"{folder}/partnergap.yaml", "--on", "2026-11-20", "--accept", "baseline"]
    # The pair waits for one line, so that both begin within the same millisecond.
    script = 'read go; exec "$@"'
    pair = [
        subprocess.Popen(["sh", "-c", script, "sh", *command], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                         stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    time.sleep(0.02)
    began = time.time()
    for process in pair:
        process.stdin.write(b"\n")
        process.stdin.flush()
    ended = {}
    while len(ended) < 2:
        for process in pair:
            if process not in ended and process.poll() is not None:
                ended[process] = time.time() - began
        time.sleep(0.001)
    results = sorted((process.returncode, ended[process], process.stderr.read().decode()) for process in pair)
    (worked, _, _), (refused, seconds, words) = results
    holds = worked in (0, 3) and refused == 75 and seconds < 1 and "holds the lock" in words
    runs = [name for name in os.listdir(f"{folder}/runs") if name[0].isdigit()]
    if holds and len(runs) == 1:
        good, slowest = good + 1, max(slowest, seconds)
    else:
        print(f"pair {number}: {worked} and {refused} after {seconds:.2f} s, {len(runs)} reports: {words.strip()}")
    shutil.rmtree(base)
print(f"{good} of 50 pairs: one worked, the other ended with 75, after {slowest:.2f} s at most")
sys.exit(0 if good == 50 else 1)
