// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

extension RowReader {
    /// Says what was found while a row was packed.
    mutating func say(_ remarks: RecordPacker.Remarks, place: (Int?) -> SourceLocation) {
        if remarks.contains(.unknownRelationship) { warnOfRelationships(place: place) }
        if remarks.contains(.unknownStatus), !isOnlyCounted(.unknownStatus),
            let slot = plan.slot(of: .status), let value = mapped.value(of: slot)
        {
            let status = quoted(mapped.text(of: value))
            let message = "the status \(status) is not known, expected active, ended or prospect; it counts as active"
            log.record(Diagnostic(.warning, .statusUnknown, message, at: place(value.column)))
        }
        if remarks.contains(.damagedName), !isOnlyCounted(.damagedName),
            let slot = plan.slot(of: .name), let value = mapped.value(of: slot)
        {
            let name = quoted(mapped.text(of: value))
            let message = "\(name) lost characters on its way; it is not matched by and not written to"
            let advice = "export again as UTF-8 (PowerShell: -Encoding UTF8)"
            log.record(Diagnostic(.warning, .nameDamaged, message, at: place(value.column), suggestion: advice))
        }
    }

    /// Counts a remark whose words nobody would see; `false` when it is still to be said.
    private mutating func isOnlyCounted(_ remark: RecordPacker.Remarks) -> Bool {
        guard log.countOnly(.warning, remark.code, file: request.file) else { return false }
        silent.insert(remark)
        return true
    }

    private mutating func warnOfRelationships(place: (Int?) -> SourceLocation) {
        guard let slot = plan.slot(of: .relationship) else { return }
        for value in mapped.values where value.slot == slot {
            guard case .unknown(let text) = relationshipWord(mapped.text(of: value)) else { continue }
            if isOnlyCounted(.unknownRelationship) { continue }
            let message = "the relationship \(quoted(text)) is not known; the standing is in doubt"
            let advice = "add the word to the map of the profile's field 'relationship'"
            let here = place(value.column)
            log.record(Diagnostic(.warning, .relationshipUnknown, message, at: here, suggestion: advice))
        }
    }
}
