import Catalog

/// The state table of a dossier under Nghị định 61/2018/NĐ-CP, Điều 15–20, as rows that read beside the law.
///
/// Row numbers are those of the reference in `Docs/OneStop.md`. Rows that the gateway does not play yet are not here.
public enum TransitionTable {
    public static let rows: [Transition] = intake + appraisal + withdrawal + result

    /// The row for an action in a state; `nil` where the table has none.
    public static func row(for action: DossierAction, in state: DossierState) -> Transition? {
        byStateAndAction[Key(state: state, action: action)]
    }

    /// The actions that can be asked for in a state, in the order of the table.
    public static func allowed(in state: DossierState) -> [DossierAction] {
        var actions: [DossierAction] = []
        for row in rows where row.from.contains(state) && row.action.isRequestable && !actions.contains(row.action) {
            actions.append(row.action)
        }
        return actions
    }

    private struct Key: Hashable {
        let state: DossierState
        let action: DossierAction
    }

    private static let byStateAndAction: [Key: Transition] = {
        var index: [Key: Transition] = [:]
        for row in rows {
            for state in row.from {
                index[Key(state: state, action: row.action)] = row
            }
        }
        return index
    }()

    // swift-format-ignore
    private static let intake: [Transition] = [
        Transition(row: "2b", from: [.submitted, .accepted, .processing, .awaitingSignature], action: .lease, performer: .officer([.reception, .processing, .approval]), target: .same, form: nil, clock: .none, basis: "NĐ 61/2018 Điều 17"),
        Transition(row: "6", from: [.submitted], action: .requestSupplement, performer: .officer([.reception]), target: .state(.intakeSupplement), form: .supplementRequest, clock: .none, basis: "NĐ 61/2018 Điều 17"),
        Transition(row: "7–8", from: [.submitted], action: .refuse, performer: .officer([.reception]), target: .state(.refused), form: .refusal, clock: .none, basis: "NĐ 61/2018 Điều 17"),
        Transition(row: "9", from: [.submitted], action: .receive, performer: .officer([.reception]), target: .state(.accepted), form: .receiptAndAppointment, clock: .start, basis: "NĐ 61/2018 Điều 17"),
        Transition(row: "11", from: [.intakeSupplement], action: .supplement, performer: .owner, target: .state(.submitted), form: nil, clock: .none, basis: "NĐ 61/2018 Điều 17"),
        Transition(row: "12", from: [.intakeSupplement], action: .expire, performer: .system, target: .state(.refused), form: .refusal, clock: .none, basis: "DESIGN"),
    ]

    // swift-format-ignore
    private static let appraisal: [Transition] = [
        Transition(row: "13–14", from: [.accepted], action: .finishStep, performer: .officer([.reception]), target: .nextStep, form: .controlSlip, clock: .run, basis: "NĐ 61/2018 Điều 18"),
        Transition(row: "21", from: [.processing], action: .requestSupplement, performer: .officer([.processing]), target: .state(.supplement), form: .supplementRequest, clock: .pause, basis: "NĐ 61/2018 Điều 19(4)"),
        Transition(row: "22", from: [.supplement], action: .supplement, performer: .owner, target: .state(.processing), form: nil, clock: .restart, basis: "NĐ 61/2018 Điều 19(4)"),
        Transition(row: "23", from: [.supplement], action: .expire, performer: .system, target: .state(.stopped), form: nil, clock: .stop, basis: "NĐ 118/2025 Điều 19(5); no term before 01/07/2025"),
        Transition(row: "24", from: [.processing], action: .demandPayment, performer: .officer([.processing]), target: .state(.finance), form: nil, clock: .pause, basis: "DESIGN"),
        Transition(row: "25", from: [.finance], action: .pay, performer: .owner, target: .state(.processing), form: nil, clock: .resume, basis: "DESIGN"),
        Transition(row: "26", from: [.processing], action: .finishStep, performer: .officer([.processing]), target: .nextStep, form: .controlSlip, clock: .run, basis: "NĐ 61/2018 Điều 19"),
        Transition(row: "28–29", from: [.awaitingSignature], action: .decide, performer: .officer([.approval]), target: .state(.completed), form: nil, clock: .stop, basis: "NĐ 61/2018 Điều 19(8), 20"),
        Transition(row: "36", from: [.processing, .awaitingSignature], action: .stop, performer: .officer([.approval]), target: .state(.stopped), form: nil, clock: .stop, basis: "NĐ 61/2018 Điều 19"),
    ]

    // swift-format-ignore
    private static let withdrawal: [Transition] = [
        Transition(row: "33", from: [.submitted, .intakeSupplement, .accepted, .processing, .awaitingSignature, .supplement, .finance], action: .withdraw, performer: .owner, target: .state(.withdrawalRequested), form: nil, clock: .pause, basis: "NĐ 118/2025 Điều 21; DESIGN before 01/07/2025"),
        Transition(row: "34", from: [.withdrawalRequested], action: .stop, performer: .officer([.reception, .approval]), target: .state(.stopped), form: nil, clock: .stop, basis: "NĐ 118/2025 Điều 21; DESIGN before 01/07/2025"),
    ]

    // swift-format-ignore
    private static let result: [Transition] = [
        Transition(row: "pay", from: [.submitted, .accepted, .processing, .awaitingSignature, .completed], action: .pay, performer: .owner, target: .same, form: nil, clock: .none, basis: "NĐ 61/2018 Điều 22"),
        Transition(row: "delivery", from: [.submitted, .intakeSupplement, .accepted, .processing, .awaitingSignature, .supplement, .finance, .completed], action: .changeDelivery, performer: .owner, target: .same, form: nil, clock: .none, basis: "QĐ 45/2016/QĐ-TTg Điều 5"),
        Transition(row: "38", from: [.completed], action: .returnAtCounter, performer: .officer([.reception]), target: .state(.returned), form: nil, clock: .none, basis: "NĐ 61/2018 Điều 20"),
        Transition(row: "39", from: [.completed], action: .returnOnline, performer: .system, target: .state(.returned), form: nil, clock: .none, basis: "NĐ 61/2018 Điều 20"),
        Transition(row: "40", from: [.completed], action: .handToPost, performer: .postman, target: .state(.withPost), form: nil, clock: .none, basis: "QĐ 45/2016/QĐ-TTg Điều 9"),
        Transition(row: "41", from: [.withPost], action: .confirmPostDelivery, performer: .postman, target: .state(.returned), form: nil, clock: .none, basis: "QĐ 45/2016/QĐ-TTg Điều 10"),
        Transition(row: "42", from: [.withPost], action: .takeBackFromPost, performer: .postman, target: .state(.completed), form: nil, clock: .none, basis: "TT 17/2017/TT-BTTTT Điều 5(2)h; after a loss DESIGN"),
        Transition(row: "rate", from: [.returned], action: .rate, performer: .owner, target: .same, form: nil, clock: .none, basis: "NĐ 61/2018 Điều 29"),
    ]
}
