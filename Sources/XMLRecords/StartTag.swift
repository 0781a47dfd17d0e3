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
    func appendValue(_ index: Int, to text: inout Pile<UInt8>) {
        let start = text.count
        unsafe withValue(index) { unsafe text.append(contentsOf: $0) }
        restoreAmpersands(&text, from: start)
    }

    /// The text of attribute `index` as a String, for what is rare.
    func text(_ index: Int) -> String {
        var text = Pile<UInt8>()
        appendValue(index, to: &text)
        return String(decoding: text.bytes(0..<text.count), as: UTF8.self)
    }

    /// Whether attribute `index` has this text.
    func value(_ index: Int, is expected: [UInt8]) -> Bool {
        unsafe withValue(index) { value in
            guard unsafe value.contains(UInt8(ascii: "&")) else { return unsafe value.elementsEqual(expected) }
            return text(index).utf8.elementsEqual(expected)
        }
    }

    /// The number that attribute `index` is.
    func number(_ index: Int) -> Int? {
        unsafe withValue(index) { unsafe XMLRecords.number($0.span) }
    }
}

/// Undoes what libxml2 does to ampersands in attributes, in the text from `start` on.
///
/// Where entities are not to be replaced it hands over each as `&#38;`, for a tree to undo.
private func restoreAmpersands(_ text: inout Pile<UInt8>, from start: Int) {
    guard let first = text.firstIndex(of: UInt8(ascii: "&"), from: start) else { return }
    var read = first
    var write = first
    while read < text.count {
        let isAmpersand = read + 5 <= text.count && text.equals(read..<read + 5, "&#38;")
        text[write] = text[read]
        read += isAmpersand ? 5 : 1
        write += 1
    }
    text.truncate(to: write)
}
