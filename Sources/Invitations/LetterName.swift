// SPDX-License-Identifier: MIT

package import CustomerModel

/// A letter by what it asks for, whether it is the first one or a reminder, and the language it is in.
package struct LetterName: Hashable, Sendable, CaseIterable {
    /// What a letter asks for, whichever provider it concerns.
    package enum Subject: String, Sendable, CaseIterable {
        case reseller
        case resellerAndProvider = "reseller-and-provider"
        case provider
    }

    /// What it asks for.
    package let subject: Subject
    /// Whether it reminds of an invitation; both reminders share a source.
    package let isReminder: Bool
    /// The language it is in.
    package let language: Language

    /// The letter of a kind in a language.
    package init(_ subject: Subject, isReminder: Bool = false, in language: Language) {
        self.subject = subject
        self.isReminder = isReminder
        self.language = language
    }

    /// The letter for an invitation of a kind, or for its reminder of a number from 1.
    package init(for kind: InvitationKind, reminder: Int, in language: Language) {
        let subject: Subject =
            switch kind {
            case .reseller: .reseller
            case .resellerAndProvider: .resellerAndProvider
            case .provider: .provider
            }
        self.init(subject, isReminder: reminder > 0, in: language)
    }

    /// The letter whose file has this name, if there is one.
    package init?(fileName: String) {
        guard let name = LetterName.allCases.first(where: { $0.fileName == fileName }) else { return nil }
        self = name
    }

    /// Every letter there is.
    package static var allCases: [LetterName] {
        Language.allCases.flatMap { language in
            Subject.allCases.flatMap { subject in
                [false, true].map { LetterName(subject, isReminder: $0, in: language) }
            }
        }
    }

    /// The file in the partner's folder of templates that replaces the shipped one: `reseller.de.mustache`, and
    /// `reseller-reminder.de.mustache` for its reminders.
    package var fileName: String {
        "\(subject.rawValue)\(isReminder ? "-reminder" : "").\(language.rawValue).mustache"
    }

    /// The shipped source, as `init` writes it into that folder.
    package var shippedSource: String {
        let sources: LetterSources =
            switch language {
            case .german: .german
            case .english: .english
            case .french: .french
            case .italian: .italian
            case .dutch: .dutch
            }
        return "Language: \(language.rawValue)\n\(isReminder ? sources.reminder(subject) : sources.invitation(subject))"
    }
}

/// The shipped sources of the letters in one language.
struct LetterSources: Sendable {
    let reseller: LetterWords
    let resellerAndProvider: LetterWords
    let provider: LetterWords
    /// The letter that the words of a kind go into.
    let invite: @Sendable (LetterWords) -> String
    /// The reminder that the words of a kind go into.
    let remind: @Sendable (LetterWords) -> String

    func invitation(_ subject: LetterName.Subject) -> String { invite(words(for: subject)) }
    func reminder(_ subject: LetterName.Subject) -> String { remind(words(for: subject)) }

    private func words(for subject: LetterName.Subject) -> LetterWords {
        switch subject {
        case .reseller: reseller
        case .resellerAndProvider: resellerAndProvider
        case .provider: provider
        }
    }
}

/// A subject as it stands behind another word.
func uncapitalised(_ subject: String) -> String {
    guard let first = subject.unicodeScalars.first else { return subject }
    return first.properties.lowercaseMapping + text(subject.unicodeScalars.dropFirst())
}

/// What the letters of one kind say differently from those of another.
struct LetterWords: Sendable {
    /// The subject.
    let subject: String
    /// Why the letter comes: a paragraph of the invitation.
    let opening: String
    /// What the letter asks for, as its first sentence says it.
    let request: String
    /// What accepting means, and what it does not grant: a paragraph of the invitation.
    let accepting: String
    /// The same in fewer words, for the reminder.
    let acceptingBriefly: String
}
