// SPDX-License-Identifier: MIT

import CustomerModel
import Reconciliation

extension ReportPage {
    /// The state of everything in five small plots, above the table of all customers.
    func writeState(to section: inout HTMLWriter) {
        guard figures.customers > 0 else { return }
        section.element(.div, .style("plots")) { plots in
            TrendPlot(nights: report.trend.nights + [tonight], text: text).write(to: &plots)
            plots.bars(text.words(.funnelHeading), id: "funnel", funnel)
            let gaps = night.gaps
            guard !gaps.isEmpty else { return }
            plots.bars(text.words(.agesHeading), id: "ages", ages(of: gaps))
            plots.bars(text.words(.partnersHeading), id: "partners", partners(of: gaps))
            plots.bars(text.words(.countriesHeading), id: "countries", countries(of: gaps))
        }
    }

    /// Tonight, as the nights before it are told.
    private var tonight: NightTally {
        let verdicts = figures.verdicts.map { ($0.key.rawValue, $0.value) }
        return NightTally(
            day: report.day,
            isDoubtful: report.status != 0,
            gaps: figures.gaps,
            verdicts: Dictionary(verdicts) { first, _ in first }
        )
    }

    /// Gaps that are open or were closed by an acceptance, and how far each of them came.
    private var funnel: [Bar] {
        let accepted = report.trend.accepted + figures.accepted
        let open = night.rows.filter { $0.reconciled.isListedGap && !$0.reconciled.isAccepted }
        let drafted = open.count { $0.draft != nil || $0.invitation != nil }
        let handedOver = open.count { ($0.invitation?.attempts ?? 0) > 0 }
        let counts = [open.count, drafted, handedOver, 0].map { $0 + accepted }
        return zip([PageLabel.gapStep, .draftedStep, .handedOverStep, .acceptedStep], counts).map {
            Bar(label: Phrase(words: text.words($0)), count: $1)
        }
    }

    private func ages(of gaps: [CustomerRow]) -> [Bar] {
        let days = gaps.compactMap { $0.daysOpen(on: report.day) }
        let bounds = [0...0, 1...7, 8...30, 31...90, 91...Int.max]
        return bounds.map { bound in
            Bar(
                label: Phrase(words: text.age(ofGapsFrom: bound.lowerBound, to: bound.upperBound)),
                count: days.count { bound.contains($0) }
            )
        }
    }

    private func partners(of gaps: [CustomerRow]) -> [Bar] {
        let us = gaps.count { $0.reconciled.reseller == .absent }
        let label = text.missing(.us, isProven: true, in: night.places)
        let providers = report.providers.map { provider in
            Bar(
                label: text.missing(.provider(provider.id), isProven: true, in: night.places),
                count: figures.awaiting[provider.id, default: 0],
                choice: "missing=provider:\(provider.id)"
            )
        }
        return [Bar(label: label, count: us, choice: "missing=reseller")] + providers
    }

    /// The countries with most gaps; what is left together.
    private func countries(of gaps: [CustomerRow]) -> [Bar] {
        var counts: [String: Int] = [:]
        for row in gaps { counts[row.country?.code ?? "", default: 0] += 1 }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let rest = sorted.dropFirst(countryLimit).reduce(0) { $0 + $1.value }
        let bars = sorted.prefix(countryLimit).map { code, count in
            Bar(
                label: Phrase(words: code.isEmpty ? text.words(.countryUnknown) : code),
                count: count,
                choice: "country=\(code.isEmpty ? "none" : code)"
            )
        }
        return rest > 0 ? bars + [Bar(label: Phrase(words: text.words(.otherCountries)), count: rest)] : bars
    }
}

private let countryLimit = 6
