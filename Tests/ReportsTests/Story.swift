import Catalog
import Civil
import Dossiers
import Journal
import MotCuaTesting
import Postal
import Testing

@testable import Reports

/// The life of one dossier, told step by step by the rules of the desk.
struct Story {
    private(set) var sample: SampleCase
    private(set) var records: [EventRecord]

    init(
        _ code: String, filed: String, office: String = SampleCatalog.officeCode, by channel: Channel = .online,
        result: ResultChannel = .counter, papers: [String] = [], procedure: Procedure = SampleCatalog.procedure
    ) {
        self.init(
            code, filedAt: moment(filed), office: office, by: channel, result: result, papers: papers,
            procedure: procedure)
    }

    init(
        _ code: String, filedAt: Instant, office: String, by channel: Channel, result: ResultChannel,
        papers: [String] = [], procedure: Procedure = SampleCatalog.procedure
    ) {
        sample = SampleCase(
            code, office: office, at: filedAt, delivery: result, channel: channel, attachments: papers, receipts: 0,
            procedure: procedure)
        records = sample.opening.records
    }

    var history: CaseHistory { CaseHistory(place: 1, records: records) }

    mutating func happens(_ command: DossierCommand, by actor: Actor, at text: String) throws {
        records += try sample.apply(command, by: actor, at: moment(text)).records
    }

    /// - Parameter serial: the number that the acceptance takes in the register of the office.
    mutating func accept(_ text: String, serial: Int = 1) throws {
        try happens(.receive(note: nil), by: officer(.reception), at: text)
        guard let accepted = records.popLast() else { return }
        let series = NumberSeries(
            book: .form(.register), office: sample.file.dossier.office, year: accepted.at.date.year)
        records.append(
            EventRecord(
                dossier: accepted.dossier, number: accepted.number, at: accepted.at, actor: accepted.actor,
                event: accepted.event, receipts: accepted.receipts,
                issued: [IssuedNumber(series: series.name, number: serial)]))
    }

    /// Passes an accepted dossier on to the officer who examines it.
    mutating func forward(_ text: String) throws {
        try happens(.finishStep(note: nil), by: officer(.reception), at: text)
    }

    /// Examines, signs and grants at one moment.
    mutating func grant(_ text: String, files: [String] = []) throws {
        try happens(.finishStep(note: nil), by: officer(.processing), at: text)
        let decision = DossierEvent.Decision(outcome: .granted, documentNumber: "12/GP", files: files, reason: nil)
        try happens(.decide(decision), by: officer(.approval), at: text)
    }

    mutating func handOver(_ text: String) throws {
        try happens(.returnAtCounter(recipient: "Nguyễn Văn A"), by: officer(.reception), at: text)
    }

    mutating func ask(_ text: String) throws {
        try happens(
            .requestSupplement(reason: "mờ", components: []), by: officer(.processing), at: text)
    }

    mutating func answer(_ text: String) throws {
        try happens(.supplement(components: [], note: nil), by: SampleActor.owner, at: text)
    }

    /// The agency gives itself a later date (form 04).
    mutating func apologise(_ text: String, until due: String) throws {
        try happens(
            .extend(reason: "bận", agencyAtFault: nil, due: moment(due)), by: officer(.approval), at: text)
    }

    /// A payment is demanded, and made at another moment.
    mutating func waitsForPayment(_ text: String, until paid: String) throws {
        try happens(.demandPayment(amountVnd: 1000, reason: "phí"), by: officer(.processing), at: text)
        try happens(
            .pay(method: "online", amountVnd: 1000, reference: "x"), by: SampleActor.owner, at: paid)
    }

    mutating func add(_ events: [CaseEvent], at text: String) {
        records += sample.add(events, at: moment(text)).records
    }

    /// Does something, whoever has to; where the rules forbid it nothing happens.
    mutating func tries(_ command: DossierCommand, at: Instant) {
        let duties: [Duty] = [.reception, .processing, .approval]
        for actor in [SampleActor.owner, .system] + duties.map({ officer($0) }) {
            if let change = try? sample.apply(command, by: actor, at: at) {
                records += change.records
                return
            }
        }
    }

    mutating func registers(_ item: ItemID, at text: String) {
        records += sample.register(item, at: moment(text)).records
    }

    private func officer(_ duty: Duty) -> Actor {
        SampleActor.officer(duty, office: sample.file.dossier.office)
    }
}

/// Reads `2019-03-04 08:00` or `2019-03-04 08:00:01` at UTC+7.
func moment(_ text: String) -> Instant {
    let whole = text.count == 16 ? text + ":00" : text
    guard let instant = Instant(whole.replacing(" ", with: "T") + "+07:00") else {
        preconditionFailure("\(text) is written in a test and is not a moment")
    }
    return instant
}

func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("\(text) is written in a test and is not a day") }
    return date
}

func period(_ from: String, _ to: String) -> ReportPeriod {
    guard let period = ReportPeriod(from: day(from), to: day(to)) else {
        preconditionFailure("\(from) to \(to) is written in a test and is not a period")
    }
    return period
}

/// The report that some lives make.
func report(
    _ kind: ReportKind, of stories: [Story], from: String = "2019-03-01", to: String = "2019-03-31",
    offices: [String]? = nil, field: String? = nil, declared: DeclaredFigures = DeclaredFigures(),
    now: String = "2019-06-01 08:00", catalog: Catalog = SampleCatalog.catalog
) throws(ReportFault) -> Report {
    var run = ReportRun(
        ReportRequest(
            kind: kind, period: period(from, to), offices: offices, field: field, declared: declared, now: moment(now),
            catalog: catalog))
    for story in stories { try run.add(story.history) }
    return try run.report()
}

extension Report {
    /// The numbers of the total, by the keys of their columns.
    var sums: [String: Int] { Self.counts(columns, total ?? []) }

    func counts(ofRow row: Int) -> [String: Int] { Self.counts(columns, rows[row]) }

    private static func counts(_ columns: [Column], _ cells: [Cell]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for (column, cell) in zip(columns, cells) {
            if case .count(let count) = cell { counts[column.key] = count }
        }
        return counts
    }

    /// The values of one column.
    func values(_ key: String) -> [String] {
        guard let index = columns.firstIndex(where: { $0.key == key }) else { return [] }
        return rows.map { $0[index].text(in: .english) }
    }
}
