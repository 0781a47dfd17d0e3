// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

@testable import XMLRecords

/// How a file is cut into blocks changes nothing.
@Suite struct BlockTests {
    private enum Outcome: Equatable {
        case read(ReadFile)
        case refused(XMLReadError)

        var brief: String {
            switch self {
            case .read(let file): "\(file.records.count) records"
            case .refused(let error): "\(error.line):\(error.column): \(error.message) [\(error.code.rawValue)]"
            }
        }
    }

    private func outcome(_ bytes: [UInt8], _ dialect: XMLDialect, _ blockSize: Int) throws -> Outcome {
        let paths = try ["@id", "name", "field[@name='name']/@value", ".", "*/*/@N"].map { try XMLPath(parsing: $0) }
        do throws(XMLReadError) {
            return .read(try xmlFile(bytes, dialect, paths: paths, blockSize: blockSize))
        } catch {
            return .refused(error)
        }
    }

    private func compare(_ bytes: [UInt8], _ dialect: XMLDialect, _ comment: Comment) throws {
        let whole = try outcome(bytes, dialect, max(bytes.count, 1))
        for size in [1, 2, 3, 7, 64, 4096] {
            let cut = try outcome(bytes, dialect, size)
            #expect(cut == whole, "\(comment), blocks of \(size): \(cut.brief), not \(whole.brief)")
        }
    }

    private func dialects(_ bytes: [UInt8]) throws -> [XMLDialect] {
        let byRoot = dialectByRoot(bytes)
        let plain = try ["*/*", "customers/customer", "entities/entity[@name='account']/records/record", "*"].map {
            XMLDialect.plain(record: try XMLRecordPath(parsing: $0))
        }
        return [byRoot ?? .clixml] + plain
    }

    @Test(
        .enabled(if: Material.isPresent),
        arguments: Material.files(in: [
            "exports/fixtures", "corpora/xml/attacks", "corpora/clixml", "corpora/xml/defusedxml",
            "corpora/xml/libxml2-test",
        ])
    )
    func blocksChangeNothing(_ path: String) throws {
        let bytes = try Material.text(path)
        guard bytes.count < 200_000 else { return }
        let dialects = try path.contains("/libxml2-test/") ? [plain("*/*")] : dialects(bytes)
        for dialect in dialects { try compare(bytes, dialect, "\(path) as \(dialect)") }
    }

    @Test(arguments: [
        "", " ", "\n\n", "<", "<!", "<!-", "<!D", "#", "#<", "#< CLIXML", "#< CLIXML\r\n", "#< CLI\n<a/>",
        "\u{FEFF}<a><b/></a>", "\u{FEFF}", "Name;Domain;Ü🙂;und noch mehr Text", "x", "<a/>", "<a></a>", "<a/>x",
        "<a>\r",
        "<a>\r\n<b/>\r<b/>\n\r<b/></a>", "<a><b>]]></b></a>", "<a><b x='<'/></a>", "<a><b x='>'/></a>", "<a/><!-->",
        "<a><!--><b/>--></a>", "<a><![CDATA[]]]]><b/></a>", "<a><?x ?><b/></a>", "<a><??></a>", "<a>&amp</a>",
        "<a>\u{0}</a>", "<a><b>ä\u{1}</b></a>", "<a><<b/></a>", "<a b='\"<!DOCTYPE a>\"'/>", "<!doctype a><a/>",
        "<a><!ELEMENT b></a>", "<a><b", "<a><b c='", "<a><b>ü</c></a>", "<a xmlns:b=''/>", "<?xml version='1.0'?>",
    ])
    func edgesAreTheSame(_ text: String) throws {
        let bytes = Array(text.utf8)
        for dialect in try dialects(bytes) { try compare(bytes, dialect, "\(text.debugDescription) as \(dialect)") }
    }

    /// What is longer than a stretch that is looked at in one go, at every place where it can be cut.
    @Test func longFilesAreTheSame() throws {
        let row = "<customer id='ä'><name>Müller &amp; Söhne 🙂</name><!-- x --><n><![CDATA[<>]]></n>\r\n</customer>"
        let text = "<customers>" + String(repeating: row, count: 1500) + "</customers>"
        let customers = XMLDialect.plain(record: try XMLRecordPath(parsing: "customers/customer"))
        let bytes = Array(text.utf8)
        let whole = try outcome(bytes, customers, bytes.count)
        for size in [61, 65_535, 65_536, 65_537] { #expect(try outcome(bytes, customers, size) == whole) }
        let faulty = Array((text + "<x/>").utf8)
        let refused = try outcome(faulty, customers, faulty.count)
        guard case .refused(let error) = refused else { return #expect(Bool(false), "junk was accepted") }
        #expect(error.line == 1501)
        for size in [61, 65_535, 65_536, 65_537] { #expect(try outcome(faulty, customers, size) == refused) }
    }

    @Test func blocksOfNothingAreAllowed() throws {
        var reader = XMLRecordReader(dialect: try plain("a/b"))
        for byte in "<a><b/></a>".utf8 {
            let none: [UInt8] = []
            let one = [byte]
            try reader.append(none.span)
            try reader.append(one.span)
        }
        try reader.finish()
        try reader.finish()
        var record = XMLRecord()
        let isFound = reader.next(&record)
        let isMore = reader.next(&record)
        #expect(isFound && !isMore)
        #expect(record.offset == 3)
    }

    @Test func nothingComesAfterAnError() throws {
        var reader = XMLRecordReader(dialect: try plain("a/b"))
        var codes: [DiagnosticCode] = []
        var record = XMLRecord()
        var isRecordFound = false
        for text in ["<a><b/></c><b/>", "<b/>", "</a>"] {
            do throws(XMLReadError) { try reader.append(Array(text.utf8).span) } catch { codes.append(error.code) }
            isRecordFound = isRecordFound || reader.next(&record)
        }
        do throws(XMLReadError) { try reader.finish() } catch { codes.append(error.code) }
        #expect(codes == [.xmlMalformed, .xmlMalformed, .xmlMalformed, .xmlMalformed])
        #expect(!isRecordFound)
    }

    @Test func placesAreAbsolute() throws {
        let text = "\u{FEFF}#< CLIXML\r\n<!-- ä -->" + "<a>\r<b/>\n<b\n/>\r\n\n<b>ü\r</b><b/></a>"
        let bytes = Array(text.utf8)
        for size in [1, 5, 1000] {
            let file = try xmlFile(bytes, plain("a/b"), blockSize: size)
            #expect(file.records.map(\.line) == [3, 4, 7, 8])
            for record in file.records { #expect(bytes[record.offset...].starts(with: Array("<b".utf8))) }
        }
    }
}
