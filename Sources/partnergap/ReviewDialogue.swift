// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import CustomerModel
import Diagnostics
import Glibc
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
            printResult("s same   d different   enter skip   ? why   u undo   q quit")
            guard let byte = readKey() else { return .quit }
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

/// What one key means.
enum ReviewKey {
    case same, different, skip, undo, quit

    init?(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "s"), UInt8(ascii: "S"): self = .same
        case UInt8(ascii: "d"), UInt8(ascii: "D"): self = .different
        case 0x0A, 0x0D: self = .skip
        case UInt8(ascii: "u"), UInt8(ascii: "U"): self = .undo
        // Control-C and control-D end it like q: the terminal passes them on while one key is read.
        case UInt8(ascii: "q"), UInt8(ascii: "Q"), 0x03, 0x04: self = .quit
        default: return nil
        }
    }
}

/// One key, without an enter behind it; `nil` at the end of the input.
///
/// The terminal is only changed while it is waited for, so that it is left as it was whatever ends the tool.
private func readKey() -> UInt8? {
    var old = termios()
    guard unsafe tcgetattr(0, &old) == 0 else { return nil }
    var raw = old
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    guard unsafe tcsetattr(0, TCSANOW, &raw) == 0 else { return nil }
    defer { _ = unsafe tcsetattr(0, TCSANOW, &old) }
    var byte: UInt8 = 0
    while true {
        let count = unsafe read(0, &byte, 1)
        if count == 1 { return byte }
        if count == 0 || errno != EINTR { return nil }
    }
}
