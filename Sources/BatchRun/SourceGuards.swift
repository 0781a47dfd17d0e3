// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Intake

/// Everything a guard may ask about one source.
struct GuardedSource {
    let export: Export
    let setting: SourceSetting
    let path: String
    let exported: RunTime?
    let time: RunTime
    /// The partner's own tenant.
    let ownTenant: TenantID
    /// What is known of it from the nights before.
    var comparison = Comparison()
    /// The guards that a person has lifted.
    var accepted = AcceptedGuards()

    /// The findings of all guards, in the order in which they count.
    var findings: [GuardFinding] {
        (findingsOfTonight + findingsAgainstMemory).map { $0.settled(of: setting.id, accepted: accepted) }
    }

    private var findingsOfTonight: [GuardFinding] {
        [
            tooFewRows, unreadObjections, unmetField, partialFile, unreadRelationships, unknownRelationships,
            tooManyRejected, mangledTenants, sameContact, unknownAge, future, staleness, repeatedRows, ownRow,
        ].compactMap(\.self)
    }
}

extension GuardedSource {
    private var tooFewRows: GuardFinding? {
        guard export.counts.accepted < setting.minRows else { return nil }
        return GuardFinding(
            decision: .hold,
            code: .fileEmpty,
            message: "the list has \(export.counts.accepted) rows, expected at least \(setting.minRows)",
            advice: "export the list again, or say with 'min-rows' that it may be that short",
            name: .minRows
        )
    }

    /// A brake is read whole or not at all.
    private var unreadObjections: GuardFinding? {
        guard setting.role == .objections else { return nil }
        let vague = export.records.count { $0.tenantID == nil && $0.domains.isEmpty && $0.contacts.isEmpty }
        guard export.counts.unread > 0 || vague > 0 else { return nil }
        return GuardFinding(
            decision: .hold,
            code: .identityMissing,
            message: export.counts.unread > 0
                ? "\(export.counts.unread) rows could not be read"
                : "\(vague) rows name neither tenant, domain nor address",
            advice: "give every row a tenant ID, a domain or an address; until then nobody is written to"
        )
    }

    private var unmetField: GuardFinding? {
        guard setting.hasOwnProfile, let field = export.unmetField else { return nil }
        return GuardFinding(
            decision: .hold,
            code: .columnMissing,
            message: "no row has what the profile maps to '\(field.rawValue)'",
            advice: "compare the file with the profile: 'partnergap inspect \(path) --profile \(export.profile.id)'"
        )
    }

    /// One page of several proves nothing by what it lacks.
    private var partialFile: GuardFinding? {
        guard export.isPartial, setting.provesAbsence else { return nil }
        return GuardFinding(
            decision: .hold,
            code: .filePartial,
            message: "the file is one page of several, so that absence from it proves nothing"
        )
    }

    private var unreadRelationships: GuardFinding? {
        guard setting.provesAbsence, export.counts.unread > 0 else { return nil }
        return GuardFinding(
            decision: .hold,
            code: .requiredValueMissing,
            message: "\(export.counts.unread) rows could not be read, so that absence proves nothing",
            advice: "mend or export the list again; 'rejected.csv' names the rows"
        )
    }

    /// No customer has a relationship word that is known (another list lies in its place), or too many have none.
    private var unknownRelationships: GuardFinding? {
        guard setting.provesAbsence else { return nil }
        let records = export.records
        let unclear = records.rows.count { row in
            let words = records.relationships(of: row)
            return words.isEmpty || words.contains { if case .unknown = $0 { true } else { false } }
        }
        guard isMuch(unclear, of: records.count) || (unclear > 0 && unclear == records.count) else { return nil }
        return GuardFinding(
            decision: .hold,
            code: .relationshipUnknown,
            message: "\(unclear) of \(records.count) customers have no relationship word, or one that is not known",
            advice: "is this the right list? if the portal has new words, add them to the profile's 'relationship'"
        )
    }

    private var tooManyRejected: GuardFinding? {
        let rows = export.counts.accepted + export.counts.unread
        guard isMuch(export.counts.unread, of: rows) else { return nil }
        return GuardFinding(
            decision: .hold,
            code: .requiredValueMissing,
            message:
                "\(export.counts.unread) of \(rows) rows could not be used, expected at most \(setting.maxRejected) %",
            advice: "'rejected.csv' names the rows; if that many are in order, say so with 'max-rejected'"
        )
    }

    /// A spreadsheet that was only opened and saved can turn every ID into a number.
    private var mangledTenants: GuardFinding? {
        guard isMuch(export.senselessTenants, of: export.counts.accepted) else { return nil }
        return GuardFinding(
            decision: .hold,
            code: .tenantIDInvalid,
            message: "\(export.senselessTenants) of \(export.counts.accepted) rows have a tenant ID that is none",
            advice: "a spreadsheet may have damaged them: export the list again and do not open it before"
        )
    }

    /// An address that stands for many customers is an administrator's own, or a column that was filled down.
    private var sameContact: GuardFinding? {
        guard let found = export.records.mostSharedContact, found.customers > setting.maxSameContact else { return nil }
        return GuardFinding(
            decision: .hold,
            code: .contactShared,
            message:
                "\(quoted(found.address)) stands for \(found.customers) customers, expected at most \(setting.maxSameContact)",
            advice: "give each customer its own address, or say with 'max-same-contact' that they share one",
            name: .sameContact
        )
    }

    private var unknownAge: GuardFinding? {
        guard exported == nil else { return nil }
        return GuardFinding(
            decision: setting.maxAgeInHours == nil ? .warn : .hold,
            code: .dayUnknown,
            message: "the day of the export is not known"
        )
    }

    /// A clock may be off by a day; a list of next year would be the newest for ever.
    private var future: GuardFinding? {
        guard let exported, exported.day > time.day else { return nil }
        let hours = (exported.seconds - time.seconds) / 3_600
        return GuardFinding(
            decision: hours > 48 ? .hold : .warn,
            code: .fileFromFuture,
            message: hours > 48 ? "the export is \(hours / 24) days from the future" : "the export is from the future"
        )
    }

    private var staleness: GuardFinding? {
        guard let exported, let limit = setting.maxAgeInHours else { return nil }
        let age = (time.seconds - exported.seconds) / 3_600
        guard age > limit else { return nil }
        return GuardFinding(
            decision: .stale(ageInDays: time.day - exported.day),
            code: .fileStale,
            message: "the export is \(age) hours old, expected at most \(limit)",
            advice: "export the list again"
        )
    }

    /// Orders have many rows of one customer; elsewhere a list that stands twice was put together by mistake.
    private var repeatedRows: GuardFinding? {
        let (merged, accepted) = (export.counts.merged, export.counts.accepted)
        guard setting.role == .partnerCenterCustomers || setting.role == .relationships, accepted > 3,
            merged * 2 >= accepted
        else { return nil }
        return GuardFinding(
            decision: .warn,
            code: .rowsRepeated,
            message: "\(merged) of \(accepted) rows repeat another one",
            advice: "a dual partner sees each customer twice; else export the list again"
        )
    }

    /// The partner itself is nobody's customer: it gets no letter, and whoever wrote it into the list should know.
    private var ownRow: GuardFinding? {
        let own = export.records.rows.first { $0.tenant == ownTenant.bits }
        guard let own, setting.role.listsCustomers || setting.role == .partnerCenterCustomers else { return nil }
        return GuardFinding(
            decision: .warn,
            code: .ownTenant,
            message: "line \(own.line) names our own tenant, which is nobody's customer and gets no letter",
            advice: "take the row out of the list, or leave it: it changes nothing else"
        )
    }

    /// More than three, and more than the percentage that is let pass.
    private func isMuch(_ count: Int, of all: Int) -> Bool { count > 3 && count * 100 > all * setting.maxRejected }
}

extension CustomerRecords {
    /// The address that stands for the most customers of the list, with their number.
    fileprivate var mostSharedContact: (address: String, customers: Int)? {
        var addresses = Interner()
        var customers: [Int] = []
        for row in rows {
            for contact in contacts[row.contacts.indices] {
                let number = addresses.intern(text.span.extracting(contact.email.indices))
                if number == customers.count { customers.append(0) }
                customers[number] += 1
            }
        }
        guard let most = customers.max(), let number = customers.firstIndex(of: most) else { return nil }
        return (addresses.text(number), most)
    }
}

extension SourceSetting {
    /// Whether it is read by a profile of the partner's own, which maps only what the file is known to have.
    fileprivate var hasOwnProfile: Bool { profile.map { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") } ?? false }

    /// Whether a customer that the list lacks is thereby shown to have no relationship.
    fileprivate var provesAbsence: Bool {
        role == .partnerCenterCustomers || (role == .relationships && isComplete)
    }
}
