// SPDX-License-Identifier: MIT

import Diagnostics

/// How often rows gave remarks of which so many were said already that they are only counted.
struct SilentCounts {
    private var relationships = 0
    private var statuses = 0
    private var names = 0

    mutating func count(_ remarks: RecordPacker.Remarks) {
        if remarks.contains(.unknownRelationship) { relationships += 1 }
        if remarks.contains(.unknownStatus) { statuses += 1 }
        if remarks.contains(.damagedName) { names += 1 }
    }

    /// Adds them to a log, which has no room for their words.
    func add(to log: inout DiagnosticLog, file: String) {
        let counts: [(RecordPacker.Remarks, Int)] = [
            (.unknownRelationship, relationships), (.unknownStatus, statuses), (.damagedName, names),
        ]
        for (remark, times) in counts where times > 0 {
            _ = log.countOnly(.warning, remark.code, file: file, times: times)
        }
    }
}

extension RecordPacker.Remarks {
    /// The code of a single remark.
    var code: DiagnosticCode {
        switch self {
        case .unknownRelationship: .relationshipUnknown
        case .unknownStatus: .statusUnknown
        default: .nameDamaged
        }
    }
}
