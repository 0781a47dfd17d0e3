PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 nights');
INSERT INTO grdb_migrations VALUES('2 judgements');
INSERT INTO grdb_migrations VALUES('3 linkage model');
INSERT INTO grdb_migrations VALUES('4 letters');
CREATE TABLE ledger (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO ledger VALUES('id',X'66346230393966356332656463663230323830363534616565363663333639346634643561326430663930636435626235613131633137376166623532356438');
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
INSERT INTO run VALUES(1,20777,'2026-11-20T0200Z',1795140000,'f4b099f5c2edcf20280654aee66c3694f4d5a2d0f90cd5bb5a11c177afb525d8',0,14,14,9,4,'0b34d0d4f52cbb3225778b455d903b16425ec29c4ab83da13f5a88db51afaedb');
INSERT INTO run VALUES(2,20778,'2026-11-21T0200Z',1795226400,'2e66e72e2dec8ecea3d628d98ff9aea3cede01eb5f5df27ceac424ff9566d6e0',0,14,0,9,4,'9bd01f7e864cc9b10582cddefdd0f53b86a221cba9c9a701b49a118bef118aef');
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
INSERT INTO export VALUES(20777,'hubspot','exports/hubspot-companies_2026-11-19.csv','good','d8c95151326f9b4bd1c15efdae008712b634895e4dc8449817adb6ea3f556402',20776,13,0,0);
INSERT INTO export VALUES(20777,'partner-center','exports/Customers_2026-11-19.csv','good','8fa0360a3c5d0b63cf0c6ce577af2ee0a0851ce6341ef701f1677aae1071a948',20776,6,0,0);
INSERT INTO export VALUES(20778,'hubspot','exports/hubspot-companies_2026-11-19.csv','good','d8c95151326f9b4bd1c15efdae008712b634895e4dc8449817adb6ea3f556402',20776,13,0,0);
INSERT INTO export VALUES(20778,'partner-center','exports/Customers_2026-11-19.csv','good','8fa0360a3c5d0b63cf0c6ce577af2ee0a0851ce6341ef701f1677aae1071a948',20776,6,0,0);
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
INSERT INTO believed VALUES('hubspot',20777,'d8c95151326f9b4bd1c15efdae008712b634895e4dc8449817adb6ea3f556402',20776,20776,13,X'544c995b15af59083ec28f08968ba11d0b278752c526491ea9e264caa370d621bcdb7e3bf28e132ff1f5a43510a3e74ba2d3bd8e5a449d5d8f00d06977b706941263b15b0a1de797c610376e75c4d2bed574975904d753c2f05df256c8fd50cb00ffcf5f4cbce0e0');
INSERT INTO believed VALUES('hubspot',20778,'d8c95151326f9b4bd1c15efdae008712b634895e4dc8449817adb6ea3f556402',20776,20776,13,X'544c995b15af59083ec28f08968ba11d0b278752c526491ea9e264caa370d621bcdb7e3bf28e132ff1f5a43510a3e74ba2d3bd8e5a449d5d8f00d06977b706941263b15b0a1de797c610376e75c4d2bed574975904d753c2f05df256c8fd50cb00ffcf5f4cbce0e0');
INSERT INTO believed VALUES('partner-center',20777,'8fa0360a3c5d0b63cf0c6ce577af2ee0a0851ce6341ef701f1677aae1071a948',20776,20776,6,X'bcdb7e3bf28e132f437e446341ca236ba80e0151e05e62768f00d06977b70694c610376e75c4d2bef05df256c8fd50cb');
INSERT INTO believed VALUES('partner-center',20778,'8fa0360a3c5d0b63cf0c6ce577af2ee0a0851ce6341ef701f1677aae1071a948',20776,20776,6,X'bcdb7e3bf28e132f437e446341ca236ba80e0151e05e62768f00d06977b70694c610376e75c4d2bef05df256c8fd50cb');
CREATE TABLE list (
    counterpart TEXT NOT NULL,
    night INTEGER NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (counterpart, night)
) STRICT, WITHOUT ROWID;
INSERT INTO list VALUES('us',20777,20776);
CREATE TABLE tally (
    night INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    customers INTEGER NOT NULL CHECK (customers >= 0),
    PRIMARY KEY (night, verdict)
) STRICT, WITHOUT ROWID;
INSERT INTO tally VALUES(20777,'linked',4);
INSERT INTO tally VALUES(20777,'missing-reseller',4);
INSERT INTO tally VALUES(20777,'not-invitable',1);
INSERT INTO tally VALUES(20777,'only-in-partner-center',1);
INSERT INTO tally VALUES(20777,'prospect',1);
INSERT INTO tally VALUES(20777,'reminder-due',1);
INSERT INTO tally VALUES(20777,'unclear',1);
INSERT INTO tally VALUES(20777,'waiting',1);
INSERT INTO tally VALUES(20778,'linked',4);
INSERT INTO tally VALUES(20778,'missing-reseller',4);
INSERT INTO tally VALUES(20778,'not-invitable',1);
INSERT INTO tally VALUES(20778,'only-in-partner-center',1);
INSERT INTO tally VALUES(20778,'prospect',1);
INSERT INTO tally VALUES(20778,'reminder-due',1);
INSERT INTO tally VALUES(20778,'unclear',1);
INSERT INTO tally VALUES(20778,'waiting',1);
CREATE TABLE lifted (
    night INTEGER NOT NULL,
    guard TEXT NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (night, guard)
) STRICT, WITHOUT ROWID;
INSERT INTO lifted VALUES(20777,'baseline','root');
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
INSERT INTO standing VALUES(1,'waiting','invited','wait','reseller','','customer','unassigned',0);
INSERT INTO standing VALUES(2,'linked','','none','','','customer','unassigned',0);
INSERT INTO standing VALUES(3,'only-in-partner-center','','confirm-customer','','','stranger','unassigned',0);
INSERT INTO standing VALUES(4,'missing-reseller','','approve','reseller','','customer','unassigned',0);
INSERT INTO standing VALUES(5,'not-invitable','declined','none','reseller','','customer','unassigned',0);
INSERT INTO standing VALUES(6,'reminder-due','','approve','reseller','','customer','unassigned',0);
INSERT INTO standing VALUES(7,'linked','ended-still-linked','review-removal','','','ended','unassigned',0);
INSERT INTO standing VALUES(8,'unclear','proposed','decide','reseller','','customer','unassigned',0);
INSERT INTO standing VALUES(9,'missing-reseller','','confirm-tenant','reseller','no-microsoft-tenant','customer','unassigned',0);
INSERT INTO standing VALUES(10,'prospect','no-legal-basis','record-legal-basis','reseller','','prospect','unassigned',0);
CREATE TABLE customer (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    first_seen INTEGER NOT NULL,
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
) STRICT;
INSERT INTO customer VALUES(1,'11a84947-bc2f-46d8-8dc3-5f2cd1b3c237',20777,X'11a84947bc2f46d88dc35f2cd1b3c237','Portishead Sailmakers Ltd','portishead-sails.example',20777,NULL,NULL,NULL,1,NULL,'reseller','open',20767,20767,1,0,NULL,NULL,NULL);
INSERT INTO customer VALUES(2,'31c2e8d9-f237-47df-9721-c8ec39da8c7d',20777,X'31c2e8d9f23747df9721c8ec39da8c7d','Blaise Castle Tearooms','blaise-tearooms.example',NULL,0,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO customer VALUES(3,'4e2d4204-811d-434a-821e-1106cbc2527a',20777,X'4e2d4204811d434a821e1106cbc2527a','Severn Vale Packaging Ltd','severnvale-packaging.example',NULL,0,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO customer VALUES(4,'57311fbd-af75-4162-9293-6d7d9a1cd944',20777,X'57311fbdaf75416292936d7d9a1cd944','Kingsdown Dental Care','kingsdown-dental.example',20777,NULL,NULL,NULL,4,NULL,'reseller','draft',20777,20777,0,0,NULL,NULL,NULL);
INSERT INTO customer VALUES(5,'88de9315-ada8-479c-a704-c51432aedcd2',20777,X'88de9315ada8479ca704c51432aedcd2','Redcliffe Wharf Architects LLP','redcliffewharf.example',20777,NULL,NULL,NULL,4,NULL,'reseller','draft',20777,20777,0,0,NULL,NULL,NULL);
INSERT INTO customer VALUES(6,'b3ab5b15-e9e8-4141-a128-88166d55305e',20777,X'b3ab5b15e9e84141a12888166d55305e','Chew Valley Estates','chewvalley-estates.example',20777,NULL,NULL,NULL,5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO customer VALUES(7,'bedminster-cycles.example',20777,NULL,'Bedminster Cycle Works Ltd','bedminster-cycles.example',20777,NULL,NULL,NULL,4,NULL,'reseller','draft',20777,20777,0,0,NULL,NULL,NULL);
INSERT INTO customer VALUES(8,'c0ed5d87-f657-4c30-9aca-c7aeb9c0e30f',20777,X'c0ed5d87f6574c309acac7aeb9c0e30f','Clifton Down Veterinary Centre','cliftondown-vets.example',NULL,0,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO customer VALUES(9,'d1ee8ec6-0af6-4e42-bc3f-7a93fd4df987',20777,X'd1ee8ec60af64e42bc3f7a93fd4df987','Avonmouth Marine Supplies Ltd','avonmouth-marine.example',NULL,0,NULL,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO customer VALUES(10,'e88bbc4d-7417-4664-bbec-f8b53a79dddf',20777,X'e88bbc4d74174664bbecf8b53a79dddf','Mendip Edge Cheese Company Ltd','mendipedge-cheese.example',20777,NULL,NULL,NULL,6,NULL,'reseller','open',20756,20756,1,0,NULL,NULL,NULL);
INSERT INTO customer VALUES(11,'ff4f69f8-06d1-451f-b0ba-c471dd4bfd80',20777,X'ff4f69f806d1451fb0bac471dd4bfd80','Brunel Court Nursing Home Ltd','brunelcourt-care.example',NULL,0,NULL,NULL,7,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO customer VALUES(12,'n-fd051a9a9d3ba2e4',20777,NULL,'AVONMOUTH MARINE SUPPLIES LTD.',NULL,20777,NULL,NULL,NULL,8,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO customer VALUES(13,'totterdown-bakehouse.example',20777,NULL,'Totterdown Bakehouse','totterdown-bakehouse.example',20777,NULL,NULL,NULL,9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO customer VALUES(14,'wappingroad-studios.example',20777,NULL,'Wapping Road Studios Ltd','wappingroad-studios.example',20777,NULL,NULL,NULL,10,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE change (
    night INTEGER NOT NULL,
    customer INTEGER NOT NULL REFERENCES customer,
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
CHECK ((invitation IS NULL) = (invitation_day IS NULL)),
    PRIMARY KEY (night, customer)
) STRICT, WITHOUT ROWID;
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
INSERT INTO invitation VALUES(1,20767,'reseller','open',20767,1,NULL,NULL);
INSERT INTO invitation VALUES(4,20777,'reseller','draft',20777,0,NULL,NULL);
INSERT INTO invitation VALUES(5,20777,'reseller','draft',20777,0,NULL,NULL);
INSERT INTO invitation VALUES(7,20777,'reseller','draft',20777,0,NULL,NULL);
INSERT INTO invitation VALUES(10,20756,'reseller','open',20756,1,NULL,NULL);
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
INSERT INTO outcome VALUES(1,'declined','kingsdown-dental.example','','',20900,'anna',20778,'not this year');
CREATE TABLE forgotten (digest BLOB PRIMARY KEY NOT NULL CHECK (length(digest) = 32), day INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
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
INSERT INTO judgement VALUES(1,'same','kingsdown-dental.example','redcliffewharf.example',20454,'anna',20423,'over by now',20777);
CREATE TABLE model (
    id INTEGER PRIMARY KEY,
    night INTEGER NOT NULL,
    who TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;
INSERT INTO model VALUES(1,20777,'','learnt by the night');
INSERT INTO model VALUES(2,20778,'anna','learnt by a person');
CREATE TABLE batch (
    night INTEGER PRIMARY KEY,
    id TEXT NOT NULL CHECK (id <> ''),
    known INTEGER NOT NULL CHECK (known >= 0)
) STRICT;
INSERT INTO batch VALUES(20777,'0123456789ab',0);
INSERT INTO batch VALUES(20778,'0123456789ab',1);
CREATE TABLE letter (
    digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64),
    night INTEGER NOT NULL,
    customer TEXT NOT NULL CHECK (customer <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO letter VALUES('abababababababababababababababababababababababababababababababab',20777,'57311fbd-af75-4162-9293-6d7d9a1cd944');
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
INSERT INTO letter_event VALUES(1,'abababababababababababababababababababababababababababababababab','57311fbd-af75-4162-9293-6d7d9a1cd944','reseller',0,'post@firma.example','<1@harbourside.example>',20777,'0123456789ab','approved','anna',20777,'');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('letter_event',1);
CREATE INDEX run_night ON run (night);
CREATE UNIQUE INDEX customer_tenant ON customer (tenant) WHERE tenant IS NOT NULL AND merged_into IS NULL;
CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX change_customer ON change (customer);
CREATE INDEX model_night ON model (night);
CREATE INDEX letter_night ON letter (night);
CREATE INDEX letter_event_letter ON letter_event (letter);
CREATE INDEX letter_event_customer ON letter_event (customer);
COMMIT;
