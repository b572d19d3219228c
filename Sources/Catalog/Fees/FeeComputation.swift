import Civil

/// Turns the fees that apply into lines of a bill: units times rate, up to the cap, less the reduction.
struct FeeComputation {
    let schedule: FeeSchedule
    let circumstances: FeeCircumstances
    /// How sure the record is of its fees.
    let mark: FeeBill.Mark
    private(set) var lines: [FeeBill.Line] = []
    private(set) var questions: [FeeBill.Question]
    private let applying: [FeeSelection.Candidate]
    /// What each capped charge has come to so far, for one of `each`.
    private var spent: [String: Int64] = [:]

    init(
        _ schedule: FeeSchedule, under circumstances: FeeCircumstances, mark: FeeBill.Mark
    ) throws(FeeFault) {
        for quantity in circumstances.quantities where !(0...FeeQuantity.most).contains(quantity.count) {
            throw .quantityOutOfRange(quantity.unit, quantity.count)
        }
        self.schedule = schedule
        self.circumstances = circumstances
        self.mark = mark
        let selection = try FeeSelection(schedule, under: circumstances)
        applying = selection.applying
        questions = selection.questions
        for candidate in applying { try charge(candidate) }
        try reduce()
    }

    /// What the lines come to.
    func total() throws(FeeFault) -> Int64 {
        var total: Int64 = 0
        for line in lines { total = try Self.checked(total.addingReportingOverflow(line.amountVnd)) }
        return total
    }

    private mutating func charge(_ candidate: FeeSelection.Candidate) throws(FeeFault) {
        let rule = candidate.fee.rule
        guard rule.unit != nil || candidate.fee.per == nil else {
            questions.append(.unit([candidate.item]))
            return
        }
        let unit = rule.unit ?? .dossier
        let counts = (circumstances.count(of: unit), rule.each.map { circumstances.count(of: $0) } ?? 1)
        if counts.0 == nil { ask(unit, for: candidate.item) }
        if counts.1 == nil, let each = rule.each { ask(each, for: candidate.item) }
        guard let count = counts.0, let times = counts.1 else { return }
        let charged = max(0, min(count, rule.toNumber ?? count) - (rule.fromNumber - 1))
        if charged == 0 || times == 0, candidate.fee.amountVnd > 0 { return }
        let full = try Self.checked(candidate.fee.amountVnd.multipliedReportingOverflow(by: charged))
        let one = capped(full, candidate)
        let amount = try Self.checked(one.multipliedReportingOverflow(by: times))
        let isCapped = one < full
        lines.append(
            FeeBill.Line(
                item: candidate.item, fee: candidate.fee, amountVnd: amount,
                reason: Self.reason(candidate.fee, unit: unit, charged: charged, times: times, isCapped: isCapped),
                legalBasis: [candidate.fee.legalBasis].compactMap(\.self),
                mark: rule.isAssumed ? .assumed : mark))
    }

    private mutating func ask(_ unit: FeeUnit, for item: Int) {
        for (index, question) in questions.enumerated() {
            guard case .quantity(unit, let items) = question else { continue }
            questions[index] = .quantity(unit, items: items + [item])
            return
        }
        questions.append(.quantity(unit, items: [item]))
    }

    private mutating func capped(_ amount: Int64, _ candidate: FeeSelection.Candidate) -> Int64 {
        guard let cap = candidate.fee.rule.capVnd else { return amount }
        let charge = candidate.fee.rule.charge ?? "#\(candidate.item)"
        let before = spent[charge] ?? 0
        let room = max(0, cap - before)
        spent[charge] = before + min(amount, room)
        return min(amount, room)
    }

    private mutating func reduce() throws(FeeFault) {
        guard let ground = circumstances.exemption else { return }
        var isKnown = applying.contains { $0.fee.rule.grounds.contains(ground) }
        for exemption in schedule.exemptions where exemption.grounds.contains(ground) {
            isKnown = true
            for index in lines.indices where exemption.kind == nil || exemption.kind == lines[index].fee.kind {
                let share = try Self.checked(
                    lines[index].amountVnd.multipliedReportingOverflow(by: 100 - exemption.percent), most: .max)
                lines[index].amountVnd = share / 100
                lines[index].reason = lines[index].reason.adding(exemption.percent, ground)
                lines[index].legalBasis += [exemption.legalBasis].compactMap(\.self)
                if exemption.isAssumed { lines[index].mark = .assumed }
            }
        }
        if !isKnown, !lines.allSatisfy({ $0.amountVnd == 0 }) { questions.append(.exemption(ground)) }
    }

    private static func checked(
        _ result: (partialValue: Int64, overflow: Bool), most: Int64 = FeeBill.mostVnd
    ) throws(FeeFault) -> Int64 {
        guard !result.overflow, result.partialValue <= most else { throw .tooLarge }
        return result.partialValue
    }

    private static func reason(
        _ fee: Fee, unit: FeeUnit, charged: Int64, times: Int64, isCapped: Bool
    ) -> Bilingual {
        let rule = fee.rule
        let rate = Dong.figures(fee.amountVnd)
        var vi = "\(charged) \(unit.name.vi)"
        var en = "\(charged) × \(unit.name.en)"
        if let last = rule.toNumber {
            vi += " (từ \(rule.fromNumber) đến \(last))"
            en += " (\(rule.fromNumber) to \(last))"
        } else if rule.fromNumber > 1 {
            vi += " (từ thứ \(rule.fromNumber))"
            en += " (from number \(rule.fromNumber))"
        }
        vi += " × \(rate) đồng"
        en += " at \(rate) đồng"
        if isCapped, let cap = rule.capVnd {
            vi += ", tối đa \(Dong.figures(cap)) đồng"
            en += ", at most \(Dong.figures(cap)) đồng"
        }
        if let each = rule.each {
            vi += ", × \(times) \(each.name.vi)"
            en += ", for \(times) × \(each.name.en)"
        }
        return Bilingual(vi: vi, en: en)
    }
}

extension Bilingual {
    fileprivate func adding(_ percent: Int64, _ ground: ExemptionGround) -> Bilingual {
        let share = percent == 100 ? (vi: "miễn", en: "exempt") : (vi: "giảm \(percent) %", en: "\(percent) % less")
        return Bilingual(vi: "\(vi); \(share.vi): \(ground.name.vi)", en: "\(en); \(share.en): \(ground.name.en)")
    }
}
