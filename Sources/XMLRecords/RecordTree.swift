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

    /// Where its text stands.
    var text: Range<Int> { Int(start)..<Int(end) }

    var isElement: Bool { flags.isDisjoint(with: [.attribute, .text]) }
}

/// The nodes of the record being read, and their text.
struct RecordTree: ~Copyable {
    struct Open {
        let index: Int
        /// CLIXML: the number references mean this object by, or -1.
        var referenceID = -1
        /// CLIXML: text directly in the element means nothing.
        var isContainer = false
    }

    var nodes = Pile<RecordNode>()
    var text = Pile<UInt8>()
    /// The elements not closed yet; the record itself is the first.
    private(set) var open = Pile<Open>()
    /// Where in `text` what no node holds yet begins.
    private var pending = 0

    var isOpen: Bool { !open.isEmpty }
    var isInContainer: Bool { open.isEmpty || open[open.count - 1].isContainer }
    var pendingCount: Int { text.count - pending }

    mutating func removeAll() {
        nodes.truncate(to: 0)
        text.truncate(to: 0)
        open.truncate(to: 0)
        pending = 0
    }

    mutating func begin(_ node: RecordNode, referenceID: Int, isContainer: Bool = false) {
        open.append(Open(index: nodes.count, referenceID: referenceID, isContainer: isContainer))
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
        text.truncate(to: start)
        pending = start
    }

    /// Puts collected text among the nodes before an element begins, unless it is the white space between elements.
    mutating func flushBeforeElement(undoingEscapes: Bool) {
        guard isOpen else { return }
        let parent = open[open.count - 1].index
        nodes[parent].flags.insert(.hasElements)
        flushBetweenElements(parent, undoingEscapes)
    }

    private mutating func flushBetweenElements(_ parent: Int, _ undoingEscapes: Bool) {
        guard pending < text.count else { return }
        guard !isBlankPending else { return text.truncate(to: pending) }
        if undoingEscapes { unescapeCLIXML(&text, from: pending) }
        nodes[parent].flags.insert(.hasText)
        addLeaf(.text, label: -1)
    }

    /// Closes the innermost element; what it refers to may still be added to it by `adopt`.
    mutating func end(undoingEscapes: Bool) -> Open? {
        guard isOpen else { return nil }
        let element = open[open.count - 1]
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
        open.truncate(to: open.count - 1)
    }

    private var isBlankPending: Bool {
        for index in pending..<text.count where !isBlank(text[index]) { return false }
        return true
    }
}

extension RecordTree {
    /// Appends a copy of the subtree at `root`, which is complete, to the element `parent`, which ends now.
    mutating func adopt(_ root: Int, into parent: Int) {
        let distance = nodes.count - root
        for index in root..<Int(nodes[root].next) {
            let start = text.count
            text.append(copyOf: nodes[index].text)
            adopt(nodes[index], movedBy: distance, textFrom: start)
        }
        nodes[parent].next = Int32(truncatingIfNeeded: nodes.count)
    }

    /// Appends a copy of the subtree at `root` of a record that is kept elsewhere.
    mutating func adopt(
        _ root: Int,
        of kept: borrowing Pile<RecordNode>,
        from first: Int,
        _ keptText: borrowing Pile<UInt8>,
        from firstByte: Int,
        into parent: Int
    ) {
        let distance = nodes.count - root
        for index in first + root..<first + Int(kept[first + root].next) {
            let start = text.count
            for byte in kept[index].text { text.append(keptText[firstByte + byte]) }
            adopt(kept[index], movedBy: distance, textFrom: start)
        }
        nodes[parent].next = Int32(truncatingIfNeeded: nodes.count)
    }

    private mutating func adopt(_ node: RecordNode, movedBy distance: Int, textFrom start: Int) {
        var copy = node
        copy.next = Int32(truncatingIfNeeded: Int(node.next) + distance)
        copy.start = Int32(truncatingIfNeeded: start)
        copy.end = Int32(truncatingIfNeeded: text.count)
        nodes.append(copy)
        pending = text.count
    }

    /// Where in `text` all text of the subtree stands; text that markup cuts up is put together first.
    mutating func joinedText(of index: Int) -> (start: Int32, end: Int32) {
        let node = nodes[index]
        guard node.flags.contains(.hasElements) else { return (node.start, node.end) }
        let start = text.count
        for inner in index..<Int(node.next) where !nodes[inner].flags.contains(.attribute) {
            text.append(copyOf: nodes[inner].text)
        }
        return (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: text.count))
    }
}

extension Pile where Element == RecordNode {
    /// How many levels of elements the subtree at `root` of the record that begins at `first` holds.
    func height(of root: Int, from first: Int = 0) -> Int {
        var highest = 0
        var ends: [Int32] = []
        for index in root..<Int(self[first + root].next) {
            let node = self[first + index]
            guard node.isElement else { continue }
            while let last = ends.last, last <= index { ends.removeLast() }
            ends.append(node.next)
            highest = max(highest, ends.count)
        }
        return highest
    }
}
