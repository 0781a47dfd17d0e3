// SPDX-License-Identifier: MIT

/// Whether a cell of any column says nothing: `n/a`, `-`, `null`, `#REF!`, a type name that stands for a lost collection.
///
/// Also the zero GUID and whatever has no letter and no digit. Not words that answer in some columns (`keine`, `x`):
/// of them `isJunkName` knows. White space, invisible characters and case do not matter.
package func isJunk(_ bytes: Span<UInt8>) -> Bool {
    if isPlainText(bytes, lengths: junkLengths) { return false }
    let text = bytes.extracting(trimmedRange(bytes))
    if text.count > longestJunk { return isTypeName(text) || isZeroGUID(text) }
    let word = JunkWord(text)
    return word.isMute && isUTF8(text) || junkWords.contains(word.text.span.extracting(..<word.count))
        || isTypeName(text) || isZeroGUID(text)
}

/// Whether a name is none: junk in any column, and what people and systems write where they know no name.
///
/// `x`, `xxx`, `keine`, `ohne`, `TBD`, `Testkunde`, `Default Directory`, a title repeated as a value; not a company that
/// only contains such a word.
package func isJunkName(_ bytes: Span<UInt8>) -> Bool {
    if isPlainText(bytes, lengths: allLengths) { return false }
    if isJunk(bytes) { return true }
    let text = bytes.extracting(trimmedRange(bytes))
    guard text.count <= longestJunk else { return false }
    let word = JunkWord(text)
    return word.isOnlyX || junkNames.contains(word.text.span.extracting(..<word.count))
}

/// The most bytes of a text that is looked up.
private let longestJunk = 32

/// Whether a look at the first letter and the length is enough to say that a text is none of the words.
@inline(__always)
private func isPlainText(_ bytes: Span<UInt8>, lengths: [UInt64]) -> Bool {
    guard bytes.count > 0 else { return false }
    let first = lowered(bytes[0])
    // An `x` may stand alone, however often; `s` and `m` begin the names of types.
    guard (0x61...0x7A).contains(first), first != UInt8(ascii: "x"), !isTypeName(bytes) else { return false }
    let look = TextLook(bytes)
    // Gaps would make the word shorter than it is here.
    guard look.isCollapsed, look.isASCII || isPlainLatin(bytes) || !hasWideGaps(bytes) else { return false }
    return bytes.count > longestJunk || lengths[Int(first)] >> UInt64(bytes.count) & 1 == 0
}

/// Whether a look is enough to say that a text is a name that needs no change and is not damaged.
func isPlainName(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 0 else { return false }
    let first = lowered(bytes[0])
    guard (0x61...0x7A).contains(first), first != UInt8(ascii: "x"), !isTypeName(bytes) else { return false }
    guard bytes.count > longestJunk || allLengths[Int(first)] >> UInt64(bytes.count) & 1 == 0 else { return false }
    return isPlainLine(bytes)
}

/// For each first byte of ASCII, a bit for each length that a word has.
private func lengths(_ words: String) -> [UInt64] {
    var lengths = [UInt64](repeating: 0, count: 128)
    for word in parts(words) {
        if let first = word.utf8.first, first < 0x80 { lengths[Int(first)] |= 1 << UInt64(word.utf8.count) }
    }
    return lengths
}

private func parts(_ words: String) -> [Substring] {
    words.split { $0 == "|" || $0 == "\n" }
}

/// A short text in lower case, one blank between words.
private struct JunkWord {
    var text = InlineArray<32, UInt8>(repeating: 0)
    var count = 0
    /// Whether it has no letter and no digit.
    private(set) var isMute = true
    /// Whether every letter is an `x`, and all are letters.
    private(set) var isOnlyX = true

    init(_ bytes: Span<UInt8>) {
        var isPending = false
        var index = 0
        while index < bytes.count {
            if canBeginGap(bytes[index]), let gap = gap(bytes, at: index) {
                index += gap.length
                isPending = isPending || gap.kind == .blank
                continue
            }
            if isPending, count > 0 { append(0x20) }
            isPending = false
            append(folded(bytes, at: index))
            look(at: bytes[index], before: index + 1 < bytes.count ? bytes[index + 1] : 0)
            index += 1
        }
        isOnlyX = isOnlyX && count > 0
    }

    private mutating func append(_ byte: UInt8) {
        text[count] = byte
        count += 1
    }

    private mutating func look(at byte: UInt8, before next: UInt8) {
        if lowered(byte) != UInt8(ascii: "x") { isOnlyX = false }
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: isMute = false
        // Of what is not ASCII only dots, dashes, quotes and the like (U+2000 to U+207F) are as mute as a hyphen.
        case 0xC2: if ![0xA8, 0xAB, 0xAF, 0xB0, 0xB4, 0xB7, 0xBB].contains(next) { isMute = false }
        case 0xC3...0xE1, 0xE3...: isMute = false
        case 0xE2: if next != 0x80 && next != 0x81 { isMute = false }
        default: break
        }
    }
}

/// A byte in lower case, also the second one of a capital from `À` to `Þ`.
private func folded(_ bytes: Span<UInt8>, at index: Int) -> UInt8 {
    let byte = bytes[index]
    guard byte >= 0x80, index > 0, bytes[index - 1] == 0xC3, byte <= 0x9E, byte != 0x97 else { return lowered(byte) }
    return byte | 0x20
}

/// Whether .NET wrote a collection's type instead of what is in it (FORMATS.md, section 1.3).
private func isTypeName(_ text: Span<UInt8>) -> Bool {
    guard text.count > 7 else { return false }
    if begins(text, with: "system.") {
        return ends(text, with: "]") || begins(text, with: "system.runtime.")
            || begins(text, with: "system.collections.")
    }
    return begins(text, with: "microsoft.store.partnercenter.models.")
}

/// Whether a text is the GUID of nothing, in any spelling without words.
private func isZeroGUID(_ text: Span<UInt8>) -> Bool {
    guard (32...38).contains(text.count) else { return false }
    var zeros = 0
    for index in text.indices {
        switch text[index] {
        case UInt8(ascii: "0"): zeros += 1
        case UInt8(ascii: "-"), UInt8(ascii: "{"), UInt8(ascii: "}"): break
        default: return false
        }
    }
    return zeros == 32
}

private let junkWords = WordTable(parts(junkWordList).map { (word: $0, value: 1) })
private let junkLengths = lengths(junkWordList)
private let junkNames = WordTable(parts(junkNameList).map { (word: $0, value: 1) })
private let allLengths = zip(junkLengths, lengths(junkNameList)).map { $0 | $1 }

private let junkWordList =
    """
    n/a|na|n.a.|n.a|n. a.|n\\a|n.v.|n. v.|n/v|#n/a|#nv|#ref!|#bezug!|#wert!|#value!|#name?|#div/0!|#null!|#zahl!|#num!
    null|<null>|(null)|[null]|{null}|nil|none.|nan|undefined|(none)|<none>|(leer)|(blank)|(empty)|<leer>|<empty>|""
    k.a.|k.a|k. a.|k. a|k/a|keine angabe|keine angaben|ohne angabe|ohne angaben|nicht angegeben|nicht bekannt
    nicht verfügbar|nicht verfuegbar|nicht vorhanden|nicht gesetzt|nicht zutreffend|nicht definiert|entfällt|unbekannt
    unknown|not available|not applicable|not set|not specified|not provided|not known|not defined|no data|no value
    inconnu|inconnue|non disponible|non renseigné|non renseigne|non défini|onbekend|niet beschikbaar|sconosciuto
    non disponibile|nieznany|brak danych|tbd|t.b.d.|tba|tbc|to be defined|to be determined|to do|todo|test
    """

private let junkNameList =
    """
    none|no|nein|kein|keine|keiner|keines|keine firma|kein name|ohne|ohne firma|ohne namen|leer|blank|empty|aucun|aucune
    sans|sans nom|geen|nessuno|brak|no name|noname|no company|dummy|dummy kunde|dummykunde|platzhalter|placeholder|0|00
    000|1|123|1234|12345|abc123|asdf|asdfg|asdfasdf|qwertz|qwerty|foo|foobar|lorem ipsum|muster|mustermann
    max mustermann|erika mustermann|musterfirma|mustermann gmbh|muster gmbh|musterfirma gmbh|musterkunde|john doe|jane doe
    test|tests|testing|test test|test1|test 1|test2|test 2|test123|testkunde|test kunde|test-kunde|testfirma|test firma
    test-firma|test gmbh|testfirma gmbh|testkunde gmbh|test customer|testcustomer|test company|testcompany|test tenant
    testtenant|test account|testaccount|test client|client test|societe test|société test|demo|demokunde|demo kunde
    demo customer|demo company|demo tenant|default|default directory|standardverzeichnis|répertoire par défaut
    directory|company|company name|companyname|customer|customer name|customername|name|firma|firmenname|kunde|kundenname
    tenant|organization|organisation|société|client|new customer|new company|neuer kunde|neue firma|diverse|divers
    example|example company|beispiel|beispielfirma|beispiel gmbh|privat|privatkunde|privatperson|temp|delete|löschen
    """
