// SPDX-License-Identifier: MIT

import CustomerModel
package import Diagnostics

/// A file of the partner's folder of templates, as it was read.
package struct TemplateFile: Sendable {
    /// Its name in the folder.
    package let name: String
    /// As diagnostics name it.
    package let path: String
    /// What is in it.
    package let bytes: [UInt8]

    /// A file.
    package init(name: String, path: String, bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes
    }
}

/// The templates of all letters: the shipped ones, some of them replaced by the partner's own.
package struct LetterTemplates: Sendable {
    /// The partner's own.
    private let own: [LetterName: LetterTemplate]

    /// The shipped templates and nothing else.
    package static let shipped = LetterTemplates(own: [:])

    private init(own: [LetterName: LetterTemplate]) {
        self.own = own
    }

    /// The shipped templates with the partner's own in the place of those they are named after.
    ///
    /// Every mistake in every file is recorded with its place: with any error the templates are not to be used.
    package static func replacing(with files: [TemplateFile], log: inout DiagnosticLog) -> LetterTemplates {
        var own: [LetterName: LetterTemplate] = [:]
        for file in files {
            let name = LetterName(fileName: file.name)
            if name == nil { log.record(misnamed(file)) }
            guard let source = source(of: file, log: &log) else { continue }
            let template = LetterTemplate(parsing: source, for: name, file: file.path, log: &log)
            if let name, let template { own[name] = template }
        }
        return LetterTemplates(own: own)
    }

    /// The letters whose templates are the partner's own.
    package var replaced: [LetterName] {
        LetterName.allCases.filter { own[$0] != nil }
    }

    subscript(name: LetterName) -> LetterTemplate {
        guard let template = own[name] ?? shippedTemplates[name] else {
            preconditionFailure("every letter has a template")
        }
        return template
    }
}

private let shippedTemplates: [LetterName: LetterTemplate] = {
    var log = DiagnosticLog()
    var templates: [LetterName: LetterTemplate] = [:]
    for name in LetterName.allCases {
        templates[name] = LetterTemplate(parsing: name.shippedSource, for: name, file: name.fileName, log: &log)
    }
    precondition(log.diagnostics.isEmpty, "a shipped template is wrong: \(log.lines)")
    return templates
}()

/// The text of a file, without the mark some editors put at its beginning; it must be UTF-8.
private func source(of file: TemplateFile, log: inout DiagnosticLog) -> String? {
    let bytes = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes[3...] : file.bytes[...]
    if let source = String(validating: bytes, as: UTF8.self) { return source }
    let place = SourceLocation(file: file.path, line: firstBrokenLine(of: bytes))
    let wayOut = "save it as UTF-8 in your editor"
    log.record(Diagnostic(.error, .templateInvalid, "the file is not UTF-8", at: place, suggestion: wayOut))
    return nil
}

/// The first line that is not UTF-8: no line feed is part of a longer scalar.
private func firstBrokenLine(of bytes: ArraySlice<UInt8>) -> Int? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
}

private func misnamed(_ file: TemplateFile) -> Diagnostic {
    let names = LetterName.allCases.map(\.fileName)
    // Some editors add an ending of their own.
    let meant = names.first { file.name.hasPrefix("\($0).") } ?? nearest(to: file.name, among: names)
    let kinds = LetterName.Subject.allCases.map(\.rawValue).joined(separator: ", ")
    let languages = Language.allCases.map(\.rawValue).joined(separator: ", ")
    let parts = file.name.split(separator: ".").map(String.init)
    let isForeign =
        parts.count == 3 && Language(rawValue: parts[1]) == nil
        && names.contains("\(parts[0]).\(Language.english.rawValue).\(parts[2])")
    return Diagnostic(
        .error,
        .templateInvalid,
        "no letter has a file of this name, expected KIND.LANGUAGE.mustache or KIND-reminder.LANGUAGE.mustache",
        at: SourceLocation(file: file.path),
        suggestion: isForeign
            ? "letters are written in \(languages)"
            : meant.map { "did you mean '\($0)'?" } ?? "KIND is one of \(kinds); LANGUAGE one of \(languages)"
    )
}
