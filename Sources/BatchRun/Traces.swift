// SPDX-License-Identifier: MIT

import CustomerModel

/// The spellings by which texts name customers who are to be forgotten.
///
/// Found without regard to the case of ASCII letters, and only as whole words: a domain is found in an address and below
/// a host of it, not inside another domain.
struct Traces {
    private(set) var texts: Set<String> = []
    /// The file names of their letters.
    var letters: Set<String> = []
    private var marks: [[UInt8]] = []
    private var marksByBeginning: [UInt16: [Int]] = [:]
    /// Whether any begins so: asked at every byte of every report.
    private var isBeginning = [Bool](repeating: false, count: 1 << 16)

    /// Takes a spelling; one that is too short to mean anybody is let be.
    mutating func insert(_ text: String) {
        guard text.unicodeScalars.count > 2, texts.insert(text).inserted else { return }
        let shortened = String(String.UnicodeScalarView(text.unicodeScalars.prefix(60)))
        let cases = [text, text.lowercased(), text.uppercased(), shortened]
        let spellings = cases + cases.map { escaped($0) } + cases.map { doubled($0) } + cases.map { quoted($0) }
        for spelling in Set(spellings) {
            let mark = lowered(Array(spelling.utf8))
            let beginning = beginning(of: mark, at: 0)
            isBeginning[Int(beginning)] = true
            marksByBeginning[beginning, default: []].append(marks.count)
            marks.append(mark)
        }
    }

    /// Whether `bytes` name one of them.
    func areNamed(in bytes: [UInt8]) -> Bool { !places(in: bytes, onlyFirst: true).isEmpty }

    /// Where `bytes` name one of them, ascending.
    func places(in bytes: [UInt8], onlyFirst: Bool = false) -> [Range<Int>] {
        let text = lowered(bytes)
        var places: [Range<Int>] = []
        guard text.count > 1 else { return places }
        for start in 0..<(text.count - 1) {
            let beginning = beginning(of: text, at: start)
            guard isBeginning[Int(beginning)] else { continue }
            for index in marksByBeginning[beginning] ?? [] {
                let end = start + marks[index].count
                guard end <= text.count, text[start..<end].elementsEqual(marks[index]) else { continue }
                guard stands(start..<end, in: text) else { continue }
                places.append(start..<end)
                if onlyFirst { return places }
            }
        }
        return places
    }

    private func stands(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        if range.lowerBound > 0, isPart(text[range.lowerBound - 1]) { return false }
        guard range.upperBound < text.count else { return true }
        if text[range.upperBound] == UInt8(ascii: "."), range.upperBound + 1 < text.count {
            return !isPart(text[range.upperBound + 1])
        }
        return !isPart(text[range.upperBound])
    }
}

/// Whether a byte beside a spelling makes it a piece of something longer; typographic quotes do not.
private func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
    default: false
    }
}

private func beginning(of bytes: [UInt8], at index: Int) -> UInt16 {
    UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
}

private func lowered(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
}

/// As HTML spells it.
private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}

/// As the values that a page holds for its script spell it.
private func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": quoted += "\\u0026"
        case "<": quoted += "\\u003c"
        case ">": quoted += "\\u003e"
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        default: quoted.unicodeScalars.append(scalar)
        }
    }
    return quoted
}

/// As a quoted cell spells it.
private func doubled(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
}
