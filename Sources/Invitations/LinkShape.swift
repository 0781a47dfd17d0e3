// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

/// Why a link is no invitation.
struct LinkRefusal: Error {
    let reason: String
}

/// A link that has one of the known shapes.
struct LinkShape {
    let kind: LinkKind
    let parties: LinkParties?
    let isLegacy: Bool
    let remark: String

    /// Recognises a link by host, then path, then parameters.
    init(recognizing url: String) throws(LinkRefusal) {
        guard url.utf8.count <= 1_000, let address = WebAddress(url) else {
            throw LinkRefusal(reason: "\(quoted(url)) is not a web address")
        }
        guard address.scheme == "https" else {
            throw LinkRefusal(reason: "the link begins with \(quoted(address.scheme + ":")), not with 'https:'")
        }
        switch (address.authority, asciiLowercased(address.path)) {
        case ("admin.microsoft.com", "/adminportal/home"):
            self = try adminCenterShape(address)
        case ("portal.office.com", "/partner/partnersignup.aspx"):
            self = try invitation(address, names: .portal, remark: "the host is Microsoft's of 2016 to 2020")
        case ("businessstore.microsoft.com", "/manage/partner-invitation"):
            self = try invitation(address, names: .current, remark: "the host is Microsoft's of 2018 to 2020")
        case ("admin.microsoft.com", _), ("portal.office.com", _), ("businessstore.microsoft.com", _):
            throw LinkRefusal(reason: "the path \(quoted(address.path)) is not that of an invitation")
        default:
            throw LinkRefusal(reason: "the host \(quoted(address.authority)) is not 'admin.microsoft.com'")
        }
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
    let gdap = "/partners/invitation/granularadminrelationships/"
    if query.isEmpty, fragment.hasPrefix(gdap) {
        guard isRelationshipID(fragment.dropFirst(gdap.utf8.count)) else {
            throw LinkRefusal(reason: "the link for administration rights ends in no relationship ID")
        }
        return LinkShape(.gdap)
    }
    if query == "ref=/billingaccounts/agreement", fragment.isEmpty { return LinkShape(.mca) }
    if query.isEmpty, fragment == "/billingaccounts/billing-accounts" { return LinkShape(.profile) }
    guard !fragment.contains("?") else {
        throw LinkRefusal(reason: "the parameters stand behind the '#', where Microsoft reads none")
    }
    let shape = try invitation(address, names: .current, remark: nil)
    guard !fragment.isEmpty else {
        throw LinkRefusal(reason: "the part from '#' on is missing; a mail program or spreadsheet cut it off")
    }
    guard ["/billingaccounts/partner-invitation", "/partners/invitation"].contains(fragment) else {
        throw LinkRefusal(reason: "the part behind the '#' is not that of an invitation")
    }
    return shape
}

/// An invitation by its parameters; a remark marks the generation as replaced.
private func invitation(
    _ address: WebAddress,
    names: ParameterNames,
    remark: String?
) throws(LinkRefusal) -> LinkShape {
    guard let parameters = address.parameters else {
        throw LinkRefusal(reason: "a parameter has no value or stands twice")
    }
    let value = { (name: String) in parameters.first { $0.name == name }?.value }
    let parties = try parties(names: names, value: value)
    let notes = [remark, try delegationRemark(value("dap"))] + [unknownRemark(parameters.map(\.name), names)]
    let text = notes.compactMap { $0 }.joined(separator: "; ")
    let kind: LinkKind
    switch (asciiLowercased(value(names.type) ?? ""), parties.provider) {
    case ("resellerrelationship", nil):
        kind = .reseller
    case ("resellerrelationship", _?):
        throw LinkRefusal(reason: "a 'ResellerRelationship' has no indirect provider, but the link names one")
    case ("indirectresellerrelationship", let provider):
        guard parties.partnerID != nil else {
            throw LinkRefusal(reason: "the indirect reseller's PartnerID is missing: 'msppId' is 0")
        }
        guard provider != parties.partner else {
            throw LinkRefusal(reason: "reseller and provider are the same tenant")
        }
        kind = provider == nil ? .resellerOnly : .resellerAndProvider
    default:
        throw LinkRefusal(reason: "\(quoted(value(names.type) ?? "")) is no reseller invitation")
    }
    return LinkShape(kind, parties, isLegacy: remark != nil, remark: text)
}

private func parties(names: ParameterNames, value: (String) -> String?) throws(LinkRefusal) -> LinkParties {
    let type = value(names.type) ?? ""
    guard asciiLowercased(type).hasSuffix("resellerrelationship") else {
        throw LinkRefusal(
            reason: type.isEmpty ? "the link is no invitation" : "\(quoted(type)) is no reseller invitation"
        )
    }
    guard let partner = value(names.partner) else { throw LinkRefusal(reason: "the partner's tenant ID is missing") }
    guard let partnerID = value(names.partnerID), !partnerID.isEmpty else {
        throw LinkRefusal(reason: "'msppId' is missing")
    }
    guard partnerID.utf8.count <= 10, partnerID.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw LinkRefusal(reason: "'msppId' is \(quoted(partnerID)), not a PartnerID of digits")
    }
    let isNought = partnerID.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    return LinkParties(
        partner: try tenant(partner),
        partnerID: isNought ? nil : partnerID,
        provider: try value(names.provider).map(tenant)
    )
}

private func tenant(_ text: String) throws(LinkRefusal) -> TenantID {
    guard isGUID(text), let tenant = TenantID(parsing: text) else {
        throw LinkRefusal(reason: "\(quoted(text)) is a placeholder or damaged, not a tenant ID")
    }
    return tenant
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

/// One GUID, or two joined by a hyphen.
private func isRelationshipID(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    switch bytes.count {
    case 36: return isGUID(text)
    case 73:
        let halves = [bytes[..<36], bytes[37...]].map { String(decoding: $0, as: UTF8.self) }
        return bytes[36] == UInt8(ascii: "-") && halves.allSatisfy { isGUID($0) }
    default: return false
    }
}

private func isGUID(_ text: some StringProtocol) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [8, 4, 4, 4, 12] else { return false }
    return parts.joined().allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
