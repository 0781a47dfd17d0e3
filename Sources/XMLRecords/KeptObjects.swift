// SPDX-License-Identifier: MIT

/// The objects of a CLIXML file that a later `Ref` may mean.
///
/// References cross records, and whether one will come nobody knows while the file streams by: the objects of the
/// last stretch of the file are kept in two generations, of which the older goes when the younger is full. An object
/// that is referred to moves to the younger, so that one shared by all records stays.
struct KeptObjects {
    private struct Entry {
        let id: Int
        /// Where its record begins, and its own node in it.
        let record: Int
        let node: Int
    }

    private struct Record {
        let nodes: Range<Int>
        let text: Range<Int>
    }

    private struct Generation {
        var nodes: [RecordNode] = []
        var text: [UInt8] = []
        var records: [Record] = []
        var entries: [Entry] = []

        var bytes: Int {
            nodes.count * MemoryLayout<RecordNode>.stride + text.count
                + (entries.count + records.count) * MemoryLayout<Record>.stride
        }

        mutating func removeAll() {
            nodes.removeAll(keepingCapacity: true)
            text.removeAll(keepingCapacity: true)
            records.removeAll(keepingCapacity: true)
            entries.removeAll(keepingCapacity: true)
        }
    }

    /// Whether a reference means something, and what became of it.
    enum Finding {
        case unknown
        case gone
        case tooDeep
        case found
    }

    private let budget: Int
    private var younger = Generation()
    private var older = Generation()
    private var hasLostObjects = false
    /// Which entry of each generation has an identity; made when the first reference comes.
    private var index: (younger: [Int: Int], older: [Int: Int])?
    /// The objects of the record being read that are complete: identity and node.
    private var current: [(id: Int, node: Int)] = []

    init(budget: Int) {
        self.budget = budget
    }

    /// Takes note of an object of the record being read that is complete.
    mutating func note(_ id: Int, at node: Int) {
        if id >= 0 { current.append((id, node)) }
    }

    /// Forgets the objects of the record being read.
    mutating func forgetRecord() {
        current.removeAll(keepingCapacity: true)
    }

    /// Keeps the objects of a record that is complete.
    mutating func keepRecord(_ tree: RecordTree) {
        guard !current.isEmpty else { return }
        keep(tree.nodes[...], tree.text[...], current)
        forgetRecord()
    }

    private mutating func keep(
        _ nodes: ArraySlice<RecordNode>,
        _ text: ArraySlice<UInt8>,
        _ objects: [(id: Int, node: Int)]
    ) {
        if younger.bytes > budget / 2 { age() }
        let firstNode = younger.nodes.count
        let firstByte = younger.text.count
        younger.nodes.append(contentsOf: nodes)
        younger.text.append(contentsOf: text)
        for object in objects {
            index?.younger[object.id] = younger.entries.count
            younger.entries.append(Entry(id: object.id, record: younger.records.count, node: object.node))
        }
        younger.records.append(
            Record(nodes: firstNode..<younger.nodes.count, text: firstByte..<younger.text.count)
        )
    }

    private mutating func age() {
        hasLostObjects = hasLostObjects || !older.entries.isEmpty
        swap(&younger, &older)
        younger.removeAll()
        if let known = index { index = ([:], known.younger) }
    }

    /// Puts the object that `id` means into the element `parent`, which ends now, unless it nests deeper than `room`.
    mutating func resolve(_ id: Int, in tree: inout RecordTree, at parent: Int, room: Int) -> Finding {
        if let object = current.last(where: { $0.id == id }) {
            let nodes = tree.nodes[...]
            guard RecordTree.height(of: nodes, at: object.node) <= room else { return .tooDeep }
            tree.adopt(object.node, of: nodes, tree.text[...], into: parent)
            return .found
        }
        if index == nil { index = (numbers(of: younger), numbers(of: older)) }
        if index?.younger[id] == nil, let old = index?.older[id] { renew(old) }
        guard let number = index?.younger[id] else { return hasLostObjects ? .gone : .unknown }
        let entry = younger.entries[number]
        let record = younger.records[entry.record]
        let nodes = younger.nodes[record.nodes]
        guard RecordTree.height(of: nodes, at: entry.node) <= room else { return .tooDeep }
        tree.adopt(entry.node, of: nodes, younger.text[record.text], into: parent)
        return .found
    }

    /// Copies an object to the younger generation.
    private mutating func renew(_ number: Int) {
        let entry = older.entries[number]
        let record = older.records[entry.record]
        var copy = RecordTree()
        copy.begin(RecordNode(), referenceID: -1)
        copy.adopt(entry.node, of: older.nodes[record.nodes], older.text[record.text], into: 0)
        keep(copy.nodes[...], copy.text[...], [(entry.id, 1)])
    }

    private func numbers(of generation: Generation) -> [Int: Int] {
        var numbers: [Int: Int] = [:]
        for (number, entry) in generation.entries.enumerated() { numbers[entry.id] = number }
        return numbers
    }
}
