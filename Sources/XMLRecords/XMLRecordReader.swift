// SPDX-License-Identifier: MIT

import Diagnostics

/// Reads an XML file from blocks of bytes and gives its records one by one.
///
/// The bytes are UTF-8 without byte order mark, already decoded: an encoding named in the XML declaration is ignored.
/// After each `append`, and once more after `finish`, call `next` until it gives `false`. When anything throws, the
/// file is refused as a whole and **records handed out before must be thrown away**: a file cut short looks like a
/// complete one up to its end. Holds what the last block completed, and one record that is not complete.
///
///     var reader = XMLRecordReader(dialect: .clixml)
///     var record = XMLRecord()
///     while let block = try file.read() {
///         try reader.append(block.span)
///         while reader.next(&record) { take(record) }
///     }
///     try reader.finish()
///     while reader.next(&record) { take(record) }
package struct XMLRecordReader: ~Copyable {
    private let limits: XMLLimits
    private var window = InputWindow()
    private var documentStart = DocumentStart()
    private var scanner: MarkupScanner
    private var parser: PushParser
    private var failure: XMLReadError?
    private var isFinished = false

    /// A reader at the beginning of a file; only plain XML takes `paths`, whose values become the first fields.
    package init(dialect: XMLDialect, paths: [XMLPath] = [], limits: XMLLimits = XMLLimits()) {
        self.limits = limits
        scanner = MarkupScanner(limits: limits)
        parser = PushParser(dialect, paths: paths, limits: limits)
    }

    /// Takes the next bytes of the file, any number of them.
    package mutating func append(_ block: Span<UInt8>) throws(XMLReadError) {
        precondition(!isFinished, "nothing comes after the end of a file")
        if let failure { throw failure }
        var taken = 0
        while taken < block.count {
            let end = min(taken + stretch, block.count)
            do throws(ReadFault) {
                try take(block.extracting(taken..<end))
            } catch {
                throw failed(error)
            }
            taken = end
        }
    }

    /// Says that nothing more will come; refuses a file cut short.
    package mutating func finish() throws(XMLReadError) {
        if let failure { throw failure }
        guard !isFinished else { return }
        isFinished = true
        do throws(ReadFault) {
            try takeEnd()
        } catch {
            throw failed(error)
        }
    }

    /// Puts the next complete record into `record`; `false` when more bytes are needed first.
    package mutating func next(_ record: inout XMLRecord) -> Bool {
        parser.builder.queue.take(&record)
    }

    /// The names of the fields by their number; grows while reading.
    ///
    /// For plain XML those of `paths` come first, as they were written, then the local names below the record
    /// (`address.city`), with attributes as `@id` and `address.@type`; `.` is the record's own text. For PowerShell
    /// and OData the dotted names of properties (`BillingProfile.Email`). For SpreadsheetML there are none.
    package var fieldNames: [String] { parser.builder.fields.names }

    /// Whether an OData feed says that there is another page: the file is no complete list.
    package var isPartial: Bool { parser.builder.isPartial }

    /// The worksheets that have begun so far, number 1 first.
    ///
    /// Records of one that is hidden in the end must be thrown away: Excel says so only behind its rows. Those of one
    /// that says so at its beginning are not given at all.
    package var sheets: [XMLSheet] { parser.builder.rows.sheets }

    /// The root element, once its start tag was read.
    var root: QualifiedName? { parser.builder.root }
}

extension XMLRecordReader {
    private mutating func take(_ block: Span<UInt8>) throws(ReadFault) {
        let room = max(limits.totalBytes - window.end, 0)
        let null = block.firstIndex(of: 0, from: 0) ?? block.count
        window.append(block.extracting(0..<min(null, room, block.count)))
        try parseWindow()
        guard min(null, room) < block.count else { return }
        if null < room {
            throw ReadFault(code: .xmlMalformed, message: "found a NUL character, expected text", offset: window.end)
        }
        let message = "the file is longer than the \(limits.totalBytes) bytes allowed"
        throw ReadFault(code: .xmlLimit, message: message, offset: window.end)
    }

    private mutating func parseWindow() throws(ReadFault) {
        guard try passDocumentStart(isLast: false) else { return }
        let (complete, refusal) = scanner.scan(window)
        // What libxml2 finds comes earlier in the file than what the scanner refused.
        if complete > window.given {
            try parser.parse(complete, of: window, isLast: false)
            window.give(complete)
            drop(min(parser.offset - window.start, complete))
        }
        if let refusal { throw refusal }
    }

    /// Whether XML has begun.
    private mutating func passDocumentStart(isLast: Bool) throws(ReadFault) -> Bool {
        guard !documentStart.isPassed else { return true }
        let count = try documentStart.pass(window, isLast: isLast)
        parser.leave(count, of: window)
        window.drop(count)
        guard documentStart.isPassed else { return false }
        parser.begin(at: window.start, line: parser.line)
        return true
    }

    private mutating func drop(_ count: Int) {
        parser.leave(count, of: window)
        window.drop(count)
        scanner.drop(count)
    }

    private mutating func takeEnd() throws(ReadFault) {
        _ = try passDocumentStart(isLast: true)
        let truncation = scanner.truncation(
            hasRoot: parser.builder.root != nil,
            depth: parser.builder.depth,
            hasRest: window.bytes.count > scanner.complete,
            end: window.end
        )
        if let truncation { throw truncation }
        try parser.parse(window.bytes.count, of: window, isLast: true)
    }

    /// Turns a fault into an error with a place as a person counts, and gives no record any more.
    private mutating func failed(_ fault: ReadFault) -> XMLReadError {
        let (line, column) = parser.place(of: fault.offset, in: window)
        let error = XMLReadError(code: fault.code, message: fault.message, line: line, column: column)
        failure = error
        parser.builder.queue.removeAll()
        return error
    }
}

/// How many bytes are looked at in one go, whatever the size of a block.
private let stretch = 64 << 10

/// The root element's name, from the first bytes of a file; `nil` when they do not begin like XML we would read.
package func rootElement(of head: Span<UInt8>) -> QualifiedName? {
    var reader = XMLRecordReader(dialect: .plain(record: .anyRoot))
    var taken = 0
    while taken < head.count, reader.root == nil {
        let end = min(taken + 4096, head.count)
        do throws(XMLReadError) {
            try reader.append(head.extracting(taken..<end))
        } catch {
            return reader.root
        }
        taken = end
    }
    return reader.root
}
