// SPDX-License-Identifier: MIT

import GRDB

/// The versions of the ledger's schema, oldest first; a version once released is never changed, only followed.
///
/// Days are numbers since 1970-01-01 (UTC). `change` holds what a row of `customer` said before a night changed it, so
/// that every night's state can be told, and so that a second run on one day begins where the first one began.
var ledgerSchema: DatabaseMigrator {
    var schema = DatabaseMigrator()
    schema.registerMigration("1 nights") { database in
        try database.execute(sql: nightTables)
        try database.execute(sql: customerTables)
        try database.execute(sql: wordTables)
    }
    schema.registerMigration("2 judgements") { database in
        try database.execute(sql: judgementTable)
    }
    schema.registerMigration("3 linkage model") { database in
        try database.execute(sql: modelTable)
    }
    schema.registerMigration("4 letters") { database in
        try database.execute(sql: letterTables)
    }
    return schema
}

private let nightTables = """
    CREATE TABLE ledger (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE run (
        number INTEGER PRIMARY KEY,
        night INTEGER NOT NULL,
        name TEXT NOT NULL,
        started INTEGER NOT NULL,
        inputs TEXT NOT NULL,
        status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3),
        customers INTEGER NOT NULL CHECK (customers >= 0),
        changes INTEGER NOT NULL CHECK (changes >= 0),
        gaps INTEGER NOT NULL CHECK (gaps >= 0),
        drafts INTEGER NOT NULL CHECK (drafts >= 0),
        seal TEXT NOT NULL CHECK (length(seal) = 64)
    ) STRICT;
    CREATE INDEX run_night ON run (night);
    CREATE TABLE export (
        night INTEGER NOT NULL,
        source TEXT NOT NULL,
        path TEXT NOT NULL,
        condition TEXT NOT NULL,
        digest TEXT,
        day INTEGER,
        accepted INTEGER NOT NULL CHECK (accepted >= 0),
        rejected INTEGER NOT NULL CHECK (rejected >= 0),
        ignored INTEGER NOT NULL CHECK (ignored >= 0),
        PRIMARY KEY (night, source)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE believed (
        source TEXT NOT NULL,
        night INTEGER NOT NULL,
        digest TEXT NOT NULL CHECK (length(digest) = 64),
        day INTEGER,
        since INTEGER,
        records INTEGER NOT NULL CHECK (records >= 0),
        identities BLOB NOT NULL CHECK (length(identities) % 8 = 0),
        PRIMARY KEY (source, night)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE list (
        counterpart TEXT NOT NULL,
        night INTEGER NOT NULL,
        day INTEGER NOT NULL,
        PRIMARY KEY (counterpart, night)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tally (
        night INTEGER NOT NULL,
        verdict TEXT NOT NULL,
        customers INTEGER NOT NULL CHECK (customers >= 0),
        PRIMARY KEY (night, verdict)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE lifted (
        night INTEGER NOT NULL,
        guard TEXT NOT NULL,
        who TEXT NOT NULL,
        PRIMARY KEY (night, guard)
    ) STRICT, WITHOUT ROWID;
    """

/// What a night may change of a customer: the columns that `customer` and `change` have in common.
private let changingColumnTypes = """
    tenant BLOB CHECK (length(tenant) = 16),
    name TEXT,
    domains TEXT,
    gap_since INTEGER,
    reseller_seen INTEGER,
    lost_on INTEGER,
    providers_seen TEXT,
    standing INTEGER REFERENCES standing,
    merged_into INTEGER REFERENCES customer,
    invitation TEXT,
    invitation_state TEXT CHECK (
        invitation_state IN ('draft', 'open', 'uncertain', 'failed', 'bounced', 'said')
    ),
    invitation_day INTEGER,
    invitation_started INTEGER,
    attempts INTEGER CHECK (attempts >= 0),
    good_nights INTEGER CHECK (good_nights >= 0),
    counted_on INTEGER,
    approved_on INTEGER,
    half_accepted_on INTEGER,
    CHECK ((invitation IS NULL) = (invitation_state IS NULL)),
    CHECK ((invitation IS NULL) = (invitation_day IS NULL))
    """

private let customerTables = """
    CREATE TABLE standing (
        id INTEGER PRIMARY KEY,
        verdict TEXT NOT NULL,
        reason TEXT NOT NULL,
        action TEXT NOT NULL,
        missing TEXT NOT NULL,
        withheld TEXT NOT NULL,
        membership TEXT NOT NULL,
        assigned TEXT NOT NULL,
        was_ended INTEGER NOT NULL CHECK (was_ended IN (0, 1)),
        UNIQUE (verdict, reason, action, missing, withheld, membership, assigned, was_ended)
    ) STRICT;
    CREATE TABLE customer (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE CHECK (key <> ''),
        first_seen INTEGER NOT NULL,
        \(changingColumnTypes)
    ) STRICT;
    CREATE UNIQUE INDEX customer_tenant ON customer (tenant) WHERE tenant IS NOT NULL AND merged_into IS NULL;
    CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL;
    CREATE TABLE change (
        night INTEGER NOT NULL,
        customer INTEGER NOT NULL REFERENCES customer,
        \(changingColumnTypes),
        PRIMARY KEY (night, customer)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX change_customer ON change (customer);
    CREATE TABLE invitation (
        customer INTEGER NOT NULL REFERENCES customer,
        started INTEGER NOT NULL,
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        day INTEGER NOT NULL,
        attempts INTEGER NOT NULL CHECK (attempts >= 0),
        closed INTEGER,
        outcome TEXT CHECK (outcome IN ('accepted', 'withdrawn')),
        PRIMARY KEY (customer, started),
        CHECK ((closed IS NULL) = (outcome IS NULL))
    ) STRICT, WITHOUT ROWID;
    """

/// The judgements that a night found in the decisions file, with the first night that did; a day not given is 0.
private let judgementTable = """
    CREATE TABLE judgement (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('same', 'different')),
        subject TEXT NOT NULL CHECK (subject <> ''),
        other TEXT NOT NULL CHECK (other <> ''),
        until INTEGER NOT NULL,
        who TEXT NOT NULL,
        day INTEGER NOT NULL,
        why TEXT NOT NULL,
        night INTEGER NOT NULL,
        UNIQUE (kind, subject, other, until, who, day, why)
    ) STRICT;
    """

/// The models of linkage, each with the night that learnt it; `who` is empty for what a night learnt by itself.
private let modelTable = """
    CREATE TABLE model (
        id INTEGER PRIMARY KEY,
        night INTEGER NOT NULL,
        who TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;
    CREATE INDEX model_night ON model (night);
    """

/// The batch of every night with the newest event it knew, each letter with its first night, and what happened to it.
///
/// What happened is written by persons and hand-overs between the nights, so that no night takes it back. No number is
/// given twice: nights remember how far they knew.
private let letterTables = """
    CREATE TABLE batch (
        night INTEGER PRIMARY KEY,
        id TEXT NOT NULL CHECK (id <> ''),
        known INTEGER NOT NULL CHECK (known >= 0)
    ) STRICT;
    CREATE TABLE letter (
        digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64),
        night INTEGER NOT NULL,
        customer TEXT NOT NULL CHECK (customer <> '')
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX letter_night ON letter (night);
    CREATE TABLE letter_event (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        letter TEXT NOT NULL CHECK (length(letter) = 64),
        customer TEXT NOT NULL CHECK (customer <> ''),
        kind TEXT NOT NULL,
        reminder INTEGER NOT NULL CHECK (reminder BETWEEN 0 AND 2),
        recipient TEXT NOT NULL,
        message TEXT NOT NULL,
        started INTEGER NOT NULL,
        batch TEXT NOT NULL,
        step TEXT NOT NULL CHECK (
            step IN ('approved', 'cancelled', 'sending', 'handed-over', 'deferred', 'failed', 'uncertain')
        ),
        who TEXT NOT NULL CHECK (who <> ''),
        day INTEGER NOT NULL,
        words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX letter_event_letter ON letter_event (letter);
    CREATE INDEX letter_event_customer ON letter_event (customer);
    """

private let wordTables = """
    CREATE TABLE outcome (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL CHECK (subject <> ''),
        other TEXT NOT NULL,
        value TEXT NOT NULL,
        until INTEGER,
        who TEXT NOT NULL CHECK (who <> ''),
        day INTEGER NOT NULL,
        why TEXT NOT NULL
    ) STRICT;
    CREATE TABLE forgotten (digest BLOB PRIMARY KEY NOT NULL CHECK (length(digest) = 32), day INTEGER NOT NULL)
        STRICT, WITHOUT ROWID;
    """
