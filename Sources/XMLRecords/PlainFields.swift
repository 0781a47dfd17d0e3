// SPDX-License-Identifier: MIT

extension [XMLNode] {
    /// The fields of a record of plain XML: local names and attributes, joined by dots.
    func appendPlainFields(to fields: inout FieldList) {
        guard !isEmpty else { return }
        appendPlainFields(of: 0, named: "", to: &fields)
    }

    private func appendPlainFields(of index: Int, named name: String, to fields: inout FieldList) {
        guard !isNull(index) else { return }
        if let value = value(of: index) { fields.append(value, to: name) }
        for child in children(of: index) {
            let node = self[child]
            switch node.kind {
            case .attribute: fields.append(node.text, to: dotted(name, "@\(node.name.localName)"))
            case .element: appendPlainFields(of: child, named: dotted(name, node.name.localName), to: &fields)
            case .text: break
            }
        }
    }
}
