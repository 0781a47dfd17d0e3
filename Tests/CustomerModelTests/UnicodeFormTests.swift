// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@Suite struct UnicodeFormTests {
    @Test(arguments: [
        (UnicodeForm.composed, "Mu\u{308}ller", "Müller"), (.composed, "ﬁrma", "ﬁrma"), (.composed, "", ""),
        (.composed, "q\u{307}\u{323}", "q\u{323}\u{307}"), (.composed, "\u{212B}", "\u{C5}"), (.composed, "ABC", "ABC"),
        (.compatible, "ﬁrma ①Ⅳ", "firma 1IV"), (.compatible, "ｱ\u{2126}", "ア\u{3A9}"), (.compatible, "A", "A"),
        (.compatible, "\u{FDFA}", "صلى الله عليه وسلم"),
        (.caseFolded, "STRASSE Straße ẞ", "strasse strasse ss"), (.caseFolded, "ΣΑΣ σας", "σασ σασ"),
        (.caseFolded, "İI", "i\u{307}i"), (.caseFolded, "ﬃ ǅ", "ffi ǆ"), (.caseFolded, "Müller GmbH", "müller gmbh"),
    ])
    func makesTheForm(_ form: UnicodeForm, _ text: String, _ expected: String) {
        let answer = spelled(text) { append($0, in: form, to: &$1) }
        #expect(answer.map { Array($0.utf8) } == Array(expected.utf8), "\(answer ?? "-")")
    }

    @Test(arguments: UnicodeForm.allCases)
    func formingTwiceIsFormingOnce(_ form: UnicodeForm) {
        for text in Corpora.texts {
            let once = spelled(text) { append($0, in: form, to: &$1) }
            let twice = once.flatMap { once in spelled(once) { append($0, in: form, to: &$1) } }
            if once == nil || once.map({ Array($0.utf8) }) != twice.map({ Array($0.utf8) }) {
                Issue.record("\(text.debugDescription)")
            }
        }
    }

    @Test(arguments: UnicodeForm.allCases)
    func growsAsMuchAsItMust(_ form: UnicodeForm) {
        let text = String(repeating: "\u{FDFA}\u{390}", count: 10_000)
        let answer = spelled(text) { append($0, in: form, to: &$1) }
        #expect((answer?.utf8.count ?? 0) >= text.utf8.count)
        let long = String(repeating: "ü", count: 600_000)
        #expect(spelled(long) { append($0, in: form, to: &$1) } == nil)
    }

    @Test func refusesWhatIsNoUTF8() {
        for bytes in Corpora.invalid {
            for form in UnicodeForm.allCases {
                var arena: [UInt8] = []
                let isMade = append(bytes.span, in: form, to: &arena)
                #expect(!isMade && arena.isEmpty)
            }
        }
    }

    @Test func answersManyAtOnce() async {
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let host = "bäckerei\(number).example"
                    return (0..<50).allSatisfy { _ in
                        DomainName(parsing: host)?.unicode == host && Country(parsing: "ÖSTERREICH")?.code == "AT"
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
