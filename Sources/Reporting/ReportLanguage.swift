// SPDX-License-Identifier: MIT

package import CustomerModel

/// A language the report and the morning mail are written in; letters have more of them.
package enum ReportLanguage: String, Sendable, CaseIterable {
    case german = "de"
    case english = "en"

    /// The same language; `nil` for one that only letters are written in.
    package init?(_ language: Language) {
        self.init(rawValue: language.rawValue)
    }

    /// The words of this language.
    var text: any ReportText {
        switch self {
        case .german: GermanText()
        case .english: EnglishText()
        }
    }
}
