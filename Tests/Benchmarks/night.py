"""The whole night over the shared workload, in turns with what people would write instead.

    night.py TOOL BENCH WORK [N] [ROUNDS]        (100000 customers and three rounds unless told)

TOOL is the built executable, BENCH the folder of the workload and its peers (../shared/bench), WORK a folder to work in.
Ours is the real `run`: evidence, tables, report and ledger; `linkage: exact-names`, no letters. The peers (Polars and
DuckDB, both with lxml) do the exact job and nothing more. Prints seconds of CPU and wall and the peak memory of each, by
median and spread, our ratio to the faster peer, and whether every result is the truth.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

tool, bench, work = (pathlib.Path(text).resolve() for text in sys.argv[1:4])
count = int(sys.argv[4]) if len(sys.argv) > 4 else 100_000
rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 3
here = pathlib.Path(__file__).resolve().parent
project = work / f"workload-{count}"


def spent(command, cwd):
    """Seconds of CPU, of wall, and MiB, of a command that must succeed."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed: {words.decode(errors='replace')[-2000:]}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def ours():
    shutil.rmtree(project / "runs", ignore_errors=True)
    for file in project.glob("ledger.sqlite*"):
        file.unlink()
    figures = spent([tool, "run", "--on", "2026-11-20", "--accept", "baseline"], project)
    check([here / "workload_truth.py", project / "truth.csv", project / "runs/latest/customers.csv"], "partnergap")
    return figures


def peer(name):
    out = work / f"out-{name}"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    figures = spent([sys.executable, bench / f"peer_{name}.py", project, out], bench)
    check([bench / "check_truth.py", project / "truth.csv", out / "gap.csv"], name)
    return figures


def check(command, who):
    answer = subprocess.run([sys.executable, *command], capture_output=True, text=True)
    if answer.returncode:
        print(f"{who} does not give the truth: {answer.stdout.strip()[:400]}")


def main():
    if not (project / "truth.csv").exists():
        project.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, bench / "gen_workload.py", str(count), project], check=True, stdout=subprocess.DEVNULL)
    for file in (here / "workload").iterdir():
        shutil.copy(file, project)
    found = {"partnergap": [], "polars": [], "duckdb": []}
    for number in range(rounds):
        for name, figures in found.items():
            figures.append(ours() if name == "partnergap" else peer(name))
            print(f"round {number + 1}  {name:<11}" + "  ".join(f"{value:8.2f}" for value in figures[-1]), flush=True)
    print(f"\n{count} customers, {rounds} rounds: median (least to most)")
    for name, figures in found.items():
        columns = [f"{statistics.median(c):8.2f} ({min(c):.2f} to {max(c):.2f})" for c in zip(*figures)]
        print(f"{name:<11} CPU s {columns[0]}   wall s {columns[1]}   MiB {columns[2]}")
    for place, what in ((0, "CPU"), (1, "wall")):
        best = min(statistics.median(row[place] for row in found[name]) for name in ("polars", "duckdb"))
        own = statistics.median(row[place] for row in found["partnergap"])
        print(f"{what}: the faster peer over ours {best / own:.2f} (must 3, goal 6)")
    memory = statistics.median(row[2] for row in found["partnergap"])
    print(f"memory: {memory * 1024 * 1024 / count:.0f} bytes a customer (must 800, goal 400)")


if __name__ == "__main__":
    main()
