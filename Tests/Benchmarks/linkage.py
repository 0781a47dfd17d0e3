#!/usr/bin/env python3
"""The table of goals of record linkage: `linkage.py TOOL SHARED WORK COPIES` (see linkage.sh).

Every figure is taken from what `TOOL link` wrote, by SHARED/evaluate.py where that has it:
  F1, false and missed gaps   over PAIRS
  recall at precision >= .99  over PAIRS and PROPOSALS by match_weight
  share a person must see     what is above the lowest weight of precision >= .99 is decided alone; from there down to
                              recall .97 a person looks at every pair: their left rows, as a share of all left rows
  calibration                 over PAIRS: of those given .99 or more, the share that is right; the expected error in ten
                              bins of probability
  a whole night               over both sets of companies, by linkage_night.py: rows that `TOOL run` joined without a
                              person, and rows in gaps that it calls certain although Partner Center has their company
"""
import csv, json, os, subprocess, sys

from linkage_night import Night

TOOL, SHARED, WORK, COPIES = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
LISTS = ["companies_dev_20k", "companies_dev_export_20k", "febrl4", "fodors_zagats", "chicago_link"]
PAIRED = ["osh_facilities", "opensanctions_names_dev"]
ONE_TO_ONE = {"febrl4", "fodors_zagats"}

# A process is charged with the memory of the one that started it, which must therefore be small.
LAUNCHER = """
import os, sys, time
start = time.monotonic()
streams = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
_, status, usage = os.wait4(os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=streams), 0)
print([os.waitstatus_to_exitcode(status), time.monotonic() - start, usage.ru_maxrss / 1024])
"""


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def linked(name, arguments):
    """Runs the tool; its files, seconds and MiB."""
    run = {"pairs": f"{WORK}/{name}-pairs.csv", "proposals": f"{WORK}/{name}-proposals.csv"}
    command = [TOOL, "link", *arguments, "--output", run["pairs"], "--proposals", run["proposals"], "--verbose"]
    with open(f"{WORK}/{name}.log", "wb") as log:
        said = subprocess.run([sys.executable, "-S", "-c", LAUNCHER, *command], stdout=subprocess.PIPE, stderr=log)
    status, run["seconds"], run["mebibytes"] = json.loads(said.stdout)
    if status != 0:
        print(f"{name}: status {status}, see {WORK}/{name}.log", file=sys.stderr)
        return None
    with open(f"{WORK}/{name}-all.csv", "w", encoding="utf-8") as both:
        both.write(open(run["pairs"], encoding="utf-8").read())
        both.write(open(run["proposals"], encoding="utf-8").read().split("\n", 1)[1])
    run["all"] = f"{WORK}/{name}-all.csv"
    return run


def evaluated(*arguments):
    command = [sys.executable, f"{SHARED}/evaluate.py", *arguments]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def truth_of(path):
    truth, ignored = set(), set()
    for row in rows(path):
        (ignored if row.get("kind") == "ignore" else truth).add((row["left_id"], row["right_id"]))
    return truth, ignored


def share_to_see(path, truth, ignored, left_count):
    """The left rows between the lowest weight of precision .99 and that of recall .97; None where it is not reached."""
    ranked = sorted(
        ((float(row["match_weight"]), row["left_id"], row["right_id"]) for row in rows(path)),
        key=lambda row: -row[0],
    )
    ranked = [row for row in ranked if row[1:] not in ignored]
    alone, right, steps, index = 0, 0, [], 0
    while index < len(ranked):
        weight = ranked[index][0]
        while index < len(ranked) and ranked[index][0] == weight:
            right += ranked[index][1:] in truth
            index += 1
        steps.append((index, right))
        if right >= 0.99 * index:
            alone = index
    enough = next((index for index, right in steps if right >= 0.97 * len(truth)), None)
    if enough is None:
        return None
    return len({row[1] for row in ranked[alone:enough]}) / left_count


def calibration(path, truth, ignored):
    given = [
        (float(row["match_probability"]), (row["left_id"], row["right_id"]) in truth)
        for row in rows(path)
        if (row["left_id"], row["right_id"]) not in ignored
    ]
    if not given:
        return None, None
    sure = [right for probability, right in given if probability >= 0.99]
    error = 0.0
    for number in range(10):
        bin = [pair for pair in given if min(int(pair[0] * 10), 9) == number]
        if bin:
            error += abs(sum(p for p, _ in bin) - sum(r for _, r in bin)) / len(given)
    return (sum(sure) / len(sure) if sure else None), error


def zone_precision(path, truth, ignored):
    found = [(row["left_id"], row["right_id"]) for row in rows(path) if row["zone"] == "match"]
    found = [pair for pair in found if pair not in ignored]
    return sum(pair in truth for pair in found) / len(found) if found else None


def measured_lists(name, folder):
    arguments = [f"{folder}/left.csv", f"{folder}/right.csv"] + (["--one-to-one"] if name in ONE_TO_ONE else [])
    run = linked(name, arguments)
    if run is None:
        return {}
    truth_file = f"{folder}/truth.csv"
    truth, ignored = truth_of(truth_file)
    own = evaluated(run["pairs"], truth_file, "--left", f"{folder}/left.csv")
    ranked = evaluated(run["all"], truth_file, "--best")
    sure, error = calibration(run["pairs"], truth, ignored)
    return {
        "f1": own["f1"], "precision": own["precision"], "recall": own["recall"],
        "false": own["record_level"]["false_gap_rate"], "missed": own["record_level"]["missed_gap_rate"],
        "at99": ranked["recall_at_p0.99"], "best": ranked["best"]["f1"],
        "see": share_to_see(run["all"], truth, ignored, len(rows(f"{folder}/left.csv"))),
        "zone": zone_precision(run["pairs"], truth, ignored), "sure": sure, "error": error,
        "seconds": run["seconds"], "mebibytes": run["mebibytes"],
    }


def measured_pairs(name, folder):
    run = linked(name, ["--pairs", f"{folder}/pairs.csv"])
    if run is None:
        return {}
    truth = f"{WORK}/{name}-truth.csv"
    with open(truth, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["left_id", "right_id"])
        writer.writerows([row["id"], row["id"]] for row in rows(f"{folder}/pairs.csv") if row["is_match"] == "true")
    own, ranked = evaluated(run["pairs"], truth), evaluated(run["all"], truth, "--best")
    return {
        "f1": own["f1"], "precision": own["precision"], "recall": own["recall"], "best": ranked["best"]["f1"],
        "seconds": run["seconds"], "mebibytes": run["mebibytes"],
    }


# Measure, set, figure, must, goal, whether more is better, the anchors of the README.
GOALS = [
    ("F1, companies with billing profiles", 0, "f1", .955, .970, True, "rules .926, Splink .932, prototype .962"),
    ("F1, bare export", 1, "f1", .940, .952, True, "Splink .877, prototype .945"),
    ("recall at precision .99, billing profiles", 0, "at99", .90, .93, True, "rules .861, Splink .833, prototype .915"),
    ("recall at precision .99, bare export", 1, "at99", .82, .86, True, "rules .786, Splink .764, prototype .818"),
    ("false gaps, billing profiles", 0, "false", .05, .035, False, ""),
    ("missed gaps, billing profiles", 0, "missed", .04, .025, False, ""),
    ("share a person must see for recall .97", 0, "see", .09, .06, False, ""),
    ("match zone precision, billing profiles", 0, "zone", .995, None, True, ""),
    ("match zone precision, bare export", 1, "zone", .995, None, True, ""),
    ("night: links without a person, profiles", 0, "night", .995, None, True, ""),
    ("night: links without a person, bare export", 1, "night", .995, None, True, ""),
    ("night: false gaps called certain, profiles", 0, "night-gaps", None, None, False, ""),
    ("night: false gaps called certain, bare exp.", 1, "night-gaps", None, None, False, ""),
    ("F1, febrl4", 2, "f1", .999, .9995, True, "Splink .9979, ECM .9987"),
    ("F1, fodors_zagats", 3, "f1", .975, .988, True, "forest with labels .978"),
    ("F1, chicago_link", 4, "f1", .970, .977, True, "Splink .972, forest with labels .974"),
    ("F1, opensanctions names", 6, "f1", .83, .88, True, "logic-v2 .872"),
    ("F1, osh_facilities", 5, "f1", None, None, True, ""),
    ("of pairs given .99, right, billing profiles", 0, "sure", .985, None, True, ""),
    ("of pairs given .99, right, bare export", 1, "sure", .985, None, True, ""),
    ("calibration error, billing profiles", 0, "error", None, .02, False, ""),
    ("calibration error, bare export", 1, "error", None, .02, False, ""),
    ("24.9k x 12.8k, seconds", 0, "seconds", 5, 2.5, False, "join 2.5, Splink 15.7, prototype 33"),
    ("24.9k x 12.8k, MiB", 0, "mebibytes", 400, 250, False, "join 165, Splink 701"),
    ("197k x 101k, seconds", 7, "seconds", 60, 25, False, "join 14, Splink 131"),
    ("197k x 101k, MiB", 7, "mebibytes", 2048, 1229, False, "Splink 5325"),
]


def shown(figure):
    if figure is None:
        return "-"
    if figure >= 100:
        return f"{figure:.0f}"
    return f"{figure:.1f}" if figure >= 1.5 else f"{figure:.4f}"


def verdict(ours, must, goal, more):
    if ours is None or (must is None and goal is None):
        return ""
    holds = lambda bound: bound is not None and (ours >= bound if more else ours <= bound)
    if holds(goal):
        return "goal"
    if must is None:
        return "no"
    return "must" if holds(must) else "NO"


def main():
    figures = [measured_lists(name, f"{SHARED}/data/{name}") for name in LISTS]
    nights = {name: Night(TOOL, f"{SHARED}/data/{name}", f"{WORK}/night-{name}") for name in LISTS[:2]}
    for found, night in zip(figures, nights.values()):
        found.update(night.figures)
    figures += [measured_pairs(name, f"{SHARED}/data/{name}") for name in PAIRED]
    figures.append({})
    if COPIES:
        folder = f"{WORK}/scale-{COPIES}"
        maker = os.path.join(os.path.dirname(os.path.abspath(__file__)), "linkage_scale.py")
        subprocess.run([sys.executable, maker, f"{SHARED}/data/{LISTS[0]}", str(COPIES), folder], check=True)
        figures[7] = measured_lists("scale", folder)
    table = [("measure", "must", "goal", "ours", "met", "anchors")]
    for measure, index, key, must, goal, more, anchors in GOALS:
        if index == 7 and not COPIES:
            continue
        ours = figures[index].get(key)
        table.append((measure, shown(must), shown(goal), shown(ours), verdict(ours, must, goal, more), anchors))
    print_table(table)
    print()
    table = [("set", "precision", "recall", "F1", "best F1", "seconds", "MiB")]
    for name, found in zip(LISTS + PAIRED + [f"companies x {COPIES}"], figures):
        if found:
            keys = ["precision", "recall", "f1", "best", "seconds", "mebibytes"]
            table.append((name, *[f"{found[key]:.4f}" if key in keys[:4] else f"{found[key]:.1f}" for key in keys]))
    print_table(table)
    for name, night in nights.items():
        print(f"\na whole night over {name}")
        print("\n".join(f"  {line}" for line in night.report()))
    print()
    print_table(thin_table())


# What is left of a set when a list has hardly more than a name: its title, the set, the columns that stay beside the id.
THIN = [
    ("companies: name", "companies_dev_20k", ["company_name"]),
    ("companies: name, country", "companies_dev_20k", ["company_name", "country"]),
    ("companies: name, phone", "companies_dev_20k", ["company_name", "phone"]),
    ("companies: name, city", "companies_dev_20k", ["company_name", "city"]),
    ("companies: name, postcode, city", "companies_dev_20k", ["company_name", "postcode", "city"]),
    ("companies: name, domain", "companies_dev_20k", ["company_name", "domain", "primary_domain", "other_domains"]),
    ("restaurants: name", "fodors_zagats", ["name"]),
    ("persons: given name", "febrl4", ["given_name"]),
    ("persons: given name, surname", "febrl4", ["given_name", "surname"]),
]


def thin_table():
    """Each thin list beside the join of equal values of all its columns, which is what anybody would try first."""
    table = [("thin list", "precision", "recall", "F1", "matches", "right", "join precision", "join recall")]
    for number, (title, name, columns) in enumerate(THIN):
        folder = f"{WORK}/thin-{number}"
        lists = [cut(f"{SHARED}/data/{name}/{side}.csv", f"{folder}/{side}.csv", columns) for side in ("left", "right")]
        run = linked(f"thin-{number}", [f"{folder}/left.csv", f"{folder}/right.csv"]
                     + (["--one-to-one"] if name in ONE_TO_ONE else []))
        if run is None:
            continue
        truth, ignored = truth_of(f"{SHARED}/data/{name}/truth.csv")
        own = evaluated(run["pairs"], f"{SHARED}/data/{name}/truth.csv")
        matches = sum(row["zone"] == "match" for row in rows(run["pairs"]))
        right = zone_precision(run["pairs"], truth, ignored)
        joined = [found for found in equal_join(*lists) if found not in ignored]
        hits = sum(pair in truth for pair in joined)
        figures = [own["precision"], own["recall"], own["f1"], right, hits / max(1, len(joined)), hits / len(truth)]
        figures = ["-" if figure is None else f"{figure:.3f}" for figure in figures]
        table.append((title, *figures[:3], str(matches), *figures[3:]))
    return table


def cut(source, target, columns):
    """Writes the id and some columns of a list; the rows."""
    os.makedirs(os.path.dirname(target), exist_ok=True)
    found = rows(source)
    kept = [column for column in found[0] if column == "id" or column in columns]
    with open(target, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, kept, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)
    return [{column: row[column] for column in kept} for row in found]


def equal_join(left, right):
    """The pairs whose values in the columns that both have are equal but for case and blanks, and not all empty."""
    shared = [column for column in left[0] if column != "id" and column in right[0]]
    key = lambda row: tuple(" ".join(row[column].lower().split()) for column in shared)
    at = {}
    for row in right:
        if any(key(row)):
            at.setdefault(key(row), []).append(row["id"])
    return [(row["id"], other) for row in left for other in at.get(key(row), [])]


def print_table(table):
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for number, row in enumerate(table):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
        if number == 0:
            print("  ".join("-" * width for width in widths))


main()
