// SPDX-License-Identifier: MIT

import Diagnostics
import Testing

@testable import XMLRecords

@Suite struct PowerShellTests {
    @Test func readsValuesNullsObjectsListsAndDictionaries() throws {
        let text = objs(
            """
            <Obj RefId="0"><TN RefId="0"><T>A</T></TN><ToString>A</ToString>
              <Props>
                <S N="Name">M</S><Nil N="State" /><B N="Active">true</B><SS N="Key">01000000d08c9ddf</SS>
                <Obj N="Kind" RefId="1"><TN RefId="1"><T>E</T></TN><ToString>Reseller</ToString><I32>1</I32></Obj>
                <Obj N="Bare" RefId="2"><I32>7</I32></Obj>
                <Obj N="When" RefId="3"><ToString>22.11.2026</ToString><DT>2026-11-22T10:34:37+01:00</DT></Obj>
                <Obj N="Deep" RefId="4"><TNRef RefId="0" /><ToString>only this</ToString></Obj>
                <Obj N="Billing" RefId="5"><ToString>A.B</ToString><Props><S N="Email">a@b.example</S>
                  <Obj N="Address" RefId="6"><Props><S N="Country">DE</S></Props></Obj></Props></Obj>
                <Obj N="Domains" RefId="7"><LST><S>a.example</S><Nil /><S>b.example</S></LST></Obj>
                <Obj N="None" RefId="8"><ToString>System.Object[]</ToString><LST /></Obj>
                <Obj N="Contacts" RefId="9"><IE>
                  <Obj RefId="10"><MS><S N="Name">X</S></MS></Obj>
                  <Obj RefId="11"><MS><S N="Name">Y</S></MS></Obj></IE></Obj>
                <Obj N="More" RefId="12"><DCT>
                  <En><S N="Key">k_x0031_</S><S N="Value">v</S></En>
                  <En><S N="Key">o</S><Obj N="Value" RefId="13"><MS><S N="p">w</S></MS></Obj></En></DCT></Obj>
              </Props>
              <MS><S N="Not_x0020_e">added</S></MS>
            </Obj>
            """
        )
        let found = try records(text, .clixml)
        #expect(found.map(\.line) == [1])
        #expect(
            found.first?.fields == [
                ReadField(name: "Name", values: ["M"]),
                ReadField(name: "Active", values: ["true"]),
                ReadField(name: "Kind", values: ["Reseller"]),
                ReadField(name: "Bare", values: ["7"]),
                ReadField(name: "When", values: ["2026-11-22T10:34:37+01:00"]),
                ReadField(name: "Deep", values: ["only this"]),
                ReadField(name: "Billing.Email", values: ["a@b.example"]),
                ReadField(name: "Billing.Address.Country", values: ["DE"]),
                ReadField(name: "Domains", values: ["a.example", "b.example"]),
                ReadField(name: "Contacts.Name", values: ["X", "Y"]),
                ReadField(name: "More.k1", values: ["v"]),
                ReadField(name: "More.o.p", values: ["w"]),
                ReadField(name: "Not e", values: ["added"]),
            ]
        )
    }

    @Test(arguments: [
        ("a_x000A_b", "a\nb"), ("_x005F_x0041_", "_x0041_"), ("_x005F_x005F_x", "_x005F_x"), ("_x00e4_", "ä"),
        ("_X0041_", "A"), ("_xD83D__xDE42_", "🙂"), ("_xD83D_", "\u{FFFD}"), ("_xDE42__xD83D_", "\u{FFFD}\u{FFFD}"),
        ("x_xD83D_y", "x\u{FFFD}y"), ("_x12_", "_x12_"), ("_x00GG_", "_x00GG_"), ("_x0041", "_x0041"),
        ("__x0041_", "_A"), ("_x0041_x0042_", "Ax0042_"), ("ü🙂_x0000_", "ü🙂\u{0}"), ("", ""), ("_", "_"),
    ])
    func undoesEscapesOnce(_ escaped: String, _ plain: String) {
        for before in ["", "_x0041_"] {
            var text = Pile<UInt8>()
            for byte in (before + escaped).utf8 { text.append(byte) }
            unescapeCLIXML(&text, from: before.utf8.count)
            #expect(text.bytes(0..<text.count) == Array((before + plain).utf8))
        }
    }

    @Test func followsReferencesToEarlierObjects() throws {
        let text = objs(
            """
            <Obj RefId="0"><MS><Obj N="Owner" RefId="1"><MS><S N="Name">X</S>
              <Ref N="Self" RefId="1" /></MS></Obj></MS></Obj>
            <Obj RefId="2"><MS><Ref N="Boss" RefId = "1" /><Ref N="Later" RefId="3" />
              <Ref N="Never" RefId="9" /></MS></Obj>
            <Obj RefId="3"><MS><Ref N="First" RefId="0" /></MS></Obj>
            """
        )
        let found = try records(text, .clixml)
        #expect(found.map(\.names) == [["Owner.Name"], ["Boss.Name"], ["First.Owner.Name"]])
        #expect(found.last?["First.Owner.Name"] == ["X"])
    }

    @Test func aBombOfReferencesIsRefused() {
        var text = "<Obj RefId='0'><MS><S N='a'>x</S></MS></Obj>"
        for number in 1...30 {
            let twice = "<Ref N='a' RefId='\(number - 1)'/><Ref N='b' RefId='\(number - 1)'/>"
            text += "<Obj RefId='\(number)'><MS>\(twice)</MS></Obj>"
        }
        let bomb = refusal(objs(text), .clixml)
        #expect(bomb?.code == .xmlLimit)
        #expect(bomb?.message == "the file has more than the 16384 different names allowed")
        var chain = "<Obj RefId='0'><MS><S N='a'>x</S></MS></Obj>"
        for number in 1...200 { chain += "<Obj RefId='\(number)'><MS><Ref N='a' RefId='\(number - 1)'/></MS></Obj>" }
        let deep = refusal(objs(chain), .clixml)
        #expect(deep?.code == .xmlLimit)
        #expect(deep?.message == "references nest objects deeper than the 256 levels allowed")
    }

    /// References reach back as far as objects are kept, and further when they come again and again.
    @Test func referencesReachBackOnlySoFar() throws {
        var limits = XMLLimits()
        limits.keptBytes = 4000
        let shared = "<Obj RefId='0'><MS><S N='a'>shared</S></MS></Obj>"
        func objects(referring: (Int) -> Bool) -> String {
            (1...200).reduce(shared) { text, number in
                let reference = referring(number) ? "<Ref N='r' RefId='0'/>" : ""
                return text + "<Obj RefId='\(number)'><MS><S N='a'>\(number)</S>\(reference)</MS></Obj>"
            }
        }
        let often = try records(objs(objects { $0 % 5 == 0 }), .clixml, limits)
        #expect(often.compactMap { $0["r.a"].first } == Array(repeating: "shared", count: 40))
        let tooLate = refusal(objs(objects { $0 == 200 }), .clixml, limits)
        #expect(tooLate?.message == "a reference means an object too far back in the file to be known still")
        #expect(try records(objs(objects { $0 == 200 }), .clixml).last?["r.a"] == ["shared"])
        #expect(try records(objs(objects { _ in false }), .clixml, limits).count == 201)
    }

    @Test func secretsAndScriptsAreNotRead() throws {
        let text = objs("<Obj RefId='0'><MS><SS N='k'>0100</SS><SBK N='s'>x</SBK><SB N='n'>-1</SB></MS></Obj>")
        #expect(try records(text, .clixml).first?.fields == [ReadField(name: "n", values: ["-1"])])
    }

    /// Whatever the order of properties, a value keeps its name.
    @Test func propertiesMayComeInAnyOrder() throws {
        let names = (0..<12).map { "P\($0)" } + ["Key", "Value", "_x0050_0", "a.b"]
        var text = ""
        var expected: [[String]] = []
        for number in 0..<60 {
            let order = names.indices.map { names[($0 * (2 * (number % 8) + 1) + number) % names.count] }
            text += "<Obj RefId='\(number)'><MS>\(order.map { "<S N='\($0)'>\($0)</S>" }.joined())</MS></Obj>"
            expected.append(order.map { $0 == "_x0050_0" ? "P0" : $0 })
        }
        let found = try records(objs(text), .clixml)
        #expect(found.map { $0.values.map(\.name) } == expected)
        #expect(found.map { $0.values.map(\.text) } == expected)
    }

    @Test func itemsOfAListInThePipelineAreTheRecords() throws {
        let text = objs(
            """
            <Obj RefId="0"><TN RefId="0"><T>System.Object[]</T></TN><LST>
            <Obj RefId="1"><MS><S N="Name">A</S></MS></Obj>
            <Obj RefId="2"><LST><Obj RefId="3"><MS><S N="Name">B</S></MS></Obj></LST><MS><S N="no">1</S></MS></Obj>
            <S>C</S></LST><MS><I32 N="Count">3</I32></MS></Obj>
            <Obj RefId="4"><MS><S N="Name">D</S></MS></Obj>
            """
        )
        let found = try records(text, .clixml)
        #expect(found.map { $0.fields.flatMap(\.values) } == [["A"], ["B"], ["C"], ["D"]])
        #expect(found.map(\.line) == [2, 3, 4, 5])
    }

    @Test func progressAndErrorsAreNoRecords() throws {
        let text = objs(
            "<Obj S='progress' RefId='0'><MS><S N='a'>1</S></MS></Obj><S S='Error'>no</S><S S='output'>yes</S>"
        )
        #expect(try records(text, .clixml).map { $0["."] } == [["yes"]])
    }

    @Test func readsConvertToXML() throws {
        let text = """
            <Objects><Object Type="A">
              <Property Name="Name" Type="System.String">M &amp; S</Property>
              <Property Name="Note" Type="System.String"/>
              <Property Name="Gone" Type="System.Object"/><Property Name="Gone2"/>
              <Property Name="Domains" Type="System.String[]"><Property>a</Property><Property>b</Property></Property>
              <Property Name="Billing" Type="B"><Property Type="System.String">B</Property>
                <Property Name="Email">x@y.example</Property></Property>
            </Object><Object Type="System.String">z_x000A_</Object></Objects>
            """
        let found = try records(text, .convertToXML)
        #expect(
            found.first?.fields == [
                ReadField(name: "Name", values: ["M & S"]),
                ReadField(name: "Note", values: [""]),
                ReadField(name: "Domains", values: ["a", "b"]),
                ReadField(name: "Billing.Email", values: ["x@y.example"]),
            ]
        )
        #expect(found.last?["."] == ["z_x000A_"])
    }

    @Test func theRootGivesTheDialectAway() {
        func dialect(_ text: String) -> XMLDialect? {
            rootElement(of: Array(text.utf8).span).flatMap(XMLDialect.init(root:))
        }
        #expect(dialect("#< CLIXML\r\n" + objs("")) == .clixml)
        #expect(dialect(String(objs("<Obj><MS>").prefix(100))) == .clixml)
        #expect(dialect("<?xml version='1.0' encoding='utf-16'?>\n<Objects>") == .convertToXML)
        #expect(dialect("<Objs/>") == nil)
        #expect(rootElement(of: Array("<p:a xmlns:p='urn:p'><b".utf8).span)?.description == "{urn:p}a")
        for text in ["", "<a", "<!DOCTYPE a><a/>", "Name;Domain", "<a b=c>", "<p:a>"] {
            #expect(rootElement(of: Array(text.utf8).span) == nil, "\(text)")
        }
    }
}
