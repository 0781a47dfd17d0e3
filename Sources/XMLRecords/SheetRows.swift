// SPDX-License-Identifier: MIT

/// A worksheet of a SpreadsheetML file.
package struct XMLSheet: Equatable, Sendable {
    /// Its name as Excel shows it.
    package var name = ""
    /// Whether Excel hides it; its records count for nothing.
    ///
    /// Excel says so behind the rows: it is known for certain when the reader came to the end of the sheet.
    package var isHidden = false
}

/// The cells of the row being read; rows and cells may skip numbers, and empty cells are absent.
struct SheetRows: ~Copyable {
    /// The elements that lead to a value, from the outside in.
    private enum Level: Int {
        case outside
        case workbook
        case sheet
        case table
        case row
        case cell
        case data
        case options
        case visibility
    }

    /// What an element is for the builder.
    enum Entered {
        case passedBy
        case skipped
        case row
        case text
        case damaged(String)
        case tooWide(String)
    }

    private let columns: Int
    private let patterns: Patterns
    private var level = Level.outside
    /// How many elements are open inside a value.
    private var inner = 0
    private(set) var sheets: [XMLSheet] = []
    private(set) var row = 0
    private var rowsAfter = 0
    private var column = 0
    private var nextColumn = 0
    private(set) var values = Pile<XMLValue>()
    private(set) var text = Pile<UInt8>()
    private var valueStart = 0

    init(columns: Int, patterns: inout [QualifiedName]) {
        self.columns = columns
        self.patterns = Patterns(&patterns)
    }
}

/// The names that count, as numbers of patterns.
private struct Patterns {
    let workbook, worksheet, table, row, cell, data, options, visible: Int
    let index, mergeAcross, span, name, visibility: Int

    init(_ patterns: inout [QualifiedName]) {
        func own(_ name: String) -> Int {
            number(of: QualifiedName(namespace: spreadsheetNamespace, localName: name), in: &patterns)
        }
        func excel(_ name: String) -> Int {
            let namespace = "urn:schemas-microsoft-com:office:excel"
            return number(of: QualifiedName(namespace: namespace, localName: name), in: &patterns)
        }
        (workbook, worksheet, table) = (own("Workbook"), own("Worksheet"), own("Table"))
        (row, cell, data) = (own("Row"), own("Cell"), own("Data"))
        (options, visible) = (excel("WorksheetOptions"), excel("Visible"))
        (index, mergeAcross, span) = (own("Index"), own("MergeAcross"), own("Span"))
        (name, visibility) = (own("Name"), own("Visible"))
    }
}

extension SheetRows {
    mutating func enter(_ tag: StartTag, _ names: inout NameTable) -> Entered {
        switch level {
        case .outside: return step(to: .workbook)
        case .workbook where names.means(patterns.worksheet, tag.name): return enterSheet(tag, &names)
        case .sheet where names.means(patterns.table, tag.name):
            (row, rowsAfter) = (0, 0)
            return sheets.last?.isHidden == true ? .skipped : step(to: .table)
        case .sheet where names.means(patterns.options, tag.name): return step(to: .options)
        case .options where names.means(patterns.visible, tag.name):
            text.truncate(to: 0)
            level = .visibility
            return .text
        case .table where names.means(patterns.row, tag.name): return enterRow(tag, &names)
        case .row where names.means(patterns.cell, tag.name): return enterCell(tag, &names)
        case .cell where names.means(patterns.data, tag.name): return enterData()
        case .data, .visibility:
            inner += 1
            return .text
        default: return .skipped
        }
    }

    private mutating func step(to level: Level) -> Entered {
        self.level = level
        return .passedBy
    }

    private mutating func enterSheet(_ tag: StartTag, _ names: inout NameTable) -> Entered {
        var sheet = XMLSheet()
        for index in 0..<tag.count {
            let name = tag.attributeName(index, in: &names)
            if names.means(patterns.name, name) {
                sheet.name = tag.text(index)
            } else if names.means(patterns.visibility, name) {
                sheet.isHidden = isHiding(tag.text(index))
            }
        }
        sheets.append(sheet)
        return step(to: .sheet)
    }

    private mutating func enterRow(_ tag: StartTag, _ names: inout NameTable) -> Entered {
        row += 1 + rowsAfter
        rowsAfter = 0
        for index in 0..<tag.count {
            let name = tag.attributeName(index, in: &names)
            if names.means(patterns.index, name) { row = tag.number(index) ?? row }
            if names.means(patterns.span, name) { rowsAfter = tag.number(index) ?? 0 }
        }
        values.truncate(to: 0)
        text.truncate(to: 0)
        nextColumn = 0
        level = .row
        return .row
    }

    private mutating func enterCell(_ tag: StartTag, _ names: inout NameTable) -> Entered {
        column = nextColumn
        var merged = 0
        for index in 0..<tag.count {
            let name = tag.attributeName(index, in: &names)
            if names.means(patterns.index, name) {
                guard let number = tag.number(index), number > nextColumn else {
                    return .damaged("a cell's ss:Index is no number behind the cells before it")
                }
                column = number - 1
            } else if names.means(patterns.mergeAcross, name) {
                merged = tag.number(index) ?? 0
            }
        }
        nextColumn = column + 1 + merged
        return step(to: .cell)
    }

    private mutating func enterData() -> Entered {
        guard column < columns else { return .tooWide("a row has more than the \(columns) columns allowed") }
        valueStart = text.count
        level = .data
        return .text
    }

    /// Takes note of an end; whether it is a row's.
    mutating func leave() -> Bool {
        switch level {
        case .data, .visibility:
            if inner > 0 { inner -= 1 } else { leaveValue() }
        case .cell: level = .row
        case .row:
            level = .table
            return true
        case .table, .options: level = .sheet
        case .sheet: level = .workbook
        case .workbook, .outside: level = .outside
        }
        return false
    }

    private mutating func leaveValue() {
        guard level == .data else {
            level = .options
            let isHidden = isHiding(String(decoding: text.bytes(0..<text.count), as: UTF8.self))
            if isHidden, !sheets.isEmpty { sheets[sheets.count - 1].isHidden = true }
            return
        }
        level = .cell
        guard valueStart < text.count else { return }
        values.append(
            XMLValue(
                field: Int32(truncatingIfNeeded: column),
                start: Int32(truncatingIfNeeded: valueStart),
                end: Int32(truncatingIfNeeded: text.count)
            )
        )
    }

    /// Whether text that comes now is a value's.
    var isInValue: Bool { level == .data || level == .visibility }

    /// How many bytes the value being read has.
    var valueCount: Int { level == .data ? text.count - valueStart : text.count }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe text.append(contentsOf: bytes)
    }
}

/// Whether the word is one of those that Excel and others hide a worksheet with.
private func isHiding(_ word: String) -> Bool {
    ["SheetHidden", "SheetVeryHidden", "0", "false"].contains(word)
}
