// SPDX-License-Identifier: MIT

/// An element, attribute or text of one record, in an array in document order.
///
/// An element's attributes and content follow it up to `end`, so that a subtree is a range and its root is first.
struct XMLNode: Equatable, Sendable {
    enum Kind: Sendable {
        case element
        case attribute
        case text
    }

    let kind: Kind
    /// Empty for text.
    let name: QualifiedName
    /// Empty for elements.
    let text: String
    /// The index after the last node of the subtree.
    var end: Int
}

extension XMLNode {
    /// The same node in an array where its subtree lies `distance` places further on.
    func moved(by distance: Int) -> XMLNode {
        XMLNode(kind: kind, name: name, text: text, end: end + distance)
    }
}

/// The children of a node, attributes included, by index.
struct XMLChildren: Sequence, IteratorProtocol {
    let nodes: [XMLNode]
    var position: Int
    let end: Int

    mutating func next() -> Int? {
        guard position < end else { return nil }
        defer { position = nodes[position].end }
        return position
    }
}

extension [XMLNode] {
    func children(of index: Int) -> XMLChildren {
        XMLChildren(nodes: self, position: index + 1, end: self[index].end)
    }

    func elements(of index: Int) -> some Sequence<Int> {
        children(of: index).lazy.filter { self[$0].kind == .element }
    }

    func attribute(_ name: String, of index: Int) -> String? {
        children(of: index).prefix { self[$0].kind == .attribute }
            .first { self[$0].name.localName == name }
            .map { self[$0].text }
    }

    /// All text of the subtree, markup dropped.
    func text(of index: Int) -> String {
        self[index..<self[index].end].reduce(into: "") { text, node in
            if node.kind == .text { text += node.text }
        }
    }

    /// What the element says by itself.
    ///
    /// An element that holds only elements says nothing, nor does an empty one whose attributes do the talking, nor
    /// one that is marked as null. With text and elements mixed it is all the text (`Müller <b>GmbH</b>`).
    func value(of index: Int) -> String? {
        guard !isNull(index) else { return nil }
        if children(of: index).contains(where: { self[$0].kind == .text }) { return text(of: index) }
        return self[index].end == index + 1 ? "" : nil
    }

    /// Whether the element is marked as null, in the manner of XML Schema or of OData.
    func isNull(_ index: Int) -> Bool {
        children(of: index).prefix { self[$0].kind == .attribute }.contains { child in
            nullMarks.contains(self[child].name) && ["true", "1"].contains(self[child].text)
        }
    }
}

private let nullMarks: Set<QualifiedName> = [
    QualifiedName(namespace: "http://www.w3.org/2001/XMLSchema-instance", localName: "nil"),
    QualifiedName(namespace: "http://schemas.microsoft.com/ado/2007/08/dataservices/metadata", localName: "null"),
]
