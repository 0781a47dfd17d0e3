// SPDX-License-Identifier: MIT

/// An ISO 3166-1 country, by its two-letter code.
package struct Country: Hashable, Sendable {
    /// Two upper-case ASCII letters.
    package let code: String

    /// Reads a code, or the name in English, German or French of a country our users sell in; else `nil`.
    package init?(parsing text: some StringProtocol) {
        let folded = text.lowercased().unicodeScalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        let word = String(String.UnicodeScalarView(folded))
        if let code = countryNames[word] {
            self.code = code
        } else if word.utf8.count == 2, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
            let code = word.uppercased()
            guard isoCodes.contains(code) else { return nil }
            self.code = code
        } else {
            return nil
        }
    }
}

extension Country: CustomStringConvertible, Comparable {
    /// The two-letter code.
    package var description: String { code }

    /// Orders by code.
    package static func < (lhs: Country, rhs: Country) -> Bool {
        lhs.code.utf8.lexicographicallyPrecedes(rhs.code.utf8)
    }
}

private let isoCodes: Set<String> = Set(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA
    CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA
    GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS
    MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS
    RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW
    TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
)

/// Names in English, German and French; `EL` and `UK` are what VAT numbers and habit write.
private let countryNames: [String: String] = [
    "germany": "DE", "deutschland": "DE", "allemagne": "DE", "brd": "DE", "deu": "DE", "d": "DE",
    "austria": "AT", "österreich": "AT", "oesterreich": "AT", "autriche": "AT", "aut": "AT", "a": "AT",
    "switzerland": "CH", "schweiz": "CH", "suisse": "CH", "svizzera": "CH", "che": "CH",
    "liechtenstein": "LI", "luxembourg": "LU", "luxemburg": "LU",
    "france": "FR", "frankreich": "FR", "fra": "FR", "f": "FR",
    "netherlands": "NL", "the netherlands": "NL", "niederlande": "NL", "pays-bas": "NL", "nederland": "NL",
    "holland": "NL", "nld": "NL",
    "belgium": "BE", "belgien": "BE", "belgique": "BE", "belgië": "BE",
    "united kingdom": "GB", "great britain": "GB", "vereinigtes königreich": "GB", "großbritannien": "GB",
    "grossbritannien": "GB", "royaume-uni": "GB", "uk": "GB", "england": "GB", "gbr": "GB",
    "ireland": "IE", "irland": "IE", "irlande": "IE",
    "italy": "IT", "italien": "IT", "italie": "IT", "italia": "IT",
    "spain": "ES", "spanien": "ES", "espagne": "ES", "portugal": "PT",
    "denmark": "DK", "dänemark": "DK", "danemark": "DK", "sweden": "SE", "schweden": "SE", "suède": "SE",
    "norway": "NO", "norwegen": "NO", "norvège": "NO", "finland": "FI", "finnland": "FI", "finlande": "FI",
    "poland": "PL", "polen": "PL", "pologne": "PL", "czechia": "CZ", "czech republic": "CZ", "tschechien": "CZ",
    "tchéquie": "CZ", "slovakia": "SK", "slowakei": "SK", "slovaquie": "SK", "hungary": "HU", "ungarn": "HU",
    "hongrie": "HU", "slovenia": "SI", "slowenien": "SI", "slovénie": "SI", "croatia": "HR", "kroatien": "HR",
    "croatie": "HR", "romania": "RO", "rumänien": "RO", "roumanie": "RO", "bulgaria": "BG", "bulgarien": "BG",
    "greece": "GR", "griechenland": "GR", "grèce": "GR", "el": "GR",
    "united states": "US", "united states of america": "US", "usa": "US", "vereinigte staaten": "US",
    "états-unis": "US", "canada": "CA", "kanada": "CA", "australia": "AU", "australien": "AU", "australie": "AU",
]
