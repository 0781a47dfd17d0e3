// SPDX-License-Identifier: MIT

/// What an element outside every record is.
enum Selected {
    case passedBy
    case record
    /// Neither it nor anything in it is a record.
    case skipped
}

/// Finds the elements that are records, by the path of the open elements.
struct RecordSelection: ~Copyable {
    private let convention: Convention
    /// Where records may lie, from the root on; for each level of open elements, which of the paths they fulfil.
    private let paths: [[CompiledStep]]
    private var fulfilled = Pile<UInt8>()
    /// CLIXML: how many elements are open round the objects that are records.
    private var container = 1

    init(_ dialect: XMLDialect, patterns: inout [QualifiedName]) {
        convention = dialect.convention
        paths = dialect.recordPaths.map { path in path.map { CompiledStep($0, patterns: &patterns) } }
    }

    /// Takes note of an element that begins below `depth` open ones.
    mutating func enter(_ tag: StartTag, depth: Int, _ names: inout NameTable) -> Selected {
        switch convention {
        case .plain, .atom: follow(tag, depth, &names)
        case .clixml: depth == 0 ? .passedBy : depth == container && !isNoise(tag, &names) ? .record : .skipped
        case .convertToXML: depth == 0 ? .passedBy : names.names[tag.name].localName == "Object" ? .record : .skipped
        case .sheets: .passedBy
        }
    }

    private mutating func follow(_ tag: StartTag, _ depth: Int, _ names: inout NameTable) -> Selected {
        let before = depth == 0 ? ~0 : fulfilled[depth - 1]
        var now: UInt8 = 0
        var isRecord = false
        for number in paths.indices where before & (1 << number) != 0 && depth < paths[number].count {
            guard paths[number][depth].selects(tag, &names) else { continue }
            now |= 1 << number
            if paths[number].count == depth + 1 { isRecord = true }
        }
        guard now != 0 else { return .skipped }
        fulfilled.append(now)
        return isRecord ? .record : .passedBy
    }

    /// Takes note of the end of an element below `depth` open ones.
    mutating func leave(depth: Int) {
        fulfilled.truncate(to: depth)
        if container > 1, depth == container - 1 { container -= 2 }
    }

    /// Takes note that the items of the list that begins below `depth` open elements are the records.
    ///
    /// `Export-Clixml -InputObject $customers` writes one object, the list.
    mutating func unwrap(depth: Int) {
        container = depth + 1
    }
}

/// Whether this is no output but progress, a warning or an error, as `pwsh -OutputFormat XML` mixes in.
private func isNoise(_ tag: StartTag, _ names: inout NameTable) -> Bool {
    if [.typeNames, .toString, .unread].contains(names.roles[tag.name].tag) { return true }
    for index in 0..<tag.count where tag.attributeRole(index, in: &names) == .stream {
        return unsafe tag.withValue(index) { value in
            unsafe !value.elementsEqual("output".utf8) { $0 | 0x20 == $1 }
        }
    }
    return false
}
