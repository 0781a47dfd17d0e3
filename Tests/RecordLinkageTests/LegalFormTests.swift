// SPDX-License-Identifier: MIT

import CustomerModel
import Foundation
import Testing

@testable import RecordLinkage

@Suite struct LegalFormTests {
    @Test(arguments: [
        ("Muster Gesellschaft mit beschränkter Haftung", "muster =gmbh"),
        ("Muster Geseellschaft mit beschränkter Haftung", "muster =gmbh"), ("Muster Gmbh.", "muster =gmbh"),
        ("Muster Gesellschaft mbH", "muster =gmbh"), ("Muster Ges.m.b.H.", "muster =gmbh"),
        ("Muster Baugesellschaft mbH", "muster baugesellschaft =gmbh"), ("Müller Bau GmbbH", "mueller bau =gmbh"),
        ("Muster gGmbH", "muster =gmbh =gemeinnuetzig"), ("GmbH", "gmbh"), ("e. K.", "ek"), ("S.A.R.L.", "sarl"),
        ("Muster GmbH & Co. KG", "muster =gmbh =kg"), ("Muster G.m.b.H. & Co KG", "muster =gmbh =kg"),
        ("Muster GmbH&Co.KG", "muster =gmbh =kg"), ("Muster GmbH und Co. K. G.", "muster =gmbh =kg"),
        ("GmbH Axgen & Co. KG", "=gmbh axgen =kg"), ("GBR Viform", "=gbr viform"), ("AG Weser", "ag weser"),
        ("Müller & Co. KG", "mueller =kg"), ("Hof & Co.", "hof =co"),
        ("Sauer & Co. Metzgerei AG", "sauer +und co metzgerei =ag"), ("Muster SE & Co. KGaA", "muster =kgaa =se"),
        ("Muster UG (haftungsbeschränkt)", "muster =ug"), ("Muster UG (haftungsebschraenkt)", "muster =ug"),
        ("Siemens Aktiengeselschaft", "siemens =ag"), ("Anton A G", "anton =ag"), ("SiemensAG", "siemens =ag"),
        ("MüllerGmbH", "mueller =gmbh"), ("müllergmbh", "mueller =gmbh"),
        ("Bau-Gesellschaft mbH", "bau gesellschaft =gmbh"),
        ("Hof A. S. A. R. L.", "hof a =sarl"), ("Weber Partnerschaft mbB", "weber =partg"),
        ("TSV 1860 e.V.", "tsv 1860 =ev"),
        ("Zelibit e.U.", "zelibit =eu"), ("Vicon EU", "vicon eu"), ("Amt AöR", "amt =aoer"),
        ("Vinzenz OG", "vinzenz =og"), ("Muster Sàrl", "muster =sarl"), ("Muster S.à r.l.", "muster =sarl"),
        ("Muster Sagl", "muster =sagl"), ("Officine S.p.A. Rossi", "officine =spa rossi"), ("Rossi SpA", "rossi =spa"),
        ("Rossi Società per azioni", "rossi =spa"), ("Day Spa", "day spa"), ("Hotel & Spa", "hotel +und spa"),
        ("SAS Dupont", "=sas dupont"), ("SAS Institute GmbH", "sas institute =gmbh"), ("De Vos B.V.", "+de vos =bv"),
        ("Faberlic Sp. z o.o.", "faberlic =spzoo"), ("Faberlic sp zoo", "faberlic =spzoo"),
        ("Nowak Sp. z o.o. Sp.k.", "nowak =spzoo =spk"), ("Novák spol. s r.o.", "novak =sro"),
        ("Nanshan Group Co Ltd", "nanshan group =ltd"), ("Blinq Pty Ltd", "blinq =ltd =pty"),
        ("Bowne S.A. de C.V.", "bowne =sadecv"),
        ("Open Joint Stock Company Gazprom", "=jsc =open gazprom"), ("ООО \"БАЙ\"", "=ooo бай"),
        ("Rossi & C. S.n.c.", "rossi =co =snc"), ("Muster GmbH & Co. GK", "muster =gmbh =kg"),
        ("YMCA South II", "ymca south ii"), ("株式会社トヨタ", "=kk トヨタ"), ("Yıldız Tic. Ltd. Şti.", "yildiz =ltdsti"),
    ])
    func readsForms(_ name: String, _ expected: String) {
        #expect(taken(apart: name) == expected)
    }

    @Test(arguments: [
        ("A", "B", FormsRelation.none), ("A GmbH", "B", .oneMissing), ("A", "B AG", .oneMissing),
        ("A GmbH", "B Ges.m.b.H.", .equal), ("A GmbH & Co. KG", "B GmbH", .compatible),
        ("A KG", "B GmbH & Co. KG", .compatible), ("A GmbH", "B Sàrl", .compatible), ("A Inc.", "B Corp.", .compatible),
        ("A GmbH & Co. KG", "B AG & Co. KG", .contradict), ("A GmbH", "B AG", .contradict),
        ("A Sp. z o.o.", "B S.A.", .contradict), ("A Limited", "B Ltd.", .equal),
    ])
    func comparesForms(_ one: String, _ other: String, _ expected: FormsRelation) {
        #expect(formsRelation(forms(of: one), forms(of: other)) == expected)
        #expect(formsRelation(forms(of: other), forms(of: one)) == expected)
    }

    private func forms(of name: String) -> UInt64 {
        var parts = NameParts()
        parts.take(apart: Array(name.utf8).span)
        return parts.forms
    }

    @Test func listsFamiliesAscending() {
        #expect([7, 3, 7, 200, 1, 3].reduce(0) { adding($1, to: $0) } == 0xC8_07_03_01)
        #expect((1...9).reduce(0) { adding($1, to: $0) } == 0x08_07_06_05_04_03_02_01)
    }

    /// A byte of `forms` holds 255 families.
    @Test func hasRoomForItsFamilies() {
        #expect((150...255).contains(knownForms.familyCount))
    }

    /// Terms of cleanco that we take for no legal form at the end of a name, and why.
    private let refused: [String: String] = [
        "at": "Austria, or an English preposition; the Ukrainian form is known in Cyrillic",
        "et": "the French and; the Bulgarian form is known in Cyrillic",
        "fa": "short for Firma, noise before a name",
        "nl": "the Netherlands, or Niederlassung",
        "sp": "half of a Sp. z o.o. or Sp. k. that was cut off; known with dots",
        "uk": "the United Kingdom",
    ]

    @Test func knowsTheTermsOfCleanco() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/cleanco.txt")
        let terms = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let unknown = terms.map(String.init).filter { term in
            let words = taken(apart: "Example \(term)").split(separator: " ")
            return words.first != "example" || words.count < 2 || !words.dropFirst().allSatisfy { $0.hasPrefix("=") }
        }
        print("cleanco: \(terms.count - unknown.count) of \(terms.count) terms are legal forms")
        #expect(unknown == refused.keys.sorted())
        #expect(terms.count == 320)
    }
}
