// SPDX-License-Identifier: MIT

package import CustomerModel

/// A market of Microsoft's CSP programme: a partner may invite a customer only if the tenant's country lies in its own.
///
/// The table is Microsoft's "Regional authorization" page as of 2023-08-17 and ages; a country that is not in it is
/// not known, which refuses nobody.
package struct CSPMarket: Hashable, Sendable {
    /// The market's short name, such as `europe`.
    package let region: String

    /// The market a partner or customer of this country belongs to; `nil` when the table does not know the country.
    package init?(of country: Country) {
        guard let region = regions[country.code] else { return nil }
        self.region = region
    }
}

/// Whether a customer whose tenant is set to `country` lies outside the market of a partner in `partner`.
///
/// `false` also where either country is not in the table.
package func isOutsideMarket(_ country: Country, of partner: Country) -> Bool {
    guard let theirs = CSPMarket(of: country), let ours = CSPMarket(of: partner) else { return false }
    return theirs != ours
}

/// One market a line: its short name, then its countries.
///
/// BQ stands once, though the source lists it three times.
private let marketLines = """
    africa: AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR MG ML MU MW NA NC NE NG PF RE RW SC \
        SH SL SN SO SS ST TD TG TZ UG YT ZM
    asia-pacific: BD BN BT HK ID KH LA LK MM MO MV MY NP PH SG TH TL VN
    australia: AU CC CK CX FJ FM HM KI MH NF NR NU PG PN PW SB TF TK TO TV WF
    brazil: BR
    canada: CA PM
    china: CN
    europe: AD AT AX BE BG BV CH CY CZ DE DK EE ES FI FO FR GB GG GI GL GR HR HU IE IM IS IT JE LI LT LU LV MC MT NL \
        NO PL PT RO SE SI SJ SK SM VA
    india: IN
    japan: JP
    korea: KR
    latin-america-caribbean: AG AI AQ AR AW BB BL BM BO BQ BS BZ CL CO CR CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN \
        KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI
    mecee: AE AF AL AM AZ BA BH DZ EG GE IL IO IQ JO KG KW KZ LB LS LY MA MD ME MK MN MR MZ OM PK PS QA RS SA SZ TJ TM \
        TN TR UA UZ XK YE ZA ZW
    new-zealand: NZ VU WS
    taiwan: TW
    united-states: AS GU MP UM US
    """

private let regions: [String: String] = {
    var regions: [String: String] = [:]
    for line in marketLines.split(separator: "\n") {
        let words = line.split(whereSeparator: { $0 == " " || $0 == ":" }).map(String.init)
        guard let region = words.first else { continue }
        for code in words.dropFirst() { regions[code] = region }
    }
    return regions
}()
