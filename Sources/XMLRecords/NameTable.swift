// SPDX-License-Identifier: MIT

import CLibXML2

/// The names of one file as small numbers: libxml2 gives equal names equal addresses for as long as it parses.
@safe struct NameTable {
    private struct Slot {
        var local: UInt = 0
        var namespace: UInt = 0
        var id: Int32 = -1
    }

    private var slots = [Slot](repeating: Slot(), count: 256)
    private let limit: Int
    private let patterns: [QualifiedName]
    /// For each name, whether each pattern means it.
    private var fits: [Bool] = []
    private(set) var names: [QualifiedName] = []
    private(set) var roles: [NameRole] = []
    /// Whether the file has more names than it may; the ones too many all have the last number.
    private(set) var isFull = false

    /// A table that also knows which of its names the `patterns` mean.
    init(patterns: [QualifiedName], limit: Int) {
        self.patterns = patterns
        self.limit = max(limit, 1)
    }

    mutating func id(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int {
        let key = UInt(bitPattern: local)
        let space = UInt(bitPattern: namespace)
        var place = slot(key, space)
        while slots[place].id >= 0 {
            if slots[place].local == key, slots[place].namespace == space { return Int(slots[place].id) }
            place = (place + 1) & (slots.count - 1)
        }
        guard names.count < limit else {
            isFull = true
            return limit - 1
        }
        slots[place] = Slot(local: key, namespace: space, id: Int32(names.count))
        add(
            unsafe QualifiedName(
                namespace: namespace.map { unsafe String(cString: $0) },
                localName: String(cString: local)
            )
        )
        return names.count - 1
    }

    /// Whether the pattern of this number means the name of that number.
    func means(_ pattern: Int, _ name: Int) -> Bool {
        fits[name * patterns.count + pattern]
    }

    private func slot(_ key: UInt, _ space: UInt) -> Int {
        let mixed = (key ^ (space &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
    }

    private mutating func add(_ name: QualifiedName) {
        names.append(name)
        roles.append(NameRole(name))
        for pattern in patterns { fits.append(pattern.means(name)) }
        if names.count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for entry in old where entry.id >= 0 {
            var place = slot(entry.local, entry.namespace)
            while slots[place].id >= 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = entry
        }
    }
}

/// What a name means in the dialects that give names a meaning.
struct NameRole {
    enum Attribute: UInt8 {
        case other
        /// `N` of CLIXML and `Name` of ConvertTo-Xml: the property's name.
        case shortName
        case longName
        case referenceID
        case stream
        case type
    }

    let tag: CLIXMLTag
    let attribute: Attribute
    let isNullMark: Bool
    let isProperty: Bool

    init(_ name: QualifiedName) {
        tag = CLIXMLTag(name.localName)
        isNullMark = nullMarks.contains(name)
        isProperty = name.localName == "Property"
        attribute =
            switch name.localName {
            case "N": .shortName
            case "Name": .longName
            case "RefId": .referenceID
            case "S": .stream
            case "Type": .type
            default: .other
            }
    }
}

private let nullMarks: Set<QualifiedName> = [
    QualifiedName(namespace: "http://www.w3.org/2001/XMLSchema-instance", localName: "nil"),
    QualifiedName(namespace: "http://schemas.microsoft.com/ado/2007/08/dataservices/metadata", localName: "null"),
]
