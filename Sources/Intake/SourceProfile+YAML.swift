// SPDX-License-Identifier: MIT

package import Diagnostics
import XMLRecords

extension SourceProfile {
    /// Reads a profile file; every mistake is a diagnostic, and with any of them the profile is `nil`.
    package static func parsed(yaml: String, file: String, log: inout DiagnosticLog) -> SourceProfile? {
        var own = DiagnosticLog()
        defer { log.append(own) }
        let keys = ["profile", "title", "match", "read", "rows", "fields", "set"]
        guard let root = StrictMapping(yaml: yaml, file: file, keys: keys, log: &own) else { return nil }
        var profile = SourceProfile()
        profile.id = root.requiredText("profile", log: &own) ?? ""
        profile.title = root.text("title", log: &own) ?? profile.id
        profile.readMatch(of: root, log: &own)
        profile.readReading(of: root, log: &own)
        profile.readRows(of: root, log: &own)
        profile.readFields(of: root, log: &own)
        return own.count(of: .error) == 0 ? profile : nil
    }

    private mutating func readMatch(of root: StrictMapping, log: inout DiagnosticLog) {
        let keys = ["files", "format", "headers-all", "first-line", "root", "priority", "must-be-named"]
        guard let match = root.mapping("match", keys: keys, log: &log) else { return }
        files = match.texts("files", log: &log)
        titles = match.textLists("headers-all", log: &log)
        firstLine = match.text("first-line", log: &log)
        roots = match.texts("root", log: &log)
        mustBeNamed = truth("must-be-named", of: match, log: &log)
        priority = integer("priority", in: -999_999...999_999, of: match, log: &log) ?? 0
        for text in match.texts("format", log: &log) {
            guard let format = word(text, of: Format.self, key: "format", in: match, log: &log) else { continue }
            formats.append(format)
        }
    }

    private mutating func readReading(of root: StrictMapping, log: inout DiagnosticLog) {
        let keys = ["format", "encoding", "delimiter", "header", "footer", "dialect", "record"]
        guard let read = root.mapping("read", keys: keys, log: &log) else { return }
        dialect = read.text("dialect", log: &log) ?? "auto"
        record = read.text("record", log: &log)
        if let record {
            do throws(XMLPathError) { _ = try XMLRecordPath(parsing: record) } catch {
                read.record("the path \(quoted(record)) is wrong: \(error)", at: "record", log: &log)
            }
        }
        if dialect == "plain", record == nil {
            read.record("plain XML needs a 'record' path", at: "dialect", log: &log)
        }
        footers = read.texts("footer", log: &log)
        if let encoding = read.text("encoding", log: &log), encoding != "auto" {
            read.record("the encoding \(quoted(encoding)) cannot be set yet, expected auto", at: "encoding", log: &log)
        }
        if let text = read.text("delimiter", log: &log), text != "auto" {
            delimiter = text == "\\t" ? 0x09 : text.utf8.first
            if text != "\\t", text.utf8.count != 1 {
                read.record("the delimiter \(quoted(text)) is not one byte", at: "delimiter", log: &log)
            }
        }
        if read.keys.contains("header"), let header = read.mapping("header", keys: ["skip-lines"], log: &log) {
            skippedLines = integer("skip-lines", of: header, log: &log)
        }
    }

    private mutating func readRows(of root: StrictMapping, log: inout DiagnosticLog) {
        let keys = ["key", "on-duplicate", "keep-if", "drop-if"]
        guard let rows = root.mapping("rows", keys: keys, log: &log) else { return }
        key = rows.texts("key", log: &log).compactMap { word($0, of: Field.self, key: "key", in: rows, log: &log) }
        if let text = rows.text("on-duplicate", log: &log) {
            onDuplicate = word(text, of: DuplicateRule.self, key: "on-duplicate", in: rows, log: &log) ?? .merge
        }
        keepIf = conditions("keep-if", of: rows, log: &log)
        dropIf = conditions("drop-if", of: rows, log: &log)
    }

    private mutating func readFields(of root: StrictMapping, log: inout DiagnosticLog) {
        guard let mapping = root.freeMapping("fields", log: &log) else { return }
        for name in mapping.keys {
            guard let field = word(name, of: Field.self, key: name, in: mapping, log: &log) else { continue }
            fields[field] = fieldMapping(name, of: mapping, log: &log)
        }
    }
}

private func fieldMapping(_ name: String, of parent: StrictMapping, log: inout DiagnosticLog) -> FieldMapping {
    let keys = ["from", "path", "do", "split", "many", "map", "else", "null-if", "required"]
    var field = FieldMapping()
    guard let node = parent.mapping(name, keys: keys, log: &log) else { return field }
    field.from = node.texts("from", log: &log)
    field.paths = node.texts("path", log: &log)
    for path in field.paths {
        do throws(XMLPathError) { _ = try XMLPath(parsing: path) } catch {
            node.record("the path \(quoted(path)) is wrong: \(error)", at: "path", log: &log)
        }
    }
    if field.from.isEmpty, field.paths.isEmpty {
        let message = "the field '\(name)' has neither 'from' nor 'path': nothing would fill it"
        parent.record(message, at: name, log: &log)
    }
    field.transforms = node.texts("do", log: &log)
        .compactMap { word($0, of: Transform.self, key: "do", in: node, log: &log) }
    field.split = node.text("split", log: &log)
    field.isMany = truth("many", of: node, log: &log)
    field.isRequired = truth("required", of: node, log: &log)
    field.otherwise = node.text("else", log: &log)
    field.nullIf = node.texts("null-if", log: &log)
    if let map = node.freeMapping("map", log: &log) {
        for key in map.keys { field.map[key.lowercased()] = map.text(key, log: &log) ?? "" }
    }
    return field
}

private func conditions(_ key: String, of rows: StrictMapping, log: inout DiagnosticLog) -> [RowCondition] {
    rows.mappings(key, keys: ["column", "field", "in", "between", "is", "matches"], log: &log).compactMap { node in
        let column = node.text("column", log: &log)
        let field = node.text("field", log: &log)
            .flatMap { word($0, of: Field.self, key: "field", in: node, log: &log) }
        guard (column == nil) != (field == nil), let test = test(of: node, log: &log) else {
            rows.record(
                "a condition needs a column or a field, and one of in, between, is, matches",
                at: key,
                log: &log
            )
            return nil
        }
        return RowCondition(column: column, field: field, test: test)
    }
}

private func test(of node: StrictMapping, log: inout DiagnosticLog) -> RowCondition.Test? {
    if node.keys.contains("in") { return .oneOf(node.texts("in", log: &log)) }
    if let glob = node.text("matches", log: &log) { return .matches(glob: glob) }
    if node.text("is", log: &log) == "empty" { return .isEmpty }
    let bounds = node.texts("between", log: &log).compactMap { Int($0) }
    return bounds.count == 2 ? .between(bounds[0], bounds[1]) : nil
}

/// A word of a closed list; anything else is a diagnostic that names the list.
package func word<Word: RawRepresentable & CaseIterable>(
    _ text: String,
    of type: Word.Type,
    key: String,
    in mapping: StrictMapping,
    log: inout DiagnosticLog
) -> Word? where Word.RawValue == String {
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    mapping.record(
        "\(quoted(text)) is unknown, expected one of: \(words.joined(separator: ", "))",
        at: key,
        suggestion: nearest(to: text, among: words).map { "did you mean '\($0)'?" },
        log: &log
    )
    return nil
}

/// A whole number from 0 on, or of the range given; anything else is a diagnostic.
package func integer(
    _ key: String,
    in range: ClosedRange<Int> = 0...999_999,
    of mapping: StrictMapping,
    log: inout DiagnosticLog
) -> Int? {
    guard let text = mapping.text(key, log: &log) else { return nil }
    guard let number = Int(text), range.contains(number) else {
        let expected = "expected a whole number from \(range.lowerBound) to \(range.upperBound)"
        mapping.record("\(quoted(text)) in '\(key)' is out of place, \(expected)", at: key, log: &log)
        return nil
    }
    return number
}

/// `true` or `false`, the latter when absent; anything else is a diagnostic.
private func truth(_ key: String, of mapping: StrictMapping, log: inout DiagnosticLog) -> Bool {
    guard let text = mapping.text(key, log: &log) else { return false }
    if text != "true", text != "false" {
        mapping.record("\(quoted(text)) is unknown, expected true or false", at: key, log: &log)
    }
    return text == "true"
}
