// SPDX-License-Identifier: MIT

import CustomerModel
import Testing

@testable import RecordLinkage

/// What a name is taken apart into: each word, behind a mark of its kind unless it is core.
func taken(apart name: String) -> String {
    var parts = NameParts()
    parts.take(apart: Array(name.utf8).span)
    return parts.marked
}

extension NameParts {
    /// The words, `+` before a connector, `=` before a family of legal forms, `-` before noise, `@` before a branch.
    var marked: String {
        let marks: [Kind: String] = [.connector: "+", .legalForm: "=", .noise: "-", .branch: "@"]
        return words.map { (marks[$0.kind] ?? "") + text.text($0.text) }.joined(separator: " ")
    }
}

@Suite struct NamePartsTests {
    @Test(arguments: [
        ("Müller & Söhne GmbH", "mueller +und soehne =gmbh"), ("Hof A & B", "hof a +und b"),
        ("Müller u. Söhne", "mueller +und soehne"), ("Dupont et Fils", "dupont +und fils"),
        ("García y Hijos", "garcia +und hijos"), ("Rossi e Bianchi", "rossi +und bianchi"),
        ("Jansen en Zonen", "jansen +und zonen"), ("Hansen og Sønner", "hansen +und soenner"),
        ("AT&T Inc.", "at +und t =inc"), ("Weber-& Söhne GmbH", "weber +und soehne =gmbh"),
        ("The Golden Oak", "+the golden oak"), ("Die", "die"), ("La Poste", "+la poste"), ("et Cie", "et =co"),
        ("A.B.C. Company", "abc =co"), ("J. P. Morgan", "jp morgan"), ("C G Clow", "c g clow"),
        ("L'Oréal", "loreal"), ("O´Brien Ltd", "obrien =ltd"), ("O’Brien", "obrien"), ("Foo™ Inc", "foo =inc"),
        ("Bau- und Elektro GmbH", "bau +und elektro =gmbh"), ("Łódź Ærø Þór", "lodz aeroe thor"),
        ("Mu\u{308}ller", "mueller"), ("ＡＢＣ ﬁrma", "abc firma"), ("Ёлка ΆΛΦΑς", "елка αλφασ"),
        ("24/7 Pflege", "24 7 pflege"), ("", ""), ("&", "+und"), ("...", ""), ("& und", "und"),
    ])
    func readsWords(_ name: String, _ expected: String) {
        #expect(taken(apart: name) == expected)
    }

    @Test(arguments: [
        ("Kunde: Fischer Pflegedienst GmbH", "-kunde fischer pflegedienst =gmbh"),
        ("Fa. Patel Insurance Ltd (Glasgow)", "-fa patel insurance =ltd @glasgow"),
        ("Kaluvia Elettronica *gesperrt*", "kaluvia elettronica -gesperrt"), ("Firma", "firma"),
        ("Odermatt AG - NL Zürich - Testkunde", "odermatt =ag @nl @zuerich -testkunde"),
        ("EXRON G.M.B.H. - ZENTRALE", "exron =gmbh -zentrale"), ("Kraus Holz (neu)", "kraus holz -neu"),
        ("Seguros Pérez - Zenrale", "seguros perez -zentrale"), ("Hotel Neu", "hotel neu"),
        ("Moser Filiale Mönchengladbach", "moser @filiale @moenchengladbach"), ("Filiale", "filiale"),
        ("Schneider GesmbH Niederlassung Zürich", "schneider =gmbh @niederlassung @zuerich"),
        ("Deutsche Bank AG London Branch", "deutsche bank =ag @london @branch"),
        ("Schulz Büro GesmbH, Potsdam", "schulz buero =gmbh @potsdam"), ("Weber - Sanitär", "weber sanitaer"),
        ("Trimed AG (Genf)", "trimed =ag @genf"), ("Trimed AG (Schweiz)", "trimed =ag schweiz"),
        ("formosa textil (nica) s.a.", "formosa textil nica =sa"), ("(Berlin)", "berlin"),
        ("Bäckerei Müller Inh. Karl Weber", "baeckerei mueller -inh -karl -weber"),
        ("Muster GmbH c/o Kanzlei", "muster =gmbh -c -o -kanzlei"),
        ("Muster GmbH z. Hd. Herrn Weber", "muster =gmbh -z -hd -herrn -weber"),
        ("Muster AG in Liquidation", "muster =ag -in -liquidation"),
    ])
    func knowsWhatIsAroundAName(_ name: String, _ expected: String) {
        #expect(taken(apart: name) == expected)
    }

    @Test(arguments: [
        ("MÃ¼ller", "mueller"), ("MÃ¶BEL", "moebel"), ("kã¶nigsbrunner", "koenigsbrunner"), ("StraÃŸe", "strasse"),
        ("straãÿe", "strasse"), ("MÃœLLER", "mueller"), ("MÃŒLLER", "mueller"), ("MÃƒÂ¼ller", "mueller"),
        ("SpÃ³Å‚ka", "spolka"), ("CafÃ© Ã€ Gogo", "cafe a gogo"), ("M├╝ller", "mueller"), ("Râ€™Us", "rus"),
        // Names that only look like it.
        ("São João", "sao joao"), ("Nestlé®", "nestle"), ("Grüße", "gruesse"), ("MAÇÃ", "maca"), ("Ärzte", "aerzte"),
        ("SPAß“", "spass"), ("Malmö–Lund", "malmoe lund"), ("»IRMÃ«", "irma"),
    ])
    func putsMisreadLettersBack(_ name: String, _ expected: String) {
        #expect(taken(apart: name) == expected)
    }

    @Test(arguments: [
        ("M\u{FFFD}ller", "m?ller"), ("M??ller", "m?ller"), ("K?hler", "k?hler"), ("?ztürk", "?ztuerk"),
        ("Wei? Papier", "wei? papier"), ("Was nun?", "was nun"), ("? Bau", "bau"), ("?", ""), ("Stra\u{FFFD}", "stra?"),
    ])
    func keepsThePlaceOfLostLetters(_ name: String, _ expected: String) {
        #expect(taken(apart: name) == expected)
    }

    @Test(arguments: [("mueller", "muller"), ("aarau", "arau"), ("boersen", "borsen"), ("m?ller", "m?ller"), ("", "")])
    func foldsLoosely(_ word: String, _ expected: String) {
        var arena: [UInt8] = []
        looseForm(of: Array(word.utf8).span, to: &arena)
        #expect(String(decoding: arena, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        ("holding", WordClass.role), ("vertriebs", .role), ("technik", .plain), ("oesterreich", .country),
        ("usa", .country), ("der", .filler), ("2004", .number), ("vii", .number), ("v", .plain), ("3m", .plain),
        ("", .plain),
    ])
    func classesWords(_ word: String, _ expected: WordClass) {
        let found = wordClass(of: Array(word.utf8).span)
        #expect(found == expected)
    }
}
