// SPDX-License-Identifier: MIT

/// What a word of a name says when the other name lacks it.
enum WordClass: UInt8 {
    /// What the organisation is called, or what it trades in.
    case plain
    /// Tells the companies of one group apart: Holding, Logistik, Vertriebs.
    case role
    /// A country, or a part of the world.
    case country
    /// Says nothing: der, the, of.
    case filler
    /// Digits or a Roman number.
    case number
}

/// What a folded word says when the other name lacks it.
func wordClass(of word: Span<UInt8>) -> WordClass {
    if isNumber(word) { return .number }
    guard let number = classedWords.numbers.number(of: word) else { return .plain }
    return classedWords.classes[number]
}

private func isNumber(_ word: Span<UInt8>) -> Bool {
    for index in word.indices where !(0x30...0x39).contains(word[index]) { return false }
    return word.count > 0
}

private let classedWords: (numbers: WordNumbers, classes: [WordClass]) = {
    var numbers = WordNumbers()
    var classes: [WordClass] = []
    let lists: [(String, WordClass)] = [
        (roleWords, .role), (countryWords, .country), (fillerWords, .filler), (romanNumbers, .number),
    ]
    for (list, kind) in lists {
        for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let number = numbers.add(Array(word.utf8).span)
            // Of a word in two lists the first class counts.
            if number == classes.count { classes.append(kind) }
        }
    }
    return (numbers, classes)
}()

/// Without I, V and X, which are letters too.
private let romanNumbers = "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi"

// What a company of a group is for, not what it trades in: a joiner's is no affiliate of the electrician of that name.
private let roleWords =
    """
    holding holdings beteiligung beteiligungs beteiligungen beteiligungsgesellschaft verwaltung verwaltungs
    verwaltungsgesellschaft vermoegensverwaltung vermoegensverwaltungs logistik logistics logistique logistica
    logistiek logistyka service services servicegesellschaft dienstleistung dienstleistungs dienstleistungen servizi
    servicios diensten uslugi vertrieb vertriebs vertriebsgesellschaft sales verkauf verkaufs distribution immobilien
    immobiliare immobiliere inmobiliaria immo realestate property properties grundstuecks grundstuecksverwaltung
    grundstuecksverwaltungs grundbesitz vastgoed nieruchomosci international internationale internazionale
    internacional group gruppe groupe gruppo grupo groep grupa konzern unternehmensgruppe produktion produktions
    produktionsgesellschaft production productions fertigung fertigungs manufacturing betriebs betriebsgesellschaft
    besitz besitzgesellschaft objekt objektgesellschaft projekt projekte projektgesellschaft management
    managementgesellschaft geschaeftsfuehrungs finance finanz finanzierung finanzierungs financial leasing capital
    invest investment investments ventures akademie academy stiftung foundation komplementaer treuhand export import
    trading handels handelsgesellschaft einkauf einkaufs einkaufsgesellschaft personal personalservice operations
    assets asset franchise lizenz ip entwicklung entwicklungs entwicklungsgesellschaft development infrastruktur
    infrastructure energy rent vermietung vermietungs vermietungsgesellschaft global worldwide overseas regional
    """

private let countryWords =
    """
    deutschland germany allemagne germania alemania duitsland niemcy tyskland deutsche deutscher deutsches german
    oesterreich austria autriche oostenrijk oestereich oesterreichische austrian
    schweiz suisse svizzera switzerland zwitserland schweizer schweizerische swiss suiza
    liechtenstein luxemburg luxembourg lussemburgo france frankreich francia frankrijk francaise
    nederland netherlands niederlande holland nederlandse paysbas olanda benelux belgien belgium belgique belgie belgio
    italia italy italien italie italiana italiano spain espana spanien espagne spagna iberia iberica iberian
    portugal portuguesa uk gb britain england scotland wales unitedkingdom grossbritannien british ireland irland
    usa us america amerika amerique americas canada kanada mexico mexiko brasil brazil brasilien argentina chile
    australia australien zealand poland polska polen pologne polonia polski czech czechia tschechien cesko ceska
    slovakia slowakei slovensko hungary ungarn magyarorszag hungaria slovenia slowenien slovenija croatia kroatien
    hrvatska romania rumaenien bulgaria bulgarien greece griechenland hellas denmark daenemark danmark sweden
    schweden sverige norway norwegen norge finland finnland suomi iceland island estonia estland eesti latvia lettland
    latvija lithuania litauen lietuva ukraine ukraina russia russland rossija turkey tuerkei turkiye tuerkiye israel
    india indien china singapore singapur japan korea hongkong taiwan malaysia indonesia thailand vietnam
    africa afrika emea apac asia asien pacific europe europa european europaeische europeenne eu dach cee nordic nordics
    skandinavien scandinavia baltic baltics east west eastern western middleeast gulf uae dubai
    россия украина беларусь казахстан
    """

// No single letters, and nothing that is written in capitals as often: AT, NO, ON.
private let fillerWords =
    """
    der die das den dem des ein eine eines im in am auf aus bei beim fuer fur mit von vom vor zu zum zur und
    the of for and de la le les du des en au aux sur pour di il lo gli del della dei delle dello degli da per
    el los las para por van het te ten ter voor op dos das av och og dla oraz
    """

/// Whether a folded word is "and" in a language where it is short and may be something else.
func isForeignAnd(_ word: Span<UInt8>) -> Bool { foreignAnds.number(of: word) != nil }

private let foreignAnds: WordNumbers = {
    var numbers = WordNumbers()
    for word in "e y i en og och ja ve und et".split(separator: " ") { _ = numbers.add(Array(word.utf8).span) }
    return numbers
}()
