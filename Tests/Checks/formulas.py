"""What LibreOffice calculates of the tables of a night whose names are formulas: formulas.py TOOL FORMULAS.

TOOL is the built executable, FORMULAS the folder of payloads (../shared/corpora/formula). Every payload is the name of a
customer, and of a row that is rejected. The night's tables are opened by LibreOffice, which must find no cell with a
formula; the same tables without the apostrophe in front must give at least 45, or the check sees nothing.
"""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

tool, formulas = (pathlib.Path(text).resolve() for text in sys.argv[1:3])
TABLES = ["customers.csv", "gaps.csv", "rejected.csv", "providers/a.csv", "invitations/batch.csv", "decisions-proposed.csv"]
CONFIGURATION = """
partner: {name: Nord GmbH, tenant: 11111111-1111-4111-8111-111111111111, partner-id: "6148203", country: DE,
  kind: indirect-reseller, sender: "Anna <anna@nord.example>", telephone: "+49 40 1"}
providers: [{id: a, name: Anbieter A, tenant: 22222222-2222-4222-8222-222222222222}]
sources:
  - {id: pc, path: pc.csv, role: partner-center-customers, of: us, complete: true, profile: generic-table, exported: 2026-11-20}
  - {id: a-list, path: a.csv, role: relationships, of: a, complete: true, profile: generic-table, exported: 2026-11-20}
  - {id: crm, path: crm.csv, role: customer-list, profile: generic-table, exported: 2026-11-20, legal-basis: existing-customer, max-rejected: 100, max-same-contact: 100}
  - {id: leads, path: leads.csv, role: leads, profile: generic-table, exported: 2026-11-20, max-rejected: 100}
links:
  - {kind: reseller+provider, provider: a, url: "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=11111111-1111-4111-8111-111111111111&msppId=6148203&indirectCSPId=22222222-2222-4222-8222-222222222222#/partners/invitation"}
linkage: {mode: identifiers}
invitation: {cap: 1000, canary: 0}
report: {language: de, csv: spreadsheet}
reports: runs
"""


def payloads():
    own = [text for name in ("payloads", "grapheme") for text in json.loads((formulas / f"{name}.json").read_text())]
    lines = (formulas / "payloadbox/csv-payload.txt").read_text(errors="replace").splitlines()
    # A cell with NUL is no text, and the file that has it is refused.
    return [text for text in own + lines if "\0" not in text]


def write(path, rows):
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)


def write_project(folder, names):
    head = ["Tenant-ID", "Firma", "Domain", "Relationship", "E-Mail", "Ansprechpartner"]
    known = ["33333333-3333-4333-8333-333333333333", "Bekannt AG", "bekannt.example", "Reseller", "", ""]
    write(folder / "pc.csv", [head, known])
    write(folder / "a.csv", [head, known])
    rows = []
    for number, name in enumerate(names):
        tenant = f"{number:08x}-aaaa-4aaa-8aaa-aaaaaaaaaaaa"
        rows.append([tenant, name, f"kunde{number}.example", "", f"post@kunde{number}.example", name])
    write(folder / "crm.csv", [head] + rows)
    # One cell too many: the row is rejected, with its content. A list without any good row would not be used.
    bad = [[name, name, "", "", "", "", "zuviel"] for name in names]
    write(folder / "leads.csv", [head, ["", "Gut AG", "gut.example", "", "", ""], *bad])
    (folder / "partnergap.yaml").write_text(CONFIGURATION)


def calculated(folder, tables):
    """How many cells LibreOffice takes for a formula; `true` at the end of the filter lets it."""
    found = 0
    for table in tables:
        out = folder / "opened" / table.replace("/", "-")
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office"]
        command += ["--infilter=CSV:59,34,76,1,,0,false,true,false,false,false,0,true", "--convert-to", "fods"]
        subprocess.run([*command, "--outdir", out, folder / table], check=True, capture_output=True, timeout=300)
        text = next(out.glob("*.fods")).read_text(errors="replace")
        found += text.count("table:formula=")
    return found


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        names = payloads()
        write_project(folder, names)
        command = [tool, "run", "--on", "2026-11-20", "--accept", "baseline"]
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        latest = (folder / "runs/latest").resolve()
        tables = [table for table in TABLES if (latest / table).exists()]
        if run.returncode not in (0, 3) or len(tables) < 5 or len((latest / "gaps.csv").read_bytes()) < 5_000:
            sys.exit(f"the night failed: {run.returncode}, {tables}: {run.stderr[:1500]}")
        guarded = calculated(latest, tables)
        for table in tables:
            rows = list(csv.reader(open(latest / table, encoding="utf-8-sig", newline=""), delimiter=";"))
            write(latest / table, [[cell.removeprefix("'") for cell in row] for row in rows])
        bare = calculated(latest, tables)
    print(f"{len(names)} payloads in {len(tables)} tables: {guarded} cells calculated, {bare} without the guard")
    return guarded > 0 or bare < 45


if __name__ == "__main__":
    sys.exit(main())
