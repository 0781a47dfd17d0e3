// SPDX-License-Identifier: MIT

/// A row as one of two generated lists has it; the company it is about is known.
struct GeneratedRow: Sendable {
    let id: String
    /// The company it is about.
    let company: Int
    var name = ""
    var tenant = ""
    var domain = ""
    var street = ""
    var postcode = ""
    var city = ""
    var phone = ""

    /// The cells, in the order of `generatedFields`.
    var cells: [String] { [name, tenant, domain, street, postcode, city, phone] }
}

/// Two lists of companies as life writes them: typing errors, cells left out, affiliates that share a word, companies
/// that one list alone knows.
struct GeneratedLists: Sendable {
    var left: [GeneratedRow] = []
    var right: [GeneratedRow] = []

    /// How the lists are made.
    struct Recipe: Sendable {
        var companies = 700
        /// The share of the left rows that name their tenant, in percent; with 0 no row of either list names one.
        var tenants = 60
        /// Whether a company may stand twice in a list.
        var hasDoubles = true
    }

    init(seed: UInt64, _ recipe: Recipe = Recipe()) {
        var chance = Congruence(state: seed)
        let companies = (0..<recipe.companies).map { Company($0, &chance) }
        var family = ""
        for var company in companies {
            // One in five is an affiliate of the one before.
            if chance.percent(20) { company.word = family }
            family = company.word
            let copies = recipe.hasDoubles && chance.percent(15) ? 2 : 1
            if !chance.percent(10) { for _ in 0..<copies { left.append(company.typed(left.count, recipe, &chance)) } }
            if !chance.percent(40) {
                let isTwice = recipe.hasDoubles && chance.percent(5)
                for _ in 0..<(isTwice ? 2 : 1) { right.append(company.known(right.count, recipe, &chance)) }
            }
        }
    }
}

/// What there is to know of a company.
private struct Company {
    let number: Int
    var word: String
    let trade: String
    let form: String
    let domain: String
    let street: String
    let postcode: String
    let city: String
    let phone: String

    init(_ number: Int, _ chance: inout Congruence) {
        self.number = number
        word = chance.word(syllables: 2...4)
        trade = chance.one(of: ["Handel", "Logistik", "Maschinenbau", "Software", "Bau", "Optik", "Druck", ""])
        form = chance.one(of: ["GmbH", "AG", "KG", "GmbH & Co. KG", "Ltd", "S.A.", ""])
        let addition = chance.one(of: ["", trade.isEmpty ? "" : "-\(trade.lowercased())", "\(number)"])
        domain = "\(word.lowercased())\(addition).example"
        street = "\(chance.word(syllables: 2...3))str. \(1 + chance.number(below: 90))"
        postcode = "\(10_000 + chance.number(below: 300) * 7)"
        city = chance.one(of: ["Hamburg", "Köln", "Bonn", "Graz", "Basel", "Lübeck", "Wien", "Ulm"])
        phone = "+49 40 \(1_000_000 + chance.number(below: 9_000_000))"
    }

    private var name: String { [word, trade, form].filter { !$0.isEmpty }.joined(separator: " ") }

    /// A row that a person typed.
    func typed(_ row: Int, _ recipe: GeneratedLists.Recipe, _ chance: inout Congruence) -> GeneratedRow {
        var made = GeneratedRow(id: "l\(row)", company: number)
        made.name = chance.percent(25) ? [word, trade].joined(separator: " ") : name
        if chance.percent(30) { made.name = chance.misspelt(made.name) }
        if chance.percent(recipe.tenants) { made.tenant = generatedTenant(number) }
        if chance.percent(50) { made.domain = domain }
        if chance.percent(60) { made.street = chance.percent(15) ? chance.misspelt(street) : street }
        if chance.percent(60) { made.postcode = postcode }
        if chance.percent(80) { made.city = city }
        if chance.percent(40) { made.phone = phone }
        return made
    }

    /// A row that a portal wrote.
    func known(_ row: Int, _ recipe: GeneratedLists.Recipe, _ chance: inout Congruence) -> GeneratedRow {
        var made = GeneratedRow(id: "r\(row)", company: number)
        made.name = chance.percent(10) ? chance.misspelt(name) : name
        if recipe.tenants > 0 { made.tenant = generatedTenant(number) }
        made.domain = chance.percent(90) ? domain : "\(word.lowercased()).onmicrosoft.com"
        if chance.percent(70) { (made.street, made.postcode, made.city) = (street, postcode, city) }
        if chance.percent(50) { made.phone = phone }
        return made
    }
}

/// The tenant of a company.
func generatedTenant(_ number: Int) -> String { "6f9619ff-8b86-4d01-b42d-\(String(100_000_000_000 + number))" }

/// A repeatable source of chance: a linear congruential generator (Knuth's MMIX), its higher half.
struct Congruence: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        let high = step()
        return high << 32 | step()
    }

    private mutating func step() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 32
    }

    mutating func number(below limit: Int) -> Int { Int(step() % UInt64(limit)) }

    mutating func percent(_ share: Int) -> Bool { number(below: 100) < share }

    mutating func one(of texts: [String]) -> String { texts[number(below: texts.count)] }

    mutating func word(syllables: ClosedRange<Int>) -> String {
        let count = syllables.lowerBound + number(below: syllables.count)
        let syllables = ["ba", "ker", "lo", "min", "da", "stro", "vi", "nau", "ge", "ru", "pel", "hof", "sa", "tik"]
        let text = (0..<count).map { _ in one(of: syllables) }.joined()
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// A text with a letter lost, doubled or exchanged with the next one.
    mutating func misspelt(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        guard scalars.count > 3 else { return text }
        let place = 1 + number(below: scalars.count - 2)
        switch number(below: 3) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(scalars[place], at: place)
        default: scalars.swapAt(place, place + 1)
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
