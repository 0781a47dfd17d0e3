// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics

/// The sources of the letters in one language.
struct LetterSource {
    let reseller: String
    let resellerAndProvider: String
    let provider: String
}

/// A letter by what it asks for and the language it is in; reminders share the template of their invitation.
package struct LetterName: Hashable, Sendable, CaseIterable {
    /// What a letter asks for, whichever provider it concerns.
    package enum Subject: String, Sendable, CaseIterable {
        case reseller
        case resellerAndProvider = "reseller-and-provider"
        case provider
    }

    /// What it asks for.
    package let subject: Subject
    /// The language it is in.
    package let language: Language

    /// The letter of a kind in a language.
    package init(_ subject: Subject, in language: Language) {
        self.subject = subject
        self.language = language
    }

    /// The letter for an invitation.
    package init(for kind: InvitationKind, in language: Language) {
        switch kind {
        case .reseller: self.init(.reseller, in: language)
        case .resellerAndProvider: self.init(.resellerAndProvider, in: language)
        case .provider: self.init(.provider, in: language)
        }
    }

    /// Every letter there is.
    package static var allCases: [LetterName] {
        Subject.allCases.flatMap { subject in Language.allCases.map { LetterName(subject, in: $0) } }
    }

    /// The file in the partner's folder of templates that replaces the shipped one: `reseller.de.mustache`.
    package var fileName: String { "\(subject.rawValue).\(language.rawValue).mustache" }

    /// The shipped source, as `init` writes it into that folder.
    package var shippedSource: String {
        let source: LetterSource =
            switch language {
            case .german: .german
            case .english: .english
            }
        return switch subject {
        case .reseller: source.reseller
        case .resellerAndProvider: source.resellerAndProvider
        case .provider: source.provider
        }
    }
}

/// The templates of all letters, read once per run.
package struct LetterTemplates: Sendable {
    private let templates: [LetterName: LetterTemplate]

    /// The shipped templates, some of them replaced by the partner's own; the first mistake in those is thrown.
    package init(replacing own: [LetterName: String]) throws(Diagnostic) {
        var templates: [LetterName: LetterTemplate] = [:]
        for name in LetterName.allCases {
            let source = own[name] ?? name.shippedSource
            templates[name] = try LetterTemplate(parsing: source, file: name.fileName)
        }
        self.templates = templates
    }

    /// The shipped templates.
    package static let shipped: LetterTemplates = {
        do throws(Diagnostic) {
            return try LetterTemplates(replacing: [:])
        } catch {
            preconditionFailure("a shipped template is wrong: \(error)")
        }
    }()

    subscript(name: LetterName) -> LetterTemplate {
        guard let template = templates[name] else { preconditionFailure("every letter has a template") }
        return template
    }
}
