// SPDX-License-Identifier: MIT

extension [XMLNode] {
    /// The fields of a pipeline object of CLIXML.
    func appendCLIXMLFields(to fields: inout FieldList) {
        guard !isEmpty else { return }
        appendMember(0, named: "", to: &fields)
    }

    /// A member of an object or container: a value, a null, an object or a reference to one.
    private func appendMember(_ index: Int, named name: String, to fields: inout FieldList) {
        switch CLIXMLTag(self[index]) {
        case .null, .typeNames, .toString, .secret: break
        case .object: appendObject(index, named: name, to: &fields)
        case .reference:
            // The builder put the object referred to below the reference; a reference to nothing known stays empty.
            for target in elements(of: index) { appendObject(target, named: name, to: &fields) }
        case .members, .list:
            for member in elements(of: index) {
                appendMember(member, named: memberName(member, below: name), to: &fields)
            }
        case .dictionary: appendEntries(of: index, named: name, to: &fields)
        case .number, .value: fields.append(unescapedCLIXML(text(of: index)), to: name)
        }
    }

    private func memberName(_ index: Int, below name: String) -> String {
        attribute("N", of: index).map { dotted(name, unescapedCLIXML($0)) } ?? name
    }

    private func appendObject(_ index: Int, named name: String, to fields: inout FieldList) {
        if let value = objectValue(index) { fields.append(value, to: name) }
        for child in elements(of: index) where CLIXMLTag(self[child]).isPartOfObject {
            appendMember(child, named: memberName(child, below: name), to: &fields)
        }
    }

    /// The value of an object that wraps one: an enumeration's name, a date with notes; or its `ToString()`.
    ///
    /// Objects deeper than Export-Clixml's -Depth have nothing but `ToString()`. In front of members it is dropped:
    /// there it is a type name as a rule. A number gives way to it, because that is how an enumeration looks.
    private func objectValue(_ index: Int) -> String? {
        var toString: String?
        var wrapped: String?
        var isNumber = false
        var hasMembers = false
        for child in elements(of: index) {
            switch CLIXMLTag(self[child]) {
            case .toString: toString = unescapedCLIXML(text(of: child))
            case .number, .value:
                wrapped = unescapedCLIXML(text(of: child))
                isNumber = CLIXMLTag(self[child]) == .number
            case let tag: hasMembers = hasMembers || tag.isPartOfObject
            }
        }
        if let wrapped { return isNumber ? toString ?? wrapped : wrapped }
        return hasMembers ? nil : toString
    }

    private func appendEntries(of index: Int, named name: String, to fields: inout FieldList) {
        for entry in elements(of: index) {
            let key = elements(of: entry).first { attribute("N", of: $0) == "Key" }
            let value = elements(of: entry).first { attribute("N", of: $0) == "Value" }
            guard let key, let value else { continue }
            let title = CLIXMLTag(self[key]) == .object ? objectValue(key) : unescapedCLIXML(text(of: key))
            guard let title else { continue }
            appendMember(value, named: dotted(name, title), to: &fields)
        }
    }
}
