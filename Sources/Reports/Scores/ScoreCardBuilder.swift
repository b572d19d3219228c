import Catalog
import Civil
import Dossiers

/// Makes the score card of TT 01/2018/TT-VPCP Điều 13–15 from the dossiers that were finished in the period.
///
/// An indicator for which there are no data is left out, as the circular says of a missing one; so there is no class,
/// whose bounds suppose all nine.
struct ScoreCardBuilder: ReportBuilding {
    private struct Tally {
        var points = 0
        var dossiers = 0

        mutating func add(_ more: Int) {
            points += more
            dossiers += 1
        }

        /// Points by dossier, rounded to one place.
        var score: FixedPoint? { FixedPoint(Int64(points), over: Int64(dossiers), places: 1) }
    }

    private let request: ReportRequest
    private var total = Tally()
    private var agencies = Tally()
    private var contacts = Tally()
    private var bodies = Tally()
    private var accepted = 0
    private var online = 0
    private var onlineLate = 0

    init(_ request: ReportRequest) {
        self.request = request
    }

    mutating func add(_ life: CasePeriod) {
        let (closing, dossier) = (life.closing, life.closing.dossier)
        let isOnline = dossier.delivery.dossier.isSelfService
        if request.period.contains(dossier.acceptedAt) {
            accepted += 1
            if isOnline { online += 1 }
        }
        let isFinishedNow = request.period.contains(closing.finishedAt)
        if isOnline, isFinishedNow ? closing.timeliness == .late : closing.isLate(inHandAt: request.asOf) {
            onlineLate += 1
        }
        guard isFinishedNow, let timeliness = closing.timeliness else { return }
        total.add(timeliness.points)
        if let worst = closing.agencyTimes.map(\.points).min() { agencies.add(worst) }
        contacts.add(max(0, 2 - closing.waits.count))
        let cameToCounter = dossier.delivery.dossier == .inPerson || dossier.delivery.result == .counter
        bodies.add(cameToCounter ? 1 : 2)
    }

    /// Indicator 9: at least 20 % of the procedures at level 3 or 4, 30 % of the dossiers online and none late give 2;
    /// some services, 15 % and none late give 1. `nil` where nothing can be compared.
    private var services: Tally? {
        let procedures = request.procedures()
        guard !procedures.isEmpty, accepted > 0 else { return nil }
        let offered = procedures.count { ($0.online?.fourLevels ?? 0) >= 3 }
        guard offered > 0, onlineLate == 0, online * 100 >= accepted * 15 else { return Tally(points: 0, dossiers: 1) }
        let isFull = offered * 100 >= procedures.count * 20 && online * 100 >= accepted * 30
        return Tally(points: isFull ? 2 : 1, dossiers: 1)
    }

    func report() -> Report {
        let unknown = Bilingual(vi: "bỏ ra: hệ thống không có dữ liệu", en: "left out: no data in this system")
        let rows = [
            row(1, vi: "tổng thời gian so với quy định", en: "total time against the legal limit", total),
            row(2, vi: "thời gian của từng bước so với quy định", en: "time of each step against its limit", agencies),
            row(3, vi: "số lần phải bổ sung hồ sơ", en: "contacts needed to complete the dossier", contacts),
            row(4, vi: "số đầu mối phải liên hệ", en: "bodies contacted", bodies),
            row(5, vi: "toàn bộ quy trình tại Bộ phận Một cửa", en: "whole process at the one-stop unit", nil, unknown),
            row(6, vi: "công khai thủ tục", en: "publication of procedures", nil, unknown),
            row(7, vi: "thái độ phục vụ", en: "attitude", nil, unknown),
            row(8, vi: "xử lý phản ánh, kiến nghị", en: "handling of feedback", nil, unknown),
            row(9, vi: "dịch vụ công trực tuyến", en: "online services", services),
        ]
        let scores = [total, agencies, contacts, bodies, services ?? Tally()].compactMap(\.score)
        let sum = scores.isEmpty ? nil : FixedPoint(units: scores.reduce(0) { $0 + $1.units }, places: 1)
        let most = Bilingual(vi: "trên tối đa \(scores.count * 2)", en: "of at most \(scores.count * 2)")
        return Report(
            request,
            title: Bilingual(
                vi: "Chấm điểm giải quyết thủ tục hành chính", en: "Score card of the handling of procedures"),
            basis: Bilingual(
                vi: "TT 01/2018/TT-VPCP Điều 13–15 (đã kiểm chứng)", en: "TT 01/2018/TT-VPCP Điều 13–15 (verified)"),
            columns: Self.columns, rows: rows,
            total: [
                .empty, .text(Bilingual(vi: "Tổng điểm", en: "Total")), .empty, .empty, .number(sum), .text(most),
            ], notes: Self.notes)
    }

    private func row(_ number: Int, vi: String, en: String, _ tally: Tally?, _ note: Bilingual? = nil) -> [Cell] {
        let nothing = Bilingual(vi: "bỏ ra: không phát sinh trong kỳ", en: "left out: nothing in this period")
        let left = note ?? (tally?.score == nil ? nothing : nil)
        return [
            .count(number), .text(Bilingual(vi: vi, en: en)), tally.map { .count($0.points) } ?? .notAvailable,
            tally.map { .count($0.dossiers) } ?? .notAvailable, .number(tally?.score), left.map { .text($0) } ?? .empty,
        ]
    }

    private static let notes = [
        Bilingual(
            vi: "Tiêu chí 3 đếm yêu cầu bổ sung; 4 cho 2 điểm khi không phải đến quầy (thiết kế riêng).",
            en: "3 counts requests for supplement; 4 gives 2 where nobody had to come to a counter (DESIGN)."),
        Bilingual(
            vi: "Không xếp loại vì thiếu tiêu chí; tiêu chí 9 chấm cho cả cơ quan.",
            en: "No class is given, since indicators are missing; 9 is scored for the agency as a whole."),
    ]

    private static let columns = [
        Report.Column("number", vi: "TT", en: "no."), Report.Column("indicator", vi: "tiêu chí", en: "indicator"),
        Report.Column("points", vi: "điểm cộng", en: "points"), Report.Column("dossiers", vi: "hồ sơ", en: "dossiers"),
        Report.Column("score", vi: "điểm", en: "score"), Report.Column("note", vi: "ghi chú", en: "note"),
    ]
}

extension DossierAtTime {
    /// Whether it is in hand and late at a moment.
    func isLate(inHandAt moment: Instant) -> Bool { isInHand && isLateInHand(at: moment) }
}
