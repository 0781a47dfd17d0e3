// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

@testable import XMLRecords

/// Other people's hostile and odd files.
@Suite(.enabled(if: Material.isPresent)) struct CorpusTests {
    private let customers: XMLDialect
    private let anyRoot: XMLDialect

    init() throws {
        customers = .plain(record: try XMLRecordPath(parsing: "customers/customer"))
        anyRoot = .plain(record: try XMLRecordPath(parsing: "*"))
    }

    /// Every line of EXPECT.tsv; encodings are decoded before this target, but nothing may crash or leak here.
    @Test func attacksEndAsExpected() throws {
        let table = String(decoding: try Material.bytes("corpora/xml/attacks/EXPECT.tsv"), as: UTF8.self)
        var seen = 0
        for line in table.split(separator: "\n").dropFirst() {
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count == 2, parts[0].hasSuffix(".xml"), !parts[0].hasPrefix("encoding/") else { continue }
            seen += 1
            let bytes = try Material.bytes("corpora/xml/attacks/\(parts[0])")
            let dialect = parts[0].hasPrefix("deep") ? try plain("*/*") : customers
            let refusal = refusal(of: bytes, dialect)
            if parts[1].hasPrefix("refuse: document type") {
                #expect(refusal?.code == .xmlDoctype, "\(line)")
            } else if parts[1].hasPrefix("refuse") {
                #expect(refusal != nil, "\(line)")
            }
            guard parts[1].hasPrefix("accept") || parts[1].hasPrefix("no canary") else { continue }
            if parts[0] == "leading-space.xml" { continue }
            #expect(refusal == nil, "\(line): \(refusal?.message ?? "")")
            for value in try xmlRecords(in: bytes, dialect: dialect).flatMap(\.values) {
                #expect(!value.text.contains("CANARY"), "\(line)")
            }
        }
        #expect(seen == 34)
    }

    @Test func aLeadingBlankIsPassed() throws {
        let bytes = try Material.bytes("corpora/xml/attacks/leading-space.xml")
        #expect(try xmlRecords(in: bytes, dialect: try plain("a")).count == 1)
    }

    /// Raw bytes that Intake would decode or refuse: here they must be refused or read, never crash.
    @Test func undecodedBytesAreRefusedOrRead() throws {
        for path in Material.files(in: ["corpora/xml/attacks/encoding"]) {
            let bytes = try Material.bytes(path)
            let refusal = refusal(of: bytes, customers)
            let isUTF8 = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
            if isUTF8, !path.hasSuffix("unknown-encoding.xml") { #expect(refusal == nil, "\(path)") }
            if !isUTF8 { #expect(refusal?.code == .xmlMalformed, "\(path): \(refusal?.message ?? "accepted")") }
        }
    }

    /// libxml2's own tests: what it reports as an error is refused here too, and so is every document type.
    @Test func libxml2sTestsAreDecidedSanely() throws {
        var accepted = 0
        var refused = 0
        for path in Material.files(in: ["corpora/xml/libxml2-test", "corpora/xml/defusedxml"]) {
            let raw = try Material.bytes(path)
            let bytes = try Material.text(path)
            let refusal = refusal(of: bytes, anyRoot)
            // A declaration of another encoding is Intake's to honour; the bytes above stand for what it hands over.
            let text = String(decoding: raw, as: UTF8.self)
            if text.contains("<!DOCTYPE"), refusal == nil {
                #expect(
                    path.hasSuffix("/cdata2") || text.contains("<![CDATA["),
                    "\(path) has a DOCTYPE and was accepted"
                )
            }
            if path.contains("/errors/"), refusal == nil { #expect(harmless.contains(path), "\(path) was accepted") }
            if refusal == nil { accepted += 1 } else { refused += 1 }
        }
        #expect(accepted > 80 && refused > 100, "\(accepted) accepted, \(refused) refused")
    }

    /// Files of libxml2's error tests whose only error is their encoding, which Intake has dealt with before.
    private let harmless: Set<String> = [
        "corpora/xml/libxml2-test/errors/cdata.xml", "corpora/xml/libxml2-test/errors/unsupported-encoding.xml",
        "corpora/xml/libxml2-test/errors/truncated-utf16.xml",
    ]
}
