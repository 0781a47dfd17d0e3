// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

@testable import XMLRecords

@Suite struct RefusalTests {
    private let customers: XMLDialect

    init() throws {
        customers = try plain("customers/customer")
    }

    @Test(arguments: [
        ("<customers><customer></customers>", DiagnosticCode.xmlMalformed),
        ("<customers></customers><x/>", .xmlMalformed),
        ("<customers>&#27;</customers>", .xmlMalformed),
        ("<customers>&nbsp;</customers>", .xmlMalformed),
        ("<customers><x:customer/></customers>", .xmlMalformed),
        ("<customers><customer a='1' a='2'/></customers>", .xmlMalformed),
        ("<customers a=1></customers>", .xmlMalformed),
        ("<customers>\u{0}</customers>", .xmlMalformed),
        ("<customers/>\u{0}", .xmlMalformed),
        ("<customers><!ELEMENT a></customers>", .xmlMalformed),
        ("Name;Domain", .xmlMalformed),
        ("<!DOCTYPE html><html></html>", .xmlDoctype),
        ("<!doctype html>\n<html><br></html>", .xmlDoctype),
        (
            "<?xml version='1.0'?>\n<!-- <a> --><!DOCTYPE r [<!ENTITY f SYSTEM 'f'>]><customers>&f;</customers>",
            .xmlDoctype
        ),
        ("", .xmlTruncated), (" \n", .xmlTruncated), ("<", .xmlTruncated), ("<?xml version='1.0'?>", .xmlTruncated),
        ("<!-- no root -->", .xmlTruncated), ("#< CLIXML\n", .xmlTruncated),
        ("<customers>", .xmlTruncated), ("<customers><customer/>", .xmlTruncated), ("<customers", .xmlTruncated),
        ("<customers a='>", .xmlTruncated), ("<customers><!-- </customers>", .xmlTruncated),
        ("<customers><![CDATA[ </customers>", .xmlTruncated), ("<customers/><!-- x", .xmlTruncated),
        ("<customers></customers", .xmlTruncated), ("<customers>text", .xmlTruncated),
        ("<Error><Code>ExpiredToken</Code></Error>", .xmlDialectUnknown),
        ("<Objs/>", .xmlDialectUnknown),
    ])
    func namesTheReason(_ text: String, _ code: DiagnosticCode) {
        #expect(refusal(text, customers)?.code == code, "\(refusal(text, customers)?.message ?? "accepted")")
    }

    @Test func saysWhere() {
        let mismatch = refusal("#< CLIXML\n<customers>\n  <customer>ä<b></customer>\n</customers>", customers)
        #expect(mismatch?.line == 3)
        #expect(mismatch?.message.contains("line 3") == true, "\(mismatch?.message ?? "")")
        let doctype = refusal("\n<!-- äö\n€ --> <!DOCTYPE a>", customers)
        #expect(doctype?.line == 3)
        #expect(doctype?.column == 7)
        #expect(
            doctype?.diagnostic(file: "kunden.xml").description == """
                kunden.xml:3:7: error: found a document type declaration, which no export needs; \
                expected an element [xml-doctype]
                    no export we know has a DOCTYPE; find out who made this file before you use it
                """
        )
        let root = refusal("<!-- -->\n<Error>", customers)
        #expect(root?.message == "the root element is 'Error', expected 'customers'")
        #expect(root?.line == 2)
    }

    @Test func everyLimitHolds() throws {
        var limits = XMLLimits()
        limits.depth = 3
        limits.attributes = 2
        limits.startTagBytes = 40
        limits.valueBytes = 10
        limits.totalBytes = 200
        limits.recordNodes = 6
        func outcome(_ customer: String) -> DiagnosticCode? {
            refusal("<customers>\(customer)</customers>", customers, limits)?.code
        }
        #expect(outcome("<customer><a/></customer>") == nil)
        #expect(outcome("<customer><a><b/></a></customer>") == .xmlLimit)
        #expect(outcome("<customer a='1' b=\"2\"/>") == nil)
        #expect(outcome("<customer a='1' b='2' c='3'/>") == .xmlLimit)
        #expect(outcome("<customer xmlns:a='1' b='2' c='3'/>") == .xmlLimit)
        #expect(outcome("<customer a='123456789012345678901234'/>") == nil)
        #expect(outcome("<customer a='1234567890123456789012345'/>") == .xmlLimit)
        #expect(outcome("<customer>1234567890</customer>") == nil)
        #expect(outcome("<customer>12345678901</customer>") == .xmlLimit)
        #expect(outcome("<customer>123456<!-- -->78901</customer>") == .xmlLimit)
        #expect(outcome("<customer><!-- 12345 --></customer>") == .xmlLimit)
        #expect(outcome("<customer><a/><a/><a/><a/><a/></customer>") == nil)
        #expect(outcome("<customer><a/><a/><a/><a/><a/><a/></customer>") == .xmlLimit)
        #expect(outcome(String(repeating: "<customer/>", count: 17)) == .xmlLimit)
        #expect(outcome(String(repeating: "<customer/>", count: 16)) == nil)
    }

    @Test func namesAndRecordsAreBounded() throws {
        var limits = XMLLimits()
        limits.names = 8
        limits.recordBytes = 20
        func outcome(_ text: String, _ dialect: XMLDialect) -> String? { refusal(text, dialect, limits)?.message }
        let names = "the file has more than the 8 different names allowed"
        let length = "a record is longer than the 20 bytes allowed"
        func customer(_ names: Int) -> String {
            "<customers><customer>\((0..<names).map { "<n\($0)/>" }.joined())</customer></customers>"
        }
        #expect(outcome(customer(5), customers) == nil)
        #expect(outcome(customer(50), customers) == names)
        func object(_ names: Int) -> String {
            objs("<Obj><MS>\((0..<names).map { "<S N='\($0)'/>" }.joined())</MS></Obj>")
        }
        #expect(outcome(object(6), .clixml) == nil)
        #expect(outcome(object(9), .clixml) == names)
        let keys = (0..<9).map { "<En><S N='Key'>\($0)</S><Nil N='Value'/></En>" }.joined()
        #expect(outcome(objs("<Obj><DCT>\(keys)</DCT></Obj>"), .clixml) == names)
        #expect(outcome("<customers><customer a='12345'>12345678901234</customer></customers>", customers) == nil)
        #expect(
            outcome("<customers><customer a='123456789012'><b>123456789</b></customer></customers>", customers)
                == length
        )
        let mixed = "<customers><customer>1<b>2<c>3<d>4567890</d></c></b></customer></customers>"
        #expect(outcome(mixed, customers) == length)
    }

    @Test func aHugeStartTagCostsNoTime() {
        let attributes = (0..<100_000).map { " a\($0)='1'" }.joined()
        let start = ContinuousClock.now
        #expect(refusal("<customers><customer\(attributes)/></customers>", customers)?.code == .xmlLimit)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    /// Whatever its length, a file that lacks its end is refused, and says that it was cut short.
    @Test func everyPrefixIsRefused() throws {
        let text = """
            <?xml version="1.0" encoding="utf-8"?><!-- ü --><?pi x?>
            <customers k="a>b"><customer id='1'><name>Müller &amp; Söhne <![CDATA[ <x> ]]>– €</name></customer
            ><customer id='2'/></customers>
            """
        let bytes = Array(text.utf8)
        #expect(try xmlRecords(in: bytes, dialect: customers).count == 2)
        for length in 0..<bytes.count {
            let error = refusal(of: Array(bytes[..<length]), customers)
            #expect(error?.code == .xmlTruncated, "\(length) bytes: \(error?.message ?? "accepted")")
        }
    }

    @Test func everyPrefixOfCLIXMLIsRefused() throws {
        let text = objs("<Obj RefId='0'><MS><S N='A_x0020_B'>ä_xD83D__xDE42_</S><Ref N='C' RefId='0'/></MS></Obj>")
        let bytes = Array("#< CLIXML\n\(text)".utf8)
        #expect(try xmlRecords(in: bytes, dialect: .clixml).count == 1)
        for length in 9..<bytes.count {
            #expect(refusal(of: Array(bytes[..<length]), .clixml)?.code == .xmlTruncated)
        }
    }

    @Test(
        .enabled(if: Material.isPresent),
        arguments: [
            "billion-laughs.xml", "billion-laughs-attr.xml", "doctype-html.xml", "external-dtd.xml",
            "external-dtd-public.xml", "quadratic.xml", "recursive-entity.xml", "xxe-file.xml", "xxe-http.xml",
            "xxe-param-oob.xml", "xxe-relative.xml",
        ]
    )
    func refusesEveryDocumentType(_ file: String) throws {
        #expect(refusal(of: try Material.text("corpora/xml/attacks/\(file)"), customers)?.code == .xmlDoctype)
    }

    @Test(
        .enabled(if: Material.isPresent),
        arguments: [
            ("charref-esc.xml", DiagnosticCode.xmlMalformed), ("charref-nul.xml", .xmlMalformed),
            ("declaration-only.xml", .xmlTruncated), ("deep-300.xml", .xmlLimit), ("dup-attr.xml", .xmlMalformed),
            ("error-root.xml", .xmlDialectUnknown),
            ("html-as-xml.xml", .xmlDialectUnknown),
            ("junk-after-root.xml", .xmlMalformed), ("nul-after-root.xml", .xmlMalformed),
            ("raw-nul.xml", .xmlMalformed), ("truncated/t001.xml", .xmlTruncated),
            ("truncated/t121.xml", .xmlTruncated),
            ("unbound-prefix.xml", .xmlMalformed), ("whitespace.xml", .xmlTruncated),
        ]
    )
    func refusesAttacks(_ file: String, _ code: DiagnosticCode) throws {
        let bytes = try Material.text("corpora/xml/attacks/\(file)")
        let dialect = file.hasPrefix("deep") ? try plain("*") : customers
        #expect(refusal(of: bytes, dialect)?.code == code, "\(refusal(of: bytes, dialect)?.message ?? "accepted")")
    }

    @Test(
        .enabled(if: Material.isPresent),
        arguments: [
            ("cdata-markup.xml", "<script>alert(1)</script>&amp;"), ("cdata-split.xml", "Müller GmbH"),
            ("schema-location.xml", "A"), ("xml-space.xml", "  A  "),
            ("xml-stylesheet.xml", "A"), ("xinclude-text.xml", nil),
            ("encoding/utf8-declared.xml", "Müller & Söhne – €"),
            ("encoding/utf16-declared-utf8-bytes.xml", "Müller & Söhne – €"),
            ("encoding/utf16le-bom.xml", "Müller & Söhne – €"), ("encoding/utf16be-bom.xml", "Müller & Söhne – €"),
            ("encoding/utf8-bom.xml", "Müller & Söhne – €"),
            ("encoding/utf8-declared-utf16-bytes.xml", "Müller & Söhne – €"),
        ] as [(String, String?)]
    )
    func acceptsWhatIsHarmless(_ file: String, _ name: String?) throws {
        let found = try xmlRecords(in: Material.text("corpora/xml/attacks/\(file)"), dialect: customers)
        if let name { #expect(found.map { $0["name"] } == [[name]]) }
        for value in found.flatMap(\.values).map(\.text) { #expect(!value.contains("CANARY")) }
    }

    @Test(
        .enabled(if: Material.isPresent),
        arguments: [
            ("control-char-entity.xml", DiagnosticCode.xmlMalformed), ("deep-nesting.xml", .xmlLimit),
            ("entity-bomb.xml", .xmlDoctype), ("xxe.xml", .xmlDoctype), ("leading-blank-before-declaration.xml", nil),
            ("declared-utf16-but-utf8.xml", nil), ("declared-utf8-but-cp1252.xml", nil),
        ] as [(String, DiagnosticCode?)]
    )
    func readsTheEdgeFixtures(_ file: String, _ code: DiagnosticCode?) throws {
        let bytes = try Material.text("exports/fixtures/edge/\(file)")
        let dialect = file.hasPrefix("deep") ? try plain("a/a/x") : customers
        #expect(refusal(of: bytes, dialect)?.code == code)
        if code == nil { #expect(try xmlRecords(in: bytes, dialect: dialect).count == 1) }
    }
}
