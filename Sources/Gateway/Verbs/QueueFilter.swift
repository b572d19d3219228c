import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// What a list of the queue is narrowed to.
struct QueueFilter: Sendable {
    /// Whose leases a list keeps to.
    enum Holder: String, CaseIterable, Sendable { case me }

    var office: String?
    var status: Int?
    var state: DossierState?
    var overdue = false
    /// Due within so much time from now on, and not late yet.
    var nearDue: TimeLimit?
    var procedure: String?
    var channel: Channel?
    var duty: Duty?
    var leasedBy: Holder?

    init(_ body: inout BodyReader) {
        office = body.optionalText("office", max: 64)
        status = body.optionalInteger("status", in: 1...10)
        state = body.optionalChoice("state", DossierState.self)
        overdue = body.optionalBool("overdue") ?? false
        nearDue = Self.limit(&body)
        procedure = body.optionalText("procedure", max: 64)
        channel = body.optionalChoice("channel", Channel.self)
        duty = body.optionalChoice("duty", Duty.self)
        leasedBy = body.optionalChoice("leasedBy", Holder.self)
    }

    private static func limit(_ body: inout BodyReader) -> TimeLimit? {
        guard let text = body.optionalText("nearDue", max: 16) else { return nil }
        let limit = TimeLimit(text).flatMap { $0.tenths <= 10_000 ? $0 : nil }
        if limit == nil {
            body.report(
                "nearDue", "format",
                Bilingual(
                    vi: "Viết khoảng thời gian như 1wd, 4h hoặc 3d, không quá 1000.",
                    en: "Write an amount of time as 1wd, 4h or 3d, 1000 at most."))
        }
        return limit
    }

    /// The states that the filter lets through: without one, all in which something can still happen.
    var states: [DossierState] {
        DossierState.allCases.filter { candidate in
            if let state, state != candidate { return false }
            if let status { return candidate.status.rawValue == status }
            return state != nil || !candidate.isTerminal
        }
    }

    /// The query for a page of what an officer or auditor may see.
    func query(_ call: Call, after place: QueuePlace?, limit: Int) -> QueueQuery {
        QueueQuery(
            visibility: call.identity.visibility, acting: office, states: states, duty: duty,
            procedure: procedure.map { call.catalog.procedure($0)?.code ?? $0 }, channel: channel,
            overdueAt: overdue ? call.now : nil, dueWithin: nearDue.map { span($0, call) },
            leasedBy: leasedBy.map { _ in call.identity.account }, leaseNow: call.now, after: place, limit: limit)
    }

    /// From now on, counted by the calendar of the office; by the standard one where the list has several.
    private func span(_ limit: TimeLimit, _ call: Call) -> ClosedRange<Instant> {
        let offices = call.identity.offices
        let calendar = call.catalog.calendar(ofOffice: office ?? (offices.count == 1 ? offices[0] : ""))
        return call.now...max(call.now, calendar.dueInstant(accepted: call.now, limit: limit))
    }
}
