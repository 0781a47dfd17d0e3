// SPDX-License-Identifier: MIT

package import Diagnostics
import Yams

/// A YAML mapping read strictly: every mistake is a diagnostic with its place, scalars are taken as written.
///
/// `0123` and `NO` stay text; unknown keys are refused with the nearest known one; nothing stops at the first mistake.
package struct StrictMapping {
    /// The file, as diagnostics name it.
    package let file: String
    private let entries: [(key: Node.Scalar, value: Node)]
    private let mark: Mark?

    /// Parses a document whose root is a mapping with these keys; `nil` (and a diagnostic) when it is not one.
    package init?(yaml: String, file: String, keys: [String], log: inout DiagnosticLog) {
        do {
            guard let root = try Yams.compose(yaml: yaml) else {
                log.record(
                    Diagnostic(.error, .configurationInvalid, "the file holds no keys", at: SourceLocation(file: file))
                )
                return nil
            }
            self.init(root, file: file, keys: keys, what: "the file", log: &log)
        } catch {
            log.record(diagnostic(for: error, file: file))
            return nil
        }
    }

    private init?(_ node: Node, file: String, keys: [String], what: String, log: inout DiagnosticLog) {
        let here = place(of: node.mark, file: file)
        guard let mapping = node.mapping else {
            let message = "\(what) is \(kind(of: node)), expected keys (\(keys.joined(separator: ", ")))"
            log.record(Diagnostic(.error, .configurationInvalid, message, at: here))
            return nil
        }
        self.file = file
        self.mark = node.mark
        self.entries = mapping.compactMap { key, value in key.scalar.map { (key: $0, value: value) } }
        for (key, _) in mapping where key.scalar == nil {
            let message = "a key is \(kind(of: key)), expected a plain word"
            log.record(Diagnostic(.error, .configurationInvalid, message, at: place(of: key.mark, file: file)))
        }
        for (key, _) in entries where !keys.contains(key.string) {
            let message = "unknown key \(quoted(key.string)), expected one of: \(keys.joined(separator: ", "))"
            log.record(
                Diagnostic(
                    .error,
                    .keyUnknown,
                    message,
                    at: place(of: key.mark, file: file),
                    suggestion: nearest(to: key.string, among: keys).map { "did you mean '\($0)'?" }
                )
            )
        }
    }

    /// The keys as written, in order.
    package var keys: [String] { entries.map(\.key.string) }

    /// Whether a key holds keys of its own.
    package func holdsMapping(_ key: String) -> Bool { value(of: key)?.mapping != nil }

    /// Where a key's value stands; the mapping's own place when it is not there.
    package func location(of key: String) -> SourceLocation {
        place(of: value(of: key)?.mark ?? mark, file: file)
    }

    /// The scalar of a key as written; `nil` when it is absent or null.
    package func text(_ key: String, log: inout DiagnosticLog) -> String? {
        guard let node = value(of: key) else { return nil }
        guard let scalar = node.scalar else {
            record("\(quoted(key)) is \(kind(of: node)), expected one value", at: key, log: &log)
            return nil
        }
        return isNull(scalar) ? nil : scalar.string
    }

    /// The scalar of a key that must be there; a diagnostic when it is not.
    package func requiredText(_ key: String, log: inout DiagnosticLog) -> String? {
        if value(of: key) == nil {
            let message = "the key \(quoted(key)) is missing"
            log.record(Diagnostic(.error, .keyMissing, message, at: place(of: mark, file: file)))
            return nil
        }
        let text = text(key, log: &log)
        if text == nil, value(of: key)?.scalar != nil { record("\(quoted(key)) has no value", at: key, log: &log) }
        return text
    }

    /// The scalars of a key that holds one value or a list of them; empty when absent.
    package func texts(_ key: String, log: inout DiagnosticLog) -> [String] {
        guard let node = value(of: key) else { return [] }
        if let scalar = node.scalar { return isNull(scalar) ? [] : [scalar.string] }
        guard let sequence = node.sequence else {
            record("\(quoted(key)) is \(kind(of: node)), expected a list of values", at: key, log: &log)
            return []
        }
        let texts = sequence.compactMap(\.scalar?.string)
        if texts.count != sequence.count {
            record("\(quoted(key)) holds something that is no plain value", at: key, log: &log)
        }
        return texts
    }

    /// The lists of a key that holds a list of lists (or of single values).
    package func textLists(_ key: String, log: inout DiagnosticLog) -> [[String]] {
        guard let node = value(of: key) else { return [] }
        guard let sequence = node.sequence else {
            record("\(quoted(key)) is \(kind(of: node)), expected a list", at: key, log: &log)
            return []
        }
        let lists = sequence.map { item in
            item.scalar.map { [$0.string] } ?? item.sequence?.compactMap(\.scalar?.string) ?? []
        }
        let counts = sequence.map { $0.sequence?.count ?? 1 }
        if lists.map(\.count) != counts || counts.contains(0) {
            record("\(quoted(key)) holds something that is no list of plain values", at: key, log: &log)
        }
        return lists
    }

    /// The mapping of a key; `nil` when absent, with a diagnostic when it is something else.
    package func mapping(_ key: String, keys: [String], log: inout DiagnosticLog) -> StrictMapping? {
        guard let node = value(of: key), node.scalar.map(isNull) != true else { return nil }
        return StrictMapping(node, file: file, keys: keys, what: quoted(key), log: &log)
    }

    /// The mapping of a key whose own keys are free.
    package func freeMapping(_ key: String, log: inout DiagnosticLog) -> StrictMapping? {
        guard let node = value(of: key), node.scalar.map(isNull) != true else { return nil }
        let names = node.mapping?.keys.compactMap(\.scalar?.string) ?? []
        return StrictMapping(node, file: file, keys: names, what: quoted(key), log: &log)
    }

    /// The mappings of a key that holds a list of them.
    package func mappings(_ key: String, keys: [String], log: inout DiagnosticLog) -> [StrictMapping] {
        guard let node = value(of: key), node.scalar.map(isNull) != true else { return [] }
        guard let sequence = node.sequence else {
            record("\(quoted(key)) is \(kind(of: node)), expected a list", at: key, log: &log)
            return []
        }
        return sequence.compactMap { item in
            StrictMapping(item, file: file, keys: keys, what: "an entry of \(quoted(key))", log: &log)
        }
    }

    /// Reports a value that is not what its key wants.
    package func record(_ message: String, at key: String, suggestion: String? = nil, log: inout DiagnosticLog) {
        log.record(Diagnostic(.error, .valueInvalid, message, at: location(of: key), suggestion: suggestion))
    }

    private func value(of key: String) -> Node? {
        entries.first { $0.key.string == key }?.value
    }
}

private func place(of mark: Mark?, file: String) -> SourceLocation {
    SourceLocation(file: file, line: mark?.line, column: mark?.column)
}

private func isNull(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
}

private func kind(of node: Node) -> String {
    switch node {
    case .scalar(let scalar): "the value \(quoted(scalar.string))"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
}

private func diagnostic(for error: any Error, file: String) -> Diagnostic {
    switch error {
    case YamlError.scanner(_, let problem, let mark, let yaml), YamlError.parser(_, let problem, let mark, let yaml),
        YamlError.composer(_, let problem, let mark, let yaml):
        let lines = yaml.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let hasTab = lines.indices.contains(mark.line - 1) && lines[mark.line - 1].contains(0x09)
        return Diagnostic(
            .error,
            .configurationInvalid,
            "this is no YAML: \(problem)",
            at: SourceLocation(file: file, line: mark.line, column: mark.column),
            suggestion: hasTab ? "the line holds a tab; YAML is indented with blanks" : nil
        )
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
        let names = duplicates.map { quoted($0) }.sorted()
        return Diagnostic(
            .error,
            .keyRepeated,
            "the key \(names.joined(separator: ", ")) stands twice",
            at: SourceLocation(file: file, line: context.mark.line, column: context.mark.column)
        )
    default:
        return Diagnostic(.error, .configurationInvalid, "this is no YAML: \(error)", at: SourceLocation(file: file))
    }
}
