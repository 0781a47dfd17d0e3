// SPDX-License-Identifier: MIT

/// One record of an XML file: its elements, attributes and texts, and the fields they amount to.
package struct XMLRecord: Equatable, Sendable {
    /// The line of the `<` of the record's start tag.
    package let line: Int
    let convention: FieldConvention
    let nodes: [XMLNode]
}

/// A name and everything a record says under it, in document order.
package struct XMLField: Equatable, Sendable {
    /// For PowerShell's dialects the dotted property names (`BillingProfile.Email`), for plain XML the local names
    /// below the record (`address.city`) with attributes as `@id` and `address.@type`; `.` is the record's own text.
    package let name: String
    /// At least one; nulls are absent, lists give several.
    package internal(set) var values: [String]
}

extension XMLRecord {
    /// The record as names and values, in the order of first appearance; worked out anew at each call.
    package var fields: [XMLField] {
        var fields = FieldList()
        switch convention {
        case .plain: nodes.appendPlainFields(to: &fields)
        case .clixml: nodes.appendCLIXMLFields(to: &fields)
        case .convertToXML: nodes.appendConvertToXMLFields(to: &fields)
        }
        return fields.fields
    }

    /// The values at a path through the record's elements as written; nulls and elements without text are absent.
    ///
    /// Meant for plain XML: PowerShell's escapes are not undone here.
    package func values(at path: XMLPath) -> [String] {
        nodes.values(at: path)
    }
}

/// How the nodes of a record become fields.
enum FieldConvention: Equatable, Sendable {
    case plain
    case clixml
    case convertToXML
}

/// Fields being collected: repeated names go into one field.
struct FieldList {
    private(set) var fields: [XMLField] = []
    private var places: [String: Int] = [:]

    mutating func append(_ value: String, to name: String) {
        let name = name.isEmpty ? "." : name
        if let place = places[name] {
            fields[place].values.append(value)
        } else {
            places[name] = fields.count
            fields.append(XMLField(name: name, values: [value]))
        }
    }
}

/// `name` below `prefix`, with a dot between; the record itself has the empty name.
func dotted(_ prefix: String, _ name: String) -> String {
    prefix.isEmpty ? name : "\(prefix).\(name)"
}
