// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

/// Why a link is no invitation.
struct LinkRefusal: Error {
    let reason: String
    /// Whether nothing that could be undone would change it.
    var isFinal = false
}

/// A link that has one of the known shapes.
struct LinkShape {
    let kind: LinkKind
    let parties: LinkParties?
    let isLegacy: Bool
    let remark: String

    /// Recognises a link by host, then path, then parameters; nothing is decoded, nothing overlooked.
    init(recognizing url: String) throws(LinkRefusal) {
        if let placeholder = placeholder(in: url) {
            throw LinkRefusal(
                reason: "the placeholder \(quoted(placeholder)) was left in the link, where an ID belongs",
                isFinal: true
            )
        }
        guard url.utf8.count <= 1_000, let address = WebAddress(url) else {
            throw LinkRefusal(reason: Self.whyNoAddress(url))
        }
        guard address.scheme == "https" else {
            throw LinkRefusal(reason: "the link begins with \(quoted(address.scheme + ":")), not with 'https:'")
        }
        switch (address.authority, asciiLowercased(address.path)) {
        case ("admin.microsoft.com", "/adminportal/home"):
            self = try adminCenterShape(address)
        case ("portal.office.com", "/partner/partnersignup.aspx"):
            self = try legacyShape(address, names: .portal, years: "2016 to 2020")
        case ("businessstore.microsoft.com", "/manage/partner-invitation"):
            self = try legacyShape(address, names: .current, years: "2018 to 2020")
        case (let host, _) where knownHosts.contains(host):
            throw LinkRefusal(reason: "the path \(quoted(address.path)) is not that of an invitation")
        default:
            throw LinkRefusal(reason: refusal(ofHost: address.authority))
        }
    }

    /// What a text is that cannot even be cut into the parts of a web address.
    static func whyNoAddress(_ text: String) -> String {
        let bytes = Array(text.utf8)
        if bytes.isEmpty { return "there is no link" }
        if bytes.count > 1_000 { return "this is far longer than any link of Microsoft's" }
        guard let length = schemeLength(bytes[...]) else { return "\(quoted(text)) is not a web address" }
        let end = bytes[length...].firstIndex { [0x2F, 0x3F, 0x23, 0x5C].contains($0) } ?? bytes.endIndex
        let host = asciiLowercased(bytes[length..<end])
        guard knownHosts.contains(host) else { return refusal(ofHost: host) }
        return "signs stand in the link that no link of Microsoft's holds"
    }

    fileprivate init(_ kind: LinkKind, _ parties: LinkParties? = nil, isLegacy: Bool = false, remark: String = "") {
        self.kind = kind
        self.parties = parties
        self.isLegacy = isLegacy
        self.remark = remark
    }
}

/// What the parameters of a generation are called, in lower case.
private struct ParameterNames {
    let type: String
    let partner: String
    let partnerID: String
    let provider: String
    /// Parameters that carry no party.
    let others: Set<String>

    static let current = ParameterNames(
        type: "invtype",
        partner: "partnerid",
        partnerID: "msppid",
        provider: "indirectcspid",
        others: ["dap"]
    )
    static let portal = ParameterNames(
        type: "type",
        partner: "id",
        partnerID: "msppid",
        provider: "indirectcsp",
        others: ["csp", "dap"]
    )

    var all: Set<String> { others.union([type, partner, partnerID, provider]) }
}

private func adminCenterShape(_ address: WebAddress) throws(LinkRefusal) -> LinkShape {
    let fragment = asciiLowercased(address.fragment ?? "")
    let query = asciiLowercased(address.query ?? "")
    let isWhole = address.fragment == nil
    let gdap = "/partners/invitation/granularadminrelationships/"
    if query.isEmpty, fragment.hasPrefix(gdap) {
        guard isRelationshipID(fragment.dropFirst(gdap.utf8.count)) else {
            throw LinkRefusal(reason: "the link for administration rights ends in no relationship ID")
        }
        return LinkShape(.gdap)
    }
    if query == "ref=/billingaccounts/agreement", isWhole { return LinkShape(.mca) }
    if query.isEmpty, fragment == "/billingaccounts/billing-accounts" { return LinkShape(.profile) }
    guard !fragment.contains("?") else {
        throw LinkRefusal(reason: "the parameters stand behind the '#', where Microsoft reads none")
    }
    let shape = try invitation(address, names: .current)
    guard !fragments.contains(fragment) else { return shape }
    guard !fragments.contains(where: { $0.hasPrefix(fragment) }) else {
        throw LinkRefusal(reason: "the part from '#' on is missing or cut short by a mail program or spreadsheet")
    }
    throw LinkRefusal(reason: "the part behind the '#' is not that of an invitation")
}

/// What stands behind the `#` of an invitation, in lower case.
private let fragments = ["/billingaccounts/partner-invitation", "/partners/invitation"]

/// An invitation of a generation that Microsoft has replaced.
private func legacyShape(
    _ address: WebAddress,
    names: ParameterNames,
    years: String
) throws(LinkRefusal) -> LinkShape {
    guard address.fragment == nil else { throw LinkRefusal(reason: "links of this host have no part behind a '#'") }
    let shape = try invitation(address, names: names)
    let advice = "the host is Microsoft's of \(years): copy the present link from Partner Center"
    let remark = [advice, shape.remark].filter { !$0.isEmpty }.joined(separator: "; ")
    return LinkShape(shape.kind, shape.parties, isLegacy: true, remark: remark)
}

/// An invitation by its parameters.
private func invitation(_ address: WebAddress, names: ParameterNames) throws(LinkRefusal) -> LinkShape {
    let parameters = try address.parameters()
    let value = { (name: String) in parameters.first { $0.name == name }?.value }
    let type = asciiLowercased(value(names.type) ?? "")
    guard type == "resellerrelationship" || type == "indirectresellerrelationship" else {
        throw LinkRefusal(reason: noInvitation(value(names.type)))
    }
    let parties = try parties(names: names, value: value)
    try refuseUnknown(parameters, names)
    let notes = [try delegationRemark(value("dap")), unknownRemark(parameters.map(\.name), names)]
    let text = notes.compactMap { $0 }.joined(separator: "; ")
    let isIndirect = type == "indirectresellerrelationship"
    guard isIndirect || parties.provider == nil else {
        throw LinkRefusal(reason: "a 'ResellerRelationship' has no indirect provider, but the link names one")
    }
    guard !isIndirect || parties.partnerID != nil else {
        throw LinkRefusal(reason: "the indirect reseller's PartnerID is missing: 'msppId' is 0")
    }
    guard parties.provider != parties.partner else {
        throw LinkRefusal(reason: "reseller and provider are the same tenant")
    }
    let kind: LinkKind = !isIndirect ? .reseller : parties.provider == nil ? .resellerOnly : .resellerAndProvider
    return LinkShape(kind, parties, remark: text)
}

private func noInvitation(_ type: String?) -> String {
    guard let type, !type.isEmpty else { return "the link does not say which relationship it asks for" }
    guard asciiLowercased(type) != "administration" else {
        return "'Administration' asks for delegated administration and is no reseller invitation"
    }
    return "\(quoted(type)) is no reseller invitation"
}

private func parties(names: ParameterNames, value: (String) -> String?) throws(LinkRefusal) -> LinkParties {
    guard let partner = value(names.partner) else { throw LinkRefusal(reason: "the partner's tenant ID is missing") }
    guard let partnerID = value(names.partnerID) else { throw LinkRefusal(reason: "'msppId' is missing") }
    guard !partnerID.isEmpty else { throw LinkRefusal(reason: "'msppId' has no value") }
    guard (1...10).contains(partnerID.utf8.count), partnerID.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw LinkRefusal(reason: "'msppId' is \(quoted(partnerID)), not a PartnerID of digits")
    }
    guard partnerID == "0" || !partnerID.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) else {
        throw LinkRefusal(reason: "'msppId' is \(quoted(partnerID)), a placeholder, not a PartnerID")
    }
    return LinkParties(
        partner: try tenant(partner),
        partnerID: partnerID == "0" ? nil : partnerID,
        provider: try value(names.provider).map(tenant)
    )
}

private func tenant(_ text: String) throws(LinkRefusal) -> TenantID {
    guard isGUID(text), let tenant = TenantID(parsing: text), tenant.bits != UInt128.max else {
        let what = text.isEmpty ? "a tenant ID is missing: its parameter has no value" : nil
        throw LinkRefusal(reason: what ?? "\(quoted(text)) is a placeholder or damaged, not a tenant ID")
    }
    return tenant
}

/// Refuses what this tool does not know and what may name a party, or is none of the plain words Microsoft uses.
private func refuseUnknown(
    _ parameters: [(name: String, value: String)],
    _ names: ParameterNames
) throws(LinkRefusal) {
    for (name, value) in parameters where !names.all.contains(name) {
        guard !isTracking(name) else {
            throw LinkRefusal(reason: "the parameter \(quoted(name)) of a mail campaign was added to the link")
        }
        let mayNameParty = ["partner", "csp", "mspp", "tenant", "customer", "invtype"].contains { name.contains($0) }
        guard isPlainWord(name), isPlainWord(value), !mayNameParty, name != "id", name != "type", !isGUID(value) else {
            throw LinkRefusal(reason: "the parameter \(quoted(name)) is not one of this kind of link")
        }
    }
    if let csp = parameters.first(where: { $0.name == "csp" }), csp.value != "1" {
        throw LinkRefusal(reason: "'csp' is \(quoted(csp.value)), not 1")
    }
}

private func isPlainWord(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count)
        && text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
            default: false
            }
        }
}

private func delegationRemark(_ value: String?) throws(LinkRefusal) -> String? {
    switch value.map({ asciiLowercased($0) }) {
    case nil, "false": return nil
    case "true": return "it asks for delegated administration, which Microsoft has not granted since 2023-10-09"
    default: throw LinkRefusal(reason: "'DAP' is \(quoted(value ?? "")), neither true nor false")
    }
}

private func unknownRemark(_ found: [String], _ names: ParameterNames) -> String? {
    let unknown = found.filter { !names.all.contains($0) }
    return unknown.isEmpty
        ? nil : "it has a parameter this tool does not know: \(unknown.map { quoted($0) }.joined(separator: ", "))"
}
