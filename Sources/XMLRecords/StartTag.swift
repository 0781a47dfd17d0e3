// SPDX-License-Identifier: MIT

import CLibXML2

/// A start tag while libxml2 reports it: valid during the callback only.
@safe struct StartTag {
    let name: QualifiedName
    private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let count: Int
    private let names: NameTable

    init(
        name: QualifiedName,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        count: Int32,
        names: NameTable
    ) {
        self.name = name
        unsafe self.attributes = attributes
        self.count = Int(count)
        self.names = names
    }

    /// Calls `body` with the attributes in the order of the file; namespace declarations are none.
    func forEachAttribute(_ body: (QualifiedName, String) -> Void) {
        guard let attributes = unsafe attributes else { return }
        for index in 0..<count {
            // Five pointers each: local name, prefix, namespace, first byte of the value, byte after the last.
            let fields = unsafe attributes + index * 5
            guard let local = unsafe fields[0], let first = unsafe fields[3], let end = unsafe fields[4]
            else { continue }
            let name = unsafe names.name(local: local, namespace: fields[2])
            let value = unsafe UnsafeBufferPointer(start: first, count: end - first)
            body(name, unsafe attributeText(value))
        }
    }

    /// The attribute of this name in no matter which namespace.
    func attribute(_ localName: String) -> String? {
        var found: String?
        forEachAttribute { name, value in
            if found == nil, name.localName == localName { found = value }
        }
        return found
    }
}

extension ElementStep {
    /// Whether the path's step takes the element that begins here.
    func selects(_ tag: StartTag) -> Bool {
        if let name, !name.means(tag.name) { return false }
        guard !conditions.isEmpty else { return true }
        var open = conditions
        tag.forEachAttribute { name, value in
            open.removeAll { $0.attribute.means(name) && $0.value == value }
        }
        return open.isEmpty
    }
}

/// The text of an attribute.
///
/// Where entities are not to be replaced, libxml2 hands over each ampersand as `&#38;`, for a tree to undo.
private func attributeText(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let ampersand: [UInt8] = Array("&#38;".utf8)
    guard unsafe bytes.contains(UInt8(ascii: "&")) else { return unsafe String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var position = 0
    while position < bytes.count {
        unsafe text.append(bytes[position])
        let isAmpersand = unsafe bytes[position...].starts(with: ampersand)
        position += isAmpersand ? ampersand.count : 1
    }
    return String(decoding: text, as: UTF8.self)
}

/// The names of one file as strings, each made once: libxml2 gives equal names equal addresses.
@safe final class NameTable {
    private struct Key: Hashable {
        let local: UInt
        let namespace: UInt
    }

    private var names: [Key: QualifiedName] = [:]

    func name(local: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) -> QualifiedName {
        let key = Key(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
        if let known = names[key] { return known }
        let name = unsafe QualifiedName(
            namespace: namespace.map { unsafe String(cString: $0) },
            localName: String(cString: local)
        )
        names[key] = name
        return name
    }
}
