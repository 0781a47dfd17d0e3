# SPDX-License-Identifier: MIT
"""A made-up partner whose nights and sendings the crash tests end in the middle."""
import sqlite3

CONFIGURATION = """
partner:
  name: Crash GmbH
  tenant: 6f9f0f2a-6b5e-4a53-9d6a-0a4f3a6f5b01
  partner-id: "1234567"
  country: DE
  kind: indirect-reseller
  sender: Anna Probe <anna@crash.example>
  telephone: +49 30 1234567
providers:
  - {id: verteiler, name: Verteiler AG, tenant: 6f9f0f2a-6b5e-4a53-9d6a-0a4f3a6f5b02}
sources:
  - {id: pc, path: "Customers_*.csv", role: partner-center-customers, exported: Customers_YYYY-MM-DD.csv}
  - {id: crm, path: "crm_*.csv", role: customer-list, profile: generic-table, exported: crm_YYYY-MM-DD.csv,
     legal-basis: existing-customer, max-age: 60d}
links:
  - kind: reseller
    url: "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=\
6f9f0f2a-6b5e-4a53-9d6a-0a4f3a6f5b01&msppId=1234567#/partners/invitation"
report: {language: de}
reports: Reports
"""


def tenant(n):
    return f"{n:08x}-1111-4222-8333-{n:012x}"


def address(n):
    return f"einkauf@kunde{n}.example"


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as out:
        for row in rows:
            out.write(",".join(row) + "\r\n")


def export(folder, day, linked, customers):
    pc = [["Microsoft ID", "Company name", "Primary domain name", "Relationship"]]
    pc += [[tenant(n), f"Kunde {n} GmbH", f"kunde{n}.example", "Reseller"] for n in linked]
    crm = [["Tenant ID", "Company", "Domain", "E-Mail"]]
    crm += [[tenant(n), f"Kunde {n} GmbH", f"kunde{n}.example", address(n)] for n in customers]
    write(f"{folder}/Customers_{day}.csv", pc)
    write(f"{folder}/crm_{day}.csv", crm)


def ledger(folder):
    """Every row of every table: what a reader sees, the log replayed."""
    database = sqlite3.connect(f"{folder}/ledger.sqlite")
    tables = [t for (t,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")]
    rows = {t: sorted(map(repr, database.execute(f'SELECT * FROM "{t}"'))) for t in tables}
    intact = database.execute("PRAGMA integrity_check").fetchone()[0]
    database.close()
    assert intact == "ok", intact
    return rows
