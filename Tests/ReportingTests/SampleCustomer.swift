// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation
import Testing

/// One line of the sample's customers, parsed.
struct SampleCustomer {
    let name: String
    let domain: DomainName
    let decided: Decided
    let us: Standing
    let alpen: Standing
    let letter: InvitationKind?
    let reminder: Int
    let withheld: WithholdingReason?
    /// Days counted from the sample's day.
    let gapSince: Int?
    let invited: Int?
    let seen: Int?

    init(_ line: Substring) throws {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
            String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        try #require(cells.count == 13)
        name = cells[0]
        domain = try #require(DomainName(parsing: cells[1]))
        letter = Self.kind(cells[8])
        decided = Decided(
            rule: try #require(Int(cells[3])),
            verdict: try #require(Verdict(rawValue: cells[2])),
            reason: VerdictReason(rawValue: cells[5]),
            action: try #require(NextAction(rawValue: cells[4])),
            mayDraft: letter != nil
        )
        us = try #require(Self.standing(cells[6]))
        alpen = try #require(Self.standing(cells[7]))
        reminder = cells[8].hasSuffix("1") ? 1 : 0
        withheld = WithholdingReason(rawValue: cells[9])
        gapSince = Int(cells[10])
        invited = Int(cells[11])
        seen = Int(cells[12])
    }

    private static func kind(_ word: String) -> InvitationKind? {
        switch word {
        case "us", "us 1": .reseller
        case "both": .resellerAndProvider(SampleNight.alpen)
        case "alpen": .provider(SampleNight.alpen)
        default: nil
        }
    }

    private static func standing(_ word: String) -> Standing? {
        switch word {
        case "present": .present
        case "absent": .absent
        case "blind": .blind
        default: DoubtReason(rawValue: word).map(Standing.doubt)
        }
    }
}

/// Name, domain, verdict, rule, action, reason, our standing, the provider's, letter, withheld, and the days of gap,
/// invitation and first sight.
let sampleCustomers = """
    Möbelhaus Öztürk GmbH & Co. KG|moebel-oeztuerk.de|missing-both|31|approve||absent|absent|both||0||
    Ärztehaus am Park|aerztehaus-park.de|missing-reseller|31|add-recipient||absent|blind||no-recipient|-12||
    Zimmerei Huber|zimmerei-huber.at|missing-provider|31|approve||present|absent|alpen||-3||
    Café „Schöne Aussicht“|schoene-aussicht.de|linked|13|none||present|present|||||
    Elektro Kröger e. K.|elektro-kroeger.de|linked|13|none||present|present|||||
    Gärtnerei Blum|gaertnerei-blum.de|half-known|16|ask-provider|no-evidence|present|blind|||||
    Hafen Apotheke|hafen-apotheke.de|half-known|16|ask-provider|no-evidence|present|blind|||||
    Ingenieurbüro Weiß|ib-weiss.de|half-known|15|fix-source|doubt|present|stale|||||
    Kanzlei Dr. Lenz|kanzlei-lenz.de|reminder-due|26|approve||absent|present|us 1||-31|-15 |
    Logistik Nord AG|logistik-nord.de|waiting|24|wait|invited|absent|present|||-9|-6 |
    Malerbetrieb Sauer|maler-sauer.de|half-linked|22|wait||present|absent|||-20|-12 |
    Neue Mühle Stiftung|neue-muehle.org|unclear|2|decide|proposed|absent|blind|||-5||
    Partnerhaus Süd|partnerhaus-sued.de|not-invitable|18|none|objected|absent|absent|||-80||
    Rheinblick Hotel|rheinblick.de|removed|8|wait|suspected|absent|present|||0||
    Unbekannt Holding|unbekannt-holding.com|unexpected|11|say-who||present|blind|||||0
    Verein der Freunde|freunde-verein.de|only-in-partner-center|12|confirm-customer||present|blind|||||
    Weinhandel Fuchs|weinhandel-fuchs.de|prospect|19|record-legal-basis|no-legal-basis|absent|blind|||-2||
    Xaver Immobilien|xaver-immobilien.de|unknown|5|fix-source|not-checked|held|stale|||||
    Ypsilon Beratung|ypsilon.example|not-invitable|1|none|partner-tenant|absent|absent|||||
    """
