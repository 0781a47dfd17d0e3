// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@Suite struct TenantIDTests {
    private static let plain = "5acf3557-080e-50d3-9f4b-0cc8319c709e"

    @Test(arguments: [
        plain,
        "{5ACF3557-080E-50D3-9F4B-0CC8319C709E}",
        "5acf3557080e50d39f4b0cc8319c709e",
        "{5acf3557080e50d39f4b0cc8319c709e}",
        "urn:uuid:5acf3557-080e-50d3-9f4b-0cc8319c709e",
        "URN:UUID:5acf3557-080e-50d3-9f4b-0cc8319c709e",
        " \u{200B}5acf3557-080e-50d3-9f4b-0cc8319c709e\u{A0}",
        "\u{FEFF}5acf3557-080e-\u{200B}50d3-9f4b-0cc8319c709e\u{200E}\t",
        "https://admin.microsoft.com/?tid=5acf3557-080e-50d3-9f4b-0cc8319c709e",
        "http://x.example/5acf3557-080e-50d3-9f4b-0cc8319c709e/?a=5ACF3557-080E-50D3-9F4B-0CC8319C709E&b",
    ])
    func acceptsEverySpelling(_ text: String) {
        #expect(TenantID(parsing: text)?.description == Self.plain)
        let tenant = TenantID(utf8: text.utf8.span)
        #expect(tenant?.description == Self.plain)
    }

    @Test(arguments: [
        "", "n/a", "00000000-0000-0000-0000-000000000000", "{00000000000000000000000000000000}",
        "5acf3557-080e-50d3-9f4b-0cc8319c709", "5acf3557-080e-50d3-9f4b-0cc8319c709e0",
        "5acf3557-080e-50d3-9f4b0-cc8319c709e", "5acf3557-080e-50d3-9f4b-0cc8319c709g", "4711",
        "5acf3557-080e-50d3-9f4b 0cc8319c709e", "5acf3557 080e-50d3-9f4b-0cc8319c709e",
        "5acf3557-080e50d3-9f4b-0cc8319c709e0", "{5acf3557-080e-50d3-9f4b-0cc8319c709e",
        "5acf3557-080e-50d3-9f4b-0cc8319c709\u{E9}", "5acf3557-080e-50d3-9f4b-0cc8319c709\u{0665}",
        "https://x.example/?a=5acf3557-080e-50d3-9f4b-0cc8319c709e&b=e1347c1c-61b4-55b8-a1ec-11478f6bcae7",
        "https://x.example/a5acf3557-080e-50d3-9f4b-0cc8319c709e", "x=5acf3557-080e-50d3-9f4b-0cc8319c709e",
        "5acf3557-080e-50d3-9f4b-0cc8319c709e,e1347c1c-61b4-55b8-a1ec-11478f6bcae7",
    ])
    func refusesTheRest(_ text: String) {
        #expect(TenantID(parsing: text) == nil)
        let tenant = TenantID(utf8: text.utf8.span)
        #expect(tenant == nil)
    }

    @Test func keepsLeadingZeros() {
        let text = "00000000-0000-0000-0000-00000000000a"
        #expect(TenantID(parsing: text.uppercased())?.description == text)
        #expect(TenantID(parsing: text)?.bits == 10)
    }

    @Test func bitsMakeTheSameTenant() {
        #expect(TenantID(bits: 0) == nil)
        var generator = Sequence64(state: 7)
        for _ in 0..<2_000 {
            let bits = UInt128(generator.next()) << 64 | UInt128(generator.next())
            #expect(TenantID(bits: bits).flatMap { TenantID(parsing: $0.description) }?.bits == bits)
        }
    }

    @Test func everyWrongByteIsSeen() {
        let plain = Array(Self.plain.utf8)
        let hexadecimal = Set("0123456789abcdefABCDEF".utf8)
        for index in plain.indices {
            for byte in UInt8.min...UInt8.max {
                var text = plain
                text[index] = byte
                let isGood = plain[index] == UInt8(ascii: "-") ? byte == plain[index] : hexadecimal.contains(byte)
                // At the ends a blank leaves 35 bytes.
                let isRead = TenantID(utf8: text.span) != nil
                #expect(isRead == isGood, "byte \(byte) at \(index)")
            }
        }
    }

    @Test(.enabled(if: Corpora.arePresent)) func readsTheFixture() throws {
        let lines = try Corpora.lines("exports/fixtures/edge/guid-forms.csv").dropFirst()
        let cells = lines.map { $0.split(separator: ",")[0].filter { $0 != "\"" } }
        let expected = [
            "5acf3557-080e-50d3-9f4b-0cc8319c709e", "e1347c1c-61b4-55b8-a1ec-11478f6bcae7",
            "33826942-204d-5489-aa4a-30dedea55dc4", "8ff5d7c4-4f83-52a5-8016-15e99b331646",
            "ed55543e-acb7-5d8a-87f6-43600281cf15", nil, "e2ce6b3f-3f4c-59f9-8419-8b7bd8327559", nil,
        ]
        #expect(cells.map { TenantID(parsing: $0)?.description } == expected)
    }
}

/// A sequence of numbers that looks like chance and is the same in every run (SplitMix64).
struct Sequence64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
