import Civil

extension Tariff {
    /// The charge and time of an order.
    ///
    /// The exemption lowers the postage of the legs, not the charge for carrying the fee (CHOICE).
    /// - Parameter standsIn: whether the list was not in force yet; every figure is then an estimate.
    /// - Throws: ``TariffFault`` for a weight, a leg or a reduction that the list does not know.
    public func quote(_ order: PostageOrder, standsIn: Bool = false) throws(TariffFault) -> Quote {
        let (weightGrams, route) = (order.weightGrams, order.route)
        guard (1...Self.heaviestGrams).contains(weightGrams) else { throw .weightOutOfRange(weightGrams) }
        let guessed = standsIn || route.estimated
        var lines: [QuoteLine] = []
        for leg in order.legs { lines += try postage(of: leg, weightGrams, route.zone, guessed: guessed) }
        if let exemption = order.exemption {
            guard let percent = reductions[exemption] else { throw .noReduction(exemption, tariff: id) }
            let postage = lines.reduce(0) { $0 + $1.amountVnd }
            lines.append(
                QuoteLine(
                    label: Bilingual(
                        vi: "Giảm cước \(percent)%: \(exemption.name.vi)",
                        en: "postage reduced by \(percent) %: \(exemption.name.en)"),
                    amountVnd: -(postage * percent / 100),
                    tariffRow: "\(id) \(exemption.rawValue) −\(percent) %",
                    estimated: lines.contains(where: \.estimated)))
        }
        if order.transfersFee {
            lines.append(
                QuoteLine(
                    label: Bilingual(vi: "Chuyển nộp lệ phí", en: "carrying the fee to the authority"),
                    amountVnd: feeTransferVnd, tariffRow: "\(id) fee transfer", estimated: standsIn, isPostage: false))
        }
        let transits = order.legs.map { Transit(leg: $0, route: route, returnsSlip: order.returnsSlip) }
        return Quote(
            tariff: id, validFrom: validFrom, standsIn: standsIn, zone: route.zone, weightGrams: weightGrams,
            lines: lines, transits: transits)
    }

    private func postage(
        of leg: Leg, _ weightGrams: Int, _ zone: Zone, guessed: Bool
    ) throws(TariffFault) -> [QuoteLine] {
        let brackets = prices.filter { $0.leg == leg }
        // The official post is paid from budgets by a price list of its own; its items have a time and no price here.
        if leg == .official, brackets.isEmpty { return [] }
        guard let row = brackets.first(where: { weightGrams <= $0.grams }) ?? brackets.last,
            let base = row.price(zone)
        else { throw .noPrice(leg, tariff: id) }
        var lines = [
            QuoteLine(
                label: Self.label(leg, zone), amountVnd: base.vnd,
                tariffRow: "\(id) \(leg.rawValue) ≤ \(row.grams) g \(zone.rawValue)",
                estimated: base.estimated || guessed)
        ]
        if weightGrams > row.grams {
            guard let step = steps.first(where: { $0.leg == leg }), let price = step.price(zone) else {
                throw .noPrice(leg, tariff: id)
            }
            let count = (weightGrams - row.grams + step.grams - 1) / step.grams
            lines.append(
                QuoteLine(
                    label: Bilingual(
                        vi: "\(count) nấc \(step.grams) g tiếp theo", en: "\(count) further steps of \(step.grams) g"),
                    amountVnd: Int64(count) * price.vnd,
                    tariffRow: "\(id) \(leg.rawValue) +\(step.grams) g \(zone.rawValue)",
                    estimated: price.estimated || guessed))
        }
        return lines
    }

    private static func label(_ leg: Leg, _ zone: Zone) -> Bilingual {
        switch leg {
        case .dossier: Bilingual(vi: "Nhận gửi hồ sơ, \(zone.name.vi)", en: "dossier to the authority, \(zone.name.en)")
        case .result:
            Bilingual(vi: "Chuyển trả kết quả, \(zone.name.vi)", en: "result to the applicant, \(zone.name.en)")
        case .official: Bilingual(vi: "Bưu chính KT1, \(zone.name.vi)", en: "official post KT1, \(zone.name.en)")
        }
    }
}
