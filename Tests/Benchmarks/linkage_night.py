#!/usr/bin/env python3
"""A whole night over a labelled set of companies: `linkage_night.py TOOL SET WORK [WRONG]`.

Makes a project whose two sources are the lists of SET (left a customer list, right Partner Center's), runs one night
with TOOL, and asks for every row that the night joined without a person whether its customer is the true one:
  linked      joined because all values say so (the match zone)
  domain      joined by a domain that only one customer has
  false gaps  rows whose company is in Partner Center, in a gap that the report calls certain; a row without a tenant ID is
              known by its name and domain
A customer is decided without a person where its verdict is not `unclear`. Prints the figures, then the wrong rows by
kind, and WRONG of them (default 0) one by one.
"""
import collections, csv, os, re, shutil, subprocess, sys, time

CONFIGURATION = """
partner:
  name: Zzpartner GmbH
  tenant: 12585e05-eb22-41f1-8e72-021a7042bea6
  partner-id: "6093377"
  country: DE
  kind: indirect-reseller
  sender: "Katrin Overath <katrin.overath@zzpartner.example>"
providers:
  - id: domstadt
    name: Domstadt Cloud Distribution GmbH
    tenant: e653b39b-2522-4e28-ac01-e64f750dd138
sources:
  - id: partner-center
    path: exports/Customers_*.csv
    profile: PROFILE
    role: partner-center-customers
    of: us
    complete: true
    exported: Customers_YYYY-MM-DD.csv
    max-age: 3
    max-same-contact: 999999
  - id: crm
    path: exports/kundenliste_*.csv
    profile: generic-table
    role: customer-list
    complete: true
    exported: kundenliste_YYYY-MM-DD.csv
    max-age: 3
    max-same-contact: 999999
    legal-basis: existing-customer
invitation:
  when-provider-unknown: reseller-only
report:
  language: en
  csv: machine
ledger: ledger.sqlite
reports: runs
"""

# Title in the export, column of the set.
BARE = [("Microsoft ID", "tenant_id"), ("Company name", "company_name"), ("Primary domain name", "primary_domain"),
        ("Relationship", "relationship"), ("Tags", "")]
PROFILES = [("Domains", "other_domains"), ("Street", "street"), ("Postcode", "postcode"), ("City", "city"),
            ("Country", "country"), ("Contact", "contact_name"), ("E-Mail", "contact_email"), ("Phone", "phone"),
            ("VAT ID", "tax_id")]
CRM = [("Kundennr", "id"), ("Firma", "company_name"), ("Mandanten-ID", "tenant_id"), ("Domäne", "domain"),
       ("Straße", "street"), ("PLZ", "postcode"), ("Ort", "city"), ("Land", "country"),
       ("Ansprechpartner", "contact_name"), ("E-Mail", "contact_email"), ("Telefon", "phone"),
       ("USt-IdNr.", "tax_id")]

# How evidence names a row of the left list: by its file and line.
PLACE = r"kundenliste_2026-11-19\.csv:(\d+)"


def rows(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def write(path, columns, table, delimiter=","):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow([title for title, _ in columns])
        writer.writerows([row.get(name, "") for _, name in columns] for row in table)


def make_project(folder, left, right):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(f"{folder}/exports")
    has_profiles = "street" in right[0]
    write(f"{folder}/exports/Customers_2026-11-19.csv", BARE[:4] + PROFILES if has_profiles else BARE, right)
    write(f"{folder}/exports/kundenliste_2026-11-19.csv", CRM, left, delimiter=";")
    profile = "generic-table" if has_profiles else "partner-center-customers"
    with open(f"{folder}/partnergap.yaml", "w", encoding="utf-8") as file:
        file.write(CONFIGURATION.lstrip().replace("PROFILE", profile))


def run(tool, folder):
    """Seconds of the night; its words are kept beside its project."""
    start = time.monotonic()
    command = [tool, "run", "--config", f"{folder}/partnergap.yaml", "--on", "2026-11-20", "--accept", "baseline"]
    with open(f"{folder}/night.log", "wb") as log:
        status = subprocess.run([*command, "--verbose"], stdout=log, stderr=log).returncode
    if status not in (0, 3):
        raise SystemExit(f"the night ended with status {status}, see {folder}/night.log")
    return time.monotonic() - start


def id_of_line(folder):
    """The row behind each line: a cell may have several lines."""
    with open(f"{folder}/exports/kundenliste_2026-11-19.csv", newline="", encoding="utf-8") as file:
        found, last, reader = {}, 0, csv.reader(file, delimiter=";")
        for row in reader:
            found[last + 1] = row[0]
            last = reader.line_num
    return found


def kind_of_join(evidence):
    if evidence.startswith("all values compared"):
        return "linked"
    return "domain" if evidence.startswith("joined by the domain") else None


def plain(name):
    return " ".join(name.split())


class Night:
    def __init__(self, tool, set_folder, folder):
        left, right = rows(f"{set_folder}/left.csv"), rows(f"{set_folder}/right.csv")
        make_project(folder, left, right)
        self.seconds = run(tool, folder)
        self.left = {row["id"]: row for row in left}
        self.meta = {row["left_id"]: row for row in rows(f"{set_folder}/left_meta.csv")}
        tenants = {row["id"]: row["tenant_id"].lower() for row in right}
        self.known = set(tenants.values())
        self.truth, self.ignored = collections.defaultdict(set), collections.defaultdict(set)
        for row in rows(f"{set_folder}/truth.csv"):
            side = self.ignored if row.get("kind") == "ignore" else self.truth
            side[row["left_id"]].add(tenants[row["right_id"]])
        self.count = collections.Counter()
        self.wrong, self.placed, self.gaps = [], set(), collections.defaultdict(set)
        lines = id_of_line(folder)
        self.false_gaps = set()
        for customer in rows(f"{folder}/runs/latest/customers.csv"):
            self.add(customer, lines)
        self.find_gaps_by_name()

    def add(self, customer, lines):
        tenant, is_open = customer["tenant_id"].lower(), customer["verdict"] == "unclear"
        is_gap = customer["verdict"].startswith("missing") and tenant not in self.known
        for evidence in customer["evidence"].split("|"):
            mentioned = {lines.get(int(line)) for line in re.findall(PLACE, evidence)} - {None}
            kind = kind_of_join(evidence)
            if kind or " the tenant " in evidence:
                self.placed |= mentioned
                if is_gap and not is_open:
                    self.false_gaps |= {row for row in mentioned if self.truth[row]}
            if kind and tenant in self.known:
                first = re.search(PLACE, evidence)
                if first:
                    self.judge(lines[int(first.group(1))], tenant, kind, is_open, evidence)
        if is_gap and not is_open and not tenant:
            self.gaps[plain(customer["company_name"])].add(customer["primary_domain"])

    def judge(self, row, tenant, kind, is_open, evidence):
        if tenant in self.ignored[row]:
            return
        is_right = tenant in self.truth[row]
        self.count[kind, "open" if is_open else "firm", is_right] += 1
        if not is_right and not is_open:
            self.wrong.append((kind, self.meta[row]["trap"] or "-", self.meta[row]["in_right"], row, evidence))

    def find_gaps_by_name(self):
        for id, row in self.left.items():
            if id in self.placed or row["tenant_id"] or not self.truth[id]:
                continue
            domains = self.gaps.get(plain(row["company_name"]), set())
            if domains and ("" in domains or any(domain in row["domain"].lower() for domain in domains)):
                self.false_gaps.add(id)

    def precision(self, *kinds):
        right = sum(self.count[kind, "firm", True] for kind in kinds)
        found = right + sum(self.count[kind, "firm", False] for kind in kinds)
        return (right / found if found else None), right, found - right

    @property
    def figures(self):
        return {
            "night": self.precision("linked", "domain")[0], "night-linked": self.precision("linked")[0],
            "night-gaps": len(self.false_gaps) / len(self.left), "night-seconds": self.seconds,
        }

    def report(self, shown=0):
        lines = []
        for name, kinds in [("linked", ["linked"]), ("domain", ["domain"]), ("both", ["linked", "domain"])]:
            share, right, wrong = self.precision(*kinds)
            lines.append(f"{name:8} precision {share or 0:.4f} ({right} right, {wrong} wrong)")
        share = len(self.false_gaps) / len(self.left)
        lines.append(f"false gaps called certain: {len(self.false_gaps)} of {len(self.left)} rows ({share:.4f})")
        lines.append(f"seconds: {self.seconds:.1f}")
        kinds = collections.Counter(
            (kind, trap, "company in Partner Center" if known == "1" else "company not there")
            for kind, trap, known, _, _ in self.wrong
        )
        lines += [f"wrong: {count} x {', '.join(kind)}" for kind, count in sorted(kinds.items())]
        for kind, trap, _, row, evidence in sorted(self.wrong)[:shown]:
            lines.append(f"{kind} {trap} {row} {self.left[row]['company_name']!r}: {evidence[:200]}")
        return lines


if __name__ == "__main__":
    night = Night(sys.argv[1], sys.argv[2], sys.argv[3])
    print("\n".join(night.report(int(sys.argv[4]) if len(sys.argv) > 4 else 0)))
