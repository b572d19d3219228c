import Civil

/// Which fees of a schedule apply under given circumstances: the days first, then the choices, then each fee's rule.
struct FeeSelection {
    /// A fee with its place in the schedule.
    struct Candidate {
        let item: Int
        let fee: Fee
    }

    private enum Answer: Hashable {
        case yes, no
        /// The applicant claims the ground for which the fee is made.
        case byGround
        case choice, filing, applicant
    }

    private(set) var applying: [Candidate] = []
    private(set) var questions: [FeeBill.Question] = []
    private let circumstances: FeeCircumstances

    init(_ schedule: FeeSchedule, under circumstances: FeeCircumstances) throws(FeeFault) {
        self.circumstances = circumstances
        let candidates = Self.inForce(schedule, on: circumstances.date)
        let chosen = try Self.chosen(circumstances.choices, of: schedule, among: candidates)
        var done: Set<String> = []
        for candidate in candidates {
            guard let set = candidate.fee.rule.oneOf else {
                let answer = chosen.contains(candidate.item) ? .yes : answer(to: candidate)
                settle([(candidate, answer)])
                continue
            }
            guard done.insert(set).inserted else { continue }
            let members = candidates.filter { $0.fee.rule.oneOf == set }
            settleOne(of: members, chosen: members.filter { chosen.contains($0.item) })
        }
        applying.sort { $0.item < $1.item }
        let isWaived = !candidates.isEmpty && candidates.allSatisfy { $0.fee.rule.application == .onRequest }
        if applying.isEmpty, questions.isEmpty, schedule.status != .none, !isWaived {
            questions.append(.noRate(schedule.status))
        }
    }

    /// The fees in force on a day; of the rates of one charge for the same units, the newest.
    private static func inForce(_ schedule: FeeSchedule, on date: CivilDate) -> [Candidate] {
        var kept: [Candidate] = []
        for (item, fee) in schedule.items.enumerated() where fee.isInForce(on: date) {
            let rival = kept.firstIndex { other in
                fee.rule.charge != nil && other.fee.rule.charge == fee.rule.charge
                    && other.fee.rule.fromNumber == fee.rule.fromNumber
            }
            guard let rival else {
                kept.append(Candidate(item: item, fee: fee))
                continue
            }
            let beginnings = (kept[rival].fee.firstDay, fee.firstDay)
            if let later = beginnings.1, beginnings.0.map({ $0 < later }) ?? true {
                kept[rival] = Candidate(item: item, fee: fee)
            }
        }
        return kept
    }

    /// The places of the chosen fees; a choice of a rate stands for its charge at the rate in force.
    private static func chosen(
        _ choices: [Int], of schedule: FeeSchedule, among candidates: [Candidate]
    ) throws(FeeFault) -> Set<Int> {
        var chosen: Set<Int> = []
        var bySet: [String: Int] = [:]
        for choice in choices {
            guard schedule.items.indices.contains(choice) else { throw .notInForce(choice: choice) }
            let charge = schedule.items[choice].rule.charge
            let meant = candidates.filter { $0.item == choice || (charge != nil && $0.fee.rule.charge == charge) }
            guard let first = meant.first else { throw .notInForce(choice: choice) }
            if let set = first.fee.rule.oneOf {
                if let other = bySet[set], !meant.contains(where: { $0.item == other }) {
                    throw .twoOfOneSet(other, first.item)
                }
                bySet[set] = first.item
            }
            chosen.formUnion(meant.map(\.item))
        }
        return chosen
    }

    private func answer(to candidate: Candidate) -> Answer {
        let rule = candidate.fee.rule
        if let filing = rule.filing {
            guard let told = circumstances.filing else { return .filing }
            guard told == filing else { return .no }
        }
        if !rule.applicants.isEmpty {
            guard let told = circumstances.applicant else { return .applicant }
            guard rule.applicants.contains(told) else { return .no }
        }
        if !rule.grounds.isEmpty {
            if let claimed = circumstances.exemption, rule.grounds.contains(claimed) { return .byGround }
            if rule.application != .onChoice { return .no }
        }
        switch rule.application ?? candidate.fee.impliedApplication {
        case .always: return .yes
        case .onChoice: return .choice
        case .onRequest:
            let asked = rule.unit.flatMap { circumstances.count(of: $0) } ?? 0
            return asked >= rule.fromNumber ? .yes : .no
        }
    }

    /// Of a set of which one applies: the chosen one, else the one of the claimed ground, else the one that is left.
    private mutating func settleOne(of members: [Candidate], chosen: [Candidate]) {
        guard chosen.isEmpty else { return settle(chosen.map { ($0, .yes) }) }
        let answers = members.map { ($0, answer(to: $0)) }.filter { $0.1 != .no }
        let byGround = answers.filter { $0.1 == .byGround }
        if let first = byGround.first { return settle([first]) }
        guard answers.count > 1, answers.allSatisfy({ $0.1 == .yes || $0.1 == .choice }) else {
            return settle(answers)
        }
        let charges = Set(answers.map { $0.0.fee.rule.charge ?? "#\($0.0.item)" })
        settle(charges.count == 1 ? answers : answers.map { ($0.0, .choice) })
    }

    private mutating func settle(_ answers: [(candidate: Candidate, answer: Answer)]) {
        applying += answers.filter { $0.answer == .yes || $0.answer == .byGround }.map(\.candidate)
        let kinds: [(Answer, ([Int]) -> FeeBill.Question)] = [
            (.choice, FeeBill.Question.choice), (.filing, FeeBill.Question.filing),
            (.applicant, FeeBill.Question.applicant),
        ]
        for (kind, question) in kinds {
            let items = answers.filter { $0.answer == kind }.map(\.candidate.item).sorted()
            if !items.isEmpty { questions.append(question(items)) }
        }
    }
}

extension Fee {
    /// What decides where the rule does not say it: a condition that nothing else puts into words is for an officer.
    var impliedApplication: FeeRule.Application {
        let isRead = rule.filing != nil || !rule.applicants.isEmpty || !rule.grounds.isEmpty
        return condition == nil || isRead ? .always : .onChoice
    }
}
