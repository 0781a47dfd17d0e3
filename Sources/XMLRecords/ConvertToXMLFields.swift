// SPDX-License-Identifier: MIT

extension [XMLNode] {
    /// The fields of an `Object` of ConvertTo-Xml.
    func appendConvertToXMLFields(to fields: inout FieldList) {
        guard !isEmpty else { return }
        appendProperty(0, named: "", to: &fields)
    }

    /// A property is a value, a list (children without name) or an object (children with names).
    ///
    /// An object's first child has no name and is its `ToString()`, a type name as a rule: not a value of ours.
    private func appendProperty(_ index: Int, named name: String, to fields: inout FieldList) {
        let properties = elements(of: index).filter { self[$0].name.localName == "Property" }
        guard !properties.isEmpty else {
            if let value = propertyValue(index) { fields.append(value, to: name) }
            return
        }
        let isObject = properties.contains { attribute("Name", of: $0) != nil }
        for property in properties {
            if let member = attribute("Name", of: property) {
                appendProperty(property, named: dotted(name, member), to: &fields)
            } else if !isObject {
                appendProperty(property, named: name, to: &fields)
            }
        }
    }

    /// An empty property of no type or of `System.Object` is a null, any other an empty text.
    private func propertyValue(_ index: Int) -> String? {
        let text = text(of: index)
        guard text.isEmpty else { return text }
        let type = attribute("Type", of: index) ?? "System.Object"
        return type == "System.Object" ? nil : text
    }
}
