// SPDX-License-Identifier: MIT

/// Where a value lies inside a record: the small part of XPath that source profiles need.
///
/// `a/b`, `a/@id`, `@id`, `field[@name='x']/@value` and `.` (the record itself). Names are compared without their
/// prefix; `{namespace}name` asks for a namespace too, `*` takes any element. A step selects every such child.
package struct XMLPath: Hashable, Sendable {
    let steps: [ElementStep]
    let attribute: QualifiedName?

    /// Parses a path; says what is wrong with it otherwise.
    package init(parsing text: String) throws(XMLPathError) {
        var parser = PathParser(text)
        (steps, attribute) = try parser.path()
    }
}

/// Where the records of a plain XML file lie, from the root element down.
///
/// `customers/customer`, `entities/entity[@name='account']/records/record`. The steps of `XMLPath`, but elements only.
package struct XMLRecordPath: Hashable, Sendable {
    let steps: [ElementStep]

    /// The root element, whatever its name.
    static let anyRoot = XMLRecordPath(steps: [ElementStep(name: nil, conditions: [])])

    private init(steps: [ElementStep]) {
        self.steps = steps
    }

    /// Parses a path; says what is wrong with it otherwise.
    package init(parsing text: String) throws(XMLPathError) {
        var parser = PathParser(text)
        let (steps, attribute) = try parser.path()
        guard attribute == nil, !steps.isEmpty else {
            throw XMLPathError(message: "expected the path of an element, like 'customers/customer'", column: 1)
        }
        self.steps = steps
    }
}

/// What is wrong with a path, and where in it.
package struct XMLPathError: Error, Equatable, Sendable {
    /// What was found, then what was expected.
    package let message: String
    /// The Unicode scalar of the path, counted from 1.
    package let column: Int
}

/// One step down: the elements of a name, or of any, that carry these attributes.
struct ElementStep: Hashable, Sendable {
    struct Condition: Hashable, Sendable {
        let attribute: QualifiedName
        let value: String
    }

    /// `nil` takes every element.
    let name: QualifiedName?
    let conditions: [Condition]
}

extension QualifiedName {
    /// Whether this name as a path wrote it means that name as the file has it.
    func means(_ other: QualifiedName) -> Bool {
        localName == other.localName && (namespace == nil || namespace == other.namespace)
    }
}

extension XMLPath: CustomStringConvertible {
    /// The path as it would be written.
    package var description: String {
        let parts = steps.map(\.description) + (attribute.map { ["@\($0)"] } ?? [])
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}

extension ElementStep: CustomStringConvertible {
    var description: String {
        conditions.reduce(name?.description ?? "*") { "\($0)[@\($1.attribute)='\($1.value)']" }
    }
}
