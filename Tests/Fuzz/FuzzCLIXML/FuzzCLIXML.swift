// SPDX-License-Identifier: MIT

import Diagnostics
import XMLRecords

/// Builds CLIXML from the input, an instruction a byte, and compares the values read with a plain decoding of them.
///
/// The values go through escapes, cut into pieces by comments and CDATA sections; objects nest, repeat and refer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let start = unsafe start, count > 1 else { return 0 }
    var document = Document(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
    document.write()
    let bytes = Array(document.text.utf8)
    let (values, error) = values(bytes, document.blockSize)
    guard error == nil else {
        precondition(error?.code == .xmlLimit, "a well-formed document was refused")
        return 0
    }
    precondition(values == document.expected, "a value was read otherwise than written")
    return 0
}

/// CLIXML as it is written, and what its properties are to be read as.
private struct Document {
    private let input: [UInt8]
    private var position = 0
    private var depth = 0
    private var nextID = 0
    /// What the objects that are complete hold, by their numbers.
    private var objects: [Int: [[UInt8]]] = [:]
    private(set) var text = "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">"
    private(set) var expected: [[UInt8]] = []
    let blockSize: Int

    init(_ input: [UInt8]) {
        self.input = input
        blockSize = 1 + Int(input[0])
        position = 1
    }

    private mutating func byte() -> UInt8 {
        defer { position += 1 }
        return position < input.count ? input[position] : 0
    }

    mutating func write() {
        while position < input.count { object(named: nil) }
        text += "</Objs>"
    }

    private mutating func object(named name: String?) {
        depth += 1
        let id = nextID
        let before = expected.count
        nextID += 1
        text += "<Obj\(name.map { " N=\"\($0)\"" } ?? "") RefId=\"\(id)\"><MS>"
        for _ in 0..<Int(byte() & 7) { member() }
        text += "</MS></Obj>"
        objects[id] = Array(expected[before...])
        depth -= 1
    }

    /// Means an object that is complete, or one that is not and so says nothing.
    private mutating func reference() {
        let id = Int(byte()) % (nextID + 1)
        text += "<Ref N=\"r\" RefId=\"\(id)\" />"
        expected += objects[id] ?? []
    }

    private mutating func member() {
        switch byte() & 7 {
        case 0 where depth < 6: object(named: "o")
        case 1: reference()
        case 2: text += "<Nil N=\"nothing\" />"
        case 3: text += "<SS N=\"secret\">0100</SS><SBK N=\"script\">x</SBK>"
        default: value()
        }
    }

    private mutating func value() {
        text += "<S N=\"v\(byte() & 3)\">"
        var units: [UInt16] = []
        for _ in 0..<Int(byte() & 15) { piece(&units) }
        text += "</S>"
        expected.append(Array(String(decoding: units, as: UTF16.self).utf8))
    }

    private mutating func piece(_ units: inout [UInt16]) {
        let choice = byte()
        switch choice & 7 {
        case 0: escape(UInt16(byte()) << 8 | UInt16(byte()), &units)
        case 1: escape(0xD800 | UInt16(byte()) << 2, &units)
        case 2: escape(0xDC00 | UInt16(byte()) << 2, &units)
        case 3: text += "<!-- _x0041_ -->"
        case 4: plain("ü🙂€", &units)
        case 5:
            text += "<![CDATA["
            plain("a<&b", &units)
            text += "]]>"
        case 6:
            text += "&lt;&#x41;"
            units += Array("<A".utf16)
        default: plain(["_", "_x", "x00", "_x00G1_", "__", " ", "\n", "0041"][Int(choice >> 3) & 7] + "-", &units)
        }
    }

    /// Text that is no escape by itself; `-` keeps it from becoming one with what follows.
    private mutating func plain(_ piece: String, _ units: inout [UInt16]) {
        text += piece
        units += Array(piece.utf16)
    }

    private mutating func escape(_ unit: UInt16, _ units: inout [UInt16]) {
        let digits = String(unit, radix: 16, uppercase: unit & 1 == 0)
        let marker = unit & 2 == 0 ? "x" : "X"
        text += "_\(marker)\(String(repeating: "0", count: 4 - digits.count))\(digits)_"
        units.append(unit)
    }
}

private func values(_ bytes: [UInt8], _ blockSize: Int) -> ([[UInt8]], XMLReadError?) {
    var reader = XMLRecordReader(dialect: .clixml)
    var record = XMLRecord()
    var values: [[UInt8]] = []
    do throws(XMLReadError) {
        var start = 0
        while start < bytes.count {
            let end = min(start + blockSize, bytes.count)
            try reader.append(bytes.span.extracting(start..<end))
            start = end
            while reader.next(&record) { values += record.values.map { Array(record.bytes[record.range(of: $0)]) } }
        }
        try reader.finish()
        while reader.next(&record) { values += record.values.map { Array(record.bytes[record.range(of: $0)]) } }
    } catch {
        return ([], error)
    }
    return (values, nil)
}
