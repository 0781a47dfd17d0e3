// SPDX-License-Identifier: MIT

import CustomerModel

/// What the words of a frequent piece of evidence depend on, beside the values that stand in it.
///
/// Composing a sentence in two languages for every row costs more than the row: it is composed once for each shape, and
/// taken for others only where the values that are named here turned out to be those that the sentence has, in its order.
struct EvidenceShape: Hashable {
    private enum Kind { case sameTenantID, statement, notListed, listInDoubt, charged, account, assigned }

    private let kind: Kind
    private var counterpart: Counterpart?
    private var word: RelationshipWord?
    private var source = 0
    private var day: Day?
    private var reason: AssignmentReason?
    private var count = 0

    /// The shape of a piece of evidence with its values; `nil` for the rarer ones, which are composed each time.
    static func of(_ evidence: Evidence, in places: Places) -> (shape: EvidenceShape, values: [String])? {
        switch evidence {
        case .sameTenantID(let tenant, let records) where records.count <= 6:
            var shape = EvidenceShape(kind: .sameTenantID)
            shape.count = records.count
            return (shape, [tenant.description] + records.map(places.place(ofRecord:)))
        case .statement(let counterpart, let word, let record):
            if case .unknown = word { return nil }
            var shape = EvidenceShape(kind: .statement, counterpart)
            shape.word = word
            return (shape, places.names(of: counterpart) + [places.place(ofRecord: record)])
        case .notListed(let counterpart, let source):
            return (EvidenceShape(kind: .notListed, counterpart, source), places.values(source, counterpart))
        case .listInDoubt(let counterpart, let source):
            return (EvidenceShape(kind: .listInDoubt, counterpart, source), places.values(source, counterpart))
        case .charged(let provider, let day, let record):
            var shape = EvidenceShape(kind: .charged, .provider(provider))
            shape.day = day
            return (shape, [places.name(of: provider), places.place(ofRecord: record)])
        case .account(let provider, let record):
            let shape = EvidenceShape(kind: .account, .provider(provider))
            return (shape, [places.name(of: provider), places.place(ofRecord: record)])
        case .assigned(let provider, let reason):
            var shape = EvidenceShape(kind: .assigned, .provider(provider))
            shape.reason = reason
            return (shape, [places.name(of: provider)])
        default: return nil
        }
    }

    private init(kind: Kind, _ counterpart: Counterpart? = nil, _ source: Int = 0) {
        self.kind = kind
        self.counterpart = counterpart
        self.source = source
    }
}

extension Places {
    fileprivate func names(of counterpart: Counterpart) -> [String] {
        switch counterpart {
        case .us: []
        case .provider(let id): [name(of: id)]
        }
    }

    fileprivate func values(_ source: Int, _ counterpart: Counterpart) -> [String] {
        [id(ofSource: source)] + names(of: counterpart)
    }
}
