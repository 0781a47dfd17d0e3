// SPDX-License-Identifier: MIT

import CLibXML2
import Diagnostics

/// Where libxml2's callbacks arrive: one value at a fixed address, so that no callback counts references.
@safe struct Events: ~Copyable {
    var builder: RecordBuilder
    var lines = LineCounter()
    /// The first thing that was wrong, whoever found it.
    private(set) var fault: ReadFault?
    var context: xmlParserCtxtPtr?
    /// The number in the file of the document's first byte.
    var base = 0
    /// The bytes being parsed, during a call of the parser only.
    private var window = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    private var windowStart = 0

    init(_ dialect: XMLDialect, paths: [XMLPath], limits: XMLLimits) {
        builder = RecordBuilder(dialect, paths: paths, limits: limits)
    }

    static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Events>? {
        unsafe pointer?.assumingMemoryBound(to: Events.self)
    }

    mutating func look(at bytes: UnsafeRawBufferPointer, startingAt start: Int) {
        unsafe window = unsafe bytes
        windowStart = start
    }

    mutating func lookAway() {
        unsafe window = UnsafeRawBufferPointer(start: nil, count: 0)
    }

    /// How many bytes of the file libxml2 has taken.
    var offset: Int {
        base + max(unsafe xmlByteConsumed(context), 0)
    }
}

extension Events {
    mutating func start(
        _ local: UnsafePointer<xmlChar>,
        _ namespace: UnsafePointer<xmlChar>?,
        _ declarations: Int32,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        _ count: Int32
    ) {
        guard fault == nil else { return }
        let name = unsafe builder.names.id(local, namespace)
        let tag = unsafe StartTag(name: name, attributes: attributes, count: count)
        if builder.start(tag, declarations: Int(declarations)) { placeRecord() }
        if builder.refusal != nil { takeRefusal() }
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard builder.takesText, fault == nil else { return }
        unsafe builder.characters(bytes)
        if builder.refusal != nil { takeRefusal() }
    }

    mutating func end() {
        guard fault == nil else { return }
        builder.end()
        if builder.refusal != nil { takeRefusal() }
    }

    /// Takes the first error, not warnings; an undeclared prefix is an error that libxml2 itself would survive.
    mutating func report(_ error: xmlError) {
        guard fault == nil, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let detail = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
        let message = "the XML is not well-formed (\(shown(detail))); expected a file as its program wrote it"
        fault = ReadFault(code: .xmlMalformed, message: message, offset: offset)
    }

    private mutating func takeRefusal() {
        guard let refusal = builder.refusal else { return }
        fault = ReadFault(code: refusal.code, message: refusal.message, offset: offset)
    }

    /// Works out where the start tag begins that libxml2 has just read: no other `<` may stand in it.
    private mutating func placeRecord() {
        // In bounds: the window lives as long as the call of the parser that called back.
        let bytes = unsafe window.bindMemory(to: UInt8.self).span
        let end = min(max(offset - windowStart, 0), bytes.count)
        let start = bytes.lastIndex(of: UInt8(ascii: "<"), before: end) ?? 0
        lines.advance(to: start, in: bytes, startingAt: windowStart)
        builder.begin(at: windowStart + start, line: lines.line)
    }
}

/// libxml2's sentence without its function name and line break, at a length for one line.
private func shown(_ detail: String) -> String {
    var words = detail.split(whereSeparator: \.isNewline).first.map(String.init) ?? "no reason given"
    if words.hasPrefix("xml"), let colon = words.firstIndex(of: ":") {
        words = String(words[words.index(after: colon)...].drop { $0 == " " })
    }
    return printable(String(String.UnicodeScalarView(words.unicodeScalars.prefix(160))))
}
