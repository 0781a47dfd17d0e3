// SPDX-License-Identifier: MIT

/// An element, attribute or text of one record, in an array in document order.
///
/// An element's attributes and content follow it up to `next`, so that a subtree is a range and its root is first.
struct RecordNode {
    struct Flags: OptionSet {
        let rawValue: UInt8
        static let attribute = Flags(rawValue: 1)
        static let text = Flags(rawValue: 2)
        /// The element has text of its own; between its elements, that text is in nodes of its own.
        static let hasText = Flags(rawValue: 4)
        static let hasElements = Flags(rawValue: 8)
        /// The element is marked as null, in the manner of XML Schema or of OData.
        static let isNull = Flags(rawValue: 16)
        static let isProperty = Flags(rawValue: 64)
        /// ConvertTo-Xml: a property of no type or of `System.Object`.
        static let isTypeless = Flags(rawValue: 128)
    }

    var flags: Flags = []
    var tag = CLIXMLTag.value
    /// For PowerShell's dialects the number of the property's name, or -1; else the number of the dotted name.
    var label: Int32 = -1
    /// The text of an attribute, a text or an element that holds nothing else.
    var start: Int32 = 0
    var end: Int32 = 0
    /// The index after the last node of the subtree.
    var next: Int32 = 0

    var isElement: Bool { flags.isDisjoint(with: [.attribute, .text]) }
}

/// The nodes of the record being read, and their text.
struct RecordTree {
    struct Open {
        let index: Int
        /// CLIXML: the number references mean this object by, or -1.
        var referenceID = -1
    }

    var nodes: [RecordNode] = []
    var text: [UInt8] = []
    /// The elements not closed yet; the record itself is the first.
    private(set) var open: [Open] = []
    /// Where in `text` what no node holds yet begins.
    private var pending = 0

    var isOpen: Bool { !open.isEmpty }
    var pendingCount: Int { text.count - pending }

    mutating func removeAll() {
        nodes.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        pending = 0
    }

    mutating func begin(_ node: RecordNode, referenceID: Int) {
        open.append(Open(index: nodes.count, referenceID: referenceID))
        nodes.append(node)
        pending = text.count
    }

    /// Adds an attribute whose value was just appended to the text.
    mutating func addAttribute(label: Int, flags: RecordNode.Flags = []) {
        addLeaf(flags.union(.attribute), label: label)
    }

    private mutating func addLeaf(_ flags: RecordNode.Flags, label: Int) {
        let node = RecordNode(
            flags: flags,
            label: Int32(truncatingIfNeeded: label),
            start: Int32(truncatingIfNeeded: pending),
            end: Int32(truncatingIfNeeded: text.count),
            next: Int32(truncatingIfNeeded: nodes.count + 1)
        )
        nodes.append(node)
        pending = text.count
    }

    /// Takes back what was appended to the text last.
    mutating func dropText(from start: Int) {
        text.removeLast(text.count - start)
        pending = start
    }

    /// Puts collected text among the nodes before an element begins, unless it is the white space between elements.
    mutating func flushBeforeElement(undoingEscapes: Bool) {
        guard let parent = open.last?.index else { return }
        nodes[parent].flags.insert(.hasElements)
        flushBetweenElements(parent, undoingEscapes)
    }

    private mutating func flushBetweenElements(_ parent: Int, _ undoingEscapes: Bool) {
        guard pending < text.count else { return }
        guard !isBlankPending else { return text.removeLast(text.count - pending) }
        if undoingEscapes { unescapeCLIXML(&text, from: pending) }
        nodes[parent].flags.insert(.hasText)
        addLeaf(.text, label: -1)
    }

    /// Closes the innermost element; what it refers to may still be added to it by `adopt`.
    mutating func end(undoingEscapes: Bool) -> Open? {
        guard let element = open.last else { return nil }
        let index = element.index
        if nodes[index].flags.contains(.hasElements) {
            flushBetweenElements(index, undoingEscapes)
        } else if pending < text.count {
            if undoingEscapes { unescapeCLIXML(&text, from: pending) }
            nodes[index].flags.insert(.hasText)
            nodes[index].start = Int32(truncatingIfNeeded: pending)
            nodes[index].end = Int32(truncatingIfNeeded: text.count)
            pending = text.count
        }
        nodes[index].next = Int32(truncatingIfNeeded: nodes.count)
        return element
    }

    mutating func leave() {
        open.removeLast()
    }

    private var isBlankPending: Bool {
        for index in pending..<text.count where !isBlank(text[index]) { return false }
        return true
    }
}

extension RecordTree {
    /// Appends the subtree at `root` of another tree to the element that ends last.
    mutating func adopt(_ root: Int, of nodes: ArraySlice<RecordNode>, _ text: ArraySlice<UInt8>, into parent: Int) {
        let first = nodes.startIndex + root
        let distance = Int32(truncatingIfNeeded: self.nodes.count - root)
        for node in nodes[first..<nodes.startIndex + Int(nodes[first].next)] {
            var copy = node
            copy.next += distance
            copy.start = Int32(truncatingIfNeeded: self.text.count)
            let bytes = text[text.startIndex + Int(node.start)..<text.startIndex + Int(node.end)]
            self.text.append(contentsOf: bytes)
            copy.end = Int32(truncatingIfNeeded: self.text.count)
            self.nodes.append(copy)
        }
        pending = self.text.count
        self.nodes[parent].next = Int32(truncatingIfNeeded: self.nodes.count)
    }

    /// Where in `text` all text of the subtree stands; text that markup cuts up is put together first.
    mutating func joinedText(of index: Int) -> (start: Int32, end: Int32) {
        guard nodes[index].flags.contains(.hasElements) else { return (nodes[index].start, nodes[index].end) }
        let start = text.count
        for node in nodes[index..<Int(nodes[index].next)] where !node.flags.contains(.attribute) {
            text.append(contentsOf: Array(text[Int(node.start)..<Int(node.end)]))
        }
        return (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: text.count))
    }

    /// How many levels of elements the subtree at `root` of some nodes holds.
    static func height(of nodes: ArraySlice<RecordNode>, at root: Int) -> Int {
        var highest = 0
        var ends: [Int32] = []
        for index in root..<Int(nodes[nodes.startIndex + root].next) {
            let node = nodes[nodes.startIndex + index]
            guard node.isElement else { continue }
            while let last = ends.last, last <= index { ends.removeLast() }
            ends.append(node.next)
            highest = max(highest, ends.count)
        }
        return highest
    }
}
