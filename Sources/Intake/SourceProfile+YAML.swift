// SPDX-License-Identifier: MIT

package import Diagnostics

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
        let namespaces = profile.readReading(of: root, log: &own)
        profile.readRows(of: root, log: &own)
        profile.readFields(of: root, namespaces, log: &own)
        profile.readConstants(of: root, log: &own)
        return own.count(of: .error) == 0 ? profile : nil
    }

    private mutating func readMatch(of root: StrictMapping, log: inout DiagnosticLog) {
        let keys = ["files", "format", "headers-all", "first-line", "root", "priority", "must-be-named"]
        guard let match = root.mapping("match", keys: keys, log: &log) else { return }
        files = match.texts("files", log: &log)
        titles = match.textLists("headers-all", log: &log)
        firstLines = match.texts("first-line", log: &log)
        roots = match.texts("root", log: &log)
        mustBeNamed = truth("must-be-named", of: match, log: &log) ?? false
        priority = integer("priority", in: -999_999...999_999, of: match, log: &log) ?? 0
        formats = match.texts("format", log: &log)
            .compactMap { word($0, of: Format.self, key: "format", in: match, log: &log) }
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

    private mutating func readFields(of root: StrictMapping, _ namespaces: Namespaces, log: inout DiagnosticLog) {
        guard let mapping = root.freeMapping("fields", log: &log) else { return }
        for name in mapping.keys {
            guard let field = word(name, of: Field.self, key: name, in: mapping, log: &log) else { continue }
            fields[field] = FieldMapping(name, of: mapping, namespaces, log: &log)
        }
    }
}

private func conditions(_ key: String, of rows: StrictMapping, log: inout DiagnosticLog) -> [RowCondition] {
    rows.mappings(key, keys: ["column", "field", "in", "between", "is", "matches"], log: &log).compactMap { node in
        let column = node.text("column", log: &log)
        let field = node.text("field", log: &log)
            .flatMap { word($0, of: Field.self, key: "field", in: node, log: &log) }
        let tests = ["in", "between", "is", "matches"].filter(node.keys.contains)
        guard (column == nil) != (field == nil), tests.count == 1, let test = test(of: node, log: &log) else {
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
