// SPDX-License-Identifier: MIT

import Testing

@testable import CustomerModel

/// What is decided by one look must be what the long way says.
@Suite struct FastPathTests {
    /// Every four bytes of which a rule speaks, alone and behind enough ASCII to reach the other loops.
    @Test(arguments: [0, 3, 12, 13, 16, 29]) func checksUTF8AsTheStandardLibraryDoes(_ offset: Int) {
        let bytes: [UInt8] = [
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1,
            0xF4, 0xF5, 0xFF,
        ]
        let start = [UInt8](repeating: 0x61, count: offset)
        for first in bytes[2...] {
            for second in bytes {
                for third in bytes {
                    for tail in [[], [third], [third, 0x80], [third, 0xBF], [third, 0x41, 0x41, 0x41, 0x41, 0x41]] {
                        let text = start + [first, second] + tail
                        let expected = String(validating: text, as: UTF8.self) != nil
                        if isUTF8(text.span) != expected { Issue.record("\(text)") }
                    }
                }
            }
        }
    }

    @Test(arguments: [
        "Müller GmbH", "M?ller", "Müller  GmbH", " Müller", "Müller ", "Mü\u{A0}ller", "Ã¼", "GarcÃa", "Ângela", "Æü",
        "System.Object[]", "Systemhaus Müller GmbH", "Microsoft Deutschland GmbH", "xxx", "Xerox", "keine",
        "Keine Angabe",
        "Testkunde", "Testkunde 7 GmbH & Co. KG aus Bad Münstereifel", "N/A", "", "-", "A\u{0}B", "a", "Ä", "3M", "日本",
        "Noël", "Muster\u{AD}firma", "Löschen", "Firma\u{FFFD}",
    ])
    func aNameIsWhatTheLongWaySays(_ name: String) {
        for text in [name, "\(name) \(name)", name + String(repeating: "n", count: 40)] {
            let bytes = Array(text.utf8)
            var output: [UInt8] = []
            let cell = appendName(bytes.span, to: &output)
            var expected: [UInt8] = []
            let isJunk = isJunkName(bytes.span)
            if !isJunk { appendCollapsed(bytes.span, to: &expected) }
            #expect(output == expected, "\(text)")
            #expect((cell == .junk) == isJunk, "\(text)")
            let isDamaged = isDamagedName(bytes.span)
            if cell == .sound { #expect(!isDamaged && output == bytes, "\(text)") }
        }
    }

    @Test func mostNamesTakeTheFastPath() {
        for name in ["Müller GmbH", "Vanösävo Software KG", "Systemhaus Nord", "Weiß & Maß e.K."] {
            var output: [UInt8] = []
            let cell = appendName(Array(name.utf8).span, to: &output)
            #expect(cell == .sound, "\(name)")
        }
    }

    @Test func roomForTextsChangesNoNumber() {
        var texts = Interner()
        func number(_ text: String) -> Int { texts.intern(Array(text.utf8).span) }
        #expect((0..<100).map { number("\($0).example") } == Array(0..<100))
        texts.reserve(10_000, bytes: 100_000)
        #expect((0..<100).map { number("\($0).example") } == Array(0..<100))
        #expect(number("new.example") == 100)
        let text = Array("7.example".utf8)
        let (isHeld, isOther) = (texts.holds(text.span, as: 7), texts.holds(text.span, as: 8))
        #expect(isHeld && !isOther)
    }
}
