#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes cleanco's terms for legal forms as a fixture: pip download cleanco --no-deps, then this with the wheel."""
import sys
import zipfile

with zipfile.ZipFile(sys.argv[1]) as wheel:
    names = {}
    exec(wheel.read("cleanco/termdata.py").decode(), names)
    version = next(name.split("-")[1] for name in wheel.namelist() if ".dist-info/" in name).removesuffix(".dist")
lists = list(names["terms_by_type"].values()) + list(names["terms_by_country"].values())
print(f"# The terms of cleanco {version} (PyPI), The MIT License, Copyright (c) 2015 Paul Solin <paul@paulsolin.com>")
for term in sorted({term.strip() for terms in lists for term in terms}):
    print(term)
