// SPDX-License-Identifier: MIT

import Diagnostics

/// Collects the nodes of one record after the other from the events of a parser.
struct RecordBuilder {
    /// A record whose line is not worked out yet.
    struct Finished {
        /// The byte after the record's start tag.
        let offset: Int
        let nodes: [XMLNode]
    }

    private(set) var root: QualifiedName?
    private(set) var fault: ReadFault?
    var finished: [Finished] = []

    private struct OpenElement {
        let index: Int
        var hasElements = false
    }

    private let dialect: XMLDialect
    private let limits: XMLLimits
    private var selection: RecordSelection
    private var references: ObjectReferences
    /// How many elements are open, and at which of them skipping began.
    private var depth = 0
    private var skippedDepth: Int?
    /// The record being read: where it began, its nodes, which of them are open, and text not yet among them.
    private var offset = 0
    private var nodes: [XMLNode] = []
    private var open: [OpenElement] = []
    private var text: [UInt8] = []

    init(_ dialect: XMLDialect, limits: XMLLimits, references: ObjectReferences = ObjectReferences()) {
        self.dialect = dialect
        self.limits = limits
        self.references = references
        selection = RecordSelection(dialect)
    }

    mutating func start(_ tag: StartTag, offset: Int) {
        guard fault == nil else { return }
        defer { depth += 1 }
        if depth == 0 { checkRoot(tag, offset) }
        guard skippedDepth == nil, fault == nil else { return }
        if open.isEmpty {
            startOutside(tag, offset)
        } else {
            startInside(tag, offset)
        }
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
        guard !open.isEmpty, skippedDepth == nil, fault == nil else { return }
        unsafe text.append(contentsOf: bytes)
        if text.count > limits.valueBytes {
            refuse("a value is longer than the \(limits.valueBytes) bytes allowed", offset)
        }
    }

    mutating func end(offset: Int) {
        guard fault == nil else { return }
        depth -= 1
        if let skippedDepth {
            if depth == skippedDepth { self.skippedDepth = nil }
        } else if let element = open.last {
            endInside(element.index, offset)
        }
        if open.isEmpty { selection.leave(depth: depth) }
    }
}

extension RecordBuilder {
    private mutating func checkRoot(_ tag: StartTag, _ offset: Int) {
        root = tag.name
        guard !dialect.accepts(root: tag) else { return }
        let found = quoted(tag.name.description)
        let message = "the root element is \(found), expected \(quoted(dialect.expectedRoot))"
        fault = ReadFault(code: .xmlDialectUnknown, message: message, offset: offset)
    }

    private mutating func startOutside(_ tag: StartTag, _ offset: Int) {
        switch selection.enter(tag, depth: depth) {
        case .passedBy: break
        case .skipped: skippedDepth = depth
        case .record:
            self.offset = offset
            append(tag, offset)
        }
    }

    private mutating func startInside(_ tag: StartTag, _ offset: Int) {
        if open.count == 1, nodes[0].name.localName == "Obj", selection.unwraps(tag, depth: depth) {
            (nodes, open, text) = ([], [], [])
        } else if dialect == .clixml, [.typeNames, .secret].contains(CLIXMLTag(tag.name.localName)) {
            skippedDepth = depth
        } else {
            flushText(beforeElement: true)
            append(tag, offset)
        }
    }

    private mutating func append(_ tag: StartTag, _ offset: Int) {
        open.append(OpenElement(index: nodes.count))
        nodes.append(XMLNode(kind: .element, name: tag.name, text: "", end: 0))
        tag.forEachAttribute { name, value in
            nodes.append(XMLNode(kind: .attribute, name: name, text: value, end: nodes.count + 1))
        }
        checkSize(offset)
    }

    private mutating func endInside(_ index: Int, _ offset: Int) {
        flushText(beforeElement: false)
        nodes[index].end = nodes.count
        if let object = references.object(meantBy: nodes, at: index) { insert(object, offset) }
        nodes[index].end = nodes.count
        references.keep(nodes, at: index)
        checkSize(offset)
        open.removeLast()
        guard open.isEmpty, fault == nil else { return }
        finished.append(Finished(offset: self.offset, nodes: nodes))
        nodes.removeAll(keepingCapacity: false)
    }

    private mutating func insert(_ object: [XMLNode], _ offset: Int) {
        guard open.count + height(of: object) <= limits.depth else {
            return refuse("references nest objects deeper than the \(limits.depth) levels allowed", offset)
        }
        let distance = nodes.count
        nodes.append(contentsOf: object.map { $0.moved(by: distance) })
    }

    /// Puts the collected text among the nodes, unless it is the white space between elements.
    private mutating func flushText(beforeElement: Bool) {
        guard let parent = open.indices.last else { return }
        defer { open[parent].hasElements = open[parent].hasElements || beforeElement }
        guard !text.isEmpty else { return }
        defer { text.removeAll(keepingCapacity: true) }
        let isBlank = text.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        if isBlank, beforeElement || open[parent].hasElements { return }
        let name = QualifiedName(localName: "")
        nodes.append(
            XMLNode(kind: .text, name: name, text: String(decoding: text, as: UTF8.self), end: nodes.count + 1)
        )
    }

    private mutating func checkSize(_ offset: Int) {
        if nodes.count > limits.recordNodes {
            refuse("a record has more than the \(limits.recordNodes) elements, attributes and texts allowed", offset)
        } else if references.keptNodes > limits.recordNodes {
            refuse("the objects that references mean have more than the \(limits.recordNodes) parts allowed", offset)
        }
    }

    private mutating func refuse(_ message: String, _ offset: Int) {
        fault = ReadFault(code: .xmlLimit, message: message, offset: offset)
    }
}
