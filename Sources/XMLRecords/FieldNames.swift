// SPDX-License-Identifier: MIT

import Glibc

/// The names of properties, elements and attributes as numbers, by their bytes.
///
/// The n-th name of a record is nearly always the one that came after the (n-1)-th before: it is compared before
/// anything is hashed.
struct LabelTable {
    private struct Entry {
        let start: Int
        let end: Int
    }

    /// The names as the file writes them, end to end.
    private var written: [UInt8] = []
    private var entries: [Entry] = []
    private var numbers: [[UInt8]: Int] = [:]
    private var last = -1
    private let limit: Int
    private(set) var texts: [[UInt8]] = []
    private(set) var isFull = false

    init(limit: Int) {
        self.limit = max(limit, 1)
    }

    /// Expects the first name next, as at the beginning of a record.
    mutating func rewind() {
        last = -1
    }

    /// The number of a name as the file writes it, if it is one of those that may come next.
    @inline(__always)
    mutating func expected(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
        var candidate = last + 1
        let end = min(candidate + lookahead, entries.count)
        while candidate < end {
            if unsafe isWritten(candidate, name) {
                last = candidate
                return candidate
            }
            candidate += 1
        }
        return nil
    }

    /// The number of a name as it reads.
    mutating func number(of text: [UInt8]) -> Int {
        unsafe text.withUnsafeBufferPointer { unsafe number(of: text, written: $0) }
    }

    /// The number of a name as it reads, which the file writes in that way.
    mutating func number(of text: [UInt8], written name: UnsafeBufferPointer<UInt8>) -> Int {
        if let number = numbers[text] {
            last = number
            return number
        }
        guard entries.count < limit else {
            isFull = true
            return 0
        }
        entries.append(Entry(start: written.count, end: written.count + name.count))
        unsafe written.append(contentsOf: name)
        texts.append(text)
        numbers[text] = entries.count - 1
        return entries.count - 1
    }

    private func isWritten(_ number: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let entry = entries[number]
        guard entry.end - entry.start == name.count else { return false }
        guard let bytes = name.baseAddress else { return true }
        // In bounds: entries are ranges of `written`, and both sides have `name.count` bytes.
        return unsafe written.withUnsafeBytes { written in
            guard let base = written.baseAddress else { return false }
            return unsafe memcmp(base + entry.start, bytes, name.count) == 0
        }
    }
}

private let lookahead = 4

/// The fields of a file: dotted names, grown while reading.
struct FieldNames {
    /// A name below another; the record itself is number 0.
    private struct Node {
        let parent: Int32
        let label: Int32
        var field: Int32 = -1
    }

    private var nodes = [Node(parent: -1, label: -1)]
    private var children: [UInt64: Int32] = [:]
    private var fields: [[UInt8]: Int32] = [:]
    private var last = 0
    private let limit: Int
    private(set) var names: [String]
    private(set) var isFull = false
    var labels: LabelTable

    /// Fields that begin with those of the `paths`, one each.
    init(paths: [XMLPath], limit: Int) {
        names = paths.map(\.description)
        labels = LabelTable(limit: limit)
        self.limit = limit
    }

    /// Expects the names in the order of the record before.
    mutating func rewind() {
        last = 0
        labels.rewind()
    }

    /// The name `label` below the name `parent`.
    mutating func child(of parent: Int, label: Int) -> Int {
        var candidate = last + 1
        let end = min(candidate + lookahead, nodes.count)
        while candidate < end {
            if nodes[candidate].parent == parent, nodes[candidate].label == label {
                last = candidate
                return candidate
            }
            candidate += 1
        }
        last = knownChild(of: parent, label: label)
        return last
    }

    private mutating func knownChild(of parent: Int, label: Int) -> Int {
        let key = UInt64(parent) << 32 | UInt64(label)
        if let child = children[key] { return Int(child) }
        guard nodes.count < limit else {
            isFull = true
            return 0
        }
        children[key] = Int32(nodes.count)
        nodes.append(Node(parent: Int32(parent), label: Int32(label)))
        return nodes.count - 1
    }

    /// The field that a name is.
    mutating func field(of node: Int) -> Int32 {
        if nodes[node].field < 0 { nodes[node].field = newField(of: node) }
        return nodes[node].field
    }

    private mutating func newField(of node: Int) -> Int32 {
        let name = dottedName(of: node)
        if let field = fields[name] { return field }
        let field = Int32(names.count)
        fields[name] = field
        names.append(String(decoding: name, as: UTF8.self))
        return field
    }

    /// The record's own text has the name `.`.
    private func dottedName(of node: Int) -> [UInt8] {
        var labels: [[UInt8]] = []
        var node = node
        while node > 0 {
            labels.append(self.labels.texts[Int(nodes[node].label)])
            node = Int(nodes[node].parent)
        }
        let name = Array(labels.reversed().joined(separator: [UInt8(ascii: ".")]))
        return name.isEmpty ? [UInt8(ascii: ".")] : name
    }
}
