import Catalog
import Civil

/// Makes the indicators of QĐ 766/QĐ-TTg for which this system has data; the others stand there with the reason.
struct IndexBuilder: ReportBuilding {
    private let request: ReportRequest
    private var figures = IndexFigures()

    init(_ request: ReportRequest) {
        self.request = request
    }

    mutating func add(_ life: CasePeriod) {
        figures.add(life, request)
    }

    func report() -> Report {
        Report(
            request,
            title: Bilingual(
                vi: "Bộ chỉ số đánh giá phục vụ người dân, doanh nghiệp",
                en: "Index of the service to people and enterprises"),
            basis: Bilingual(
                vi: "QĐ 766/QĐ-TTg, theo cách tính của một hệ thống giám sát (đã đọc)",
                en: "QĐ 766/QĐ-TTg, as a monitoring system computes it (read)"),
            columns: IndexRow.columns,
            rows: (publicity + progress + services + digitisation + satisfaction).map(\.cells), notes: Self.notes)
    }

    private var publicity: [IndexRow] {
        let procedures = request.procedures()
        let noDates = Bilingual(vi: "danh mục không có ngày công khai", en: "the catalog has no dates of publication")
        return [
            IndexRow("1.1", vi: "công khai đúng hạn", en: "published on time", missing: noDates),
            IndexRow("1.2", vi: "cập nhật đúng hạn", en: "updated on time", missing: noDates),
            IndexRow(
                "1.3", vi: "công khai đủ nội dung", en: "complete content",
                procedures.count { $0.hasAllParts }, of: procedures.count),
            IndexRow(
                "1.4", vi: "đồng bộ hồ sơ", en: "synchronised",
                missing: Bilingual(
                    vi: "không có số của Cổng quốc gia", en: "no count of the national portal to compare with")),
        ]
    }

    private var progress: [IndexRow] {
        let means = figures.times.sorted { $0.key < $1.key }.map { code, time in
            IndexRow("2.2", procedure: code, time)
        }
        return [
            IndexRow(
                "2.1", vi: "trước hạn và đúng hạn", en: "early and on time", figures.onTime, of: figures.judged,
                note: figures.unjudged == 0
                    ? nil
                    : Bilingual(
                        vi: "\(figures.unjudged) hồ sơ không có hạn, không tính",
                        en: "\(figures.unjudged) without any term are left out"))
        ] + means
    }

    private var services: [IndexRow] {
        let procedures = request.procedures()
        let offered = procedures.count { ($0.online?.fourLevels ?? 0) >= 3 }
        return [
            IndexRow(
                "3.1", vi: "thủ tục trực tuyến", en: "procedures online", offered, of: procedures.count, threshold: 80),
            IndexRow(
                "3.2", vi: "dịch vụ có hồ sơ", en: "services with dossiers",
                procedures.count { ($0.online?.fourLevels ?? 0) >= 3 && figures.servicesUsed.contains($0.code) },
                of: offered),
            IndexRow(
                "3.3", vi: "hồ sơ trực tuyến", en: "dossiers online", figures.onlineComplete, of: figures.accepted,
                threshold: 50,
                note: Bilingual(
                    vi: "tỷ lệ đồng bộ coi là 100 %; thiếu kết quả điện tử thì không tính",
                    en: "the share synchronised is taken as 100 %; without an e-result not counted")),
            IndexRow(
                "3.3", vi: "hồ sơ trực tiếp", en: "dossiers at the counter", figures.counter, of: figures.accepted),
            IndexRow("3.3", vi: "hồ sơ bưu chính", en: "dossiers by post", figures.post, of: figures.accepted),
            IndexRow(
                "3.5", vi: "thủ tục thanh toán trực tuyến", en: "payable procedures integrated",
                missing: Bilingual(
                    vi: "không nối với nền tảng thanh toán quốc gia", en: "not joined to the national payment platform")
            ),
            IndexRow(
                "3.6", vi: "hồ sơ thanh toán trực tuyến", en: "paid online", figures.paidOnline, of: figures.payable),
        ]
    }

    private var digitisation: [IndexRow] {
        let none = Bilingual(vi: "không nối với kho dữ liệu", en: "not joined to the store of personal papers")
        return [
            IndexRow(
                "4.1", vi: "kết quả điện tử", en: "e-results", figures.electronicResults, of: figures.granted),
            IndexRow(
                "4.2", vi: "số hóa hồ sơ, kết quả", en: "digitised", figures.digitised, of: figures.granted,
                threshold: 80),
            IndexRow("4.3", vi: "tái sử dụng dữ liệu", en: "re-used data", missing: none),
            IndexRow("4.4", vi: "chia sẻ để tái sử dụng", en: "shared for re-use", missing: none),
            IndexRow(
                "4.5", vi: "dùng dữ liệu dân cư", en: "population data used",
                missing: Bilingual(
                    vi: "định danh thử nghiệm, không phải VNeID", en: "identities are of a sandbox, not VNeID")),
        ]
    }

    private var satisfaction: [IndexRow] {
        let none = Bilingual(vi: "hệ thống không nhận phản ánh, kiến nghị", en: "no feedback is taken in here")
        let judged = figures.finished + figures.ratedAfterwards
        let satisfied = judged - figures.finishedLate - figures.disliked
        return [
            IndexRow("5.1", vi: "phân loại phản ánh", en: "feedback by class", missing: none),
            handledFeedback(none),
            IndexRow("5.3", vi: "hài lòng về xử lý phản ánh", en: "satisfied with feedback", missing: none),
            IndexRow(
                "5.4", vi: "hài lòng về giải quyết", en: "satisfied with handling", satisfied, of: judged,
                threshold: 90,
                note: Bilingual(
                    vi: "không hài lòng: chấm 1 hoặc 2 (thiết kế riêng)", en: "disliked: rated 1 or 2 (DESIGN)")),
        ]
    }

    private func handledFeedback(_ none: Bilingual) -> IndexRow {
        let name = (vi: "xử lý phản ánh đúng hạn", en: "feedback on time")
        guard let feedback = request.declared.feedback else {
            return IndexRow("5.2", vi: name.vi, en: name.en, missing: none)
        }
        return IndexRow(
            "5.2", vi: name.vi, en: name.en, feedback.onTime, of: feedback.received,
            note: Bilingual(vi: "theo số đơn vị khai", en: "as the unit declares"))
    }

    private static let notes = [
        Bilingual(
            vi: "Mức đạt = giá trị ÷ ngưỡng, tối đa 100: phần của điểm tối đa; mẫu số 0 thì N/A.",
            en: "Degree = value ÷ threshold, at most 100: the share of the maximum points; a denominator 0 gives N/A."),
        Bilingual(
            vi: "2.1 luôn trừ thời gian chờ bổ sung khỏi ngày hẹn đầu tiên; bị yêu cầu bổ sung quá một lần là trễ.",
            en: "2.1 takes the waiting for supplements out and keeps the first appointment; asked twice is late."),
    ]
}

extension Procedure {
    /// Whether all 7 parts are published: name, steps, ways, papers and sets, time, applicants, agency.
    var hasAllParts: Bool {
        let hasAgency = authorities.decidingAuthority != nil || authorities.receivingOffice != nil
        let hasSteps = !(publishedSteps?.items.isEmpty ?? true) || !steps.isEmpty
        return !name.vi.isEmpty && hasSteps && !channels.isEmpty && !components.isEmpty && componentsComplete
            && sets != nil && time != nil && !applicants.isEmpty && hasAgency
    }
}
