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
    ])
    func folds(_ name: String, _ expected: String) {
        #expect(comparableName(name) == expected)
    }
}
