// SPDX-License-Identifier: MIT

import Diagnostics
import XMLRecords

extension FieldMapping {
    /// Reads the mapping of one field.
    init(_ name: String, of parent: StrictMapping, _ namespaces: Namespaces, log: inout DiagnosticLog) {
        self.init()
        let keys = ["from", "path", "do", "split", "many", "words", "map", "else", "null-if", "required"]
        guard let node = parent.mapping(name, keys: keys, log: &log) else { return }
        from = node.texts("from", log: &log)
        readPaths(of: node, namespaces, log: &log)
        if from.isEmpty, paths.isEmpty {
            let message = "the field '\(name)' has neither 'from' nor 'path': nothing would fill it"
            parent.record(message, at: name, log: &log)
        }
        transforms = node.texts("do", log: &log)
            .compactMap { word($0, of: Transform.self, key: "do", in: node, log: &log) }
        split = node.text("split", log: &log)
        isMany = truth("many", of: node, log: &log) ?? false
        isRequired = truth("required", of: node, log: &log) ?? false
        nullIf = node.texts("null-if", log: &log)
        readWords(of: node, log: &log)
    }

    private mutating func readPaths(of node: StrictMapping, _ namespaces: Namespaces, log: inout DiagnosticLog) {
        paths = node.texts("path", log: &log).map { namespaces.expanded($0, at: "path", in: node, log: &log) }
        for path in paths {
            do throws(XMLPathError) { _ = try XMLPath(parsing: path) } catch {
                node.record("the path \(quoted(path)) is wrong: \(error)", at: "path", log: &log)
            }
        }
    }

    /// The words of a shipped list first, then the profile's own, which win.
    private mutating func readWords(of node: StrictMapping, log: inout DiagnosticLog) {
        let list = node.text("words", log: &log)
            .flatMap { word($0, of: WordList.self, key: "words", in: node, log: &log) }
        map = list?.meanings ?? [:]
        otherwise = node.text("else", log: &log) ?? list?.otherwise
        guard let own = node.freeMapping("map", log: &log) else { return }
        for key in own.keys { map[collapsed(key).lowercased()] = own.text(key, log: &log) ?? "" }
    }
}
