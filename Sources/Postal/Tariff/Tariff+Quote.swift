import Civil

extension Tariff {
    /// The charge and time between two places; throws for a weight or province that the tariff does not know.
    ///
    /// For `.both`, `from` is the applicant and `to` the authority; the result travels the same way back.
    public func quote(
        service: PostalService, weightGrams: Int, from: Place, to: Place, transfersFee: Bool = false,
        exemption: PostageExemption? = nil
    ) throws(TariffFault) -> Quote {
        try quote(
            service: service, weightGrams: weightGrams, route: Route(from: from, to: to), transfersFee: transfersFee,
            exemption: exemption)
    }

    /// The charge and time of one leg alone; of the dossier leg the appointment slip must come back unless the result
    /// comes by the post as well.
    public func quote(
        leg: Leg, of service: PostalService, weightGrams: Int, from: Place, to: Place, transfersFee: Bool = false,
        exemption: PostageExemption? = nil
    ) throws(TariffFault) -> Quote {
        try quote(
            [Transit(leg: leg, route: Route(from: from, to: to), returnsSlip: service == .dossier)],
            weightGrams: weightGrams, route: Route(from: from, to: to), transfersFee: transfersFee,
            exemption: exemption)
    }

    /// The charge and time on a route that is known as data, for instance since districts were abolished (CHOICE).
    ///
    /// The exemption lowers the postage of the legs, not the charge for carrying the fee (CHOICE).
    public func quote(
        service: PostalService, weightGrams: Int, route: Route, transfersFee: Bool = false,
        exemption: PostageExemption? = nil
    ) throws(TariffFault) -> Quote {
        try quote(
            service.legs.map { Transit(leg: $0, route: route, returnsSlip: service == .dossier) },
            weightGrams: weightGrams, route: route, transfersFee: transfersFee, exemption: exemption)
    }

    private func quote(
        _ transits: [Transit], weightGrams: Int, route: Route, transfersFee: Bool, exemption: PostageExemption?
    ) throws(TariffFault) -> Quote {
        guard (1...Self.heaviestGrams).contains(weightGrams) else { throw .weightOutOfRange(weightGrams) }
        var lines = transits.flatMap { postage(of: $0.leg, weightGrams: weightGrams, route: route) }
        if let exemption {
            let postage = lines.reduce(0) { $0 + $1.amountVnd }
            lines.append(
                QuoteLine(
                    label: exemption.name, amountVnd: -(postage * exemption.percentOff / 100),
                    tariffRow: "Thông tư 22/2017/TT-BTTTT: −\(exemption.percentOff) %",
                    estimated: lines.contains(where: \.estimated)))
        }
        if transfersFee {
            lines.append(
                QuoteLine(
                    label: Bilingual(vi: "Chuyển nộp lệ phí", en: "carrying the fee to the authority"),
                    amountVnd: feeTransferVnd, tariffRow: "\(id) fee transfer", estimated: false))
        }
        return Quote(tariff: id, zone: route.zone, weightGrams: weightGrams, lines: lines, transits: transits)
    }

    private func postage(of leg: Leg, weightGrams: Int, route: Route) -> [QuoteLine] {
        let brackets = rows.filter { $0.leg == leg }
        guard let row = brackets.first(where: { weightGrams <= $0.upToGrams }) ?? brackets.last else { return [] }
        let base = row.price(route.zone)
        var lines = [
            QuoteLine(
                label: Self.label(leg, route.zone), amountVnd: base.vnd,
                tariffRow: "\(id) \(leg.rawValue) ≤ \(row.upToGrams) g \(route.zone.rawValue)",
                estimated: base.estimated || route.estimated)
        ]
        if weightGrams > row.upToGrams, let step = steps.first(where: { $0.leg == leg }) {
            let count = (weightGrams - row.upToGrams + step.upToGrams - 1) / step.upToGrams
            let price = step.price(route.zone)
            lines.append(
                QuoteLine(
                    label: Bilingual(
                        vi: "\(count) nấc \(step.upToGrams) g tiếp theo",
                        en: "\(count) further steps of \(step.upToGrams) g"),
                    amountVnd: Int64(count) * price.vnd,
                    tariffRow: "\(id) \(leg.rawValue) +\(step.upToGrams) g \(route.zone.rawValue)",
                    estimated: price.estimated || route.estimated))
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
