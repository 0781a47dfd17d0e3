// SPDX-License-Identifier: MIT

import Diagnostics

/// Collects one record after the other from the events of a parser.
struct RecordBuilder: ~Copyable {
    /// Why the file is refused at the event that was handed over last.
    struct Refusal {
        let code: DiagnosticCode
        let message: String
    }

    let convention: Convention
    let limits: XMLLimits
    let rootPattern: Int?
    let expectedRoot: String
    let atom: AtomPatterns
    var names: NameTable
    var fields: FieldNames
    var tree = RecordTree()
    var paths: PathMatcher
    var rows: SheetRows
    var queue = RecordQueue()
    /// The values of the record that ends.
    var values = Pile<XMLValue>()
    private(set) var refusal: Refusal?
    var root: QualifiedName?
    /// How many elements are open.
    private(set) var depth = 0
    var isPartial = false
    var selection: RecordSelection
    var objects: KeptObjects
    /// At how many open elements skipping began; 0 when nothing is skipped.
    var skippedDepth = 0
    private(set) var takesText = false
    var place = RecordPlace()
    /// For each name of an element its label, and for each of an attribute; -1 where there is none yet.
    var elementLabels: [Int32] = []
    var attributeLabels: [Int32] = []
    /// CLIXML: what the parts of a dictionary's entry are called.
    let keyLabel: Int
    let valueLabel: Int

    init(_ dialect: XMLDialect, paths: [XMLPath], limits: XMLLimits) {
        convention = dialect.convention
        self.limits = limits
        var patterns: [QualifiedName] = []
        rootPattern = dialect.root.map { number(of: $0, in: &patterns) }
        expectedRoot = dialect.expectedRoot
        atom = AtomPatterns(&patterns)
        selection = RecordSelection(dialect, patterns: &patterns)
        let paths = dialect.convention == .plain ? paths : []
        self.paths = PathMatcher(paths, patterns: &patterns)
        rows = SheetRows(columns: limits.columns, patterns: &patterns)
        names = NameTable(patterns: patterns, limit: limits.names)
        fields = FieldNames(paths: paths, limit: limits.names)
        keyLabel = fields.labels.number(of: Array("Key".utf8))
        valueLabel = fields.labels.number(of: Array("Value".utf8))
        objects = KeptObjects(budget: limits.keptBytes)
    }
}

extension RecordBuilder {
    /// Notes whether text that comes now can matter.
    @inline(__always)
    private mutating func tuneIn() {
        takesText = skippedDepth == 0 && (convention == .sheets ? rows.isInValue : !tree.isInContainer)
    }

    /// Takes a start tag; returns whether a record begins there, whose place is to be told.
    mutating func start(_ tag: StartTag, declarations: Int) -> Bool {
        depth += 1
        guard depth <= limits.depth else {
            refuse("elements are nested deeper than the \(limits.depth) levels allowed")
            return false
        }
        if tag.count + declarations > limits.attributes {
            refuse("a start tag has more than the \(limits.attributes) attributes allowed")
        }
        if names.isFull { refuseNames() }
        guard skippedDepth == 0, refusal == nil else { return false }
        defer { tuneIn() }
        if depth == 1 { enterRoot(tag) }
        if convention == .sheets { return startSheet(tag) }
        if tree.isOpen {
            startInside(tag)
            return false
        }
        return startOutside(tag)
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard takesText else { return }
        if convention == .sheets {
            unsafe rows.append(bytes)
            checkText(rows.valueCount, rows.text.count)
        } else {
            unsafe tree.text.append(contentsOf: bytes)
            checkText(tree.pendingCount, tree.text.count)
        }
    }

    mutating func end() {
        depth -= 1
        defer { tuneIn() }
        if skippedDepth > 0 {
            if depth < skippedDepth { skippedDepth = 0 }
        } else if convention == .sheets {
            if rows.leave() { finishRow() }
        } else if tree.isOpen {
            endInside()
        }
        if !tree.isOpen { selection.leave(depth: depth) }
    }

    /// Says where the record that began last begins.
    mutating func begin(at offset: Int, line: Int) {
        place.offset = offset
        place.line = line
    }

    mutating func refuse(_ message: String, _ code: DiagnosticCode = .xmlLimit) {
        refusal = refusal ?? Refusal(code: code, message: message)
    }

    mutating func refuseNames() {
        refuse("the file has more than the \(limits.names) different names allowed")
    }

    @inline(__always)
    mutating func checkText(_ value: Int, _ record: Int) {
        if value > limits.valueBytes {
            refuse("a value is longer than the \(limits.valueBytes) bytes allowed")
        } else if record > limits.recordBytes {
            refuse("a record is longer than the \(limits.recordBytes) bytes allowed")
        }
    }
}
