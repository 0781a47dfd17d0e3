// SPDX-License-Identifier: MIT

/// One value of a record: which field it belongs to, and where in the record's bytes it stands.
package struct XMLValue: BitwiseCopyable, Equatable, Sendable {
    /// The field's number, an index of `XMLRecordReader.fieldNames`; for SpreadsheetML the column, from 0.
    package var field: Int32
    /// The first byte in `XMLRecord.bytes`.
    package var start: Int32
    /// The byte after the last.
    package var end: Int32

    /// A value of `field` in the bytes from `start` to before `end`.
    package init(field: Int32, start: Int32, end: Int32) {
        self.field = field
        self.start = start
        self.end = end
    }
}

/// One record of an XML file, in buffers that `XMLRecordReader.next` fills again and again.
///
/// Several values of one field are a list; a null is absent, an empty text is a value without bytes. Two values may
/// share bytes, and bytes may belong to no value.
package struct XMLRecord: Equatable, Sendable {
    /// The line, from 1, of the `<` of the record's start tag.
    package var line = 0
    /// The offset of that `<` in the bytes as they were handed over.
    package var offset = 0
    /// SpreadsheetML: the number of the worksheet, from 1; else 0.
    package var sheet = 0
    /// SpreadsheetML: the number of the row in its worksheet, from 1, as Excel shows it; else 0.
    package var row = 0
    /// The text of all values, in UTF-8.
    package var bytes: [UInt8] = []
    /// The values in document order.
    package var values: [XMLValue] = []

    /// An empty record.
    package init() {}
}

extension XMLRecord {
    /// Where in `bytes` a value stands.
    package func range(of value: XMLValue) -> Range<Int> {
        Int(value.start)..<Int(value.end)
    }

    /// A value as a String, for what is rare.
    package func text(of value: XMLValue) -> String {
        String(decoding: bytes[range(of: value)], as: UTF8.self)
    }
}
