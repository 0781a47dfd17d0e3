// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@Suite struct NameTests {
    @Test(arguments: [
        ("", ""), (" ", ""), ("Müller", "Müller"), ("  A  \t B\r\n", "A B"), ("A\u{A0}\u{2003}B", "A B"),
        ("A\u{200B}B\u{AD}C\u{FEFF}", "ABC"), ("A \u{200B} B", "A B"), ("\u{1}A\u{0}B\u{1F}", "A B"),
        ("A\u{7F}B", "A\u{7F}B"),
        ("A\u{85}B\u{2028}C", "A B C"), ("日本\u{3000}語", "日本 語"), ("e\u{301}", "e\u{301}"), ("\u{200B} A", "A"),
        ("Dr. Müller  &  Söhne GmbH", "Dr. Müller & Söhne GmbH"),
        (String(repeating: "A ", count: 100), String(repeating: "A ", count: 99) + "A"),
    ])
    func collapsesWhiteSpace(_ text: String, _ expected: String) {
        #expect(Array(collapsed(text).utf8) == Array(expected.utf8))
    }

    /// Every scalar alone between letters, at each place of a word of eight bytes, against Unicode's properties.
    @Test func knowsEveryScalar() {
        for value in (UInt32(0)...0x10FFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let expected =
                switch value {
                case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xAD: "ab"
                default: scalar.properties.isWhitespace || value < 0x20 ? "a b" : "a\(scalar)b"
                }
            if collapsed("a\(scalar)b") != expected { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func seesBlanksAtEveryPlace() {
        for length in 1...26 {
            for place in 0..<length {
                var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
                text[place] = 0x20
                let isInside = place > 0 && place < length - 1
                #expect(collapsed(bytes: text).utf8.count == (isInside ? length : length - 1))
                guard place + 1 < length else { continue }
                text[place + 1] = 0x20
                let isAtEnd = place == 0 || place + 2 == length
                #expect(collapsed(bytes: text).utf8.count == (isAtEnd ? length - 2 : length - 1))
            }
        }
    }

    @Test(arguments: [
        "M?ller", "Was? GmbH", "Café ? Nord", "Café ??", "? GmbH", "Caf\u{FFFD}", "?",
        "MÃ¼ller", "KÃ–LN", "Ã–sterreich", "Ã„rzte", "GroÃŸ", "Gro\u{C3}\u{9F}", "Firma â€“ Nord", "FirmaÂ® GmbH",
        "Firma Â® GmbH",
        "Oâ€™Neill", "Lâ€™OrÃ©al", "â‚¬uro", "Firmaâ„¢", "MÃƒÂ¼ller", "KÃƒâ€“LN", "Ã\u{81}lvarez", "GarcÃ\u{AD}a",
        "GarcÃa",
        "VoilÃ  GmbH", "Ã  la Carte", "MüllerÂ GmbH", "Å\u{81}ódź", "WrocÅ‚aw", "ÄŒeskÃ¡", "Å\u{A0}koda", "Ä°stanbul",
        "ÅžiÅŸli",
        "Äá»—", "Nguyá»…n", "ÐžÐžÐž", "Î‘Î˜Î—ÎÎ‘", "æ—¥æœ¬", "ðŸ˜€ GmbH", "ï»¿Firma", "Caf\u{EF}\u{BF}\u{BD}",
        "M\u{FC}\u{C3}\u{BC}",
        "O\u{92}Neill", "M\u{81}ller", "M├╝ller", "M¿ller", "BÃ¶", "Ã¤", "ÃœberÃ¼",
    ])
    func seesDamage(_ name: String) {
        #expect(isDamaged(name))
    }

    @Test(arguments: [
        "", "Wer?", "Müller", "Ãsgard", "Ângela", "São João", "Ço", "Pâtisserie", "IRMÃ", "»IRMÃ«", "”SMÅ”", "„SÄ“",
        "SPAß“",
        "„Spaß“ GmbH", "NESTLÉ®", "Nestlé®", "CAFÉ™", "Café „Größe“", "Þórður Guðmundsson", "Ægir", "Örn Árnason",
        "Ísland ehf.",
        "Nguyễn Văn Đức", "Trần Thị Ánh", "Đỗ", "Ơn", "Çağrı Şahin", "İstanbul Ticaret", "Gülşen Öztürk", "ÅÄÖ AB",
        "Ålands Ö",
        "Łódź", "Škoda", "Žižkov", "Őrség", "Ľuboš", "Île-de-France", "L’Île d’Or", "«Ça va»", "À la Carte",
        "Ô’Connor",
        "Ελλάδα Α.Ε.", "ООО «Ромашка»", "株式会社テスト", "العربية", "Ñandú", "¿Qué? \u{A0}", "¿Qué tal", "Müller – Söhne",
        "O’Neill’s",
        "Firma™", "A·B", "Nº 1", "25 % GmbH", "Straßen- und Tiefbau", "Õismäe", "GARAAŽ", "ÜÄÖ", "Æ", "Ø", "Ås", "M²",
        "naïve",
        "SÃO JOÃO", "IRMÃOS", "CÂMARA", "MANHÔ", "Ã1", "Câmara Lda.", "½", "Zoë’s", "Noël–Paris", "Château “Ché”",
    ])
    func accusesNoRealName(_ name: String) {
        #expect(!isDamaged(name), "\(collapsed(name))")
    }

    @Test(arguments: [
        "", " ", "-", "--", ".", "...", "?", "–", "…", "N/A", "n/a ", "#N/A", "#NV", "#REF!", "null", "NULL", "(null)",
        "nil",
        "none.", "unknown", "Unbekannt", "k.A.", "k. A.", "K.  A.", "test", "TBD", "nicht verfügbar", "NICHT VERFÜGBAR",
        "00000000-0000-0000-0000-000000000000", "{00000000-0000-0000-0000-000000000000}", "\u{200B}", "\u{0}", "''",
        "System.Object[]", "System.String[]", "System.Collections.Generic.Dictionary`2[a,b]",
        "Microsoft.Store.PartnerCenter.Models.Customers.CustomerBillingProfile",
        "System.Runtime.Serialization.ExtensionDataObject", "non renseigné", "«»", "·",
    ])
    func takesJunkForNothing(_ text: String) {
        #expect(isNothing(text))
        #expect(isNoName(text))
        #expect(!isNothing("Systemhaus \(text) GmbH"))
        #expect(!isNoName("Systemhaus \(text) GmbH"))
    }

    @Test(arguments: [
        "x", "X", "xxx", "XXXXXX", "keine", "Keine", "ohne", "None", "no name", "Testkunde", "Test  Kunde",
        "Mustermann GmbH",
        "Default Directory", "Firmenname", "LÖSCHEN",
    ])
    func knowsWhatIsNoName(_ text: String) {
        #expect(isNoName(text))
        // Other columns may say something by it: a relationship `None`, a box ticked with an `x`.
        #expect(!isNothing(text))
    }

    @Test(arguments: [
        "Test Consulting GmbH", "NA Systems", "Unknown Pleasures Ltd", "Xerox", "XX GmbH", "Ohne Worte GmbH",
        "Null Problem AG",
        "1&1", "3M", "A", "ä", "Ω", "日本", "Keine Sorgen Versicherung", "System.GmbH", "Systems.Object GmbH", "№ 1", "½",
        "é", "€",
        "☃",
    ])
    func knowsRealNames(_ text: String) {
        #expect(!isNoName(text))
    }
}
