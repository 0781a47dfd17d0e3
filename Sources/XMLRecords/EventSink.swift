// SPDX-License-Identifier: MIT

import CLibXML2
import Diagnostics

/// Where libxml2's callbacks arrive.
@safe final class EventSink {
    var builder: RecordBuilder
    /// The first error libxml2 reported.
    private var fault: ReadFault?
    private var context: xmlParserCtxtPtr?
    private let names = NameTable()
    private let base: Int

    init(builder: RecordBuilder, base: Int) {
        self.builder = builder
        self.base = base
    }

    func follow(_ context: xmlParserCtxtPtr) {
        unsafe self.context = context
    }

    /// What comes first in the file of what libxml2 and the builder found.
    var firstFault: ReadFault? {
        guard let refusal = builder.fault else { return fault }
        guard let fault else { return refusal }
        return refusal.offset < fault.offset ? refusal : fault
    }

    /// How many bytes of the file libxml2 has taken.
    var offset: Int {
        base + max(unsafe xmlByteConsumed(context), 0)
    }
}

/// The events we listen to; all others, entities and declarations among them, reach nobody.
func saxHandler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { sink, local, _, namespace, _, _, count, _, attributes in
        guard let local = unsafe local else { return }
        unsafe EventSink.at(sink)?.start(local, namespace, attributes, count)
    }
    unsafe handler.endElementNs = { sink, _, _, _ in
        unsafe EventSink.at(sink)?.end()
    }
    unsafe handler.characters = { sink, bytes, count in
        unsafe EventSink.at(sink)?.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    // White space between elements comes as `ignorableWhitespace` only with a document type, which is refused.
    unsafe handler.cdataBlock = { sink, bytes, count in
        unsafe EventSink.at(sink)?.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handler.serror = { sink, error in
        guard let error = unsafe error?.pointee else { return }
        unsafe EventSink.at(sink)?.report(error)
    }
    return unsafe handler
}

extension EventSink {
    static func at(_ pointer: UnsafeMutableRawPointer?) -> EventSink? {
        unsafe pointer.map { unsafe Unmanaged<EventSink>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(
        _ local: UnsafePointer<xmlChar>,
        _ namespace: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        _ count: Int32
    ) {
        let name = unsafe names.name(local: local, namespace: namespace)
        let tag = unsafe StartTag(name: name, attributes: attributes, count: count, names: names)
        builder.start(tag, offset: offset)
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe builder.characters(bytes, offset: offset)
    }

    func end() {
        builder.end(offset: offset)
    }

    /// Takes the first error, not warnings; an undeclared prefix is an error that libxml2 itself would survive.
    func report(_ error: xmlError) {
        guard fault == nil, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let detail = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
        let message = "the XML is not well-formed (\(shown(detail))); expected a file as its program wrote it"
        fault = ReadFault(code: .xmlMalformed, message: message, offset: offset)
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
