// SPDX-License-Identifier: MIT

/// How records lie in an XML file.
package enum XMLDialect: Hashable, Sendable {
    /// Any XML: each element that the path selects is a record.
    case plain(record: XMLRecordPath)
    /// What PowerShell's `Export-Clixml` writes.
    case clixml
    /// What PowerShell's `ConvertTo-Xml` writes.
    case convertToXML
    /// What Excel calls an XML spreadsheet 2003: each row of each worksheet is a record.
    case spreadsheetML
    /// A feed of OData version 2, as Dynamics writes it: the properties of each entry are a record.
    case oDataAtom

    /// The dialect that a root element gives away by itself; `nil` for plain XML, which needs a record path.
    package init?(root: QualifiedName) {
        switch root {
        case clixmlRoot: self = .clixml
        case convertToXMLRoot: self = .convertToXML
        case workbook: self = .spreadsheetML
        case feed, entry: self = .oDataAtom
        default: return nil
        }
    }
}

/// How the elements of a record become fields.
enum Convention: UInt8 {
    case plain
    case clixml
    case convertToXML
    case sheets
    case atom
}

extension XMLDialect {
    var convention: Convention {
        switch self {
        case .plain: .plain
        case .clixml: .clixml
        case .convertToXML: .convertToXML
        case .spreadsheetML: .sheets
        case .oDataAtom: .atom
        }
    }

    /// Where records lie in the dialects that tell by the path of the open elements.
    var recordPaths: [[ElementStep]] {
        switch self {
        case .plain(let path): [path.steps]
        case .oDataAtom:
            // Entries of media keep their properties outside the content.
            [
                [feed, entry, content, properties], [feed, entry, properties], [entry, content, properties],
                [entry, properties],
            ].map { $0.map { ElementStep(name: $0, conditions: []) } }
        case .clixml, .convertToXML, .spreadsheetML: []
        }
    }

    /// The root element, for the dialects that have but one.
    var root: QualifiedName? {
        switch self {
        case .clixml: clixmlRoot
        case .convertToXML: convertToXMLRoot
        case .spreadsheetML: workbook
        case .plain, .oDataAtom: nil
        }
    }

    /// The root element as a message names it.
    var expectedRoot: String {
        recordPaths.first?.first?.description ?? root?.description ?? ""
    }
}

/// The namespace of what SpreadsheetML has of its own.
let spreadsheetNamespace = "urn:schemas-microsoft-com:office:spreadsheet"
/// The namespace of the properties' values in OData.
let dataServicesNamespace = "http://schemas.microsoft.com/ado/2007/08/dataservices"
/// The namespace of Atom.
let atomNamespace = "http://www.w3.org/2005/Atom"

private let clixmlRoot = QualifiedName(
    namespace: "http://schemas.microsoft.com/powershell/2004/04",
    localName: "Objs"
)
private let convertToXMLRoot = QualifiedName(localName: "Objects")
private let workbook = QualifiedName(namespace: spreadsheetNamespace, localName: "Workbook")
private let feed = QualifiedName(namespace: atomNamespace, localName: "feed")
private let entry = QualifiedName(namespace: atomNamespace, localName: "entry")
private let content = QualifiedName(namespace: atomNamespace, localName: "content")
private let properties = QualifiedName(
    namespace: "http://schemas.microsoft.com/ado/2007/08/dataservices/metadata",
    localName: "properties"
)
