// SPDX-License-Identifier: MIT

import CustomerModel

/// What sentences call things: places of records, names of sources and providers.
struct Places {
    let sources: [Source]
    let records: [CustomerRecord]
    let providers: [ProviderID: String]

    init(of report: NightReport) {
        sources = report.sources
        records = report.records
        providers = Dictionary(report.providers.map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// `exports/crm.csv:118`: the file and the line of a record, as diagnostics have them.
    ///
    /// Never the source's short name, behind which a judgement has the record's own number.
    func place(ofRecord index: Int) -> String {
        guard records.indices.contains(index) else { return "?" }
        let source = records[index].source
        guard sources.indices.contains(source) else { return "?" }
        return "\(sources[source].path):\(records[index].line)"
    }

    /// `Contoso AG (exports/crm.csv:118)`: the name of a record with its place.
    func named(_ index: Int) -> Phrase {
        let name = records.indices.contains(index) ? records[index].name : ""
        let place = place(ofRecord: index)
        return name.isEmpty ? "\(place: place)" : "\(name) (\(place: place))"
    }

    /// The short name of a source.
    func id(ofSource index: Int) -> String {
        sources.indices.contains(index) ? sources[index].id : "?"
    }

    /// The day of a source's content, if known.
    func day(ofSource index: Int) -> Day? {
        sources.indices.contains(index) ? sources[index].day : nil
    }

    /// The condition of a source tonight.
    func condition(ofSource index: Int) -> SourceCondition {
        sources.indices.contains(index) ? sources[index].condition : .missing
    }

    /// A provider's name, else its short name.
    func name(of provider: ProviderID) -> String {
        providers[provider] ?? provider.text
    }
}

extension Places {
    /// The places of some records, cut after six.
    func list(ofRecords indices: [Int], more: String) -> Phrase {
        var phrase = Phrase(words: "")
        for (position, index) in indices.prefix(6).enumerated() {
            phrase.append("\(words: position > 0 ? ", " : "")\(place: place(ofRecord: index))")
        }
        if indices.count > 6 { phrase.append(" … \(indices.count - 6) \(words: more)") }
        return phrase
    }

    /// The places on both sides of a comparison.
    func pair(_ record: Int, _ other: Int) -> Phrase {
        "\(place: place(ofRecord: record)), \(place: place(ofRecord: other))"
    }
}
