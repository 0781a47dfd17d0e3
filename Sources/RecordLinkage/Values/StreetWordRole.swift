// SPDX-License-Identifier: MIT

/// What a word says in the name of a street.
enum StreetWordRole: UInt32 {
    case name, direction, kind
}
