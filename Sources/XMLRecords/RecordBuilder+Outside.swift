// SPDX-License-Identifier: MIT

import Diagnostics

/// The names outside the records of a feed that count, as numbers of patterns.
struct AtomPatterns {
    let link: Int
    let rel: Int

    init(_ patterns: inout [QualifiedName]) {
        link = number(of: QualifiedName(namespace: atomNamespace, localName: "link"), in: &patterns)
        rel = number(of: QualifiedName(localName: "rel"), in: &patterns)
    }
}

extension RecordBuilder {
    mutating func enterRoot(_ tag: StartTag) {
        let name = names.names[tag.name]
        root = name
        if let rootPattern, !names.means(rootPattern, tag.name) { refuseRoot(name) }
    }

    private mutating func refuseRoot(_ name: QualifiedName) {
        let message = "the root element is \(quoted(name.description)), expected \(quoted(expectedRoot))"
        refuse(message, .xmlDialectUnknown)
    }

    mutating func startOutside(_ tag: StartTag) -> Bool {
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

    mutating func startSheet(_ tag: StartTag) -> Bool {
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

    mutating func finishRow() {
        place.sheet = rows.sheets.count
        place.row = rows.row
        queue.append(place, bytes: rows.text, values: rows.values)
    }
}
