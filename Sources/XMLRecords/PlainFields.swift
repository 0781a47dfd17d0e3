// SPDX-License-Identifier: MIT

extension RecordBuilder {
    /// The values of a record of plain XML or OData: local names and attributes joined by dots, and what paths select.
    mutating func emitElements() {
        var match = 0
        // What is null says nothing, nor does anything in it; a path may still ask for it.
        var nullEnd = 0
        for index in 0..<tree.nodes.count {
            let first = match
            while match < paths.matches.count, paths.matches[match].node == index { match += 1 }
            let node = tree.nodes[index]
            if node.flags.contains(.isNull) { nullEnd = max(nullEnd, Int(node.next)) }
            let isField = index >= nullEnd && !node.flags.contains(.text)
            guard isField || first < match, let text = value(of: index, node) else { continue }
            for path in first..<match { append(paths.matches[path].path, text) }
            if isField { append(fields.field(of: Int(node.label)), text) }
        }
    }

    private mutating func append(_ field: Int32, _ text: (start: Int32, end: Int32)) {
        values.append(XMLValue(field: field, start: text.start, end: text.end))
    }

    /// What a node says by itself.
    ///
    /// An element that holds only elements says nothing, nor does an empty one whose attributes do the talking, nor
    /// one that is marked as null. With text and elements mixed it is all the text (`Müller <b>GmbH</b>`).
    private mutating func value(of index: Int, _ node: RecordNode) -> (start: Int32, end: Int32)? {
        if node.flags.contains(.attribute) { return (node.start, node.end) }
        if node.flags.contains(.isNull) { return nil }
        if node.flags.contains(.hasText) { return joinedText(of: index) }
        return node.next == index + 1 ? (node.start, node.start) : nil
    }

    /// All text of a subtree, markup dropped; refuses the record when it grows too long.
    mutating func joinedText(of index: Int) -> (start: Int32, end: Int32) {
        guard tree.text.count <= limits.recordBytes else {
            refuse("a record is longer than the \(limits.recordBytes) bytes allowed")
            return (0, 0)
        }
        return tree.joinedText(of: index)
    }
}
