// SPDX-License-Identifier: MIT

import RecordLinkage
import Testing

@Suite struct ComparableNameTests {
    @Test(arguments: [
        ("Müller & Söhne GmbH", "mueller und soehne"), ("Adler Systemhaus GmbH & Co. KG", "adler systemhaus"),
        ("Bäckerei Weiß e. K.", "baeckerei weiss"), ("S.A.R.L.", "sarl"), ("Lémanique Sàrl", "lemanique"),
        ("Holzbrücke Trading, N.V.", "holzbruecke trading"), ("GmbH", "gmbh"), ("", ""),
        ("Weinbau Ortlieb S. A. R. L.", "weinbau ortlieb"), ("Anton A G", "anton"), ("Hof A & B", "hof a und b"),
        ("Hof A. S. A. R. L.", "hof a"), ("Muster GmbH & Co. K. G.", "muster"), ("e. K.", "e k"), ("X Y", "x y"),
        ("Adler Apotheke GmbH&Co.KG", "adler apotheke"), ("Adler GmbH & Co.OHG", "adler"),
    ])
    func folds(_ name: String, _ expected: String) {
        #expect(comparableName(name) == expected)
    }

    /// A letter that no Latin block has sends the whole name the long way; both must fold the rest alike.
    @Test(arguments: ["Ærø Ålborg Æ/S", "İstanbul ŁÓDŹ", "Ĳssel-Groep B.V.", "Größe·Maß «AG»", "\u{AD}A\u{301}b + Co"])
    func theQuickWayFoldsAsTheLongOne(_ name: String) {
        #expect(comparableName("\(name) \u{4E00}") == comparableName("\(name) x").dropLast() + "\u{4E00}")
    }
}
