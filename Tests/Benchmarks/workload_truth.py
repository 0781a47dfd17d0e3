"""Whether a night over the workload found what is true: workload_truth.py TRUTH CUSTOMERS [GAP].

The common job (../shared/bench/JOB.md) joins a record without tenant and domain to the customer that alone has its name; we
propose that and join nobody. So a proposal is followed here, and nowhere else: `customers.csv` becomes (key, class), each
customer with the proposals that point to it. GAP gets the rows that are not linked, in the peers' form.
"""
import collections
import csv
import re
import sys

FORMS = {"gmbh", "co", "cokg", "kg", "ag", "ug", "haftungsbeschraenkt", "e", "k", "ek", "ohg", "ltd", "inc", "se"}
LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", ".": None})
PLACE = re.compile(r"([a-z0-9_]+\.(?:csv|xml)):(\d+)")


def name_key(name):
    words = re.sub(r"[^a-z0-9]+", " ", name.lower().translate(LETTERS)).split()
    while len(words) > 1 and words[-1] in FORMS:
        words.pop()
    return " ".join(words)


def classified(path):
    """(key, class) of every customer, proposals followed."""
    rows = list(csv.DictReader(open(path, encoding="utf-8-sig", newline="")))
    parent = list(range(len(rows)))

    def first(row):
        while parent[row] != row:
            parent[row] = parent[parent[row]]
            row = parent[row]
        return row

    own, other = {}, []
    for number, row in enumerate(rows):
        for sentence in row["evidence"].split("|"):
            places = PLACE.findall(sentence.rpartition(": ")[2])
            if sentence.startswith("has the same name as"):
                own[places[0]] = number
                other.append((number, places[1]))
            else:
                for place in places:
                    own.setdefault(place, number)
    for number, place in other:
        if place in own and first(number) != first(own[place]):
            one, two = sorted((first(number), first(own[place])), key=lambda row: not rows[row]["tenant_id"])
            parent[two] = one
    groups = collections.defaultdict(list)
    for number in range(len(rows)):
        groups[first(number)].append(rows[number])
    for head, group in groups.items():
        head = rows[head]
        domain = next((row["primary_domain"] for row in group if row["primary_domain"]), "")
        key = head["tenant_id"] or (f"d:{domain}" if domain else f"n:{name_key(head['company_name'])}")
        yield key, class_of(head["missing"], set("|".join(row["sources"] for row in group).split("|")))


def class_of(missing, sources):
    if "pc" not in sources:
        return "missing-both"
    if sources <= {"pc", "providers"}:
        return "only-in-partner-center"
    lacks = {part.split(":")[0].rstrip("?") for part in missing.split("|") if part}
    if {"reseller", "provider"} <= lacks:
        return "missing-both"
    return "missing-reseller" if "reseller" in lacks else "missing-provider" if "provider" in lacks else "linked"


def main():
    found, doubled = {}, 0
    for key, kind in classified(sys.argv[2]):
        doubled += key in found
        found[key] = kind
    true = {row["key"]: row["class"] for row in csv.DictReader(open(sys.argv[1], encoding="utf-8", newline=""))}
    gaps = {key: kind for key, kind in found.items() if kind != "linked"}
    wanted = {key: kind for key, kind in true.items() if kind != "linked"}
    lost = sorted(wanted.keys() - gaps.keys())
    extra = sorted(gaps.keys() - wanted.keys())
    wrong = sorted(key for key in wanted.keys() & gaps.keys() if wanted[key] != gaps[key])
    print(f"truth {len(wanted)} found {len(gaps)} doubled {doubled} lost {len(lost)} extra {len(extra)} wrong {len(wrong)}")
    for what, keys in (("lost", lost), ("extra", extra), ("wrong", wrong)):
        for key in keys[:5]:
            print(f"    {what} {key}: true {true.get(key)}, found {found.get(key)}")
    return bool(lost or extra or wrong or doubled)


if __name__ == "__main__":
    sys.exit(main())
