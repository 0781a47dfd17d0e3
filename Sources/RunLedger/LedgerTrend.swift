// SPDX-License-Identifier: MIT

import CustomerModel
import GRDB

/// The nights before `day`, as far back as a trend goes; of two runs of one night the later one counts.
func trend(_ database: Database, before day: Day) throws -> Trend {
    let nights: StatementArguments = [day.number - Trend.days, day.number]
    var tallies: [Int: [String: Int]] = [:]
    let counts = try Row.fetchAll(
        database,
        sql: "SELECT night, verdict, customers FROM tally WHERE night >= ? AND night < ?",
        arguments: nights
    )
    for row in counts {
        let (night, verdict, customers): (Int, String, Int) = (row[0], row[1], row[2])
        tallies[night, default: [:]][verdict] = customers
    }
    let runs = try Row.fetchAll(
        database,
        sql: "SELECT night, status, gaps, max(number) FROM run WHERE night >= ? AND night < ? "
            + "GROUP BY night ORDER BY night",
        arguments: nights
    )
    var trend = Trend()
    trend.nights = runs.map { row in
        let (night, status, gaps): (Int, Int, Int) = (row[0], row[1], row[2])
        return NightTally(
            day: Day(number: night),
            isDoubtful: status != 0,
            gaps: gaps,
            verdicts: tallies[night] ?? [:]
        )
    }
    let accepted = try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM invitation WHERE outcome = 'accepted' AND closed >= ? AND closed < ?",
        arguments: nights
    )
    trend.accepted = accepted ?? 0
    return trend
}
