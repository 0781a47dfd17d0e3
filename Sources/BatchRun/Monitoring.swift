// SPDX-License-Identifier: MIT

import CustomerModel
import RunLedger

/// What a monitoring system is told: one line and one of its four exit codes.
package struct MonitorAnswer: Hashable, Sendable {
    /// The exit codes of monitoring plugins.
    package enum Code: Int, Sendable {
        case ok = 0
        case warning = 1
        case critical = 2
        case unknown = 3
    }

    /// How it stands.
    package let code: Code
    /// `PARTNERGAP OK - … | gaps=12;;;0 …`.
    package let line: String

    /// An answer; what stands in `said` must not end the text early.
    package init(_ code: Code, _ said: String, figures: String = "") {
        self.code = code
        let plain = String(String.UnicodeScalarView(said.unicodeScalars.map { $0 == "|" ? "/" : $0 }))
        line = "PARTNERGAP \("\(code)".uppercased()) - \(plain)\(figures.isEmpty ? "" : " | \(figures)")"
    }
}

/// The hours after which a last run is too old.
package struct MonitorLimits: Hashable, Sendable {
    /// For a warning.
    package var warning = 26
    /// For an alarm.
    package var critical = 50

    /// A night that was missed warns, two alarm.
    package init() {}
}

/// How things stand, for a monitoring system; never a failure.
package func monitored(_ project: Project, at time: RunTime, _ limits: MonitorLimits) -> MonitorAnswer {
    do throws(VerbFailure) {
        return try foundStatus(of: project, at: time).answer(at: time, limits)
    } catch {
        // A table written by hand, or no ledger yet: there is nothing to be asked.
        let isThere = project.hasLedger
        let first = error.lines.first?.split(separator: "\n").first.map(String.init) ?? "the ledger cannot be read"
        return MonitorAnswer(isThere ? .critical : .unknown, first)
    }
}

extension LedgerStatus {
    func answer(at time: RunTime, _ limits: MonitorLimits) -> MonitorAnswer {
        guard let run = lastRun else { return MonitorAnswer(.unknown, "no night has been written yet") }
        let age = run.age(at: time)
        let uncertain = count(of: .uncertain)
        var said: [String] = []
        if age > limits.warning { said.append("the last run is \(age) hours ago") }
        if run.status == 3 { said.append("the last run wants somebody to look (status 3)") }
        if uncertain > 0 { said.append("\(uncertain) letters were perhaps handed over") }
        let code: MonitorAnswer.Code = age > limits.critical ? .critical : said.isEmpty ? .ok : .warning
        if said.isEmpty { said.append("last run \(run.name), \(run.gaps) gaps, \(run.drafts) drafts") }
        let figures = [
            "gaps=\(run.gaps);;;0", "drafts=\(run.drafts);;;0", "customers=\(run.customers);;;0",
            "open=\(count(of: .open));;;0", "uncertain=\(uncertain);;;0",
            "age=\(age)h;\(limits.warning);\(limits.critical);0",
        ]
        return MonitorAnswer(code, said.joined(separator: ", "), figures: figures.joined(separator: " "))
    }
}
