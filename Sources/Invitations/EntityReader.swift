// SPDX-License-Identifier: MIT

/// Cuts a message into head, body and parts (RFC 5322, RFC 2046).
struct EntityReader {
    /// A message or a part of one.
    struct Entity {
        var fields: [(name: String, value: String)] = []
        var fieldRanges: [Range<Int>] = []
        var headEnd = 0
        var body = 0..<0
    }

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Where the message begins: behind a byte order mark and the line by which mbox parts messages.
    var start: Int {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if begins(bytes.span.extracting(start...), with: "From ".utf8.span) {
            start = line(from: start, to: bytes.count).next
        }
        return start
    }

    /// Header fields up to the first empty line, and what is behind it.
    func entity(_ range: Range<Int>) -> Entity {
        var entity = Entity()
        var values: [UInt8] = []
        var place = range.lowerBound
        while place < range.upperBound {
            let (content, next) = line(from: place, to: range.upperBound)
            entity.headEnd = place
            guard !content.isEmpty else {
                entity.body = next..<range.upperBound
                return entity
            }
            if bytes[place] == 0x20 || bytes[place] == 0x09, let last = entity.fields.indices.last {
                let isFirst = values.isEmpty
                values.append(bytes.span.extracting(isFirst ? behindBlanks(content) : content))
                entity.fields[last].value = String(decoding: values, as: UTF8.self)
                entity.fieldRanges[last] = entity.fieldRanges[last].lowerBound..<next
            } else if let field = field(in: content, &values) {
                entity.fields.append(field)
                entity.fieldRanges.append(place..<next)
            }
            place = next
        }
        entity.headEnd = range.upperBound
        entity.body = range.upperBound..<range.upperBound
        return entity
    }

    private func behindBlanks(_ line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        return start..<line.upperBound
    }

    private func field(in line: Range<Int>, _ value: inout [UInt8]) -> (name: String, value: String)? {
        guard let colon = line.first(where: { bytes[$0] == UInt8(ascii: ":") }) else { return nil }
        value.removeAll(keepingCapacity: true)
        value.append(bytes.span.extracting(behindBlanks((colon + 1)..<line.upperBound)))
        let name = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self)
        return (asciiLowercased(name), String(decoding: value, as: UTF8.self))
    }

    /// The decoded parts of an entity; multiparts deeper than any mail program nests them are not opened.
    func parts(of entity: Entity, depth: Int) -> [ReceivedMessage.Part] {
        let type = HeaderParameters(entity.fields.first { $0.name == "content-type" }?.value ?? "text/plain")
        guard type.value.hasPrefix("multipart/") else { return [part(of: entity, type)] }
        guard depth < 5, let boundary = type["boundary"], !boundary.isEmpty else { return [] }
        return sections(of: entity.body, boundary: boundary).flatMap { section in
            parts(of: self.entity(section), depth: depth + 1)
        }
    }

    private func part(of entity: Entity, _ type: HeaderParameters) -> ReceivedMessage.Part {
        let disposition = HeaderParameters(entity.fields.first { $0.name == "content-disposition" }?.value ?? "")
        let encoding = entity.fields.first { $0.name == "content-transfer-encoding" }?.value ?? "7bit"
        let charset = asciiLowercased(type["charset"] ?? "us-ascii")
        let decoded = decodedBody(bytes.span.extracting(entity.body), HeaderParameters(encoding).value)
        let isText = type.value.hasPrefix("text/")
        var text = isText ? decoded.flatMap { utf8($0, from: charset) } : decoded
        if isText, type["format"].map(asciiLowercased) == "flowed" {
            text = text.map { joinedFlow($0, deletesBlanks: type["delsp"].map(asciiLowercased) == "yes") }
        }
        return ReceivedMessage.Part(
            type: type.value,
            charset: charset,
            fileName: (disposition["filename"] ?? type["name"]).map(decodedWords),
            isAttachment: disposition.value == "attachment",
            bytes: text ?? [],
            isReadable: text != nil
        )
    }

    /// What is between the boundaries of a multipart, without the line breaks that belong to the boundaries.
    private func sections(of body: Range<Int>, boundary: String) -> [Range<Int>] {
        let mark = Array("--\(boundary)".utf8)
        var sections: [Range<Int>] = []
        var start: Int?
        var place = body.lowerBound
        while place < body.upperBound {
            let (content, next) = line(from: place, to: body.upperBound)
            if let isClosing = isBoundary(content, mark) {
                if let start { sections.append(start..<max(start, beforeLineEnd(place))) }
                start = next
                if isClosing { break }
            }
            place = next
        }
        return sections
    }

    /// Whether a line is a boundary, and whether it is the last one.
    private func isBoundary(_ line: Range<Int>, _ mark: [UInt8]) -> Bool? {
        guard line.count >= mark.count, bytes[line.lowerBound] == UInt8(ascii: "-"),
            begins(bytes.span.extracting(line), with: mark.span)
        else { return nil }
        var rest = bytes[(line.lowerBound + mark.count)..<line.upperBound]
        while rest.last == 0x20 || rest.last == 0x09 { rest.removeLast() }
        if rest.isEmpty { return false }
        return rest.elementsEqual("--".utf8) ? true : nil
    }

    private func beforeLineEnd(_ place: Int) -> Int {
        guard place > 0, bytes[place - 1] == 0x0A else { return place }
        return place > 1 && bytes[place - 2] == 0x0D ? place - 2 : place - 1
    }

    /// A line without its end, and where the next one begins.
    private func line(from start: Int, to end: Int) -> (content: Range<Int>, next: Int) {
        let span = bytes.span
        var place = start
        while place < end, span[place] != 0x0A { place += 1 }
        let next = min(place + 1, end)
        if place > start, span[place - 1] == 0x0D { place -= 1 }
        return (start..<place, next)
    }
}
