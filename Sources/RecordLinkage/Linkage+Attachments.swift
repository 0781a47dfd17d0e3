// SPDX-License-Identifier: MIT

import CustomerModel

extension Linkage {
    /// Adds contacts and objections to the customers they fit, and returns those that fit none.
    ///
    /// A contact must fit exactly one. An objection that may be meant for several counts for each, and also reaches
    /// customers through the contacts found for them.
    func attachContactsAndObjections(_ extras: [Int], to groups: inout [[Int]]) -> [Int] {
        let contacts = extras.filter { !isObjection($0) }
        let objections = records.indices.filter(isObjection)
        var marks = marks(of: groups, askedFor: contacts)
        var unattached: [Int] = []
        for contact in contacts {
            if let customer = marks.customer(of: records[contact], barred: barred) {
                groups[customer].append(contact)
            } else {
                unattached.append(contact)
            }
        }
        marks = self.marks(of: groups, askedFor: objections)
        let free = Set(extras)
        for objection in objections {
            // One that names a tenant has joined that one; its address or domain may mean others besides.
            let meant = marks.customers(meantBy: records[objection], name: names[objection])
            for customer in meant where !groups[customer].contains(objection) { groups[customer].append(objection) }
            if meant.isEmpty, free.contains(objection) { unattached.append(objection) }
        }
        return unattached.sorted()
    }

    /// Whether a record only says who must not be written to: it tells nothing of who a customer is.
    func isObjection(_ record: Int) -> Bool {
        setting.sources[records[record].source].role == .objections
    }

    private func marks(of groups: [[Int]], askedFor extras: [Int]) -> CustomerMarks {
        var marks = CustomerMarks(askedFor: extras.map { (records[$0], names[$0]) })
        if extras.isEmpty { return marks }
        for (customer, group) in groups.enumerated() {
            for record in group where !isObjection(record) {
                marks.insert(records[record], name: names[record], of: customer)
            }
        }
        return marks
    }
}
