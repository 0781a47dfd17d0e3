// SPDX-License-Identifier: MIT

/// How records lie in an XML file.
package enum XMLDialect: Hashable, Sendable {
    /// Any XML: each element that the path selects is a record.
    case plain(record: XMLRecordPath)
    /// What PowerShell's `Export-Clixml` writes.
    case clixml
    /// What PowerShell's `ConvertTo-Xml` writes.
    case convertToXML

    /// The dialect that a root element gives away by itself; `nil` for plain XML, which needs a record path.
    package init?(root: QualifiedName) {
        if root == clixmlRoot {
            self = .clixml
        } else if root == convertToXMLRoot {
            self = .convertToXML
        } else {
            return nil
        }
    }
}

extension XMLDialect {
    /// Whether a file with this root element can be of the dialect.
    func accepts(root: StartTag) -> Bool {
        switch self {
        case .plain(let path): path.steps.first.map { $0.selects(root) } ?? false
        case .clixml: root.name == clixmlRoot
        case .convertToXML: root.name == convertToXMLRoot
        }
    }

    /// How records of the dialect become fields.
    var convention: FieldConvention {
        switch self {
        case .plain: .plain
        case .clixml: .clixml
        case .convertToXML: .convertToXML
        }
    }

    /// The root element as a message names it.
    var expectedRoot: String {
        switch self {
        case .plain(let path): path.steps.first?.description ?? ""
        case .clixml: clixmlRoot.description
        case .convertToXML: convertToXMLRoot.description
        }
    }
}

private let clixmlRoot = QualifiedName(
    namespace: "http://schemas.microsoft.com/powershell/2004/04",
    localName: "Objs"
)
private let convertToXMLRoot = QualifiedName(localName: "Objects")
