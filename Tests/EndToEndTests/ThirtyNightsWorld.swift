// SPDX-License-Identifier: MIT

import Foundation

/// A made-up partner's customers, as they are in truth, day by day; day 0 is 31 August 2026.
///
/// Night n begins on day n at 02:00 and reads the lists of the evening before; the provider's list is a day older still.
struct Firm {
    let name: String
    let number: Int
    /// The days on which our own list of customers has it.
    var crm: [ClosedRange<Int>] = [always]
    /// The days on which it has a reseller relationship with us.
    var ours: [ClosedRange<Int>] = []
    /// The days on which it has one with the provider Alster.
    var alster: [ClosedRange<Int>] = []
    /// Whether the provider Boreal charges for it.
    var isCharged = false
    /// Whether the end of Partner Center's list, which is lost on night 12, had it.
    var isCut = false
    /// The days on which our own list knows its tenant ID.
    var knownTenant: [ClosedRange<Int>] = [always]
    /// The day on which it becomes a customer; a prospect before.
    var signs = Int.min
    /// Its domains, each with the first day; none for a customer known by its name alone.
    var domains: [(from: Int, text: String)] = []
    /// Another name, with its first day.
    var renamed: (from: Int, name: String)?

    static let always = -9...99

    var tenant: String { String(format: "5a0000%02d-3c41-4e7b-9d20-7f6b1c0000%02d", number, number) }
    /// The label given at first sight.
    var key: String { knownTenant.isEmpty || knownTenant[0] != Self.always ? domains.first?.text ?? "n-" : tenant }

    func name(on day: Int) -> String { renamed.flatMap { day >= $0.from ? $0.name : nil } ?? name }
    func domain(on day: Int) -> String { domains.last { day >= $0.from }?.text ?? "" }
}

extension [ClosedRange<Int>] {
    func has(_ day: Int) -> Bool { contains { $0.contains(day) } }
}

/// Everybody, by a short name that the table of expectations uses.
let firms: [String: Firm] = {
    var number = 10
    var firms: [String: Firm] = [:]
    func add(_ short: String, _ trade: String, _ change: (inout Firm) -> Void = { _ in }) {
        number += 1
        var firm = Firm(name: "\(short) \(trade) GmbH", number: number)
        firm.domains = [(-9, "\(short.lowercased().replacing("ä", with: "ae")).example")]
        change(&firm)
        firms[short] = firm
    }
    func since(_ day: Int) -> [ClosedRange<Int>] { [day...99] }
    func until(_ day: Int) -> [ClosedRange<Int>] { [-9...day] }
    for (short, trade) in [("Anker", "Taue"), ("Bogen", "Sport"), ("Dorn", "Metall"), ("Egge", "Landtechnik")] {
        add(short, trade) { ($0.ours, $0.alster) = ([Firm.always], [Firm.always]) }
    }
    for (short, trade) in [("Fass", "Wein"), ("Gans", "Daunen"), ("Harke", "Garten"), ("Insel", "Reisen")] {
        add(short, trade) { ($0.ours, $0.alster, $0.isCut) = ([Firm.always], [Firm.always], true) }
    }
    add("Ahorn", "Möbel") { ($0.ours, $0.alster) = (since(4), since(4)) }
    add("Birke", "Papier") { ($0.ours, $0.alster) = (since(6), since(6)) }
    add("Celler", "Käse") { ($0.ours, $0.alster) = (since(10), since(21)) }
    add("Distel", "Saatgut")
    add("Eibe", "Bogenbau") { ($0.ours, $0.alster) = (until(4), [Firm.always]) }
    add("Fichte", "Pech") { ($0.ours, $0.alster) = (until(8), [Firm.always]) }
    add("Ginster", "Farben") { ($0.ours, $0.alster) = ([-9...12, 14...99], [Firm.always]) }
    add("Hasel", "Nüsse") { ($0.ours, $0.alster, $0.isCut) = ([Firm.always], [Firm.always], true) }
    add("Ilex", "Floristik") { ($0.ours, $0.alster, $0.isCut) = (until(10), [Firm.always], true) }
    add("Jasmin", "Druck") {
        ($0.ours, $0.alster, $0.knownTenant) = (since(5), since(5), since(8))
        $0.domains.append((13, "jasmin-druck.example"))
    }
    add("Kastanie", "Blumen") {
        ($0.crm, $0.knownTenant, $0.domains) = (since(13), [], [(-9, "jasmin.example")])
    }
    add("Kiefer", "Harz") {
        ($0.ours, $0.alster, $0.knownTenant, $0.isCut) = (since(3), since(3), [], true)
    }
    add("Kresse", "Kräuter") { ($0.knownTenant, $0.domains) = ([], []) }
    add("Lärche", "Bau") { $0.renamed = (9, "Lorbeer Bau GmbH") }
    add("Linde", "Honig")
    add("Mistel", "Apotheke")
    add("Moos", "Torf") { ($0.ours, $0.alster) = (until(21), [Firm.always]) }
    add("Nelke", "Gärtnerei")
    add("Nuss", "Öle") { ($0.ours, $0.alster) = (until(9), [Firm.always]) }
    add("Olive", "Feinkost") { ($0.crm, $0.ours, $0.alster) = (since(14), since(9), since(19)) }
    add("Pappel", "Kisten")
    add("Quitte", "Säfte")
    add("Robinie", "Zäune") { ($0.ours, $0.alster) = (since(16), since(16)) }
    add("Salbei", "Tee")
    add("Tanne", "Zapfen") { $0.signs = 10 }
    add("Ulme", "Furniere") { ($0.ours, $0.alster) = ([Firm.always], since(5)) }
    add("Veilchen", "Parfüm") { ($0.ours, $0.isCharged) = ([Firm.always], true) }
    add("Weide", "Körbe") { $0.isCharged = true }
    add("Ysop", "Gewürze") { $0.crm = [-9...14, 28...99] }
    add("Zeder", "Boote") { ($0.ours, $0.alster) = (since(14), since(6)) }
    // Whoever opened Nelke's invitation was logged on to another tenant of that firm.
    number += 1
    firms["Nelke2"] = Firm(
        name: "Nelke Gärtnerei GmbH",
        number: number,
        crm: [],
        ours: since(7),
        alster: since(7),
        domains: [(-9, "nelke-filiale.example")]
    )
    return firms
}()

/// The lines of the decisions file, each with the first night on which it stands there.
func decisions(before night: Int) -> String {
    let lines: [(night: Int, kind: String, subject: String, other: String, value: String, until: Int?, day: Int)] = [
        (2, "microsoft-tenant", "Jasmin", "", "yes", nil, 1),
        (2, "suppressed", "Quitte", "", "", 15, 1),
        (2, "later", "Linde", "", "", 10, 1),
        (3, "invited-by-hand", "Ahorn", "", "reseller+provider:alster", nil, 2),
        (3, "invited-by-hand", "Birke", "", "reseller+provider:alster", nil, 2),
        (3, "invited-by-hand", "Distel", "", "reseller+provider:alster", nil, 2),
        (3, "invited-by-hand", "Nelke", "", "reseller+provider:alster", nil, 2),
        (3, "invited-by-hand", "Robinie", "", "reseller+provider:alster", nil, 2),
        (3, "invited-by-hand", "Salbei", "", "reseller+provider:alster", nil, 2),
        (3, "invited-by-hand", "Ulme", "", "provider:alster", nil, 2),
        (3, "invited-by-hand", "Zeder", "", "reseller+provider:alster", nil, 2),
        (4, "invited-by-hand", "Jasmin", "", "reseller+provider:alster", nil, 3),
        (4, "declined", "Pappel", "", "", nil, 3),
        (5, "accepted", "Salbei", "", "", nil, 4),
        (5, "bounced", "Robinie", "", "", nil, 4),
        (7, "invited-by-hand", "Celler", "", "reseller+provider:alster", nil, 6),
        (7, "removal-planned", "Fichte", "", "", nil, 6),
        (9, "contact", "Robinie", "", "neu@robinie.example", nil, 8),
        (11, "ended", "Eibe", "", "", nil, 10),
        (14, "invited-by-hand", "Distel", "", "reseller+provider:alster", nil, 13),
        (14, "invited-by-hand", "Robinie", "", "reseller+provider:alster", nil, 13),
        (19, "invited-by-hand", "Celler", "", "provider:alster", nil, 18),
        (22, "returned", "Eibe", "", "", nil, 21),
        (22, "different", "Nelke", "Nelke2", "", nil, 21),
        (23, "invited-by-hand", "Distel", "", "reseller+provider:alster", nil, 22),
    ]
    let known = lines.filter { $0.night <= night }.map { line in
        let (subject, other) = (firms[line.subject]?.key ?? "", firms[line.other]?.tenant ?? "")
        let until = line.until.map(date) ?? ""
        return "\(line.kind),\(subject),\(other),\(line.value),\(until),Vera Muster,\(date(line.day)),"
    }
    return (["decision,subject,other,value,until,who,when,why"] + known).joined(separator: "\n") + "\n"
}

/// A day as files and configuration write it.
func date(_ day: Int) -> String {
    day <= 0 ? "2026-08-\(31 + day)" : String(format: "2026-09-%02d", day)
}
