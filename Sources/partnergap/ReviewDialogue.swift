// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import CustomerModel
import Diagnostics
import Reporting

/// Asks a person about pair after pair; every answer is on the disk before the next question.
struct ReviewDialogue {
    let report: NightReport
    let project: Project
    let time: RunTime
    let who: String
    let why: String
    /// The pairs judged in this dialogue, the last one last, by their places.
    private var judged: [Int] = []

    init(report: NightReport, project: Project, time: RunTime, who: String, why: String) {
        (self.report, self.project, self.time, self.who, self.why) = (report, project, time, who, why)
    }

    /// Goes through the pairs, until `q`, or behind the last one anything but `u`.
    mutating func run() throws {
        let pairs = undecidedPairs(of: report)
        var place = 0
        while true {
            guard place < pairs.count else {
                printResult(pairs.isEmpty ? "no pair is open" : "no more pairs; the next run counts what you said")
                guard !judged.isEmpty, readKey("u undo   any other key ends") == UInt8(ascii: "u") else { return }
                place = try undo(pairs) ?? place
                continue
            }
            show(pairs[place], head: "\(place + 1) of \(pairs.count)")
            switch try key(for: pairs[place]) {
            case .same: try judge(.same, place, pairs)
            case .different: try judge(.different, place, pairs)
            case .skip: break
            case .undo:
                place = try undo(pairs) ?? place
                continue
            case .quit: return
            }
            place += 1
        }
    }

    private mutating func judge(_ kind: DecisionKind, _ place: Int, _ pairs: [UndecidedPair]) throws {
        let said = SaidJudgement(kind, of: [], who: who, why: why)
        try say { [project, time] () throws(VerbFailure) in
            try BatchRun.judge(pairs[place].reviewed, said, in: project, at: time)
        }
        judged.append(place)
    }

    private func show(_ pair: UndecidedPair, head: String) {
        printResult("")
        printResult(head)
        for line in reviewLines(of: pair, in: report, width: terminalWidth()) { printResult(line) }
    }

    /// The answer to one pair; `?` is answered here.
    ///
    /// Two with a tenant each cannot be called the same.
    private func key(for pair: UndecidedPair) throws -> ReviewKey {
        let same = pair.haveTenants ? "" : "s same   "
        while true {
            guard let byte = readKey("\(same)d different   enter skip   ? why   u undo   q quit") else { return .quit }
            if byte == UInt8(ascii: "?") {
                let width = terminalWidth()
                for line in reasonLines(of: pair, in: report, width: width) { printResult(line) }
                for line in waterfall(of: pair, in: report) { printResult(printable(line)) }
            } else if let key = ReviewKey(byte), key != .same || !pair.haveTenants {
                return key
            } else if byte == UInt8(ascii: "s") {
                printResult("both have a tenant of their own: they cannot be one customer")
            }
        }
    }

    /// Takes the last answer back and returns to its pair.
    private mutating func undo(_ pairs: [UndecidedPair]) throws -> Int? {
        guard let last = judged.popLast() else {
            printResult("nothing was said yet; 'partnergap review undo' takes an earlier judgement back")
            return nil
        }
        let names = [pairs[last].one.reviewed.name, pairs[last].other.reviewed.name]
        try say { [project, time, who] () throws(VerbFailure) in try takeBack(names, by: who, in: project, at: time) }
        return last
    }

    private func say(_ work: () throws(VerbFailure) -> String) throws {
        printResult(printable(try result(work)))
    }
}
