// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@Suite struct TenantIDTests {
    @Test(arguments: [
        "5acf3557-080e-50d3-9f4b-0cc8319c709e",
        "{5ACF3557-080E-50D3-9F4B-0CC8319C709E}",
        "5acf3557080e50d39f4b0cc8319c709e",
        "urn:uuid:5acf3557-080e-50d3-9f4b-0cc8319c709e",
        " \u{200B}5acf3557-080e-50d3-9f4b-0cc8319c709e\u{A0}",
        "https://admin.microsoft.com/?tid=5acf3557-080e-50d3-9f4b-0cc8319c709e",
    ])
    func acceptsEverySpelling(_ text: String) {
        #expect(TenantID(parsing: text)?.description == "5acf3557-080e-50d3-9f4b-0cc8319c709e")
    }

    @Test(arguments: [
        "", "n/a", "00000000-0000-0000-0000-000000000000", "5acf3557-080e-50d3-9f4b-0cc8319c709",
        "5acf3557-080e-50d3-9f4b0-cc8319c709e", "5acf3557-080e-50d3-9f4b-0cc8319c709g", "4711",
        "https://x.example/?a=5acf3557-080e-50d3-9f4b-0cc8319c709e&b=e1347c1c-61b4-55b8-a1ec-11478f6bcae7",
    ])
    func refusesTheRest(_ text: String) {
        #expect(TenantID(parsing: text) == nil)
    }

    @Test func keepsLeadingZeros() {
        #expect(
            TenantID(parsing: "00000000-0000-0000-0000-00000000000A")?.description
                == "00000000-0000-0000-0000-00000000000a"
        )
    }
}
