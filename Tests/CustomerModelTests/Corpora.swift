// SPDX-License-Identifier: MIT

import Foundation

/// Corpora and fixtures that lie beside the repository while it is being developed.
enum Corpora {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared")

    static let arePresent = FileManager.default.fileExists(atPath: folder.appendingPathComponent("corpora").path)

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }

    static func lines(_ path: String) throws -> [String] {
        String(decoding: try bytes(path), as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }

    static func json<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(try bytes(path)))
    }

    /// Texts of every sort: names, addresses, domains, hostile strings.
    static let texts: [String] = {
        guard arePresent else { return [] }
        var texts = (try? lines("corpora/unicode/blns/blns.txt")) ?? []
        for file in ["email/addresses", "idn/domains", "email/name-injection"] {
            let rows =
                (try? JSONSerialization.jsonObject(with: Data(bytes("corpora/\(file).json")))) as? [[String: Any]]
            texts += (rows ?? []).flatMap { $0.values.compactMap { $0 as? String } }
        }
        let own = (try? JSONSerialization.jsonObject(with: Data(bytes("corpora/unicode/own.json")))) as? [String: Any]
        for value in own?.values.map({ $0 }) ?? [] {
            for item in value as? [Any] ?? [] { texts += item as? [String] ?? [item as? String ?? ""] }
        }
        texts += (try? isemail().map(\.address)) ?? []
        for path in exports { texts += (try? cells(path)) ?? [] }
        return Set(texts).sorted()
    }()

    /// Byte sequences that are no UTF-8, alone and inside a name.
    static let invalid: [[UInt8]] = {
        let own = try? JSONSerialization.jsonObject(with: Data(bytes("corpora/unicode/own.json"))) as? [String: Any]
        let encoded = own?["invalid-utf8-b64"] as? [String] ?? []
        return encoded.compactMap { Data(base64Encoded: $0) }.flatMap { [Array($0), Array("M".utf8 + $0 + "r".utf8)] }
    }()

    private static let exports: [String] = {
        let root = folder.appendingPathComponent("exports/fixtures")
        let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(".csv") }.sorted().map { "exports/fixtures/\($0)" }
    }()

    private static func cells(_ path: String) throws -> [String] {
        let separators: Set<Character> = [",", ";", "\"", "\t"]
        return try lines(path).prefix(200).flatMap { $0.split(whereSeparator: separators.contains).map(String.init) }
    }

    /// The addresses of isemail's test set, control pictures turned back into controls, with the judgement on them.
    static func isemail() throws -> [(address: String, category: String)] {
        let text = String(decoding: try bytes("corpora/email/isemail/tests.xml"), as: UTF8.self)
        return text.components(separatedBy: "<test id").dropFirst().map { test in
            (unescaped(element("address", of: test)), element("category", of: test))
        }
    }

    private static func element(_ name: String, of text: String) -> String {
        guard let start = text.range(of: "<\(name)>"), let end = text.range(of: "</\(name)>") else { return "" }
        return String(text[start.upperBound..<end.lowerBound])
    }

    private static func unescaped(_ text: String) -> String {
        var text = text
        for code in 0..<0x21 {
            let entity = "&#x24" + (code < 16 ? "0" : "") + String(code, radix: 16, uppercase: true) + ";"
            text = text.replacingOccurrences(of: entity, with: "\(Unicode.Scalar(UInt8(code)))")
        }
        for (entity, value) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: entity, with: value)
        }
        return text
    }
}
