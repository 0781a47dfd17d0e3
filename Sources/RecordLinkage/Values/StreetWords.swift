// SPDX-License-Identifier: MIT

import CustomerModel

/// What a word in `streetWords` is; from `first` on it is a number of `streetForms`.
enum StreetWord {
    /// Marks a flat, a floor, a lot.
    static let mark: UInt16 = 1
    /// Stands before a house number and says only that.
    static let numberSign: UInt16 = 2
    /// Begins a description of where in the street.
    static let crossing: UInt16 = 3
    /// Marks a floor, whose number may stand before it.
    static let floor: UInt16 = 4
    static let first: UInt16 = 10
}

extension Span where Element == UInt8 {
    /// Appends the one form of a folded word of a street.
    func appendStreetWord(isLast: Bool, to text: inout [UInt8]) {
        if let value = streetWords.value(of: self), value >= StreetWord.first {
            let form = Int(value - StreetWord.first)
            // At the end `St` is a street, before a name a saint.
            if isText("st"), isLast { text.append(contentsOf: [0x73, 0x74, 0x72]) } else { text += streetForms[form] }
        } else if let stem = streetStem {
            text.append(extracting(..<stem))
            text.append(contentsOf: [0x73, 0x74, 0x72])
        } else if ends(with: "platz"), count > 6 {
            // `Kaiser Platz` and `Kaiserplatz` are one.
            text.append(extracting(..<(count - 3)))
        } else {
            append(ordinalTo: &text)
        }
    }

    /// How much of a word of this value is no direction and does not say what kind of street it is.
    func streetCore(_ value: UInt16?) -> Int {
        if let value { return value < StreetWord.first || isText("st") || streetForms.isOrdinal(value) ? count : 0 }
        return streetStem ?? (count > 6 && ends(with: "platz") ? count - 5 : count)
    }

    /// What the one form of a word of a street says.
    var roleInStreet: StreetWordRole {
        guard streetCore(streetWords.value(of: self)) == 0 else { return .name }
        return isText("n") || isText("e") || isText("s") || isText("w") || count == 2 && isDirection
            ? .direction : .kind
    }

    private var isDirection: Bool { isText("ne") || isText("nw") || isText("se") || isText("sw") }

    /// Whether a word of this value, or its end, says what kind of street it is.
    func isStreetType(_ value: UInt16?) -> Bool {
        if let value { return value >= StreetWord.first && !isText("st") && count > 1 }
        if streetStem != nil { return true }
        return count > 5
            && (ends(with: "gasse") || ends(with: "platz") || ends(with: "weg") || ends(with: "allee")
                || ends(with: "ring") || ends(with: "laan") || ends(with: "damm") || ends(with: "ufer"))
    }

    /// Where the word for street begins at the end of a German or Dutch one: `markt` in `marktstrasse`.
    private var streetStem: Int? {
        let stem =
            ends(with: "strasse") || ends(with: "stra?e") && count > 6
            ? count - (ends(with: "strasse") ? 7 : 6)
            : ends(with: "straat") ? count - 6 : ends(with: "strase") ? count - 6 : ends(with: "str") ? count - 3 : 0
        return stem > 1 ? stem : nil
    }

    private func append(ordinalTo text: inout [UInt8]) {
        text.append(isOrdinal ? extracting(..<(count - 2)) : self)
    }

    /// Whether the word is `51st` or its like.
    var isOrdinal: Bool {
        count > 2 && isDigit(self[0]) && isDigit(self[count - 3])
            && (ends(with: "st") || ends(with: "nd") || ends(with: "rd") || ends(with: "th"))
    }
}

/// The forms of words that are written in several ways; the first one of each line is what they become.
private let streetLines: [Substring] = """
    str street strasse straat strase stra?e
    st sankt saint sint
    gasse g
    pl platz place plaza plac plein plza
    pzza piazza pza piazzale
    av avenue ave aven avenida avda avd
    bd blvd boulevard boul bvd blv
    rd road
    dr drive drv
    ln lane
    ct court crt
    cct circuit
    cl close
    sq square
    hwy highway
    pkwy parkway pky pwy
    ter terrace tce terr
    cres crescent cr crs
    gr grove gve
    way wy
    rue r
    rte route
    ch chemin chem
    imp impasse
    fbg faubourg fg
    vle viale
    cso corso
    ctra carretera
    allee al aleja aleje
    weg wg
    1 first
    2 second
    3 third
    4 fourth
    5 fifth
    6 sixth
    7 seventh
    8 eighth
    9 ninth
    10 tenth
    n north nord
    e east ost
    s south sued
    w west
    ne northeast nordost
    nw northwest nordwest
    se southeast suedost
    sw southwest suedwest
    - ul ulica calle
    """.split(separator: "\n")

/// What the words of `streetLines` become.
private let streetForms: [[UInt8]] = streetLines.map { line in
    let form = line.split(separator: " ").first ?? ""
    return form == "-" ? [] : Array(form.utf8)
}

extension [[UInt8]] {
    /// Whether a form is a number, which is never left out.
    fileprivate func isOrdinal(_ value: UInt16) -> Bool {
        self[Int(value - StreetWord.first)].first.map(isDigit) ?? false
    }
}

/// The words that are more than part of a name.
let streetWords: WordTable = {
    var words: [(word: Substring, value: UInt16)] = []
    for (number, line) in streetLines.enumerated() {
        words += line.split(separator: " ").map { (word: $0, value: StreetWord.first + UInt16(number)) }
    }
    let marks =
        "unit suite ste apt apartment aptmn apmt flat lot room rm eg stiege top tuer bldg"
        + " building gebaeude bte int appt bat batiment hinterhaus vorderhaus aufgang shop level piso interno scala"
    words += marks.split(separator: " ").map { (word: $0, value: StreetWord.mark) }
    words += "floor fl etage og dg stock".split(separator: " ").map { (word: $0, value: StreetWord.floor) }
    words += "no nr nummer number num numero hausnummer hnr n0 bis".split(separator: " ").map {
        (word: $0, value: StreetWord.numberSign)
    }
    words += "between btwn betw bet btw near at off corner cnr ecke opposite opp".split(separator: " ").map {
        (word: $0, value: StreetWord.crossing)
    }
    return WordTable(words)
}()
