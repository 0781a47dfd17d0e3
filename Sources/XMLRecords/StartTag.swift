// SPDX-License-Identifier: MIT

import CLibXML2

/// A start tag while libxml2 reports it: valid during the callback only.
@safe struct StartTag {
    /// The element's name in the name table.
    let name: Int
    /// How many attributes it has; namespace declarations are none.
    let count: Int
    private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

    init(name: Int, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int32) {
        self.name = name
        unsafe self.attributes = attributes
        self.count = unsafe attributes == nil ? 0 : Int(count)
    }

    /// The name of attribute `index`, in the order of the file.
    func attributeName(_ index: Int, in names: inout NameTable) -> Int {
        // In bounds: libxml2 gives five pointers each: local name, prefix, namespace, the value's first byte, its end.
        guard index < count, let attributes = unsafe attributes, let local = unsafe attributes[index * 5]
        else { return 0 }
        return unsafe names.id(local, attributes[index * 5 + 2])
    }

    /// What the name of attribute `index` means.
    func attributeRole(_ index: Int, in names: inout NameTable) -> NameRole.Attribute {
        // First the number: a new name makes the table of roles grow.
        let name = attributeName(index, in: &names)
        return names.roles[name].attribute
    }

    /// Calls `body` with the value of attribute `index`.
    func withValue<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        // In bounds: see above.
        guard index < count, let attributes = unsafe attributes, let first = unsafe attributes[index * 5 + 3],
            let end = unsafe attributes[index * 5 + 4]
        else { return unsafe body(UnsafeBufferPointer(start: nil, count: 0)) }
        return unsafe body(UnsafeBufferPointer(start: first, count: end - first))
    }

    /// Appends the text of attribute `index`.
    func appendValue(_ index: Int, to text: inout [UInt8]) {
        let start = text.count
        unsafe withValue(index) { unsafe text.append(contentsOf: $0) }
        restoreAmpersands(&text, from: start)
    }

    /// Whether attribute `index` has this text.
    func value(_ index: Int, is expected: [UInt8]) -> Bool {
        unsafe withValue(index) { value in
            guard unsafe value.contains(UInt8(ascii: "&")) else { return unsafe value.elementsEqual(expected) }
            var text = unsafe Array(value)
            restoreAmpersands(&text, from: 0)
            return text == expected
        }
    }

    /// The number that attribute `index` is.
    func number(_ index: Int) -> Int? {
        unsafe withValue(index) { unsafe XMLRecords.number($0.span) }
    }
}

/// Undoes what libxml2 does to ampersands in attributes.
///
/// Where entities are not to be replaced it hands over each as `&#38;`, for a tree to undo.
func restoreAmpersands(_ text: inout [UInt8], from start: Int) {
    guard let first = text.span.firstIndex(of: UInt8(ascii: "&"), from: start) else { return }
    var read = first
    var write = first
    while read < text.count {
        text[write] = text[read]
        read += text.span.begins(with: "&#38;", at: read) == true ? 5 : 1
        write += 1
    }
    text.removeLast(text.count - write)
}
