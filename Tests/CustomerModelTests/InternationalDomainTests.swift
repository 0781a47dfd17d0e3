// SPDX-License-Identifier: MIT

@testable import CustomerModel
import Foundation
import Testing

@Suite(.enabled(if: Corpora.arePresent)) struct InternationalDomainTests {
    private struct Form: Decodable {
        let input: String
        let answer: String

        enum CodingKeys: String, CodingKey {
            case input
            case answer = "idna2008_uts46_ascii"
        }
    }

    /// Inputs whose answer differs on purpose: we read the host of a web address or an e-mail address, and want a
    /// name of two labels that is no IP address.
    private static let deliberate: [String: String?] = [
        "1.2.3.4": nil, "localhost": nil, "de": nil, "中国": nil, "xn--fiqs8s": nil,
        "www.example.org": "example.org", "https://example.org/x": "example.org", "example.org:443": "example.org",
        "user@example.org": "example.org",
    ]

    @Test func agreesWithTheOwnForms() throws {
        let forms = try Corpora.json("corpora/idn/domains.json", as: [Form].self)
        #expect(forms.count == 63)
        var same = 0
        for form in forms {
            let text = DomainName(parsing: form.input)?.text
            if let ours = Self.deliberate[form.input] {
                #expect(text == ours, "\(form.input)")
            } else {
                #expect(text ?? "" == form.answer, "\(form.input)")
                same += 1
            }
        }
        #expect(same == 54)
    }

    /// Answers of the table that rest on a newer Unicode than ICU 72 knows: letters and mappings of 15.1 and later.
    private static let newer: Set<String> = [
        "xn--snl253bgitxhzwu2arn60c", "xn--de6h.xn--37e857h", "xn--s5a04sn4u297k.xn--2e1b", "xn--skb.xn--g9e",
        "xn--ilj.xn--4xa", "xn--ilj.xn--3xa", "xn--3xa403s.xn--epb", "xn--4xa203s.xn--epb", "xn--hzb.xn--ukj4430l",
        "xn--p9ut19m.xn----mck373i", "xn--6-8cb7433a2ba.xn--ss-2vq", "xn--6-8cb7433a2ba.xn--zca894k",
    ]

    @Test(.enabled(if: canUnpack)) func agreesWithTheTableOfUTS46() throws {
        let cases = try table()
        try #require(cases.count > 5_000)
        var (same, finalDots, older) = (0, 0, 0)
        for (input, expected) in cases {
            var ascii: [UInt8] = []
            let isRead = appendASCIIForm(ofDomain: input.utf8.span, to: &ascii)
            #expect(isRead || ascii.isEmpty)
            let answer = isRead ? String(decoding: ascii, as: UTF8.self) : nil
            switch (answer, expected) {
            case let (answer, expected) where answer == expected: same += 1
            // The table is of a strict mode without the root's dot, which is good DNS.
            case (.some(let answer), nil) where answer.hasSuffix("."): finalDots += 1
            case (nil, .some(let expected)) where Self.newer.contains(expected): older += 1
            default: Issue.record("\(input.debugDescription): \(answer ?? "-"), not \(expected ?? "-")")
            }
        }
        // A newer ICU than Debian 12's 72 knows more.
        #expect(finalDots == 18 && older <= 26 && same >= 5_812)
    }

    @Test(.enabled(if: canUnpack)) func acceptsNothingThatTheTableRefuses() throws {
        for (input, expected) in try table() where expected == nil {
            guard let text = DomainName(parsing: input)?.text else { continue }
            // A final dot, joiners around and two hyphens in the third place of ASCII are no fault to us.
            let dust: Set<Unicode.Scalar> = [".", "。", "．", "｡", "\u{200C}", "\u{200D}"]
            let scalars = input.unicodeScalars
            let hasDust = scalars.first.map(dust.contains) == true || scalars.last.map(dust.contains) == true
            #expect(hasDust || text == "a.bc--de.f", "\(input.debugDescription): \(text)")
        }
    }

    /// The inputs of the table with the ASCII form they must have, or none.
    private func table() throws -> [(input: String, expected: String?)] {
        let source = String(decoding: try unpacked("corpora/idn/kjd-idna/test_idna_uts46.py.xz"), as: UTF8.self)
        return source.split(separator: "\n").compactMap { line in
            if let start = line.range(of: "idna.IDNAError, idna.encode, '") {
                return (literal(line[start.upperBound...]).text, nil)
            }
            guard let start = line.range(of: "assertEqual(idna.encode('") else { return nil }
            let (input, rest) = literal(line[start.upperBound...])
            guard let answer = rest.range(of: "b'") else { return nil }
            return (input, literal(rest[answer.upperBound...]).text)
        }
    }

    private static let canUnpack = FileManager.default.isExecutableFile(atPath: "/usr/bin/xz")

    private func unpacked(_ path: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/xz")
        process.arguments = ["-dc", Corpora.folder.appendingPathComponent(path).path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }

    /// A Python string up to its closing quote, its escapes resolved, and what follows it.
    private func literal(_ source: Substring) -> (text: String, rest: Substring) {
        var text = String.UnicodeScalarView()
        var scalars = source.unicodeScalars
        while let scalar = scalars.popFirst(), scalar != "'" {
            guard scalar == "\\", let kind = scalars.popFirst() else {
                text.append(scalar)
                continue
            }
            let digits = ["x": 2, "u": 4, "U": 8][kind] ?? 0
            guard digits > 0 else {
                text.append(["n": "\n", "r": "\r", "t": "\t"][kind] ?? kind)
                continue
            }
            let code = UInt32(String(String.UnicodeScalarView(scalars.prefix(digits))), radix: 16) ?? 0
            scalars.removeFirst(digits)
            text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
        }
        return (String(text), Substring(scalars))
    }
}
