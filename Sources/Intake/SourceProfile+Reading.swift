// SPDX-License-Identifier: MIT

import Diagnostics
import XMLRecords

extension SourceProfile {
    /// Reads the key `read`; gives the prefixes that paths may use.
    mutating func readReading(of root: StrictMapping, log: inout DiagnosticLog) -> Namespaces {
        let keys = [
            "format", "encoding", "delimiter", "header", "columns", "footer", "sheet", "dialect", "record",
            "namespaces",
        ]
        guard let read = root.mapping("read", keys: keys, log: &log) else { return Namespaces() }
        let namespaces = Namespaces(of: read, log: &log)
        readDialect(of: read, namespaces, log: &log)
        footers = read.texts("footer", log: &log)
        sheet = read.text("sheet", log: &log).flatMap { $0 == "auto" ? nil : $0 }
        if let text = read.text("encoding", log: &log) {
            encoding = word(text, of: TextEncoding.self, key: "encoding", in: read, log: &log) ?? .auto
        }
        readDelimiter(of: read, log: &log)
        readHeader(of: read, log: &log)
        readFormat(of: read, log: &log)
        roots = roots.map { namespaces.expanded($0, at: "match", in: root, log: &log) }
        return namespaces
    }

    private mutating func readDialect(of read: StrictMapping, _ namespaces: Namespaces, log: inout DiagnosticLog) {
        if let text = read.text("dialect", log: &log) {
            markup = word(text, of: Markup.self, key: "dialect", in: read, log: &log) ?? .auto
        }
        record = read.text("record", log: &log).map { namespaces.expanded($0, at: "record", in: read, log: &log) }
        if let record {
            do throws(XMLPathError) { _ = try XMLRecordPath(parsing: record) } catch {
                read.record("the path \(quoted(record)) is wrong: \(error)", at: "record", log: &log)
            }
        }
        if markup == .plain, record == nil {
            read.record("plain XML needs a 'record' path", at: "dialect", log: &log)
        }
    }

    private mutating func readDelimiter(of read: StrictMapping, log: inout DiagnosticLog) {
        guard let text = read.text("delimiter", log: &log), text != "auto" else { return }
        let isTab = text == "\\t" || text == "tab"
        delimiter = isTab ? 0x09 : text.utf8.first
        if !isTab, text.utf8.count != 1 {
            read.record("the delimiter \(quoted(text)) is not one byte", at: "delimiter", log: &log)
        }
    }

    private mutating func readHeader(of read: StrictMapping, log: inout DiagnosticLog) {
        var columns = read.texts("columns", log: &log)
        var hasTitles = true
        if read.holdsMapping("header") {
            guard let node = read.mapping("header", keys: ["skip-lines", "none", "columns"], log: &log) else { return }
            columns += node.texts("columns", log: &log)
            hasTitles = !(truth("none", of: node, log: &log) ?? !columns.isEmpty)
            if let lines = integer("skip-lines", of: node, log: &log) { header = .below(lines: lines) }
        } else if let text = read.text("header", log: &log) {
            hasTitles = text != "none"
            if hasTitles, text != "auto" {
                let message = "\(quoted(text)) is unknown, expected auto, none, {skip-lines: n} or {columns: [...]}"
                read.record(message, at: "header", log: &log)
            }
        }
        if hasTitles != columns.isEmpty {
            let message = "a table without titles needs 'columns', and one with titles has none"
            read.record(message, at: read.keys.contains("header") ? "header" : "columns", log: &log)
        } else if !hasTitles {
            if skippedLines != nil {
                read.record("lines are skipped up to the titles, and there are none", at: "header", log: &log)
            }
            header = .none(columns: columns)
        }
    }

    /// `read.format` says the same as `match.format`, for a profile that need not say how it is chosen.
    private mutating func readFormat(of read: StrictMapping, log: inout DiagnosticLog) {
        guard let text = read.text("format", log: &log), text != "auto",
            let format = word(text, of: Format.self, key: "format", in: read, log: &log)
        else { return }
        if formats.isEmpty { formats = [format] }
        if !formats.contains(format) {
            let matched = formats.map(\.rawValue).joined(separator: " or ")
            read.record("the file is matched as \(matched), but read as \(text)", at: "format", log: &log)
        }
    }
}

/// The prefixes that a profile's paths may use; each stands for a namespace.
struct Namespaces {
    private var uris: [String: String] = [:]

    /// No prefixes.
    init() {}

    init(of read: StrictMapping, log: inout DiagnosticLog) {
        guard let node = read.freeMapping("namespaces", log: &log) else { return }
        for prefix in node.keys { uris[prefix] = node.requiredText(prefix, log: &log) }
    }

    /// The path with `{namespace}` in place of each prefix; texts in quotes or braces stay as they are.
    func expanded(_ path: String, at key: String, in node: StrictMapping, log: inout DiagnosticLog) -> String {
        var output = ""
        var name = ""
        var closing: Unicode.Scalar?
        for scalar in path.unicodeScalars {
            if let end = closing {
                closing = scalar == end ? nil : end
                name.unicodeScalars.append(scalar)
            } else if scalar == ":", !name.isEmpty {
                output += namespace(of: name, at: key, in: node, log: &log)
                name = ""
            } else if "/@[]='\"{*".unicodeScalars.contains(scalar) {
                closing = scalar == "{" ? "}" : scalar == "'" || scalar == "\"" ? scalar : nil
                name.unicodeScalars.append(scalar)
                output += name
                name = ""
            } else {
                name.unicodeScalars.append(scalar)
            }
        }
        return output + name
    }

    private func namespace(of prefix: String, at key: String, in node: StrictMapping, log: inout DiagnosticLog)
        -> String
    {
        if let uri = uris[prefix] { return "{\(uri)}" }
        node.record(
            "the prefix \(quoted(prefix)) is not declared",
            at: key,
            suggestion: nearest(to: prefix, among: uris.keys.sorted()).map { "did you mean '\($0)'?" }
                ?? "declare it: 'read: {namespaces: {\(prefix): ...}}', or write the name without it",
            log: &log
        )
        return ""
    }
}
