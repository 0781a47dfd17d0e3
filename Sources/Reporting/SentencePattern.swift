// SPDX-License-Identifier: MIT

/// A sentence in both languages with places for its values: thousands of customers share one.
struct SentencePattern: Hashable {
    enum Part: Hashable {
        case words(String)
        /// The place of a value in the list that each customer has.
        case value(Int)
        case code(Int)
    }

    /// In the order of `ReportLanguage.allCases`.
    let languages: [[Part]]

    /// Takes the values out of a sentence; each is listed once, in the order of the first language.
    init(_ phrases: [Phrase], values: inout [String]) {
        languages = phrases.map { phrase in
            phrase.parts.map { part in
                switch part {
                case .words(let words): .words(words)
                case .value(let text): .value(place(of: text, in: &values))
                case .code(let text): .code(place(of: text, in: &values))
                }
            }
        }
    }

    /// A list for each language: a text is ours, `[0,n]` the value n, `[1,n]` the same as what one types.
    func write(to data: inout DataWriter) {
        data.list(languages) { parts, data in
            data.list(parts) { part, data in
                switch part {
                case .words(let words): data.append(text: words)
                case .value(let place): data.list([0, place]) { $1.append($0) }
                case .code(let place): data.list([1, place]) { $1.append($0) }
                }
            }
        }
    }
}

private func place(of text: String, in values: inout [String]) -> Int {
    if let place = values.firstIndex(of: text) { return place }
    values.append(text)
    return values.count - 1
}
