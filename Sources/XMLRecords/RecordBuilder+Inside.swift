// SPDX-License-Identifier: MIT

extension RecordBuilder {
    mutating func startInside(_ tag: StartTag) {
        let role = names.roles[tag.name].tag
        switch convention {
        case .clixml where role == .typeNames || role == .unread: return skippedDepth = depth
        case .clixml where role == .list && tree.open.count == 1 && tree.nodes[0].tag == .object:
            selection.unwrap(depth: depth - 1)
            objects.forgetRecord()
            return tree.removeAll()
        case .atom where names.names[tag.name].namespace != dataServicesNamespace: return skippedDepth = depth
        default:
            tree.flushBeforeElement(undoingEscapes: convention == .clixml)
            append(tag)
        }
    }

    mutating func append(_ tag: StartTag) {
        switch convention {
        case .clixml: appendObject(tag)
        case .convertToXML: appendProperty(tag)
        case .plain, .atom, .sheets: appendElement(tag)
        }
        checkSize()
    }

    private mutating func appendObject(_ tag: StartTag) {
        var node = RecordNode()
        node.tag = names.roles[tag.name].tag
        var id = -1
        for index in 0..<tag.count {
            switch tag.attributeRole(index, in: &names) {
            case .shortName: node.label = label(tag, index, undoingEscapes: true)
            case .referenceID where node.tag == .object || node.tag == .reference: id = tag.number(index) ?? -1
            default: break
            }
        }
        tree.begin(node, referenceID: id, isContainer: node.tag.isPartOfObject)
    }

    private mutating func appendProperty(_ tag: StartTag) {
        var node = RecordNode()
        let role = names.roles[tag.name]
        node.flags = role.isProperty ? [.isProperty, .isTypeless] : .isTypeless
        for index in 0..<tag.count {
            switch tag.attributeRole(index, in: &names) {
            case .longName: node.label = label(tag, index, undoingEscapes: false)
            case .type where !tag.value(index, is: systemObject): node.flags.remove(.isTypeless)
            default: break
            }
        }
        tree.begin(node, referenceID: -1)
    }

    private mutating func label(_ tag: StartTag, _ index: Int, undoingEscapes: Bool) -> Int32 {
        let number = unsafe tag.withValue(index) { value in
            if let known = unsafe fields.labels.expected(value) { return known }
            var text = Pile<UInt8>()
            tag.appendValue(index, to: &text)
            if undoingEscapes { unescapeCLIXML(&text, from: 0) }
            return unsafe fields.labels.number(of: text.bytes(0..<text.count), written: value)
        }
        if fields.labels.isFull { refuseNames() }
        return Int32(truncatingIfNeeded: number)
    }

    private mutating func appendElement(_ tag: StartTag) {
        var node = RecordNode()
        if tree.isOpen {
            let parent = tree.open[tree.open.count - 1].index
            node.label = name(below: tree.nodes[parent].label, of: tag.name, isAttribute: false)
        } else {
            node.label = 0
        }
        let index = tree.nodes.count
        tree.begin(node, referenceID: -1)
        if !paths.isIdle { paths.enter(tag, node: index, &names) }
        for attribute in 0..<tag.count { appendAttribute(attribute, of: tag, to: index) }
    }

    private mutating func appendAttribute(_ attribute: Int, of tag: StartTag, to element: Int) {
        let name = tag.attributeName(attribute, in: &names)
        let start = tree.text.count
        tag.appendValue(attribute, to: &tree.text)
        if names.roles[name].isNullMark, isTrue(tree.text, start..<tree.text.count) {
            tree.nodes[element].flags.insert(.isNull)
        }
        // In OData attributes say what a value is, not what the customer is.
        guard convention == .plain else { return tree.dropText(from: start) }
        let label = self.name(below: tree.nodes[element].label, of: name, isAttribute: true)
        let node = tree.nodes.count
        tree.addAttribute(label: Int(label))
        if !paths.isIdle { paths.attribute(name, node: node, names) }
    }

    /// The dotted name of an element or attribute.
    private mutating func name(below parent: Int32, of name: Int, isAttribute: Bool) -> Int32 {
        while elementLabels.count <= name {
            elementLabels.append(-1)
            attributeLabels.append(-1)
        }
        var label = isAttribute ? attributeLabels[name] : elementLabels[name]
        if label < 0 {
            let text = (isAttribute ? "@" : "") + names.names[name].localName
            label = Int32(truncatingIfNeeded: fields.labels.number(of: Array(text.utf8)))
            if isAttribute { attributeLabels[name] = label } else { elementLabels[name] = label }
        }
        let child = fields.child(of: Int(parent), label: Int(label))
        if fields.isFull || fields.labels.isFull { refuseNames() }
        return Int32(truncatingIfNeeded: child)
    }

    mutating func endInside() {
        guard let element = tree.end(undoingEscapes: convention == .clixml) else { return }
        if element.referenceID >= 0 { endObject(element) }
        tree.leave()
        if !paths.isIdle { paths.leave() }
        checkSize()
        guard !tree.isOpen, refusal == nil else { return }
        finishRecord()
    }

    private mutating func endObject(_ element: RecordTree.Open) {
        guard tree.nodes[element.index].tag == .reference else {
            return objects.note(element.referenceID, at: element.index)
        }
        // An object inside itself is not complete and stays empty.
        for outer in 0..<tree.open.count - 1 where tree.open[outer].referenceID == element.referenceID { return }
        let room = limits.depth - tree.open.count
        switch objects.resolve(element.referenceID, in: &tree, at: element.index, room: room) {
        case .found, .unknown: break
        case .tooDeep: refuse("references nest objects deeper than the \(limits.depth) levels allowed")
        case .gone: refuse("a reference means an object too far back in the file to be known still")
        }
    }

    private mutating func finishRecord() {
        values.truncate(to: 0)
        if convention == .clixml { objects.keepRecord(tree) }
        switch convention {
        case .clixml: emitCLIXML()
        case .convertToXML: emitConvertToXML()
        case .plain, .atom, .sheets: emitElements()
        }
        checkText(0, tree.text.count)
        if fields.isFull || fields.labels.isFull { refuseNames() }
        guard refusal == nil else { return }
        queue.append(place, bytes: tree.text, values: values)
    }

    @inline(__always)
    private mutating func checkSize() {
        guard tree.nodes.count > limits.recordNodes else { return }
        refuse("a record has more than the \(limits.recordNodes) elements, attributes and texts allowed")
    }
}

private let systemObject = Array("System.Object".utf8)

private func isTrue(_ text: borrowing Pile<UInt8>, _ range: Range<Int>) -> Bool {
    text.equals(range, "true") || text.equals(range, "1")
}
