#!/usr/bin/env python3
"""Makes a large pair of lists of a small one: `linkage_scale.py SET COPIES FOLDER`.

Each copy after the first is a different partner with different customers: its tenant IDs, telephone and tax numbers and
house numbers are others, and so are the brands and family names in its names, domains and addresses. Words that many
companies share (trades, cities, legal forms) stay as they are, so that a copy is no easier to tell from the others than
strangers are. What was damaged in the original is damaged in every copy: letters are replaced one by one, consonants by
consonants, and the same ones in names, domains and mail addresses. No chance: the same call makes the same files.
"""
import collections, csv, hashlib, os, random, re, sys

SET, COPIES, FOLDER = sys.argv[1], int(sys.argv[2]), sys.argv[3]
# Vowels stay, since umlauts are folded into them, and so does s, into which the sharp s is.
CONSONANTS = "bcdfghjklmnpqrtvwxz"
GUID = re.compile(r"[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}")
HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
WORD = re.compile(r"[^\W\d_]+")
PUBLIC = {"www", "onmicrosoft", "com", "co", "org", "net", "or", "ac", "gv", "mail"}
BOXES = {"info", "kontakt", "contact", "office", "mail", "service", "buero", "it", "admin", "sales", "verwaltung"}
FREE_MAIL = re.compile(
    r"^(gmail|googlemail|gmx|web|t-online|freenet|outlook|hotmail|live|yahoo|icloud|aol|bluewin|orange|wanadoo|libero|"
    r"ziggo|kpnmail|bt|protonmail|proton|msn|arcor|aon|a1|chello|laposte|free|sfr|tiscali|virgilio)\."
)


def folded(text):
    for letter, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.replace(letter, plain)
    return text


def shared_words(tables):
    """Words that many companies share, in small letters, family names and the rarer words of brands left out."""
    words, persons, places = (collections.Counter() for _ in range(3))
    total = 0
    for row in (row for table in tables for row in table):
        total += 1
        for title, counter in (("company_name", words), ("contact_name", persons), ("city", places)):
            counter.update({folded(word.lower()) for word in WORD.findall(row.get(title) or "")})
    often = total // 450
    # A name stands in the wrong column now and then.
    trades = {word for word, count in words.items() if count >= often and persons[word] * 5 < count}
    return trades | {word for word in places if len(word) > 3} | {word for word in words if len(word) < 3}


class Copy:
    def __init__(self, number, shared):
        self.number, self.shared = number, shared
        self.parts = sorted((word for word in shared if len(word) > 3), key=len, reverse=True)
        self.segments = re.compile("|".join(map(re.escape, self.parts)) or "$^")
        chance = random.Random(number)
        letters = list(CONSONANTS)
        while any(old == new for old, new in zip(CONSONANTS, letters)):
            chance.shuffle(letters)
        table = dict(zip(CONSONANTS, letters)) | dict(zip(CONSONANTS.upper(), "".join(letters).upper()))
        self.letters = str.maketrans(table)
        digits = list("0123456789")
        while any(old == new for old, new in zip("0123456789", digits)):
            chance.shuffle(digits)
        self.digits = str.maketrans(dict(zip("0123456789", digits)))

    def id(self, text):
        return f"{text[:1]}{self.number:02d}{text[1:]}"

    def guid(self, match):
        found = match.group(0)
        made = hashlib.md5(f"{self.number}/{found.lower()}".encode()).hexdigest()
        text = "-".join([made[:8], made[8:12], made[12:16], made[16:20], made[20:]])
        return text.upper() if found.isupper() else text

    def name(self, text):
        def word(match):
            found = match.group(0)
            return found if folded(found.lower()) in self.shared else found.translate(self.letters)
        return WORD.sub(word, text)

    def label(self, text):
        """A label of a domain: what is glued together is taken apart where words are shared."""
        if text.lower() in PUBLIC:
            return text
        made, end = [], 0
        for match in self.segments.finditer(text.lower()):
            made += [text[end:match.start()].translate(self.letters), match.group(0)]
            end = match.end()
        label = "".join(made) + text[end:].translate(self.letters)
        # Of shared words alone a domain is still one company's.
        return label if label != text else f"{text}{self.number}"

    def host(self, match):
        if FREE_MAIL.match(match.group(0).lower()):
            return match.group(0)
        labels = match.group(0).split(".")
        return ".".join([self.label(label) for label in labels[:-1]] + labels[-1:])

    def domains(self, text):
        return HOST.sub(self.host, text)

    def email(self, text):
        box, sign, host = text.partition("@")
        box = box if box.lower() in BOXES else box.translate(self.letters)
        return box + sign + self.domains(host)

    def number_tail(self, text):
        """A number whose last five digits are others; how it is written stays."""
        places = [index for index, letter in enumerate(text) if letter in "0123456789"][-5:]
        return "".join(l.translate(self.digits) if index in places else l for index, l in enumerate(text))

    def street(self, text):
        return re.sub(r"\d+", lambda match: str(int(match.group(0)) + 7 * self.number), text)

    def row(self, row):
        change = {
            "id": self.id, "company_name": self.name, "tenant_id": lambda text: GUID.sub(self.guid, text),
            "domain": self.domains, "primary_domain": self.domains, "other_domains": self.domains,
            "street": self.street, "contact_name": lambda text: text.translate(self.letters),
            "contact_email": self.email, "phone": self.number_tail, "tax_id": self.number_tail,
        }
        return {title: change.get(title, str)(text) if text else text for title, text in row.items()}


def read(name):
    with open(f"{SET}/{name}", newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        return reader.fieldnames, list(reader)


def main():
    os.makedirs(FOLDER, exist_ok=True)
    tables = {name: read(name) for name in ("left.csv", "right.csv", "truth.csv")}
    shared = shared_words([tables["left.csv"][1], tables["right.csv"][1]])
    copies = [Copy(number, shared) for number in range(1, COPIES)]
    for name, (titles, rows) in tables.items():
        with open(f"{FOLDER}/{name}", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, titles, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
            for copy in copies:
                if name == "truth.csv":
                    ids = ("left_id", "right_id")
                    writer.writerows({**row, **{title: copy.id(row[title]) for title in ids}} for row in rows)
                else:
                    writer.writerows(copy.row(row) for row in rows)


main()
