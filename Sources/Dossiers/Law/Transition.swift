public import Catalog

/// One row of the state table of the one-stop mechanism: from, event, actor, guard, to, form, clock effect.
public struct Transition: Sendable {
    /// Whose officers may act.
    public enum Place: String, Sendable {
        /// The one-stop unit at which the dossier was filed (nơi tiếp nhận).
        case receiving
        /// The agency that decides (cơ quan có thẩm quyền).
        case deciding
        /// Either of the two.
        case either
        /// The office at which the dossier's present step sits.
        case acting
        /// The agency that is consulted (cơ quan phối hợp).
        case consulted
        /// The agency of an open task of an interconnected procedure.
        case task
        /// Any office that has to do with the dossier.
        case involved
    }

    /// Who may carry a transition out.
    public enum Performer: Hashable, Sendable {
        case owner
        /// The owner; for who filed at the counter also the reception of the receiving unit, which enters what is
        /// brought to it (DESIGN: the paper comes to the one-stop unit, and not everybody has an account).
        case applicant
        /// The owner; for what is paid at the counter also the reception of the receiving unit, however it was filed.
        case payer
        case officer([Duty], at: Place)
        case postman
        case system
    }

    /// Where a transition leads.
    public enum Target: Hashable, Sendable {
        case state(DossierState)
        /// The state of the next step of the procedure's internal process (quy trình nội bộ).
        case nextStep
        /// `interAgency` while a task is open, `completed` after the last.
        case nextTask
        /// The state before the withdrawal was asked for.
        case previous
        case same
    }

    /// What a transition does to the legal processing clock `P`.
    public enum ClockEffect: String, Sendable {
        case none, start, run, pause, resume, restart, stop
    }

    /// In which rule sets a row stands.
    public enum Era: String, Sendable {
        case always
        /// Until 30/06/2025: RS-2015 and RS-2018.
        case until2025
        /// From 01/07/2025: RS-2025 and RS-2026.
        case since2025
        /// From 05/08/2026: RS-2026.
        case since2026

        func contains(_ rules: RuleSet) -> Bool {
            switch self {
            case .always: true
            case .until2025: rules.from < RuleSet.of2025.from
            case .since2025: rules.from >= RuleSet.of2025.from
            case .since2026: rules.from >= RuleSet.of2026.from
            }
        }
    }

    /// The number of the row in the state table of the reference (`Docs/OneStop.md`).
    public let row: String
    public let from: [DossierState]
    public let action: DossierAction
    public let performer: Performer
    /// What must be true besides; checked in this order.
    public let guards: [Guard]
    public let target: Target
    public let form: Form?
    public let clock: ClockEffect
    public let era: Era
    /// The provision on which the row rests, or `DESIGN` where the law is silent.
    public let basis: String

    init(
        _ row: String, _ from: [DossierState], _ action: DossierAction, _ performer: Performer, if guards: [Guard] = [],
        to target: Target, form: Form? = nil, clock: ClockEffect = .none, era: Era = .always, _ basis: String
    ) {
        self.row = row
        self.from = from
        self.action = action
        self.performer = performer
        self.guards = guards
        self.target = target
        self.form = form
        self.clock = clock
        self.era = era
        self.basis = basis
    }
}
