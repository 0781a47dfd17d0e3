// SPDX-License-Identifier: MIT

import CLibXML2
import Diagnostics

/// libxml2's push parser over one document; events go to a `RecordBuilder`.
@safe struct PushParser: ~Copyable {
    private let context: xmlParserCtxtPtr
    private let sink: EventSink

    /// A parser for a document whose first byte is number `base` of the file; `nil` when memory is short.
    init?(builder: RecordBuilder, base: Int, firstLine: Int) {
        xmlInitParser()
        let sink = EventSink(builder: builder, base: base)
        var handler = unsafe saxHandler()
        let target = unsafe Unmanaged.passUnretained(sink).toOpaque()
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, target, nil, 0, nil) else { return nil }
        // Never NOENT (reads local files), RECOVER (believes half a file) or HUGE (lifts limits).
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(options))
        unsafe context.pointee.input?.pointee.line = Int32(clamping: firstLine)
        unsafe sink.follow(context)
        unsafe self.context = context
        self.sink = sink
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
    }

    var root: QualifiedName? { sink.builder.root }

    /// Parses the next bytes and returns the records they completed; they end where a piece of markup ends.
    mutating func records(
        from bytes: Span<UInt8>,
        isLast: Bool
    ) throws(ReadFault) -> [RecordBuilder.Finished] {
        // libxml2 2.9 reports some encoding errors past the handler of the parser, to standard error.
        unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
        let status = unsafe bytes.withUnsafeBytes { raw in
            let start = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            return unsafe xmlParseChunk(context, start, Int32(raw.count), isLast ? 1 : 0)
        }
        if let fault = sink.firstFault { throw fault }
        let isWellFormed = unsafe context.pointee.wellFormed != 0 && context.pointee.nsWellFormed != 0
        guard status == 0, isWellFormed else {
            throw ReadFault(code: .xmlMalformed, message: "the XML is not well-formed", offset: sink.offset)
        }
        defer { sink.builder.finished = [] }
        return sink.builder.finished
    }
}
