// SPDX-License-Identifier: MIT

/// What an element outside every record is.
enum Selected {
    case passedBy
    case record
    /// Neither it nor anything in it is a record.
    case skipped
}

/// Finds the elements that are records, by the path of the open elements.
struct RecordSelection {
    private let dialect: XMLDialect
    /// How many steps from the root on the open elements fulfil.
    private var matched = 0
    /// How many elements are open round the PowerShell objects that are records.
    private var container = 1

    init(_ dialect: XMLDialect) {
        self.dialect = dialect
    }

    /// Takes note of an element that begins below `depth` open ones.
    mutating func enter(_ tag: StartTag, depth: Int) -> Selected {
        switch dialect {
        case .plain(let path):
            guard matched == depth, path.steps[depth].selects(tag) else { return .skipped }
            matched += 1
            return matched == path.steps.count ? .record : .passedBy
        case .clixml:
            guard depth > 0 else { return .passedBy }
            return depth == container && !isNoise(tag) ? .record : .skipped
        case .convertToXML:
            guard depth > 0 else { return .passedBy }
            return tag.name.localName == "Object" ? .record : .skipped
        }
    }

    /// Takes note of the end of an element below `depth` open ones.
    mutating func leave(depth: Int) {
        matched = min(matched, depth)
        if container > 1, depth == container - 1 { container -= 2 }
    }

    /// Whether an element directly below a record's shows that its items are the records, not it.
    ///
    /// `Export-Clixml -InputObject $customers` writes one object, the list.
    mutating func unwraps(_ tag: StartTag, depth: Int) -> Bool {
        guard dialect == .clixml, CLIXMLTag(tag.name.localName) == .list else { return false }
        container = depth + 1
        return true
    }
}

/// Whether this is no output but progress, a warning or an error, as `pwsh -OutputFormat XML` mixes in.
private func isNoise(_ tag: StartTag) -> Bool {
    if [.typeNames, .toString, .secret].contains(CLIXMLTag(tag.name.localName)) { return true }
    guard let stream = tag.attribute("S") else { return false }
    return stream.lowercased() != "output"
}
