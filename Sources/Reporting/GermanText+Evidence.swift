// SPDX-License-Identifier: MIT

import CustomerModel

extension GermanText {
    func evidence(_ evidence: Evidence, in places: Places) -> Phrase {
        switch evidence {
        case .sameTenantID(let tenant, let records):
            "\(words: rows(records.count)) den Mandanten \(tenant): \(places.list(ofRecords: records, more: "weitere"))"
        case .uniqueDomain(let domain, let record):
            "verbunden durch die Domäne \(domain), die kein anderer Kunde hat: \(place: places.place(ofRecord: record))"
        case .judgedSame(let record, let other, let who, let day):
            """
            \(who) hat\(words: day.map { " am \(date($0))" } ?? "") gesagt, dass dies derselbe Kunde ist: \
            \(places.pair(record, other))
            """
        case .judgedDifferent(let other, let who):
            "\(who) hat gesagt, dass dies ein anderer Kunde ist als \(other)"
        case .judgedBefore(let record, let other, let who):
            """
            \(who) hat über dieses Paar entschieden, und der Datensatz hat sich seither geändert: \
            \(places.pair(record, other))
            """
        case .sameName(let name, let record, let other):
            "heißt genauso wie \(name): \(places.pair(record, other))"
        case .sharedDomain(let domain, let record, let other):
            "auch andere Kunden haben die Domäne \(domain), sie entscheidet nichts: \(places.pair(record, other))"
        case .domainElsewhere(let domain, let record, let other):
            "Mandanten-ID und Domäne \(domain) weisen auf verschiedene Kunden: \(places.pair(record, other))"
        case .linked(let found):
            """
            nach Vergleich aller Angaben ist \(places.named(found.record)) \
            \(places.named(found.other))\(odds(found, in: places))
            """
        case .resembles(let found):
            "\(places.named(found.record)) ist vielleicht \(places.named(found.other))\(odds(found, in: places))"
        case .tenantDoubted(let found):
            """
            trotz der Mandanten-ID scheint \(places.named(found.record)) \
            \(places.named(found.other)) zu sein\(odds(found, in: places))
            """
        case .tenantContradicted(let found):
            """
            \(places.named(found.record)) nennt den Mandanten von \(places.named(found.other)), \
            und alles andere spricht dagegen
            """
        case .tenantOfMany(let tenant, let record):
            """
            Zeilen mit vielen verschiedenen Namen haben den Mandanten \(tenant), er besagt nichts: \
            \(place: places.place(ofRecord: record))
            """
        case .decided(let what, let who, let day):
            "entschieden von \(who)\(words: day.map { " am \(date($0))" } ?? ""): \(what)"
        case .remembered(let what, let since):
            "vermerkt seit \(words: date(since)): \(what)"
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
            nicht in der vollständigen Liste \(place: places.id(ofSource: source))\
            \(words: places.day(ofSource: source).map { " vom \(date($0))" } ?? ""): \
            keine Beziehung \(with(counterpart, in: places))
            """
        case .listInDoubt(let counterpart, let source):
            """
            die Liste \(place: places.id(ofSource: source)) \
            (\(words: condition(places.condition(ofSource: source)))) gibt heute keine Auskunft \
            über eine Beziehung \(with(counterpart, in: places))
            """
        case .adminRelationshipOnly(let record):
            "Administratorrechte (GDAP), die keine Händlerbeziehung sind: \(place: places.place(ofRecord: record))"
        case .charged(let provider, let day, let record):
            """
            berechnet von \(places.name(of: provider))\(words: day.map { ", zuletzt am \(date($0))" } ?? ""): \
            \(place: places.place(ofRecord: record))
            """
        case .account(let provider, let record):
            """
            hat ein Konto bei \(places.name(of: provider)), das keine Beziehung belegt: \
            \(place: places.place(ofRecord: record))
            """
        case .assigned(let provider, let reason):
            "\(places.name(of: provider)) ist nötig: \(words: assignment(reason))"
        default:
            ""
        }
    }

    private func odds(_ found: LinkEvidence, in places: Places) -> Phrase {
        let odds: Phrase = ": \(words: found.percent(",")) %, Gewicht \(words: tenths(found.weight, ","))"
        guard let rival = found.rival else { return odds }
        let weight = tenths(found.rivalWeight, ",")
        return "\(odds); danach am ehesten \(places.named(rival)) mit \(words: weight)"
    }

    private func rows(_ count: Int) -> String {
        count == 1 ? "1 Zeile nennt" : "\(count) Zeilen nennen"
    }

    private func said(_ word: RelationshipWord) -> Phrase {
        switch word {
        case .reseller: "Händlerbeziehung"
        case .advisor: "Berater (Advisor), nicht Händler,"
        case .syndication: "Syndication-Beziehung"
        case .microsoftSupport: "nur Microsoft-Support, keine Händlerbeziehung"
        case .none: "keine Beziehung"
        case .unknown(let text): "das unbekannte Wort „\(text)“ für die Beziehung"
        }
    }

    private func with(_ counterpart: Counterpart, in places: Places) -> Phrase {
        switch counterpart {
        case .us: "mit uns"
        case .provider(let id): "mit \(places.name(of: id))"
        }
    }

    private func assignment(_ reason: AssignmentReason) -> String {
        switch reason {
        case .decision: "jemand hat es so entschieden"
        case .list: "seine Liste, Bestellungen oder Konten nennen den Kunden"
        case .country: "er bedient dieses Land"
        case .onlyProvider: "er ist der einzige Anbieter"
        case .remembered: "so war es bisher, und seine Liste ist heute zweifelhaft"
        }
    }
}
