// SPDX-License-Identifier: MIT

import Diagnostics

/// Collects one record after the other from the events of a parser.
struct RecordBuilder: ~Copyable {
    /// Why the file is refused at the event that was handed over last.
    struct Refusal {
        let code: DiagnosticCode
        let message: String
    }

    let convention: Convention
    let limits: XMLLimits
    private let rootPattern: Int?
    private let expectedRoot: String
    private let atom: AtomPatterns
    var names: NameTable
    var fields: FieldNames
    var tree = RecordTree()
    var paths: PathMatcher
    var rows: SheetRows
    var queue = RecordQueue()
    /// The values of the record that ends.
    var values = Pile<XMLValue>()
    private(set) var refusal: Refusal?
    private(set) var root: QualifiedName?
    /// How many elements are open.
    private(set) var depth = 0
    private(set) var isPartial = false
    private var selection: RecordSelection
    private var objects: KeptObjects
    /// At how many open elements skipping began; 0 when nothing is skipped.
    private var skippedDepth = 0
    private(set) var takesText = false
    private var place = RecordPlace()
    /// For each name of an element its label, and for each of an attribute; -1 where there is none yet.
    private var elementLabels: [Int32] = []
    private var attributeLabels: [Int32] = []
    /// CLIXML: what the parts of a dictionary's entry are called.
    let keyLabel: Int
    let valueLabel: Int

    init(_ dialect: XMLDialect, paths: [XMLPath], limits: XMLLimits) {
        convention = dialect.convention
        self.limits = limits
        var patterns: [QualifiedName] = []
        rootPattern = dialect.root.map { number(of: $0, in: &patterns) }
        expectedRoot = dialect.expectedRoot
        atom = AtomPatterns(&patterns)
        selection = RecordSelection(dialect, patterns: &patterns)
        let paths = dialect.convention == .plain ? paths : []
        self.paths = PathMatcher(paths, patterns: &patterns)
        rows = SheetRows(columns: limits.columns, patterns: &patterns)
        names = NameTable(patterns: patterns, limit: limits.names)
        fields = FieldNames(paths: paths, limit: limits.names)
        keyLabel = fields.labels.number(of: Array("Key".utf8))
        valueLabel = fields.labels.number(of: Array("Value".utf8))
        objects = KeptObjects(budget: limits.keptBytes)
    }
}

extension RecordBuilder {
    /// Notes whether text that comes now can matter.
    @inline(__always)
    private mutating func tuneIn() {
        takesText = skippedDepth == 0 && (convention == .sheets ? rows.isInValue : !tree.isInContainer)
    }

    /// Takes a start tag; returns whether a record begins there, whose place is to be told.
    mutating func start(_ tag: StartTag, declarations: Int) -> Bool {
        depth += 1
        guard depth <= limits.depth else {
            refuse("elements are nested deeper than the \(limits.depth) levels allowed")
            return false
        }
        if tag.count + declarations > limits.attributes {
            refuse("a start tag has more than the \(limits.attributes) attributes allowed")
        }
        if names.isFull { refuseNames() }
        guard skippedDepth == 0, refusal == nil else { return false }
        defer { tuneIn() }
        if depth == 1 { enterRoot(tag) }
        if convention == .sheets { return startSheet(tag) }
        if tree.isOpen {
            startInside(tag)
            return false
        }
        return startOutside(tag)
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard takesText else { return }
        if convention == .sheets {
            unsafe rows.append(bytes)
            checkText(rows.valueCount, rows.text.count)
        } else {
            unsafe tree.text.append(contentsOf: bytes)
            checkText(tree.pendingCount, tree.text.count)
        }
    }

    mutating func end() {
        depth -= 1
        defer { tuneIn() }
        if skippedDepth > 0 {
            if depth < skippedDepth { skippedDepth = 0 }
        } else if convention == .sheets {
            if rows.leave() { finishRow() }
        } else if tree.isOpen {
            endInside()
        }
        if !tree.isOpen { selection.leave(depth: depth) }
    }

    /// Says where the record that began last begins.
    mutating func begin(at offset: Int, line: Int) {
        place.offset = offset
        place.line = line
    }

    mutating func refuse(_ message: String, _ code: DiagnosticCode = .xmlLimit) {
        refusal = refusal ?? Refusal(code: code, message: message)
    }

    private mutating func refuseNames() {
        refuse("the file has more than the \(limits.names) different names allowed")
    }

    @inline(__always)
    private mutating func checkText(_ value: Int, _ record: Int) {
        if value > limits.valueBytes {
            refuse("a value is longer than the \(limits.valueBytes) bytes allowed")
        } else if record > limits.recordBytes {
            refuse("a record is longer than the \(limits.recordBytes) bytes allowed")
        }
    }
}

// MARK: - Outside records

/// The names outside the records of a feed that count, as numbers of patterns.
private struct AtomPatterns {
    let link: Int
    let rel: Int
    let value: Int

    init(_ patterns: inout [QualifiedName]) {
        link = number(of: QualifiedName(namespace: atomNamespace, localName: "link"), in: &patterns)
        rel = number(of: QualifiedName(localName: "rel"), in: &patterns)
        value = number(of: QualifiedName(namespace: dataServicesNamespace, localName: ""), in: &patterns)
    }
}

extension RecordBuilder {
    private mutating func enterRoot(_ tag: StartTag) {
        let name = names.names[tag.name]
        root = name
        if let rootPattern, !names.means(rootPattern, tag.name) { refuseRoot(name) }
    }

    private mutating func refuseRoot(_ name: QualifiedName) {
        let message = "the root element is \(quoted(name.description)), expected \(quoted(expectedRoot))"
        refuse(message, .xmlDialectUnknown)
    }

    private mutating func startOutside(_ tag: StartTag) -> Bool {
        guard refusal == nil else { return false }
        switch selection.enter(tag, depth: depth - 1, &names) {
        case .passedBy: return false
        case .skipped:
            if depth == 1, let root { refuseRoot(root) }
            if convention == .atom, depth == 2 { noteLink(tag) }
            skippedDepth = depth
            return false
        case .record:
            tree.removeAll()
            fields.rewind()
            paths.removeAll()
            append(tag)
            return true
        }
    }

    /// `link rel="next"` says that the file holds but one page of the list.
    private mutating func noteLink(_ tag: StartTag) {
        guard names.means(atom.link, tag.name) else { return }
        for index in 0..<tag.count {
            let name = tag.attributeName(index, in: &names)
            if names.means(atom.rel, name), tag.value(index, is: Array("next".utf8)) { isPartial = true }
        }
    }

    private mutating func startSheet(_ tag: StartTag) -> Bool {
        guard refusal == nil else { return false }
        switch rows.enter(tag, &names) {
        case .passedBy, .text: return false
        case .skipped:
            skippedDepth = depth
            return false
        case .row: return true
        case .damaged(let message):
            refuse(message, .xmlMalformed)
            return false
        case .tooWide(let message):
            refuse(message)
            return false
        }
    }

    private mutating func finishRow() {
        place.sheet = rows.sheets.count
        place.row = rows.row
        queue.append(place, bytes: rows.text, values: rows.values)
    }
}

// MARK: - Inside a record

extension RecordBuilder {
    private mutating func startInside(_ tag: StartTag) {
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

    private mutating func append(_ tag: StartTag) {
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

    private mutating func endInside() {
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
