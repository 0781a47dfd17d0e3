// SPDX-License-Identifier: MIT

extension RecordBuilder {
    /// The values of a pipeline object of CLIXML.
    mutating func emitCLIXML() {
        emitMember(0, named: 0)
    }

    /// A member of an object or container: a value, a null, an object or a reference to one.
    private mutating func emitMember(_ index: Int, named name: Int) {
        switch tree.nodes[index].tag {
        case .null, .typeNames, .toString, .unread: break
        case .object: emitObject(index, named: name)
        case .reference:
            // The builder put the object referred to below the reference; a reference to nothing known stays empty.
            forEachElement(of: index) { builder, target in builder.emitObject(target, named: name) }
        case .members, .list:
            forEachElement(of: index) { builder, member in
                builder.emitMember(member, named: builder.memberName(member, below: name))
            }
        case .dictionary: emitEntries(of: index, named: name)
        case .number, .value: emitValue(joinedText(of: index), named: name)
        }
    }

    private mutating func forEachElement(of index: Int, _ body: (inout RecordBuilder, Int) -> Void) {
        var child = index + 1
        let end = Int(tree.nodes[index].next)
        while child < end {
            if tree.nodes[child].isElement { body(&self, child) }
            child = Int(tree.nodes[child].next)
        }
    }

    private mutating func emitValue(_ text: (start: Int32, end: Int32), named name: Int) {
        values.append(XMLValue(field: fields.field(of: name), start: text.start, end: text.end))
    }

    private mutating func memberName(_ index: Int, below name: Int) -> Int {
        let label = tree.nodes[index].label
        return label < 0 ? name : fields.child(of: name, label: Int(label))
    }

    private mutating func emitObject(_ index: Int, named name: Int) {
        if let value = objectValue(index) { emitValue(joinedText(of: value), named: name) }
        forEachElement(of: index) { builder, child in
            guard builder.tree.nodes[child].tag.isPartOfObject else { return }
            builder.emitMember(child, named: builder.memberName(child, below: name))
        }
    }

    /// The node that is the value of an object that wraps one: an enumeration's name, a date with notes; or its
    /// `ToString()`.
    ///
    /// Objects deeper than Export-Clixml's -Depth have nothing but `ToString()`. In front of members it is dropped:
    /// there it is a type name as a rule. A number gives way to it, because that is how an enumeration looks.
    private mutating func objectValue(_ index: Int) -> Int? {
        var toString: Int?
        var wrapped: Int?
        var hasMembers = false
        forEachElement(of: index) { builder, child in
            switch builder.tree.nodes[child].tag {
            case .toString: toString = child
            case .number, .value: wrapped = child
            case let tag: hasMembers = hasMembers || tag.isPartOfObject
            }
        }
        if let wrapped { return tree.nodes[wrapped].tag == .number ? toString ?? wrapped : wrapped }
        return hasMembers ? nil : toString
    }

    private mutating func emitEntries(of index: Int, named name: Int) {
        forEachElement(of: index) { builder, entry in
            guard let key = builder.part(builder.keyLabel, of: entry),
                let value = builder.part(builder.valueLabel, of: entry)
            else { return }
            let isObject = builder.tree.nodes[key].tag == .object
            guard let title = isObject ? builder.objectValue(key) : key else { return }
            let text = builder.joinedText(of: title)
            let label = builder.fields.labels.number(of: builder.tree.text.bytes(Int(text.start)..<Int(text.end)))
            builder.emitMember(value, named: builder.fields.child(of: name, label: label))
        }
    }

    private mutating func part(_ label: Int, of entry: Int) -> Int? {
        var part: Int?
        forEachElement(of: entry) { builder, child in
            if part == nil, builder.tree.nodes[child].label == label { part = child }
        }
        return part
    }
}
