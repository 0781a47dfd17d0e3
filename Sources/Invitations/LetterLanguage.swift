// SPDX-License-Identifier: MIT

import CustomerModel

/// Why a letter is written in its language.
package enum LanguageGround: String, Sendable, CaseIterable {
    /// A person said so in the decisions file.
    case person
    /// A list says so of the customer or of its contact.
    case record
    /// It is the one language of the customer's country that letters are written in.
    case country
    /// Nothing says which one: the partner's own, or English where that one is not at home.
    case fallback = "default"
}

/// The language of a letter, with the ground on which it was chosen.
struct LetterLanguage: Equatable {
    let language: Language
    let ground: LanguageGround
}

extension InvitationInputs {
    /// The language of the letter: a person's word, else the records', else the country's, else the partner's.
    func language(for candidate: LetterCandidate) -> LetterLanguage {
        if let said = candidate.words.newest(.language).last, let language = Language(parsing: said) {
            return LetterLanguage(language: language, ground: .person)
        }
        if let language = candidate.records.lazy.compactMap(\.language).first {
            return LetterLanguage(language: language, ground: .record)
        }
        let country = candidate.records.lazy.compactMap { $0.country ?? $0.tenantCountry }.first
        if let language = country?.language { return LetterLanguage(language: language, ground: .country) }
        return LetterLanguage(language: partner.defaultLanguage(in: country), ground: .fallback)
    }
}

extension Partner {
    /// What the partner writes in where nothing says another language.
    ///
    /// Its own choice, if it made one. Else the language of its country, for customers of whom no country is known or
    /// in whose country it is spoken; to all others English.
    fileprivate func defaultLanguage(in country: Country?) -> Language {
        if let language { return language }
        guard let own = self.country.language else { return .english }
        return country.map { $0.languages.contains(own) } ?? true ? own : .english
    }
}

extension Country {
    /// The language to write in to anybody there; `nil` where there are several of ours, or none.
    var language: Language? {
        languages.count == 1 ? languages.first : nil
    }

    /// The languages of letters that are official there and commonly used in business.
    fileprivate var languages: [Language] {
        switch code {
        case "DE", "AT", "LI": [.german]
        case "FR", "MC", "GP", "MQ", "GF", "RE", "YT", "PF", "NC", "PM", "WF", "BL", "MF", "BJ", "CD", "CG", "CI", "GA",
            "GN", "SN", "TG":
            [.french]
        case "IT", "SM", "VA": [.italian]
        case "NL", "SR": [.dutch]
        case "GB", "IE", "IM", "JE", "GG", "GI", "MT", "US", "AU", "NZ", "BM", "BS", "BB", "JM", "TT", "AG", "DM", "GD",
            "GY", "KN", "LC", "VC", "KY", "GH", "NG", "ZM", "LR", "SL":
            [.english]
        case "CH": [.german, .french, .italian]
        case "BE": [.dutch, .french, .german]
        case "LU": [.french, .german]
        case "CA", "CM", "MU": [.english, .french]
        default: []
        }
    }
}
