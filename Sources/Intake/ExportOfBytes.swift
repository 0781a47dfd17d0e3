// SPDX-License-Identifier: MIT

package import Diagnostics
import XMLRecords

/// Reads one export that is in memory as a whole, its duplicates merged; see `ExportReader`.
package func export(
    from bytes: [UInt8],
    as request: ExportRequest,
    profiles: [SourceProfile],
    log: inout DiagnosticLog
) throws(Diagnostic) -> Export {
    var reader = ExportReader(request, profiles: profiles)
    try reader.append(bytes.span)
    let export = try reader.finish().withoutDuplicates()
    log.append(export.log)
    return export
}

/// The root element of an XML document that is no workbook, as `{namespace}name`; `nil` for anything else.
package func documentRoot(of bytes: [UInt8], file: String) throws(Diagnostic) -> String? {
    let text = try decodedText(of: bytes, file: file)
    guard isXML(text), let root = rootElement(of: text.span), XMLDialect(root: root) != .spreadsheetML else {
        return nil
    }
    return root.description
}
