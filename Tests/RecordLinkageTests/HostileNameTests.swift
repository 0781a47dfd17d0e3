// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Testing

@testable import RecordLinkage

@Suite struct HostileNameTests {
    @Test(arguments: ["own.json", "blns/blns.json"])
    func survivesCorpora(_ file: String) throws {
        let root = URL(filePath: #filePath).appending(path: "../../../../shared/corpora/unicode").standardized
        let data = try Data(contentsOf: root.appending(path: file))
        let texts = strings(in: try JSONSerialization.jsonObject(with: data))
        #expect(texts.count > 40)
        var parts = NameParts()
        for text in texts { check(Array(text.utf8), &parts) }
    }

    private func strings(in value: Any) -> [String] {
        switch value {
        case let text as String: [text]
        case let list as [Any]: list.flatMap(strings)
        case let table as [String: Any]: table.values.flatMap(strings)
        default: []
        }
    }

    /// Words lie in the text and are UTF-8, and there is a core when there is a letter or a digit.
    private func check(_ name: [UInt8], _ parts: inout NameParts) {
        parts.take(apart: name.span)
        for word in parts.words {
            #expect(word.text.count > 0 && word.text.indices.upperBound <= parts.text.count)
            let isSound = isUTF8(parts.text.span.extracting(word.text.indices))
            #expect(isSound)
        }
        let text = String(decoding: name, as: UTF8.self)
        let hasLetter = text.utf8.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0) }
        if hasLetter { #expect(parts.words.contains { $0.kind == .core }, "\(text.debugDescription)") }
    }

    @Test func survivesEveryPairOfBytes() {
        var parts = NameParts()
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max { check([0x41, first, second], &parts) }
        }
    }

    /// A step that looked back over the whole name would need minutes.
    @Test(.timeLimit(.minutes(1)), arguments: ["(", "?", " - ", "*&", "'."])
    func readsMegabytesOfPunctuation(_ piece: String) {
        read(piece, bytes: 1_000_000)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "a.", "gmbh ", "(a)", "Ã", "é", "¨", " & co", "a", "nl ", "aB", "a - ", "c/o ", "x (", "?a", "株式会社",
        ]
    )
    func readsLongNames(_ piece: String) {
        read(piece, bytes: 100_000)
    }

    private func read(_ piece: String, bytes: Int) {
        var parts = NameParts()
        let name = Array(String(repeating: piece, count: bytes / piece.utf8.count).utf8)
        parts.take(apart: name.span)
        #expect(parts.words.count <= name.count)
    }
}
