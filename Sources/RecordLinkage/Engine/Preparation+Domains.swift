// SPDX-License-Identifier: MIT

import CustomerModel

extension Preparation {
    mutating func addDomains(_ bytes: Span<UInt8>) {
        var start = 0
        for index in 0...bytes.count {
            let isEnd = index == bytes.count || [0x20, 0x2C, 0x3B, 0x7C, 0x0A].contains(bytes[index])
            guard isEnd else { continue }
            if index > start { addDomain(bytes.extracting(start..<index)) }
            start = index + 1
        }
    }

    private mutating func addDomain(_ bytes: Span<UInt8>) {
        scratch.removeAll(keepingCapacity: true)
        guard appendRegistrableDomain(bytes, to: &scratch) else { return }
        if DomainName.isFreeMail(scratch.span) || DomainName.isPlaceholder(scratch.span) { return }
        var label: [UInt8] = []
        guard appendBareLabel(scratch.span, to: &label) else { return }
        let number = prepared.labels.intern(label.span)
        if DomainName.isInitial(scratch.span) {
            prepared.initialLabels.insert(number)
            let text = scratch
            let domain = prepared.values.intern(text.span)
            prepared.initialDomains.insert(domain)
        } else {
            prepared.ownLabels.insert(number)
            let text = scratch
            let domain = prepared.values.intern(text.span)
            prepared.labelOfDomain[UInt32(domain)] = UInt32(number)
            prepared.domains.insert(domain)
        }
    }

    mutating func addEmail(_ bytes: Span<UInt8>) {
        scratch.removeAll(keepingCapacity: true)
        guard appendEmail(bytes, to: &scratch) else { return }
        let text = scratch
        let number = prepared.values.intern(text.span)
        prepared.emails.insert(number)
        addDomain(text.span.extracting(domainStart(ofEmail: text.span)...))
    }
}
