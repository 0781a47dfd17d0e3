// SPDX-License-Identifier: MIT

/// What an element of CLIXML is; PowerShell's serializer has about forty tags, most of them a kind of value.
enum CLIXMLTag: UInt8 {
    case object
    case reference
    /// `Props`, the properties an adapter gave, and `MS`, the ones that were added (after Select-Object: all).
    case members
    case list
    case dictionary
    case null
    case toString
    case typeNames
    /// A SecureString or a script: never read.
    case unread
    case number
    case value

    init(_ localName: String) {
        switch localName {
        case "Obj": self = .object
        case "Ref": self = .reference
        case "Props", "MS": self = .members
        case "LST", "IE", "QUE", "STK": self = .list
        case "DCT": self = .dictionary
        case "Nil": self = .null
        case "ToString": self = .toString
        case "TN", "TNRef": self = .typeNames
        case "SS", "SBK": self = .unread
        case "I16", "I32", "I64", "U16", "U32", "U64", "By", "SB": self = .number
        default: self = .value
        }
    }

    /// Whether it carries members or items of the object it stands in.
    ///
    /// An object directly in an object is no grammar of PowerShell's, but occurs in hostile files; its members are
    /// taken for the outer one's.
    var isPartOfObject: Bool {
        switch self {
        case .members, .list, .dictionary, .object, .reference: true
        case .null, .toString, .typeNames, .unread, .number, .value: false
        }
    }
}
