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

    /// Goes through the pairs, until the last or `q`.
    mutating func run() throws {
        let pairs = undecidedPairs(of: report)
        var place = 0
        while place < pairs.count {
            show(pairs[place], head: "\(place + 1) of \(pairs.count)")
            let answer = try key(for: pairs[place])
            switch answer {
            case .same where pairs[place].haveTenants:
                printResult("both have a tenant of their own: they cannot be one customer")
            case .same, .different:
                let kind: DecisionKind = answer == .same ? .same : .different
                let said = SaidJudgement(kind, of: [], who: who, why: why)
                try say { [project, time] () throws(VerbFailure) in
                    try judge(pairs[place].reviewed, said, in: project, at: time)
                }
                judged.append(place)
                place += 1
            case .skip: place += 1
            case .undo: place = try undo(pairs) ?? place
            case .quit: return
            }
        }
        printResult(pairs.isEmpty ? "no pair is open" : "no more pairs; the next run counts what you said")
    }

    private func show(_ pair: UndecidedPair, head: String) {
        printResult("")
        printResult(head)
        for line in reviewLines(of: pair, in: report, width: terminalWidth()) { printResult(line) }
    }

    /// The answer to one pair; `?` is answered here.
    private func key(for pair: UndecidedPair) throws -> ReviewKey {
        while true {
            guard let byte = readKey("s same   d different   enter skip   ? why   u undo   q quit") else {
                return .quit
            }
            if byte == UInt8(ascii: "?") {
                for line in reasonLines(of: pair, in: report, width: terminalWidth()) { printResult(line) }
            } else if let key = ReviewKey(byte) {
                return key
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
