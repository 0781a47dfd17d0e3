// SPDX-License-Identifier: MIT

/// The objects of a CLIXML file that later `Ref` elements mean.
///
/// References cross records, so only objects that some reference names are kept; which ones is known beforehand.
struct ObjectReferences {
    private let wanted: Set<String>
    private var objects: [String: [XMLNode]] = [:]
    private(set) var keptNodes = 0

    init(wanted: Set<String> = []) {
        self.wanted = wanted
    }

    /// Keeps the subtree at `index` of `nodes` if it is an object somebody will refer to.
    mutating func keep(_ nodes: [XMLNode], at index: Int) {
        guard !wanted.isEmpty, CLIXMLTag(nodes[index]) == .object,
            let id = nodes.attribute("RefId", of: index), wanted.contains(id)
        else { return }
        let object = nodes[index..<nodes[index].end].map { $0.moved(by: -index) }
        keptNodes += object.count - (objects[id]?.count ?? 0)
        objects[id] = object
    }

    /// The object that the `Ref` at `index` means, if it is complete: an object inside itself is not.
    func object(meantBy nodes: [XMLNode], at index: Int) -> [XMLNode]? {
        guard !wanted.isEmpty, CLIXMLTag(nodes[index]) == .reference else { return nil }
        return nodes.attribute("RefId", of: index).flatMap { objects[$0] }
    }
}

/// Every number that a `Ref` element in CLIXML bytes names; too many are harmless.
func referencedObjects(in bytes: Span<UInt8>) -> Set<String> {
    var found: Set<String> = []
    var position = 0
    while let start = bytes.firstIndex(of: UInt8(ascii: "<"), from: position) {
        position = start + 1
        guard bytes.hasPrefix("<Ref", at: start), let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: start)
        else { continue }
        if let id = quotedNumber(in: bytes, from: start, to: end) { found.insert(id) }
        position = end
    }
    return found
}

/// The quoted text after the attribute name `RefId`.
private func quotedNumber(in bytes: Span<UInt8>, from start: Int, to end: Int) -> String? {
    guard let name = (start..<end).first(where: { bytes.hasPrefix("RefId", at: $0) }) else { return nil }
    let quotes = (name..<end).filter { bytes[$0] == UInt8(ascii: "\"") || bytes[$0] == UInt8(ascii: "'") }
    guard let open = quotes.first, let close = quotes.dropFirst().first(where: { bytes[$0] == bytes[open] })
    else { return nil }
    return bytes.text(open + 1..<close)
}

/// How many levels of elements `nodes`, one subtree, holds.
func height(of nodes: [XMLNode]) -> Int {
    var highest = 0
    var open: [Int] = []
    for (index, node) in nodes.enumerated() where node.kind == .element {
        while let last = open.last, last <= index { open.removeLast() }
        open.append(node.end)
        highest = Swift.max(highest, open.count)
    }
    return highest
}
