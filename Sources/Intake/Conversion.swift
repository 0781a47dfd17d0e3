// SPDX-License-Identifier: MIT

import CustomerModel

/// What a field does to a cell's text: transforms, word map, null texts.
struct Conversion {
    /// What became of a text.
    enum Outcome {
        /// A value was appended: what of it is known beforehand, or -1.
        ///
        /// Of a field of words the number of the word, of a name or another text 1 when it is sound as it is.
        case value(Int32)
        /// The text says that there is no value.
        case nothing
        /// The text says something that makes no sense here.
        case senseless
    }

    /// What most mappings are: one step that is known beforehand, in place of a chain of any.
    enum Kind {
        /// To parse a tenant ID, of which no text is needed.
        case tenant
        /// To collapse a name.
        case name
        case domain
        case email
        /// To keep a text as it is or collapsed.
        case text
        /// To look a word up; anew it is converted by the chain.
        case word
        case chain
    }

    private let transforms: [Transform]
    /// Date transforms are alternatives: the first that understands the text counts.
    private let dates: [Transform]
    private let field: Field
    /// Whether a placeholder is a value: in a list of objections every word counts.
    private let takesPlaceholders: Bool
    let kind: Kind
    private let map: [String: String]
    private let otherwise: String?
    private let nullIf: [[UInt8]]
    /// What texts gave that were met before; only for fields whose texts are words.
    private var known = Interner()
    private var answers: [(outcome: Outcome, text: TextRange)] = []
    private var answerTexts: [UInt8] = []
    /// The number of the text met last, which often comes again.
    private var last = -1
    /// Whether what says nothing does not survive the transforms anyway, so that it is asked about only then.
    private let isParsed: Bool
    private var scratch: [UInt8] = []

    init(_ mapping: FieldMapping, field: Field, takesPlaceholders: Bool) {
        self.field = field
        self.takesPlaceholders = takesPlaceholders
        dates = mapping.transforms.filter { $0 == .date || $0 == .dateUS }
        let steps = mapping.transforms.filter { $0 != .date && $0 != .dateUS }
        // What parses a value passes over blanks by itself.
        let parsers: Set<Transform> = [.guid, .domain, .email, .emailDomain, .country, .language, .initialDomain]
        let whole = withParser(steps, of: field)
        transforms =
            whole.last.map { parsers.contains($0) } == true ? whole.filter { $0 != .trim && $0 != .collapse } : whole
        map = mapping.map
        otherwise = mapping.otherwise
        nullIf = mapping.nullIf.map { Array($0.utf8) }
        let hasWords =
            !map.isEmpty || otherwise != nil || !dates.isEmpty
            || [.country, .tenantCountry, .provider, .relationship, .status, .language].contains(field)
        isParsed = transforms.last.map { [.guid, .domain, .email, .emailDomain].contains($0) } ?? false
        let isOneStep = transforms.count < 2 && nullIf.isEmpty
        kind = hasWords ? .word : isOneStep ? Self.kind(of: transforms.first, for: field) : .chain
    }

    /// Whether its texts are words, of which a number is remembered.
    var isOfWords: Bool { if case .word = kind { true } else { false } }

    private static func kind(of step: Transform?, for field: Field) -> Kind {
        switch (field, step) {
        case (.tenantID, .guid): .tenant
        case (.name, .collapse), (.name, .trim): .name
        case (.primaryDomain, .domain), (.initialDomain, .domain), (.domains, .domain): .domain
        case (.contactEmail, .email): .email
        case (.tenantID, _), (.name, _), (.primaryDomain, _), (.initialDomain, _), (.domains, _), (.contactEmail, _):
            .chain
        case (_, nil), (_, .collapse), (_, .trim): .text
        default: .chain
        }
    }

    /// Appends what a text gives to the bytes of `mapped`, or nothing.
    mutating func convert(_ text: Span<UInt8>, into mapped: inout MappedRow) -> Outcome {
        switch kind {
        case .tenant: return tenant(text, into: &mapped)
        case .word: return word(text, into: &mapped)
        case .name, .domain, .email, .text, .chain: break
        }
        let start = mapped.bytes.count
        let outcome = convert(text, to: &mapped.bytes)
        if field == .tenantID, case .value = outcome { readTenant(from: start, in: &mapped) }
        return outcome
    }

    /// Appends what a text gives to `output`, or nothing; for what is neither a tenant ID nor a word.
    @inline(__always)
    mutating func convert(_ text: Span<UInt8>, to output: inout [UInt8]) -> Outcome {
        switch kind {
        case .name: name(text, to: &output)
        case .domain, .email: address(text, to: &output)
        case .text: appendPlainText(text, to: &output) ? .value(1) : convertAnew(text, to: &output)
        case .tenant, .word, .chain: convertAnew(text, to: &output)
        }
    }

    private func address(_ text: Span<UInt8>, to output: inout [UInt8]) -> Outcome {
        let start = output.count
        let isUnderstood =
            kind == .email ? EmailAddress.append(text, to: &output) : DomainName.append(text, to: &output)
        if isUnderstood, !isPlaceholder(output.span.extracting(start..<output.count)) { return .value(-1) }
        output.removeLast(output.count - start)
        return isJunk(text) ? .nothing : .senseless
    }

    private func name(_ text: Span<UInt8>, to output: inout [UInt8]) -> Outcome {
        let start = output.count
        switch appendName(text, to: &output) {
        case .sound: return .value(1)
        case .doubtful: return output.count == start ? .nothing : .value(-1)
        case .junk: return .nothing
        }
    }

    /// Looks up what a word gave before.
    private mutating func word(_ text: Span<UInt8>, into mapped: inout MappedRow) -> Outcome {
        if last < 0 || !known.holds(text, as: last) { last = known.number(of: text) ?? -1 }
        if last >= 0 {
            let number = last
            let answer = answers[number]
            mapped.bytes.append(answerTexts.span.extracting(answer.text.indices))
            return answer.outcome
        }
        let start = mapped.bytes.count
        var outcome = convertAnew(text, to: &mapped.bytes)
        if answers.count < memory {
            if case .value = outcome { outcome = .value(Int32(answers.count)) }
            _ = known.intern(text)
            answers.append((outcome, TextRange(start: answerTexts.count, count: mapped.bytes.count - start)))
            answerTexts.append(mapped.bytes.span.extracting(start..<mapped.bytes.count))
        }
        return outcome
    }

    private func tenant(_ text: Span<UInt8>, into mapped: inout MappedRow) -> Outcome {
        if let tenant = TenantID(utf8: text) {
            mapped.tenant = tenant.bits
            return .value(-1)
        }
        return isJunk(text) ? .nothing : .senseless
    }

    private func readTenant(from start: Int, in mapped: inout MappedRow) {
        guard mapped.tenant == 0 else { return }
        mapped.tenant = TenantID(utf8: mapped.bytes.span.extracting(start..<mapped.bytes.count))?.bits ?? 0
    }

    private mutating func convertAnew(_ text: Span<UInt8>, to output: inout [UInt8]) -> Outcome {
        if !isParsed, saysNothing(text) { return .nothing }
        let start = output.count
        guard transform(text, to: &output), !isPlaceholder(output.span.extracting(start..<output.count)) else {
            output.removeLast(output.count - start)
            return isParsed && saysNothing(text) ? .nothing : .senseless
        }
        translate(from: start, in: &output)
        return output.count == start ? .nothing : .value(-1)
    }

    /// Every transform in turn; the last one writes to the output.
    private mutating func transform(_ text: Span<UInt8>, to output: inout [UInt8]) -> Bool {
        let start = output.count
        guard let first = transforms.first else {
            output.append(text)
            return dates.isEmpty || readDate(from: start, in: &output)
        }
        guard first.apply(to: text, appendingTo: &output) else { return false }
        for next in transforms.dropFirst() {
            scratch.removeAll(keepingCapacity: true)
            scratch.append(output.span.extracting(start..<output.count))
            output.removeLast(output.count - start)
            guard next.apply(to: scratch.span, appendingTo: &output) else { return false }
        }
        return dates.isEmpty || readDate(from: start, in: &output)
    }

    private mutating func readDate(from start: Int, in output: inout [UInt8]) -> Bool {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(output.span.extracting(start..<output.count))
        output.removeLast(output.count - start)
        return dates.contains { $0.apply(to: scratch.span, appendingTo: &output) }
    }

    /// Whether the text is no value; of a relationship even "n/a" and "unknown" are words, which nobody knows.
    private func saysNothing(_ text: Span<UInt8>) -> Bool {
        switch field {
        case .name: isJunkName(text)
        case .relationship: !text.indices.contains { text[$0] > 0x20 && text[$0] != UInt8(ascii: "-") }
        default: isJunk(text)
        }
    }

    private func isPlaceholder(_ value: Span<UInt8>) -> Bool {
        switch field {
        case .contactEmail: !takesPlaceholders && EmailAddress.isPlaceholder(value)
        case .primaryDomain, .initialDomain, .domains: !takesPlaceholders && DomainName.isPlaceholder(value)
        default: false
        }
    }

    /// Word map and null texts.
    private func translate(from start: Int, in output: inout [UInt8]) {
        guard !map.isEmpty || otherwise != nil || !nullIf.isEmpty else { return }
        if !map.isEmpty || otherwise != nil {
            let text = mapped(String(decoding: output[start...], as: UTF8.self))
            output.removeLast(output.count - start)
            output.append(contentsOf: text.utf8)
        }
        if isNull(output.span.extracting(start..<output.count)) { output.removeLast(output.count - start) }
    }

    private func isNull(_ value: Span<UInt8>) -> Bool {
        nullIf.contains { value.isEqual(to: $0.span) }
    }

    private func mapped(_ text: String) -> String {
        if let word = map[collapsed(text).lowercased()] { return word }
        // The unknown text itself is kept for the report.
        return otherwise.map { "\($0):\(text)" } ?? text
    }
}

/// How many different texts of a field are remembered.
private let memory = 4_096
