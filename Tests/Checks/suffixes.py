#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints Sources/RecordLinkage/Values/SuffixRules.swift: under which names domains are registered.

Source: the ICANN section of Debian's publicsuffix. A suffix of one label needs no rule. Names are in their ASCII
spelling; those of one top-level domain stand in one paragraph, without it.
"""
listed = open("/usr/share/publicsuffix/public_suffix_list.dat", encoding="utf-8").read()
icann = listed.split("===BEGIN ICANN DOMAINS===")[1].split("===END ICANN DOMAINS===")[0]


def ascii_form(label):
    return label if label.isascii() else label.encode("idna").decode()


families = {}
for line in icann.splitlines():
    rule = line.split()[0] if line.split() else "//"
    if rule.startswith("//") or "." not in rule:
        continue
    *labels, top = map(ascii_form, rule.split("."))
    families.setdefault(top, set()).add(".".join(labels))

print("""// SPDX-License-Identifier: MIT
// swift-format-ignore-file
// Made from Debian's publicsuffix by `make suffixes`, which is why it is as long as it is.

/// What stands before each top-level domain in a public suffix; `*` is any label, and `!` not under the `*`.
let suffixRules = \"\"\"""")
for top, rules in sorted(families.items()):
    line = f"    {top}:"
    for rule in sorted(rules):
        if len(line) + len(rule) > 118:
            print(line)
            line = "   "
        line += " " + rule
    print(line)
print('    """')
