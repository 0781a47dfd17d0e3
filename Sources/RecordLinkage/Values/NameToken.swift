// SPDX-License-Identifier: MIT

/// A word of a name as the scanner finds it, with what stood before it.
struct NameToken {
    /// What stood between a word and the one before it.
    struct Gap: OptionSet {
        let rawValue: UInt8
        static let blank = Gap(rawValue: 1)
        static let dot = Gap(rawValue: 2)
        static let hyphen = Gap(rawValue: 4)
        /// A dash with blanks around it.
        static let dash = Gap(rawValue: 8)
        static let slash = Gap(rawValue: 16)
        static let comma = Gap(rawValue: 32)
        static let star = Gap(rawValue: 64)
    }

    /// What the letters of a word looked like.
    struct Shape: OptionSet {
        let rawValue: UInt8
        static let capitalFirst = Shape(rawValue: 1)
        static let capitalLater = Shape(rawValue: 2)
        static let smallLater = Shape(rawValue: 4)
        static let dotBehind = Shape(rawValue: 8)
        static let number = Shape(rawValue: 16)
        static let connector = Shape(rawValue: 32)
        static let smallFirst = Shape(rawValue: 64)
    }

    /// The first byte of its folded text, and the one behind the last.
    var start: Int
    var end: Int
    var gap: Gap
    var shape: Shape
    /// The number of the bracket it stands in, 0 in none.
    var bracket: Int
    var kind = NameParts.Kind.core
    /// The families it gives, when it is the first word of a form.
    var families: UInt64 = 0

    /// Whether only the first letter is a capital.
    var isTitle: Bool {
        shape.contains([.capitalFirst, .smallLater]) && !shape.contains(.capitalLater)
    }

    /// Whether it has capitals only.
    var isCapitals: Bool {
        shape.contains(.capitalFirst) && !shape.contains(.smallLater)
    }
}
