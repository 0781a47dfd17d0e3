// SPDX-License-Identifier: MIT

extension RecordBuilder {
    /// The values of an `Object` of ConvertTo-Xml.
    mutating func emitConvertToXML() {
        emitProperty(0, named: 0)
    }

    /// A property is a value, a list (children without name) or an object (children with names).
    ///
    /// An object's first child has no name and is its `ToString()`, a type name as a rule: not a value of ours.
    private mutating func emitProperty(_ index: Int, named name: Int) {
        var hasProperties = false
        var isObject = false
        forEachProperty(of: index) { builder, property in
            hasProperties = true
            isObject = isObject || builder.tree.nodes[property].label >= 0
        }
        guard hasProperties else { return emitPropertyValue(index, named: name) }
        forEachProperty(of: index) { builder, property in
            let label = builder.tree.nodes[property].label
            if label >= 0 {
                builder.emitProperty(property, named: builder.fields.child(of: name, label: Int(label)))
            } else if !isObject {
                builder.emitProperty(property, named: name)
            }
        }
    }

    private mutating func forEachProperty(of index: Int, _ body: (inout RecordBuilder, Int) -> Void) {
        var child = index + 1
        let end = Int(tree.nodes[index].next)
        while child < end {
            if tree.nodes[child].flags.contains(.isProperty) { body(&self, child) }
            child = Int(tree.nodes[child].next)
        }
    }

    /// An empty property of no type or of `System.Object` is a null, any other an empty text.
    private mutating func emitPropertyValue(_ index: Int, named name: Int) {
        let text = joinedText(of: index)
        if text.start == text.end, tree.nodes[index].flags.contains(.isTypeless) { return }
        values.append(XMLValue(field: fields.field(of: name), start: text.start, end: text.end))
    }
}
