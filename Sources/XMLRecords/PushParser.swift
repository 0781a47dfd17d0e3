// SPDX-License-Identifier: MIT

import CLibXML2
import Diagnostics

/// libxml2's push parser over one document, and where its callbacks arrive.
@safe struct PushParser: ~Copyable {
    private let context: xmlParserCtxtPtr?
    private let events: UnsafeMutablePointer<Events>

    init(_ dialect: XMLDialect, paths: [XMLPath], limits: XMLLimits) {
        xmlInitParser()
        unsafe events = .allocate(capacity: 1)
        unsafe events.initialize(to: Events(dialect, paths: paths, limits: limits))
        var handler = unsafe saxHandler()
        unsafe context = unsafe xmlCreatePushParserCtxt(&handler, events, nil, 0, nil)
        guard let context = unsafe context else { return }
        // Never NOENT (reads local files), RECOVER (believes half a file), HUGE (lifts limits) or DTDLOAD.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(options))
        unsafe events.pointee.context = unsafe context
    }

    deinit {
        if let context = unsafe context { unsafe xmlFreeParserCtxt(context) }
        unsafe events.deinitialize(count: 1)
        unsafe events.deallocate()
    }

    var builder: RecordBuilder {
        _read { yield unsafe events.pointee.builder }
        _modify { yield unsafe &events.pointee.builder }
    }

    /// The line of the last place that was asked for.
    var line: Int { unsafe events.pointee.lines.line }

    /// Takes note that the window is about to lose its first bytes.
    mutating func leave(_ count: Int, of window: InputWindow) {
        unsafe events.pointee.lines.leave(count, of: window.bytes.span, startingAt: window.start)
    }

    /// Line and column of byte number `offset` of the file, which is in the window or at one of its ends.
    mutating func place(of offset: Int, in window: InputWindow) -> (line: Int, column: Int) {
        let index = min(max(offset - window.start, 0), window.bytes.count)
        let bytes = window.bytes.span
        unsafe events.pointee.lines.advance(to: index, in: bytes, startingAt: window.start)
        let lines = unsafe events.pointee.lines
        return (lines.line, lines.column(of: index, in: bytes, startingAt: window.start))
    }

    /// Takes note that the document begins with this byte and line of the file.
    mutating func begin(at offset: Int, line: Int) {
        unsafe events.pointee.base = offset
        guard let context = unsafe context else { return }
        unsafe context.pointee.input?.pointee.line = Int32(clamping: line)
    }

    /// How many bytes of the file are parsed.
    var offset: Int { unsafe events.pointee.offset }

    /// Parses what is new of the first `count` bytes of the window; they end where a piece of markup ends.
    mutating func parse(_ count: Int, of window: InputWindow, isLast: Bool) throws(ReadFault) {
        guard let context = unsafe context else {
            throw ReadFault(code: .xmlLimit, message: "there is no memory for a parser", offset: window.start)
        }
        // libxml2 2.9 reports some encoding errors past the handler of the parser, to standard error.
        unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
        let status = unsafe window.bytes.withUnsafeBytes { bytes in
            unsafe events.pointee.look(at: bytes, startingAt: window.start)
            defer { unsafe events.pointee.lookAway() }
            // In bounds: what was given lies at the beginning of the window, and `count` is at most its length.
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let new = unsafe start.map { unsafe $0 + window.given }
            return unsafe xmlParseChunk(context, new, Int32(count - window.given), isLast ? 1 : 0)
        }
        if let fault = unsafe events.pointee.fault { throw fault }
        let isWellFormed = unsafe context.pointee.wellFormed != 0 && context.pointee.nsWellFormed != 0
        guard status == 0, isWellFormed else {
            throw ReadFault(code: .xmlMalformed, message: "the XML is not well-formed", offset: offset)
        }
    }
}

/// The events we listen to; all others, entities and declarations among them, reach nobody.
private func saxHandler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { events, local, _, namespace, declarations, _, count, _, attributes in
        guard let local = unsafe local else { return }
        unsafe Events.at(events)?.pointee.start(local, namespace, declarations, attributes, count)
    }
    unsafe handler.endElementNs = { events, _, _, _ in
        unsafe Events.at(events)?.pointee.end()
    }
    unsafe handler.characters = { events, bytes, count in
        unsafe Events.at(events)?.pointee.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    // The same callback for white space spares libxml2 telling the two apart.
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.cdataBlock = unsafe handler.characters
    unsafe handler.serror = { events, error in
        guard let error = unsafe error?.pointee else { return }
        unsafe Events.at(events)?.pointee.report(error)
    }
    return unsafe handler
}
