// SPDX-License-Identifier: MIT

/// Words of portals that several profiles share: `words: relationship` in place of a map of one's own.
package enum WordList: String, Sendable, CaseIterable {
    /// What portals, the API, the SDK and Graph write for a relationship (FORMATS.md, section 2).
    case relationship
    /// Whether somebody is a customer, in marketplaces, CRM and ERP.
    case customerStatus = "customer-status"
    /// The state of a granular admin relationship.
    case adminStatus = "admin-status"

    /// The words, in small letters, and what each means.
    var meanings: [String: String] {
        var meanings: [String: String] = [:]
        for (meaning, words) in entries {
            for word in words { meanings[word] = meaning }
        }
        return meanings
    }

    /// What a word gives that is not in the list; `nil` lets it through.
    ///
    /// A relationship nobody knows is doubt, never absence.
    var otherwise: String? { self == .relationship ? "unknown" : nil }

    private var entries: [(meaning: String, words: [String])] {
        switch self {
        case .relationship: relationshipWords
        case .customerStatus: customerStatusWords
        case .adminStatus: adminStatusWords
        }
    }
}

// The numbers are the SDK's `CustomerPartnerRelationship`, where 0 is unknown. Graph's BreadthPartner may administer
// but not resell.
private let relationshipWords = [
    (
        "reseller",
        [
            "reseller", "cloud reseller", "indirect reseller", "indirect cloud reseller", "direct reseller",
            "reseller & delegated administrator", "resellerpartner", "1", "cloudvertriebspartner",
            "cloud-vertriebspartner", "vertriebspartner", "indirekter vertriebspartner", "handelspartner",
            "cloudhandelspartner", "cloud-handelspartner", "indirekter handelspartner", "händler",
            "indirekter händler", "händlerbeziehung", "wiederverkäufer", "cloud-wiederverkäufer",
            "indirekter wiederverkäufer", "revendeur", "revendeur cloud", "revendeur indirect",
            "revendeur de services cloud", "经销商", "云经销商", "云服务经销商", "间接经销商", "转销商", "間接轉銷商", "轉銷商",
            "雲端轉銷商",
        ]
    ),
    (
        "advisor",
        ["advisor", "adviser", "breadthpartner", "2", "berater", "ratgeber", "conseiller", "顾问", "顧問"]
    ),
    (
        "syndication",
        ["syndication", "syndicationpartner", "3", "syndizierung", "syndikation", "联合", "联合组织"]
    ),
    (
        "microsoft-support",
        [
            "microsoft support", "microsoft_support", "microsoftsupport", "microsoft-support", "4", "support microsoft",
            "microsoft 支持", "microsoft 支持人员",
        ]
    ),
    (
        "none",
        [
            "none", "no relationship", "5", "keine", "keiner", "keine beziehung", "aucune", "aucun", "aucune relation",
            "无", "無",
        ]
    ),
]

private let customerStatusWords = [
    (
        "active",
        [
            "active", "enabled", "customer", "active customer", "client", "evangelist", "customer - direct",
            "customer - channel", "aktiv", "aktiviert", "kunde", "bestandskunde", "actif", "活动", "活跃",
        ]
    ),
    (
        "ended",
        [
            "ended", "inactive", "disabled", "former customer", "churned", "cancelled", "canceled", "terminated",
            "closed", "deleted", "dead", "cancelation", "cancellation", "beendet", "inaktiv", "deaktiviert",
            "gekündigt", "gelöscht", "ehemaliger kunde", "inactif", "ancien client", "résilié", "非活动",
        ]
    ),
    (
        "prospect",
        [
            "prospect", "lead", "opportunity", "subscriber", "marketing qualified lead", "sales qualified lead",
            "marketingqualifiedlead", "salesqualifiedlead", "interessent", "abonnent", "marketing-qualifizierter lead",
            "sales-qualifizierter lead", "verkaufschance",
            // Companies a CRM knows for other reasons.
            "partner", "technology partner", "installation partner", "channel partner / reseller", "reseller",
            "vendor", "supplier", "competitor", "consultant", "integrator", "investor", "analyst", "press",
            "influencer",
            "other", "lieferant", "wettbewerber", "berater", "händler", "sonstige", "andere", "fournisseur",
        ]
    ),
]

// What still has to be approved is no relationship yet; what ends or has ended is none any more.
private let adminStatusWords = [
    (
        "active",
        [
            "active", "activating", "approved", "expiring", "expiring soon", "aktiv", "genehmigt", "läuft ab", "actif",
            "活动",
        ]
    ),
    (
        "ended",
        [
            "expired", "terminated", "terminating", "terminationrequested", "termination requested", "abgelaufen",
            "beendet", "gekündigt", "expiré", "expirée", "résilié", "résiliée", "已过期", "已终止",
        ]
    ),
    (
        "prospect",
        [
            "created", "approvalpending", "approval pending", "pending", "erstellt", "genehmigung ausstehend",
            "ausstehend", "en attente", "approbation en attente", "待审批", "挂起的审批",
        ]
    ),
]
