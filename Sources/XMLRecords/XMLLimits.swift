// SPDX-License-Identifier: MIT

/// How much of everything one XML file may hold; past a limit the file is refused as a whole.
///
/// libxml2 in push mode has no limit of its own for depth and text, and needs time quadratic in the attributes of
/// a start tag: the bytes of markup are therefore bounded before libxml2 sees them.
package struct XMLLimits: Equatable, Sendable {
    /// The most elements open at once.
    package var depth = 256
    /// The most attributes, namespace declarations included, of one start tag.
    package var attributes = 1000
    /// The most bytes of one start tag or end tag.
    package var startTagBytes = 64 << 10
    /// The most bytes of one value, as written and as read; also of one comment or processing instruction.
    package var valueBytes = 1 << 20
    /// The most bytes of the whole file.
    package var totalBytes = 1 << 30
    /// The most elements, attributes and texts of one record, what references put into it included.
    package var recordNodes = 200_000
    /// The most bytes of the values of one record.
    package var recordBytes = 16 << 20
    /// The most different names of elements, attributes and properties.
    package var names = 16_384
    /// The most columns of a worksheet; Excel has no more.
    package var columns = 16_384
    /// How many bytes of objects are kept for a reference from further on in the file.
    package var keptBytes = 8 << 20

    /// The limits of the nightly run.
    package init() {}
}
