// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Testing

@testable import Intake

@Suite struct DecodingTests {
    private let latin: [UInt8] = [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72]

    @Test func namesASCIIAndUTF8() throws {
        #expect(try decoded(Array("a,b\n".utf8), file: "f").encoding == "ASCII")
        #expect(try decoded(Array("ä,b\n".utf8), file: "f").encoding == "UTF-8")
        let marked = try decoded([0xEF, 0xBB, 0xBF] + Array("ä".utf8), file: "f")
        #expect(marked == DecodedText(bytes: Array("ä".utf8), encoding: "UTF-8 with byte order mark", fallbackLines: 0))
    }

    @Test(arguments: [true, false])
    func readsUTF16ByItsMark(_ isBigEndian: Bool) throws {
        let bytes = (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) + utf16("a;ß🙂\r\n", bigEndian: isBigEndian)
        let text = try decoded(bytes, file: "f")
        #expect(text.bytes == Array("a;ß🙂\r\n".utf8))
        #expect(text.encoding == (isBigEndian ? "UTF-16BE" : "UTF-16LE"))
    }

    @Test func readsUTF16LEWithoutMark() throws {
        #expect(try decoded(utf16("Id;Müller", bigEndian: false), file: "f").bytes == Array("Id;Müller".utf8))
    }

    @Test func readsWindows1252() throws {
        let text = try decoded(latin + [0x0A, 0x80, 0x20, 0x84, 0x93, 0x9F, 0x81], file: "f")
        #expect(text.bytes == Array("Müller\n€ „“Ÿ\u{FFFD}".utf8))
        #expect(text.encoding == "Windows-1252")
        #expect(text.fallbackLines == 2)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func readsEachLineInItsOwnEncoding(_ lineEnd: String) throws {
        let text = try decoded(latin + Array("\(lineEnd)Müller\(lineEnd)x".utf8), file: "f")
        #expect(text.bytes == Array("Müller\(lineEnd)Müller\(lineEnd)x".utf8))
        #expect(text.encoding == "UTF-8, some lines Windows-1252")
        #expect(text.fallbackLines == 1)
    }

    @Test func saysThatAMarkedFileHasOtherLines() throws {
        let text = try decoded([0xEF, 0xBB, 0xBF] + Array("ä\n".utf8) + latin, file: "f")
        #expect(text.bytes == Array("ä\nMüller".utf8))
        #expect(text.encoding == "UTF-8 with byte order mark, some lines Windows-1252")
    }

    @Test func refusesAnAppendedUTF16TailWithItsLine() {
        let bytes = Array("Name\r\nMüller\r\n".utf8) + utf16("Weiß\r\n", bigEndian: false)
        #expect(damage(bytes) == "f:3: error: a NUL byte: two encodings were mixed in one file, or it is no text")
    }

    @Test(arguments: [[0xC0, 0xAF], [0xC1, 0x81], [0xF5, 0x80], [0xFF, 0xBF]] as [[UInt8]])
    func refusesWhatIsNoTextAnywhere(_ pair: [UInt8]) {
        let hex = String(pair[0], radix: 16, uppercase: true)
        let expected = "f:2: error: the byte \(hex) begins no character of UTF-8 or Windows-1252 text"
        #expect(damage(Array("a\n".utf8) + pair) == expected)
        #expect(damage(Array("a\r".utf8) + pair) == expected)
    }

    @Test func readsTheSameBytesAsLettersElsewhere() throws {
        #expect(try decoded([0xC0, 0x20, 0xFF, 0x61], file: "f").bytes == Array("À ÿa".utf8))
    }

    @Test func refusesHalfACharacterAndNULInUTF16() {
        #expect(damage([0xFF, 0xFE, 0x61]) == "f:1: error: the file ends in the middle of a UTF-16 character")
        let nul = [0xFF, 0xFE] + utf16("a\n\u{0}", bigEndian: false)
        #expect(damage(nul) == "f:2: error: a NUL character in the middle of UTF-16 text")
        #expect(damage([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0])?.contains("NUL") == true, "this is UTF-32")
        #expect(damage(Array("a\n".utf8) + [0, 0, 0])?.hasPrefix("f:2: ") == true)
    }

    @Test func warnsOfMixedFilesOnly() {
        let mixed = Reading(Array("Name\n".utf8) + latin + Array("\nWeiß\n".utf8), as: "generic-table")
        #expect(mixed.records.map(\.name) == ["Müller", "Weiß"])
        #expect(
            mixed.log.lines == [
                "list.csv: warning: 1 line is Windows-1252 in a file of another encoding [encoding-fallback]"
            ]
        )
        let plain = Reading(Array("Name\n".utf8) + latin, as: "generic-table")
        #expect(plain.log.lines.isEmpty)
        #expect(plain.export?.encoding == "Windows-1252")
    }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    /// The head line of the refusal, without its code.
    private func damage(_ bytes: [UInt8]) -> String? {
        do {
            _ = try decoded(bytes, file: "f")
            return nil
        } catch {
            let diagnostic = error as? Diagnostic
            #expect(diagnostic?.code == .encodingDamaged)
            return diagnostic?.description.split(separator: " [").first.map(String.init)
        }
    }
}
