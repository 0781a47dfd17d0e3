// SPDX-License-Identifier: MIT

import CustomerModel

/// Appends the name of a place as folded words, without district, river and region, in its own country's language.
///
/// `Frankfurt a.M.`, `Frankfurt/Main` and `Frankfurt am Main` give `frankfurt`, `Wien 10` and `Vienna` `wien`, `Sankt
/// Pölten` and `St.Pölten` `st poelten`, `Kempten (Allgäu)` `kempten`.
func appendPlace(_ raw: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    let start = arena.count
    guard appendFoldedWords(raw.extracting(..<placeEnd(of: raw)), to: &arena) else { return false }
    let end = nameEnd(of: arena.span.extracting(start...))
    arena.removeSubrange((start + end)...)
    arena.removeWords(from: start) { isNoPlace($0) }
    guard arena.count > start else { return appendFoldedWords(raw, to: &arena) }
    if let form = placeForms.value(of: arena.span.extracting(start...)) {
        arena.removeSubrange(start...)
        arena += ownNames[Int(form)]
        return true
    }
    shortenSaint(in: &arena, from: start)
    return true
}

/// Where a bracket, a slash, a comma or a dash between blanks ends the name itself.
private func placeEnd(of raw: Span<UInt8>) -> Int {
    var hasWord = false
    for index in raw.indices {
        switch raw[index] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ";"):
            if hasWord { return index }
        case UInt8(ascii: "-"):
            if hasWord, raw[index - 1] == 0x20, index + 1 < raw.count, raw[index + 1] == 0x20 { return index }
        default: hasWord = hasWord || isLetter(raw[index]) || raw[index] >= 0x80
        }
    }
    return raw.count
}

/// Where the words begin that tell a place from others of its name: `am Main`, `i. d. OPf.`, `vor der Höhe`, `Cedex 9`.
private func nameEnd(of name: Span<UInt8>) -> Int {
    var (start, hasName) = (0, false)
    while start < name.count {
        let end = name.place(of: 0x20, from: start) ?? name.count
        let word = name.extracting(start..<end)
        if hasName, end < name.count, qualifiers.contains(word) { return start - 1 }
        if hasName, word.isText("cedex") || word.isText("city") { return start - 1 }
        hasName = hasName || !isNoPlace(word)
        start = end + 1
    }
    return name.count
}

/// Whether a word is a postcode, a district's number or says only that this is a town.
private func isNoPlace(_ word: Span<UInt8>) -> Bool {
    isDigit(word[0]) || townWords.contains(word)
}

/// Writes the saint in front as `st`.
private func shortenSaint(in arena: inout [UInt8], from start: Int) {
    let count = saintLength(arena.span.extracting(start...))
    guard count > 0 else { return }
    arena.removeSubrange((start + 2)..<(start + count))
    arena[start + 1] = UInt8(ascii: "t")
}

private func saintLength(_ name: Span<UInt8>) -> Int {
    name.begins(with: "sankt ") || name.begins(with: "saint ") ? 5 : name.begins(with: "sint ") ? 4 : 0
}

private let qualifiers = WordTable(words: "am an a im in i bei b ob o unter u vor v auf upon")
private let townWords = WordTable(words: "stadt landeshauptstadt hansestadt kreisstadt gemeinde markt city")

/// Places with the names that others have for them, folded; the first one of each line is their own.
private let placeLines: [Substring] = """
    wien|vienna|vienne|viena|wenen|wieden|becs
    muenchen|munich|monaco di baviera|munchen|monachium
    koeln|cologne|koln|colonia|keulen|kolonia
    nuernberg|nuremberg|nurnberg|norimberga|norymberga
    zuerich|zurich|zurigo|zuerch
    geneve|genf|geneva|ginevra|genewa
    basel|bale|basle|basilea|bazylea
    bern|berne|berna|berno
    luzern|lucerne|lucerna
    lausanne|losanna
    st gallen|saint gall|saint gallen|sankt gallen|san gallo
    lugano|lauis
    neuchatel|neuenburg
    biel|bienne
    solothurn|soleure
    bellinzona|bellenz
    bruxelles|brussel|bruessel|brussels|bruksela|bruxelas
    antwerpen|antwerp|anvers|amberes
    gent|ghent|gand
    bruegge|brugge|bruges
    liege|luettich|luik
    leuven|loewen|louvain
    mechelen|malines|mecheln
    namur|namen
    den haag|the hague|s gravenhage|sgravenhage|la haye|la haya
    luxembourg|luxemburg|lussemburgo|letzebuerg
    strasbourg|strassburg|strasburgo
    mulhouse|muelhausen
    nice|nizza|niza
    lyon|lyons|lione
    marseille|marseilles|marsiglia
    paris|parigi|paryz|parijs
    milano|mailand|milan|mediolan
    roma|rom|rome|rzym
    torino|turin
    venezia|venedig|venice|venise|wenecja
    firenze|florenz|florence|florencja
    napoli|neapel|naples|neapol
    genova|genua|genoa|genes
    bolzano|bozen
    merano|meran
    trento|trient
    padova|padua|padoue
    mantova|mantua
    trieste|triest
    lisboa|lissabon|lisbon|lisbonne|lisbona
    porto|oporto
    sevilla|seville|siviglia
    zaragoza|saragossa|saragosse
    cordoba|cordova|cordoue
    barcelona|barcelone|barcellona
    valencia
    praha|prag|prague|praga
    brno|bruenn
    plzen|pilsen
    ostrava|ostrau
    bratislava|pressburg|pozsony
    warszawa|warschau|warsaw|varsovie|varsavia
    krakow|krakau|cracow|cracovie|cracovia
    gdansk|danzig
    wroclaw|breslau
    poznan|posen
    szczecin|stettin
    katowice|kattowitz
    lodz|lodsch
    budapest|budapeszt
    ljubljana|laibach|lubiana
    maribor
    zagreb|agram|zagabria
    beograd|belgrad|belgrade|belgrado
    bucuresti|bukarest|bucharest|bucarest
    sofia|sofija
    athina|athen|athens|athenes|atene
    thessaloniki|saloniki
    istanbul|konstantinopel
    moskva|moskau|moscow|moscou|mosca
    kyiv|kiew|kiev
    lviv|lemberg|lwow
    koebenhavn|kobenhavn|kopenhagen|copenhagen|copenhague|copenaghen
    aarhus|arhus
    goeteborg|goteborg|gothenburg
    malmoe|malmo
    stockholm|stoccolma
    helsinki|helsingfors
    turku|abo
    vilnius|wilna|wilno
    riga
    tallinn|reval
    london|londres|londra|londen|londyn
    edinburgh|edinburg|edimbourg
    dublin|baile atha cliath|dublino
    hannover|hanover
    braunschweig|brunswick
    aachen|aix la chapelle|aken
    trier|treves
    mainz|mayence|magonza
    regensburg|ratisbon|ratisbonne
    dresden|dresde|dresda
    berlin|berlino|berlijn
    hamburg|hambourg|amburgo
    frankfurt|francfort|francoforte
    new york|new york city|nyc
    """.split(separator: "\n")

private let ownNames: [[UInt8]] = placeLines.map { Array(($0.split(separator: "|").first ?? "").utf8) }

private let placeForms: WordTable = {
    var words: [(word: Substring, value: UInt16)] = []
    for (number, line) in placeLines.enumerated() {
        words += line.split(separator: "|").map { (word: $0, value: UInt16(number)) }
    }
    return WordTable(words)
}()
