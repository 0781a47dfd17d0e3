#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes Sources/CustomerModel/CountryNames.swift: what people call the countries of ISO 3166-1.

Sources: Debian's iso-codes (codes and formal names, in English, German and French) and ICU's CLDR (the names that
Windows, browsers and Microsoft's portals show), in English, German, French, Italian, Dutch, Polish and Spanish.
Names are folded as Country.swift folds what it reads; a name of two countries is left out and said.
Run it from the root of the repository: Tests/Checks/country-names.py
"""
import ctypes, ctypes.util, gettext, json, pathlib, re, sys, unicodedata

ICU = ctypes.CDLL(ctypes.util.find_library("icuuc"))
VERSION = re.search(r"so\.(\d+)", ctypes.util.find_library("icuuc")).group(1)
OWN = {  # habit, old names, other languages; what is here wins over the lists
    "AT": "oesterreich|österreich|osterreich|republik österreich|a", "AE": "uae|vae|emirates|united arab emirates",
    "BA": "bosnien|bosnia|bih", "BE": "belgië|belgien|belgique|belgio|b", "BY": "weissrussland|weißrussland|belarus",
    "CH": "schweiz|suisse|svizzera|svizra|confoederatio helvetica|schweizerische eidgenossenschaft",
    "CI": "elfenbeinküste|ivory coast", "CV": "cape verde|kapverden|kap verde", "SZ": "swaziland|swasiland",
    "CD": "dr congo|drc|congo kinshasa|kongo kinshasa|zaire", "CG": "congo brazzaville|kongo brazzaville",
    "CN": "china|prc|vr china|volksrepublik china|mainland china", "VA": "vatican|vatican city|vatikan|holy see",
    "CZ": "czechia|czech republic|tschechien|tschechische republik|tschechei|česko|česká republika|cesko",
    "DE": "deutschland|bundesrepublik deutschland|brd|federal republic of germany|allemagne|germania|duitsland|d",
    "DK": "danmark", "EE": "eesti", "ES": "españa|espana", "FI": "suomi", "FR": "f", "GR": "hellas|el", "HR": "hrvatska",
    "GB": "uk|u k|great britain|britain|england|scotland|schottland|wales|northern ireland|nordirland"
          "|großbritannien|united kingdom of great britain|grande bretagne",
    "HU": "magyarország|magyarorszag", "IE": "republic of ireland|eire|éire|republik irland", "IT": "italia|i",
    "IR": "iran|persien", "IS": "ísland", "KP": "north korea|nordkorea", "KR": "korea|south korea|südkorea",
    "LI": "fürstentum liechtenstein|principality of liechtenstein|fl", "LT": "lietuva", "LV": "latvija",
    "LU": "luxemburg|grand duchy of luxembourg|großherzogtum luxemburg|letzebuerg|lëtzebuerg|l",
    "MD": "moldova|moldau|moldawien|moldavia", "MM": "burma|birma", "NO": "norge|noreg", "PL": "polska",
    "MK": "macedonia|mazedonien|fyrom|former yugoslav republic of macedonia|nordmazedonien", "PT": "portugal",
    "NL": "holland|niederlande|nederland|the netherlands|hollande|paesi bassi|pays bas",
    "PS": "palestine|palästina", "RO": "românia", "RU": "russia|russland|russian federation", "RS": "srbija",
    "SE": "sverige", "SI": "slovenija|slo", "SK": "slovensko|slovak republic|slowakische republik",
    "SY": "syria|syrien", "TL": "east timor|osttimor", "TR": "turkey|türkei|türkiye|turkiye", "TW": "taiwan",
    "TZ": "tanzania|tansania", "UA": "ukraina", "VE": "venezuela", "VN": "vietnam", "XK": "kosovo|kosova",
    "US": "usa|u s a|u s|america|amerika|united states of america|vereinigte staaten von amerika|états unis d amérique",
}


def folded(name):
    name = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    return " ".join("".join(c if c.isalnum() or unicodedata.combining(c) else " " for c in name).split())


def spellings(name):
    """The name, without its brackets, turned round at its comma, without its "and", without marks, with the umlauts written out."""
    plain = re.sub(r"\s*[(\[].*?[)\]]", "", name)
    turned = " ".join(part.strip() for part in reversed(name.split(",", 1)))
    forms = {name, plain, turned, name.replace("St.", "Saint"), name.replace("St.", "Sankt")}
    forms |= {re.sub(r" (?:&|and|und|et) ", f" {word} ", form) for form in forms for word in ("and", "und", "et", "&")}
    for form in forms:
        yield folded(form)
        yield folded("".join(c for c in unicodedata.normalize("NFD", form) if not unicodedata.combining(c)))
        yield folded(form.translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})))


def cldr(code, language):
    buffer, error = (ctypes.c_uint16 * 200)(), ctypes.c_int(0)
    ask = getattr(ICU, "uloc_getDisplayCountry_" + VERSION)
    length = ask(("und_" + code).encode(), language.encode(), buffer, 200, ctypes.byref(error))
    return "".join(map(chr, buffer[:length]))


def names(country):
    formal = [country[key] for key in ("name", "official_name", "common_name") if key in country]
    yield from formal
    for language in ("de", "fr"):
        translation = gettext.translation("iso_3166-1", "/usr/share/locale", languages=[language])
        yield from (translation.gettext(name) for name in formal)
    for language in ("en", "de", "fr", "it", "nl", "pl", "es"):
        yield cldr(country["alpha_2"], language)


def table():
    listed = json.load(open("/usr/share/iso-codes/json/iso_3166-1.json"))["3166-1"]
    listed.append({"alpha_2": "XK", "alpha_3": "XKX", "name": "Kosovo"})
    owners = {}
    for country in listed:
        words = {country["alpha_3"].lower()} | {s for name in names(country) for s in spellings(name)}
        for word in words - {""}:
            owners.setdefault(word, set()).add(country["alpha_2"])
    for code, own in OWN.items():
        for word in {s for name in own.split("|") for s in spellings(name)}:
            owners[word] = {code}
    for word in sorted(word for word, codes in owners.items() if len(codes) > 1):
        print(f"left out, two countries: {word} {sorted(owners[word])}", file=sys.stderr)
    lists = {country["alpha_2"]: [] for country in listed}
    for word, codes in owners.items():
        if len(codes) == 1 and not (len(word) == 2 and word.upper() in lists) and len(word.encode()) <= 64:
            lists[codes.pop()].append(word)
    return lists


def main():
    lines = []
    for code, words in sorted(table().items()):
        lines += wrapped(code, sorted(words))
    text = """// SPDX-License-Identifier: MIT
// Written by Tests/Checks/country-names.py from iso-codes and CLDR, which is why it is as long as it is.

/// Names in lower case and without punctuation, and three-letter codes; each country begins with its code.
let countryNames = #\"\"\"
""" + "".join(f"    {line}\n" for line in lines) + '    """#\n'
    pathlib.Path("Sources/CustomerModel/CountryNames.swift").write_text(text)


def wrapped(code, words):
    """Lines of at most 110 bytes, words parted by bars."""
    line = code + ":"
    for word in words:
        if len(line) + len(word) > 110:
            yield line
            line = "|"
        line += ("" if line[-1] in ":|" else "|") + word
    yield line


main()
