// SPDX-License-Identifier: MIT

import CustomerModel

extension EnglishText {
    func evidence(_ evidence: Evidence, in places: Places) -> Phrase {
        switch evidence {
        case .sameTenantID(let tenant, let records):
            "\(words: rows(records.count)) the tenant \(tenant): \(places.list(ofRecords: records, more: "more"))"
        case .uniqueDomain(let domain, let record):
            "joined by the domain \(domain), which no other customer has: \(place: places.place(ofRecord: record))"
        case .judgedSame(let record, let other, let who, let day):
            """
            \(who) said\(words: day.map { " on \(date($0))" } ?? "") that these are the same customer: \
            \(places.pair(record, other))
            """
        case .judgedDifferent(let other, let who):
            "\(who) said that this is another customer than \(other)"
        case .judgedBefore(let record, let other, let who):
            "\(who) judged this pair, and the record has changed since: \(places.pair(record, other))"
        case .sameName(let name, let record, let other):
            "has the same name as \(name): \(places.pair(record, other))"
        case .sharedDomain(let domain, let record, let other):
            "other customers have the domain \(domain) too, so it decides nothing: \(places.pair(record, other))"
        case .domainElsewhere(let domain, let record, let other):
            "tenant ID and the domain \(domain) point to different customers: \(places.pair(record, other))"
        case .linked(let found):
            """
            all values compared, \(places.named(found.record)) is \
            \(places.named(found.other))\(odds(found, in: places))
            """
        case .resembles(let found):
            "\(places.named(found.record)) may be \(places.named(found.other))\(odds(found, in: places))"
        case .tenantDoubted(let found):
            """
            in spite of the tenant ID \(places.named(found.record)) seems to be \
            \(places.named(found.other))\(odds(found, in: places))
            """
        case .tenantContradicted(let found):
            """
            \(places.named(found.record)) names the tenant of \(places.named(found.other)), \
            and everything else speaks against it
            """
        case .tenantOfMany(let tenant, let record):
            """
            rows of many different names have the tenant \(tenant), so it says nothing: \
            \(place: places.place(ofRecord: record))
            """
        case .decided(let what, let who, let day):
            "decided by \(who)\(words: day.map { " on \(date($0))" } ?? ""): \(what)"
        case .remembered(let what, let since):
            "remembered since \(words: date(since)): \(what)"
        case .statement, .notListed, .listInDoubt, .adminRelationshipOnly, .charged, .account, .assigned:
            relationshipEvidence(evidence, in: places)
        }
    }

    private func relationshipEvidence(_ evidence: Evidence, in places: Places) -> Phrase {
        switch evidence {
        case .statement(let counterpart, let word, let record):
            "\(said(word)) \(with(counterpart, in: places)): \(place: places.place(ofRecord: record))"
        case .notListed(let counterpart, let source):
            """
            not in the complete list \(place: places.id(ofSource: source))\
            \(words: places.day(ofSource: source).map { " of \(date($0))" } ?? ""): \
            no relationship \(with(counterpart, in: places))
            """
        case .listInDoubt(let counterpart, let source):
            """
            the list \(place: places.id(ofSource: source)) \
            (\(words: condition(places.condition(ofSource: source)))) cannot tell tonight \
            of a relationship \(with(counterpart, in: places))
            """
        case .adminRelationshipOnly(let record):
            "administration rights (GDAP), which are no reseller relationship: \(place: places.place(ofRecord: record))"
        case .charged(let provider, let day, let record):
            """
            charged by \(places.name(of: provider))\(words: day.map { ", last on \(date($0))" } ?? ""): \
            \(place: places.place(ofRecord: record))
            """
        case .account(let provider, let record):
            """
            has an account at \(places.name(of: provider)), which proves no relationship: \
            \(place: places.place(ofRecord: record))
            """
        case .assigned(let provider, let reason):
            "\(places.name(of: provider)) is required: \(words: assignment(reason))"
        default:
            ""
        }
    }

    private func odds(_ found: LinkEvidence, in places: Places) -> Phrase {
        let odds: Phrase = ": \(words: found.percent(".")) %, weight \(words: tenths(found.weight, "."))"
        guard let rival = found.rival else { return odds }
        let weight = tenths(found.rivalWeight, ".")
        return "\(odds); next likely is \(places.named(rival)) with \(words: weight)"
    }

    private func rows(_ count: Int) -> String {
        count == 1 ? "1 row names" : "\(count) rows name"
    }

    private func said(_ word: RelationshipWord) -> Phrase {
        switch word {
        case .reseller: "reseller relationship"
        case .advisor: "advisor, not reseller,"
        case .syndication: "syndication relationship"
        case .microsoftSupport: "Microsoft support only, no reseller relationship"
        case .none: "no relationship"
        case .unknown(let text): "the unknown word “\(text)” for the relationship"
        }
    }

    private func with(_ counterpart: Counterpart, in places: Places) -> Phrase {
        switch counterpart {
        case .us: "with us"
        case .provider(let id): "with \(places.name(of: id))"
        }
    }

    private func assignment(_ reason: AssignmentReason) -> String {
        switch reason {
        case .decision: "a person said so"
        case .list: "its list, orders or accounts name the customer"
        case .country: "it serves this country"
        case .onlyProvider: "it is the only provider"
        case .remembered: "it was so before, and its list is in doubt tonight"
        }
    }
}
