// SPDX-License-Identifier: MIT

/// Plain values end to end that are removed from the end only; the memory is used again and again.
///
/// A raw buffer and not an array, because the innermost loop of the reader appends to it and looks into it several
/// times per element: an array would ask each time whether it is shared. Every access is checked against `count`.
/// A trap of Swift 6.3.1: without optimisation a *private* type as `Element` makes the compiler crash in other files.
@safe struct Pile<Element: BitwiseCopyable>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 64) {
        unsafe base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit {
        unsafe base.deallocate()
    }

    var isEmpty: Bool { count == 0 }

    /// All elements, for as long as `body` runs.
    func withElements<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        // In bounds: the first `count` elements are initialised.
        unsafe body(UnsafeBufferPointer(start: base, count: count))
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow(to: capacity * 2) }
        // In bounds: there is room for one more.
        unsafe (base + count).initialize(to: element)
        count += 1
    }

    @inline(__always)
    mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
        guard let source = elements.baseAddress else { return }
        if capacity - count < elements.count { grow(to: max(capacity * 2, count + elements.count)) }
        // In bounds: there is room for as many; the source is no memory of ours.
        unsafe (base + count).initialize(from: source, count: elements.count)
        count += elements.count
    }

    private mutating func grow(to size: Int) {
        // In bounds: the new memory is larger than the old.
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: size)
        unsafe larger.moveInitialize(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = unsafe larger
        capacity = size
    }

    /// Removes everything from `end` on.
    @inline(__always)
    mutating func truncate(to end: Int) {
        count = min(count, max(end, 0))
    }

    subscript(_ index: Int) -> Element {
        @inline(__always) get {
            precondition(index >= 0 && index < count, "no such element")
            return unsafe base[index]
        }
        @inline(__always) set {
            precondition(index >= 0 && index < count, "no such element")
            unsafe base[index] = newValue
        }
    }
}

extension Pile where Element == UInt8 {
    /// Appends a copy of bytes of its own.
    mutating func append(copyOf range: Range<Int>) {
        for index in range { append(self[index]) }
    }

    /// Whether the bytes of a range are these.
    func equals(_ range: Range<Int>, _ expected: StaticString) -> Bool {
        guard range.count == expected.utf8CodeUnitCount else { return false }
        for (offset, index) in range.enumerated() {
            // In bounds: `offset` is less than the text's length.
            let byte = unsafe expected.utf8Start[offset]
            guard self[index] == byte else { return false }
        }
        return true
    }

    /// The bytes of a range.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        precondition(range.upperBound <= count, "no such bytes")
        return unsafe withElements { unsafe Array($0[range]) }
    }

    /// The first place of `byte` at or after `start`.
    @inline(__always)
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        unsafe withElements { unsafe $0.span.firstIndex(of: byte, from: start) }
    }
}
