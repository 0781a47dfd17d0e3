// SPDX-License-Identifier: MIT

import Testing

@testable import BatchRun

/// The mail system's words, out of whatever a program prints.
@Suite struct MailWordsTests {
    @Test(arguments: [
        ("", ""),
        ("\n \r\n\t\n", ""),
        ("one\n", "one"),
        ("\n  one\t \r\n\r\ntwo\nthree\nfour\n", "one; two; three"),
        ("\u{1B}[31mred\u{1B}[0m \u{7}bell\u{0}", "[31mred[0m bell"),
        ("a\u{202E}b\u{200B}c\u{2066}d\u{FEFF}e", "abcde"),
        ("\u{85}a\u{9B}1mb\u{2028}c", "a1mbc"),
        // An escape that a combining mark follows is one `Character`.
        ("x\u{1B}\u{301}[2Jy", "x\u{301}[2Jy"),
        ("Empfänger unbekannt: 収件人", "Empfänger unbekannt: 収件人"),
    ])
    func areTheFirstLinesThatSaySomething(_ printed: String, _ expected: String) {
        var beginning = PrintedBeginning()
        beginning.append(Array(printed.utf8))
        #expect(Array(beginning.words.unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func areCutAndNeverGrow() {
        var beginning = PrintedBeginning()
        for _ in 0..<100 { beginning.append(repeatElement(UInt8(ascii: "x"), count: 1_000)) }
        #expect(beginning.bytes.count == 4_096)
        #expect(beginning.words == String(repeating: "x", count: 299) + "…")
    }

    @Test func bytesThatAreNoTextDoNoHarm() {
        var beginning = PrintedBeginning()
        beginning.append([0xFF, 0x61, 0xC3])
        #expect(beginning.words == "\u{FFFD}a\u{FFFD}")
    }
}
