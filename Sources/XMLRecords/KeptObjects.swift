// SPDX-License-Identifier: MIT

/// The objects of a CLIXML file that a later `Ref` may mean.
///
/// References cross records, and whether one will come nobody knows while the file streams by: the objects of the
/// last stretch of the file are kept in two generations, of which the older goes when the younger is full. An object
/// that is referred to moves to the younger, so that one shared by all records stays.
struct KeptObjects: ~Copyable {
    struct Entry {
        let id: Int
        /// Where its record begins, and its own node in it.
        let record: Int
        let node: Int
    }

    struct Record {
        let firstNode: Int
        let firstByte: Int
    }

    struct Generation: ~Copyable {
        var nodes = Pile<RecordNode>()
        var text = Pile<UInt8>()
        var records = Pile<Record>()
        var entries = Pile<Entry>()

        var bytes: Int {
            nodes.count * MemoryLayout<RecordNode>.stride + text.count
                + entries.count * MemoryLayout<Entry>.stride + records.count * MemoryLayout<Record>.stride
        }

        mutating func removeAll() {
            nodes.truncate(to: 0)
            text.truncate(to: 0)
            records.truncate(to: 0)
            entries.truncate(to: 0)
        }

        /// The entries by identity, the last of each.
        var numbers: [Int: Int] {
            var numbers: [Int: Int] = [:]
            for number in 0..<entries.count { numbers[entries[number].id] = number }
            return numbers
        }
    }

    /// An object of the record being read.
    struct Known {
        let id: Int
        let node: Int
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
    /// The objects of the record being read that are complete.
    private var current = Pile<Known>()

    init(budget: Int) {
        self.budget = budget
    }

    /// Takes note of an object of the record being read that is complete.
    mutating func note(_ id: Int, at node: Int) {
        if id >= 0 { current.append(Known(id: id, node: node)) }
    }

    /// Forgets the objects of the record being read.
    mutating func forgetRecord() {
        current.truncate(to: 0)
    }

    /// Keeps the objects of a record that is complete.
    mutating func keepRecord(_ tree: borrowing RecordTree) {
        guard !current.isEmpty else { return }
        keep(tree)
        for index in 0..<current.count { enter(current[index].id, at: current[index].node) }
        forgetRecord()
    }

    private mutating func keep(_ tree: borrowing RecordTree) {
        if younger.bytes > budget / 2 { age() }
        younger.records.append(Record(firstNode: younger.nodes.count, firstByte: younger.text.count))
        unsafe tree.nodes.withElements { unsafe younger.nodes.append(contentsOf: $0) }
        unsafe tree.text.withElements { unsafe younger.text.append(contentsOf: $0) }
    }

    /// Makes an object of the record kept last known by its identity.
    private mutating func enter(_ id: Int, at node: Int) {
        index?.younger[id] = younger.entries.count
        younger.entries.append(Entry(id: id, record: younger.records.count - 1, node: node))
    }

    private mutating func age() {
        hasLostObjects = hasLostObjects || !older.entries.isEmpty
        swap(&younger, &older)
        younger.removeAll()
        if let known = index { index = ([:], known.younger) }
    }

    /// Puts the object that `id` means into the element `parent`, which ends now, unless it nests deeper than `room`.
    mutating func resolve(_ id: Int, in tree: inout RecordTree, at parent: Int, room: Int) -> Finding {
        for known in (0..<current.count).reversed() where current[known].id == id {
            let node = current[known].node
            guard tree.nodes.height(of: node) <= room else { return .tooDeep }
            tree.adopt(node, into: parent)
            return .found
        }
        if index == nil { index = (younger.numbers, older.numbers) }
        if index?.younger[id] == nil, let old = index?.older[id] { renew(old) }
        guard let number = index?.younger[id] else { return hasLostObjects ? .gone : .unknown }
        let entry = younger.entries[number]
        let record = younger.records[entry.record]
        guard younger.nodes.height(of: entry.node, from: record.firstNode) <= room else { return .tooDeep }
        tree.adopt(
            entry.node,
            of: younger.nodes,
            from: record.firstNode,
            younger.text,
            from: record.firstByte,
            into: parent
        )
        return .found
    }

    /// Copies an object to the younger generation.
    private mutating func renew(_ number: Int) {
        let entry = older.entries[number]
        let record = older.records[entry.record]
        var copy = RecordTree()
        copy.begin(RecordNode(), referenceID: -1)
        copy.adopt(entry.node, of: older.nodes, from: record.firstNode, older.text, from: record.firstByte, into: 0)
        keep(copy)
        enter(entry.id, at: 1)
    }
}
