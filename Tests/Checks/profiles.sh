#!/bin/sh
# Prints Sources/Intake/ShippedProfiles.swift: string literals compile at once, where embedded resources take seconds.
set -eu
cd "$(dirname "$0")/../../Sources/Intake/Profiles"
cat <<'END'
// SPDX-License-Identifier: MIT
// swift-format-ignore-file
// Made from Profiles/*.yaml by `make profiles`; `make lint` says when it is out of date.

/// The texts of the shipped profiles, by the names of their files.
let shippedProfileTexts: [(file: String, yaml: String)] = [
END
for file in $(LC_ALL=C ls -- *.yaml); do
    printf '    ("%s", #"""\n' "$file"
    cat "$file"
    printf '"""#),\n'
done
echo ']'
