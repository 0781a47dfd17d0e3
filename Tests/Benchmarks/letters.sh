#!/bin/sh
# What a letter costs over the file system: composing, encoding, reading again and writing, beside the same bytes written
# by C, in turns, in one run.
#
#     Tests/Benchmarks/letters.sh [COUNT] [ROUNDS]      (10000 letters, 5 rounds unless told)
#
# Prints for each round microseconds a letter: of the tool, of the floor, and the difference, by the wall and of the CPU.
# The least of each counts, and their difference: whoever else uses the machine only ever adds. Then Python's email reads
# every letter strictly: header sets, recipients, defects, links byte by byte.
set -eu
cd "$(dirname "$0")/../.."
count=${1:-10000}
rounds=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

BENCH=1 swift build -c release --product LetterBenchmark --scratch-path .build-bench >/dev/null
gcc -O2 -o "$work/floor" Tests/Benchmarks/letterfloor.c

python3 - "$work" "$count" "$rounds" .build-bench/release/LetterBenchmark <<'PYTHON'
import json, os, pathlib, resource, shutil, subprocess, sys

work, count, rounds, bench = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]


def spent(*command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return float(answer[2]) * 1e6 / int(count), cpu * 1e6 / int(count), int(answer[1])


least = [1e9] * 4
print("round  tool wall/CPU   floor wall/CPU   difference wall/CPU  (microseconds a letter)")
for number in range(rounds):
    made, copied = work / "made", work / "copied"
    for folder in (made, copied):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    wall, cpu, size = spent(bench, made, count)
    # The floor's CPU includes reading the files before, which makes the difference smaller: take it without writing too.
    floor_wall, floor_cpu, copied_size = spent(work / "floor", made, copied, count)
    assert size == copied_size
    shutil.rmtree(copied)
    copied.mkdir()
    read_cpu = spent(work / "floor", made, copied, count, "read")[1]
    floor_cpu -= read_cpu
    wall_more, cpu_more = wall - floor_wall, cpu - floor_cpu
    least = list(map(min, least, (wall, cpu, floor_wall, floor_cpu)))
    print(f"{number + 1:5}  {wall:7.1f} {cpu:7.1f}  {floor_wall:7.1f} {floor_cpu:7.1f}  {wall_more:9.1f} {cpu_more:8.1f}")
wall_more, cpu_more = least[0] - least[2], least[1] - least[3]
print(f"{count} letters of {size // int(count)} bytes: {wall_more:.0f} by the wall, {cpu_more:.0f} of the CPU; goal 100")

OURS, THEIRS = "22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"
BASE, REST = "https://admin.microsoft.com/Adminportal/Home?invType=", "#/partners/invitation"
INDIRECT = f"{BASE}IndirectResellerRelationship&partnerId={OURS}&msppId=1234567"
URLS = [
    INDIRECT + REST, f"{INDIRECT}&indirectCSPId={THEIRS}{REST}",
    f"{BASE}ResellerRelationship&partnerId={THEIRS}&msppId=0{REST}",
]
manifest = [
    {
        "path": f"{number}.eml", "form": "draft", "to": f"it@kunde-{number}.example", "url": URLS[number % 3],
        "key": "*", "subject": "*", "text": "*",
    }
    for number in range(int(count))
]
(work / "made/manifest.json").write_text(json.dumps(manifest))
reader = "Tests/InvitationsTests/read-letters.py"
answer = json.loads(subprocess.run([sys.executable, reader, work / "made"], capture_output=True, check=True).stdout)
print(f"read by Python's email: {answer['read']} letters, {len(answer['problems'])} problems", *answer["problems"][:5])
PYTHON
