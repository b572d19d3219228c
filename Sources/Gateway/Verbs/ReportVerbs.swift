import Catalog
import Civil
import JSON
import Journal
import LineProtocol
import Reports

/// Reports on a period, folded from the journal page by page.
enum ReportVerbs {
    /// In what form a report is given.
    private enum Format: String, CaseIterable { case json, text, csv }

    /// The histories that are held at once.
    private static let page = 100

    static func report(_ call: Call) throws(Refusal) -> Work {
        let word = try call.onlyArgument()
        guard let kind = ReportKind(word: word) else { throw .badArgument(word, usage: call.usage) }
        let catalog = call.catalog
        let asked = try call.read { body in
            (
                period: body.period(), office: body.optionalText("office", max: 64), field: body.field(in: catalog),
                format: body.optionalChoice("format", Format.self) ?? .json,
                declared: kind.takesDeclaredFigures ? body.optionalObject("declared") { $0.declared() } : nil
            )
        }
        guard let period = asked.period else { throw .internalFault }
        guard period.start <= call.now else { throw .invalid([.notBegun(period)]) }
        let request = ReportRequest(
            kind: kind, period: period, offices: try offices(asked.office, of: kind, call), field: asked.field,
            declared: asked.declared ?? DeclaredFigures(), now: call.now, catalog: catalog,
            postal: call.gateway.postal, correspondents: call.gateway.correspondents)
        if let whole = request.declared.wholeAtUnit, whole > request.listedProcedures {
            throw .invalid([tooManyProcedures(listed: request.listedProcedures)])
        }
        return .background { () throws(Refusal) in
            let report = try make(request, call)
            return reply(report, asked.format, in: call.language)
        }
    }

    private static func tooManyProcedures(listed: Int) -> Problem {
        Problem(
            at: JSONPointer.root.appending("declared").appending("wholeAtUnit"), code: "range",
            message: Bilingual(
                vi: "Cơ quan chỉ có \(listed) thủ tục.", en: "There are only \(listed) procedures of these offices."))
    }

    /// The offices that are reported: the one that was asked for, else an officer's own, else all.
    private static func offices(
        _ office: String?, of kind: ReportKind, _ call: Call
    ) throws(Refusal) -> [String]? {
        let isOfficer = call.identity.role == .officer
        guard let office else { return isOfficer ? call.identity.offices : nil }
        let isKnown =
            call.catalog.office(office) != nil
            || kind == .officialPost && call.gateway.correspondents.office(office) != nil
        guard isKnown, !isOfficer || call.identity.offices.contains(office) else {
            throw .notFound(Bilingual(vi: "cơ quan “\(office)”", en: "office “\(office)”"))
        }
        return [office]
    }

    private static func make(_ request: ReportRequest, _ call: Call) throws(Refusal) -> Report {
        var run = ReportRun(request)
        let journal = call.gateway.journal
        // The run itself leaves out what other offices decide: a dossier may be filed anywhere.
        let last = try call.reading { () throws(JournalError) in try journal.lastSequence() }
        var query = HistoryQuery(
            visibility: .everything, activeSince: run.activeSince, legs: request.kind.legs, through: last, limit: page)
        while true {
            if call.gateway.refusesRequests { throw .stopping }
            let histories = try call.reading { () throws(JournalError) in try journal.histories(query) }
            guard let last = histories.last else { break }
            do {
                for history in histories { try run.add(history) }
            } catch {
                throw Refusal(error, of: request.kind)
            }
            query.after = last.place
        }
        do {
            return try run.report()
        } catch {
            throw Refusal(error, of: request.kind)
        }
    }

    private static func reply(_ report: Report, _ format: Format, in language: Language) -> Reply {
        func reply(_ text: String) -> Reply {
            Reply(
                200,
                [
                    "report": .string(report.kind.rawValue), "format": .string(format.rawValue),
                    "rows": .integer(Int64(report.rows.count)), "text": .string(text),
                ])
        }
        switch format {
        case .json: return Reply(200, report.json(in: language))
        case .text: return reply(report.text(in: language))
        case .csv: return reply(report.csv(in: language))
        }
    }
}

extension Problem {
    /// What is asked of a time of which nothing is known yet.
    fileprivate static func notBegun(_ period: ReportPeriod) -> Problem {
        Problem(
            at: .root, code: "notBegun",
            message: Bilingual(
                vi: "Kỳ \(period.from)–\(period.to) chưa bắt đầu.", en: "\(period.from) to \(period.to) has not begun.")
        )
    }
}

extension Refusal {
    /// Why a report cannot be given; figures that don't balance are our fault and are never shown.
    init(_ fault: ReportFault, of kind: ReportKind) {
        switch fault {
        case .unbalanced(let row, let check):
            self = .internalFault("report \(kind.rawValue) does not balance: \(check) in \(row)")
            extra.append(JSON.Member("check", .string(check)))
        case .tooManyRows(let limit):
            self = .invalid([
                Problem(
                    at: JSONPointer.root.appending("to"), code: "tooMany",
                    message: Bilingual(
                        vi: "Báo cáo có hơn \(limit) dòng; hãy chọn kỳ ngắn hơn hoặc một cơ quan.",
                        en: "The report has over \(limit) rows; choose a shorter period or one office."))
            ])
        }
    }
}

extension BodyReader {
    /// The member `period`, or the members `from` and `to`, two days of which the second is not before the first.
    fileprivate mutating func period() -> ReportPeriod? {
        let faults = problems.count
        guard let word = optionalText("period", max: 16) else {
            return problems.count == faults ? days() : ignoringDays()
        }
        let (from, to) = (optionalDate("from"), optionalDate("to"))
        if from != nil || to != nil {
            report(
                "period", "conflict",
                Bilingual(
                    vi: "Chỉ ghi period, hoặc from và to, không ghi cả hai.",
                    en: "Give period, or from and to, not both."))
        }
        let period = ReportPeriod(word)
        if period == nil { report("period", "format", Self.periodForms) }
        return period
    }

    /// What is wrong with the member `period` was said; the days are not asked for besides.
    private mutating func ignoringDays() -> ReportPeriod? {
        _ = (optionalDate("from"), optionalDate("to"))
        return nil
    }

    private static let periodForms: Bilingual = {
        let forms = ReportPeriod.writtenForms.joined(separator: ", ")
        return Bilingual(
            vi: "Kỳ ghi theo dạng \(forms) (năm, nửa năm, quý, tháng).",
            en: "A period is written \(forms) (year, half, quarter, month).")
    }()

    private mutating func days() -> ReportPeriod? {
        let (from, to) = (date("from"), date("to"))
        guard let from, let to else { return nil }
        let period = ReportPeriod(from: from, to: to)
        if period == nil {
            report(
                "to", "range",
                Bilingual(vi: "Ngày cuối không được trước ngày đầu.", en: "The last day is before the first."))
        }
        return period
    }

    /// What a unit declares of itself.
    fileprivate mutating func declared() -> DeclaredFigures {
        let counts = 0...1_000_000
        let received = optionalInteger("feedback", in: counts)
        let onTime = optionalInteger("feedbackOnTime", in: counts)
        let feedback = received.flatMap { DeclaredFigures.Feedback(received: $0, onTime: onTime ?? $0) }
        if feedback == nil, received != nil || onTime != nil {
            report(
                "feedbackOnTime", "range",
                Bilingual(
                    vi: "Số đúng hạn không được lớn hơn số đã nhận (feedback).",
                    en: "No more is on time than was received (feedback)."))
        }
        return DeclaredFigures(
            wholeAtUnit: optionalInteger("wholeAtUnit", in: counts), noticeBoard: optionalBool("noticeBoard"),
            feedback: feedback)
    }

    /// The Vietnamese name of a field that some procedure of the catalog has, in either language, diacritics or none.
    fileprivate mutating func field(in catalog: Catalog) -> String? {
        guard let asked = optionalText("field", max: 256) else { return nil }
        let wanted = asked.folded
        let found = catalog.procedures.first { $0.field.vi.folded == wanted || $0.field.en.folded == wanted }
        if found == nil {
            report(
                "field", "unknown",
                Bilingual(
                    vi: "Không có thủ tục nào thuộc lĩnh vực này; xem CATALOG LIST.",
                    en: "No procedure is of this field; see CATALOG LIST."))
        }
        return found?.field.vi
    }
}
