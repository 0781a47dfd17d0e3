// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

extension BatchDesk {
    /// The letters a person means: those of the batch by its id, or of a customer by key, tenant ID, domain, file or a
    /// part of the name; each once, in the order of the batch.
    ///
    /// - Throws: `VerbFailure` 65 where nobody fits, or several.
    func chosen(_ texts: [String]) throws(VerbFailure) -> [DraftBatch.Letter] {
        var chosen: Set<String> = []
        for text in texts {
            if text == batch.batch { return batch.letters }
            chosen.insert(try only(text).letter)
        }
        return batch.letters.filter { chosen.contains($0.letter) }
    }

    /// The letters that a text may mean.
    func fitting(_ text: String) -> [DraftBatch.Letter] {
        let wanted = text.lowercased()
        let exact = batch.letters.filter { $0.names.contains(wanted) }
        return exact.isEmpty ? batch.letters.filter { $0.company.lowercased().contains(wanted) } : exact
    }

    private func only(_ text: String) throws(VerbFailure) -> DraftBatch.Letter {
        let found = fitting(text)
        if found.count == 1, let only = found.first { return only }
        if found.isEmpty {
            let way = "'partnergap batch list' shows what it has"
            throw VerbFailure(["no letter of the batch \(batch.batch) fits \(quoted(text)); \(way)"], status: 65)
        }
        let head = "\(found.count) letters fit \(quoted(text)); name one of these:"
        throw VerbFailure([head] + found.prefix(20).map { "    \($0.label)" }, status: 65)
    }
}

extension DraftBatch.Letter {
    /// Everything that means it and nothing else, in lower case.
    var names: Set<String> {
        Set([customer, tenant ?? "", domain ?? "", file, company].filter { !$0.isEmpty }.map { $0.lowercased() })
    }

    /// How a person may tell it from others.
    var label: String { "\(customer)  \(printable(company))" }

    /// What it asks for: `reseller`, or `provider:ID, reminder 1`.
    var asked: String { reminder > 0 ? "\(kind), reminder \(reminder)" : kind }
}
