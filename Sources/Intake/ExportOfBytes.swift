// SPDX-License-Identifier: MIT

package import Diagnostics

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
