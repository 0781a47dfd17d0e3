// SPDX-License-Identifier: MIT

import CLibXML2

/// The names of one file as small numbers: libxml2 gives equal names equal addresses for as long as it parses.
@safe struct NameTable: ~Copyable {
    private struct Slot {
        var local: UInt = 0
        var namespace: UInt = 0
        var id: Int32 = -1
    }

    /// A hash table whose size is a power of two, one more than `mask`.
    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
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
        mask = 255
        unsafe slots = .allocate(capacity: mask + 1)
        unsafe slots.initialize(repeating: Slot(), count: mask + 1)
    }

    deinit {
        unsafe slots.deallocate()
    }

    mutating func id(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int {
        let key = UInt(bitPattern: local)
        let space = UInt(bitPattern: namespace)
        var place = slot(key, space)
        // In bounds: the mask keeps `place` in the table, which is never full.
        while unsafe slots[place].id >= 0 {
            let entry = unsafe slots[place]
            if entry.local == key, entry.namespace == space { return Int(entry.id) }
            place = (place + 1) & mask
        }
        guard names.count < limit else {
            isFull = true
            return limit - 1
        }
        unsafe slots[place] = Slot(local: key, namespace: space, id: Int32(names.count))
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
        return Int(truncatingIfNeeded: mixed >> 32) & mask
    }

    private mutating func add(_ name: QualifiedName) {
        names.append(name)
        roles.append(NameRole(name))
        for pattern in patterns { fits.append(pattern.means(name)) }
        if names.count * 2 > mask { grow() }
    }

    private mutating func grow() {
        let old = unsafe slots
        let count = mask + 1
        mask = count * 2 - 1
        unsafe slots = .allocate(capacity: mask + 1)
        unsafe slots.initialize(repeating: Slot(), count: mask + 1)
        for index in 0..<count {
            // In bounds: `count` is the old table's size, and the mask keeps `place` in the new one.
            let entry = unsafe old[index]
            guard entry.id >= 0 else { continue }
            var place = slot(entry.local, entry.namespace)
            while unsafe slots[place].id >= 0 { place = (place + 1) & mask }
            unsafe slots[place] = entry
        }
        unsafe old.deallocate()
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
