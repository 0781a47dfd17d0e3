// SPDX-License-Identifier: MIT

import CustomerModel

/// How the legal forms of two names stand to each other.
enum FormsRelation: UInt8 {
    /// Neither name has one.
    case none
    /// One name has one, the other has none.
    case oneMissing
    /// The same families.
    case equal
    /// One has all that the other has (GmbH & Co. KG and GmbH), or it is the same in another language (GmbH, Sàrl).
    case compatible
    /// Different forms: another company, or a mistake.
    case contradict
}

/// How the legal forms of two names stand to each other; both as `NameParts.forms` gives them.
func formsRelation(_ one: UInt64, _ other: UInt64) -> FormsRelation {
    if one == other { return one == 0 ? .none : .equal }
    guard one != 0, other != 0 else { return .oneMissing }
    return isPart(one, of: other) || isPart(other, of: one) ? .compatible : .contradict
}

/// Whether each family of a list is one of another list, or stands for one.
private func isPart(_ few: UInt64, of many: UInt64) -> Bool {
    var few = few
    while few != 0 {
        let family = UInt8(truncatingIfNeeded: few)
        guard has(many, family) else { return false }
        few >>= 8
    }
    return true
}

private func has(_ families: UInt64, _ family: UInt8) -> Bool {
    var rest = families
    while rest != 0 {
        let other = UInt8(truncatingIfNeeded: rest)
        if other == family || knownForms.relations[Int(family)] & knownForms.relations[Int(other)] != 0 { return true }
        rest >>= 8
    }
    return false
}

/// A list of families with one more: a byte for each, ascending from the lowest byte on; at most eight.
func adding(_ family: UInt8, to families: UInt64) -> UInt64 {
    var (lower, shift): (UInt64, UInt64) = (0, 0)
    var rest = families
    while rest != 0, UInt8(truncatingIfNeeded: rest) < family {
        lower |= (rest & 0xFF) << shift
        rest >>= 8
        shift += 8
    }
    guard UInt8(truncatingIfNeeded: rest) != family, families >> 56 == 0 else { return families }
    return lower | UInt64(family) << shift | (rest << 8) << shift
}

/// What a spelling in a name stands for.
struct FormSpelling: Sendable {
    /// What its words are to a name.
    enum Sense: Sendable {
        case form
        case noise
        case branch
        case rest
    }

    /// The marks of its line in the list.
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt8
        static let anywhere = Marks(rawValue: 1)
        static let leads = Marks(rawValue: 2)
        static let inCapitals = Marks(rawValue: 4)
        static let word = Marks(rawValue: 8)
        static let marked = Marks(rawValue: 16)
        static let spaced = Marks(rawValue: 32)
    }

    var sense = Sense.form
    var marks: Marks = []
    /// The families, as `NameParts.forms` lists them.
    var families: UInt64 = 0
    /// A bit for each byte of the spelling before which a name may go on in a new word.
    var seams: UInt128 = 0
    /// Whether it begins with "and".
    var beginsWithAnd = false
}

/// The most words of a name that are one spelling.
let mostFormWords = 12

/// The spellings of all legal forms that are known, and of the words around names that say nothing of who it is.
struct LegalForms: Sendable {
    private var numbers = WordNumbers()
    private var spellings: [[FormSpelling]] = []
    /// The name of each family, the first one of none.
    private(set) var families: [[UInt8]] = [[]]
    /// For each family a bit for each group of related ones that it is in.
    private(set) var relations = [UInt64](repeating: 0, count: 256)

    fileprivate init() {
        for line in legalFormList.split(separator: "\n") { add(line) }
        for (index, group) in relatedForms.enumerated() {
            for name in group.split(separator: " ") {
                relations[Int(family(Array(name.utf8)))] |= 1 << UInt64(index)
            }
        }
    }

    /// The families of all its lines together, for tests.
    var familyCount: Int { families.count - 1 }

    /// The number of a stretch of folded text that stands for something.
    func number(of text: Span<UInt8>) -> Int? { numbers.number(of: text) }

    /// All that the text of a number may stand for.
    func senses(of number: Int) -> [FormSpelling] { spellings[number] }

    private mutating func add(_ line: Substring) {
        guard let colon = line.firstIndex(of: ":") else { return }
        var spelling = FormSpelling()
        var names = line[..<colon]
        if names.hasPrefix("<"), let end = names.firstIndex(of: ">") {
            spelling.sense = names.hasPrefix("<noise") ? .noise : names.hasPrefix("<branch") ? .branch : .rest
            read(names[names.index(after: end)...], into: &spelling.marks)
        } else {
            while let last = names.last, read(String(last)[...], into: &spelling.marks) { names.removeLast() }
            for name in names.split(separator: "+") {
                spelling.families = adding(family(Array(name.utf8)), to: spelling.families)
            }
        }
        for pieces in line[line.index(after: colon)...].split(separator: "|") { add(pieces, as: spelling) }
    }

    private mutating func add(_ pieces: Substring, as spelling: FormSpelling) {
        var spelling = spelling
        var text: [UInt8] = []
        for piece in pieces.split(separator: " ") {
            if !text.isEmpty { spelling.seams |= 1 << UInt128(text.count) }
            text += Array(piece.utf8)
        }
        spelling.beginsWithAnd = pieces.drop { $0 == " " }.hasPrefix("und ")
        let number = numbers.add(text.span)
        if number == spellings.count { spellings.append([]) }
        spellings[number].append(spelling)
    }

    @discardableResult
    private func read(_ marks: Substring, into all: inout FormSpelling.Marks) -> Bool {
        for mark in marks {
            switch mark {
            case "!": all.insert(.anywhere)
            case "<": all.insert(.leads)
            case "^": all.insert(.inCapitals)
            case "~": all.insert(.word)
            case "*": all.insert(.marked)
            case ".": all.insert(.spaced)
            default: return false
            }
        }
        return true
    }

    private mutating func family(_ name: [UInt8]) -> UInt8 {
        if let known = families.firstIndex(of: name) { return UInt8(known) }
        families.append(name)
        return UInt8(truncatingIfNeeded: families.count - 1)
    }
}

let knownForms = LegalForms()
