import Catalog
import Civil
import Dossiers

/// Makes the score card of TT 01/2018/TT-VPCP Điều 13–15 from the dossiers of the period, the catalog, and what the unit
/// declares of itself.
///
/// An indicator for which there are no data is left out, as the circular says of a missing one; the bounds of the
/// classes stay.
struct ScoreCardBuilder: ReportBuilding {
    private let request: ReportRequest
    private var figures = ScoreFigures()

    init(_ request: ReportRequest) {
        self.request = request
    }

    mutating func add(_ life: CasePeriod) {
        figures.add(life, request)
    }

    func report() -> Report {
        let rows = dossierRows + [wholeProcess, publication, attitude, feedback, services]
        let scores = rows.compactMap(\.tally?.score)
        let sum = scores.isEmpty ? nil : Self.sum(scores)
        return Report(
            request,
            title: Bilingual(
                vi: "Chấm điểm giải quyết thủ tục hành chính", en: "Score card of the handling of procedures"),
            basis: Bilingual(
                vi: "TT 01/2018/TT-VPCP Điều 13–15 (đã kiểm chứng)", en: "TT 01/2018/TT-VPCP Điều 13–15 (verified)"),
            columns: ScoreRow.columns, rows: rows.map(\.cells),
            total: [
                .empty, .text(Bilingual(vi: "Tổng điểm", en: "Total")), .empty, .empty, .number(sum),
                standing(sum),
                .text(reach(sum, best: Self.sum(rows.compactMap(\.best)), of: scores.count)),
            ], notes: Self.notes)
    }

    /// The class; none where no dossier was finished, which says nothing of an agency (DESIGN).
    private func standing(_ sum: FixedPoint?) -> Cell {
        guard let sum, figures.finished > 0 else { return .notAvailable }
        return .text(ScoreClass(sum: sum).name)
    }

    private static func sum(_ scores: [FixedPoint]) -> FixedPoint {
        FixedPoint(units: scores.reduce(0) { $0 + $1.units }, places: 1)
    }

    /// Out of how many points, and which class would be reached if all that is open stood at its best.
    private func reach(_ sum: FixedPoint?, best: FixedPoint, of count: Int) -> Bilingual {
        let of = Bilingual(vi: "trên tối đa \(count * 2)", en: "of at most \(count * 2)")
        guard figures.finished > 0, best.units > sum?.units ?? 0 else { return of }
        let name = ScoreClass(sum: best).name
        return Bilingual(
            vi: "\(of.vi); nhiều nhất \(best), \(name.vi), nếu khai đủ",
            en: "\(of.en); no more than \(best), \(name.en), with all declared")
    }

    private var dossierRows: [ScoreRow] {
        [
            ScoreRow(1, vi: "tổng thời gian so với quy định", en: "total time against the legal limit", figures.total),
            ScoreRow(
                2, vi: "thời gian của từng bước so với quy định", en: "time of each step against its limit",
                figures.agencies),
            ScoreRow(
                3, vi: "số lần phải bổ sung hồ sơ", en: "contacts needed to complete the dossier", figures.contacts),
            ScoreRow(4, vi: "số đầu mối phải liên hệ", en: "bodies contacted", figures.bodies),
        ]
    }

    /// Indicator 5: the listed share of procedures done wholly at the unit gives 2, all dossiers accepted and returned
    /// there 1. What a unit accepts it also returns, at its counter or by the post and the portal.
    private var wholeProcess: ScoreRow {
        func row(_ tally: ScoreTally?, most: ScoreTally? = nil, note: Bilingual? = nil) -> ScoreRow {
            ScoreRow(
                5, vi: "toàn bộ quy trình tại Bộ phận Một cửa", en: "whole process at the one-stop unit", tally,
                most: most, note: note)
        }
        guard figures.accepted > 0 else { return row(ScoreTally()) }
        let passage = figures.acceptedAtUnit == figures.accepted ? 1 : 0
        guard let whole = request.declared.wholeAtUnit else {
            return row(
                .once(passage), most: .once(2),
                note: Bilingual(
                    vi: "chưa khai số thủ tục làm trọn tại bộ phận", en: "procedures done wholly there not declared"))
        }
        let listed = request.listedProcedures
        let isReached = listed > 0 && whole * 100 >= listed * shareAtUnit
        return row(
            .once(isReached ? 2 : passage),
            note: Bilingual(
                vi: "khai \(whole) trên \(listed) thủ tục, mức \(shareAtUnit) %",
                en: "declared \(whole) of \(listed) procedures, bound \(shareAtUnit) %"))
    }

    /// The share of procedures that indicator 5 asks for; of several levels the strictest (DESIGN).
    private var shareAtUnit: Int {
        let offices = request.offices.map { $0.compactMap { request.catalog.office($0) } } ?? request.catalog.offices
        return offices.map(\.level.shareAtUnit).max() ?? 20
    }

    /// Indicator 6: the catalog of the gateway is the electronic publication; the board is declared.
    private var publication: ScoreRow {
        let isOpen = request.declared.noticeBoard == nil
        let note = Bilingual(vi: "chưa khai bảng niêm yết", en: "notice board not declared")
        return ScoreRow(
            6, vi: "công khai thủ tục", en: "publication of procedures",
            figures.publication(noticeBoard: request.declared.noticeBoard ?? false),
            most: isOpen ? figures.publication(noticeBoard: true) : nil,
            note: isOpen && figures.finished > 0 ? note : nil)
    }

    private var attitude: ScoreRow {
        ScoreRow(7, vi: "thái độ phục vụ", en: "attitude", figures.attitude)
    }

    /// Indicator 8: no feedback, or all of it handled on time, gives 2, at least 90 % 1.
    private var feedback: ScoreRow {
        let name = (vi: "xử lý phản ánh, kiến nghị", en: "handling of feedback")
        guard let feedback = request.declared.feedback else {
            return ScoreRow(
                8, vi: name.vi, en: name.en, nil, most: .once(2),
                note: Bilingual(
                    vi: "bỏ ra: hệ thống không nhận phản ánh, đơn vị chưa khai",
                    en: "left out: no feedback is taken in here, none declared"))
        }
        let points =
            feedback.onTime == feedback.received ? 2 : feedback.onTime * 100 >= feedback.received * 90 ? 1 : 0
        return ScoreRow(
            8, vi: name.vi, en: name.en, .once(points),
            note: Bilingual(
                vi: "khai \(feedback.onTime) trên \(feedback.received) đúng hạn",
                en: "declared \(feedback.onTime) of \(feedback.received) on time"))
    }

    /// Indicator 9: at least 20 % of the procedures at level 3 or 4, 30 % of the dossiers online and none late give 2;
    /// some services, 15 % and none late give 1. Nothing where nothing can be compared.
    private var services: ScoreRow {
        let procedures = request.procedures()
        let offered = procedures.count { ($0.online?.fourLevels ?? 0) >= 3 }
        let (online, accepted) = (figures.online, figures.accepted)
        var tally = ScoreTally()
        if !procedures.isEmpty, accepted > 0 {
            let isSome = offered > 0 && figures.onlineLate == 0 && online * 100 >= accepted * 15
            let isFull = isSome && offered * 100 >= procedures.count * 20 && online * 100 >= accepted * 30
            tally.add(isFull ? 2 : isSome ? 1 : 0)
        }
        return ScoreRow(9, vi: "dịch vụ công trực tuyến", en: "online services", tally)
    }

    private static let notes = [
        Bilingual(
            vi: "3 đếm yêu cầu bổ sung; 4 cho 2 điểm khi không phải đến quầy; 7 lấy chấm 1 hoặc 2 làm phản ánh đúng, "
                + "trễ hạn là 0 (thiết kế riêng).",
            en: "3 counts requests for supplement; 4 gives 2 where nobody had to come to a counter; 7 takes a "
                + "rating of 1 or 2 for a justified complaint, late gives 0 (DESIGN)."),
        Bilingual(
            vi: "Điện tử ở 6: thủ tục đủ 7 phần trong danh mục. 5, 8 và 9 chấm cho cả cơ quan.",
            en: "Electronic in 6: all 7 parts stand in the catalog. 5, 8 and 9 are scored for the agency as a whole."),
        Bilingual(
            vi: "Tiêu chí thiếu được bỏ ra, các mức xếp loại giữ nguyên: 15, 12, 9, 6 điểm.",
            en: "A missing indicator is left out, the bounds of the classes stay: 15, 12, 9, 6 points."),
    ]
}

extension GovernmentLevel {
    /// The per cent of the listed procedures that indicator 5 wants done wholly at the unit.
    fileprivate var shareAtUnit: Int {
        switch self {
        case .ministry, .province: 20
        case .district: 50
        case .commune: 100
        }
    }
}
