import Catalog
import Civil
import Dossiers
import Journal
import Postal

/// Makes the table of what the post carried, by office: what today's records of the result leg tell.
struct PostalBuilder: ReportBuilding {
    private struct Line {
        var receivedByPost = 0
        var registered = 0
        var collected = 0
        var delivered = 0
        var givenBack = 0
        var lateDeliveries = 0
        var postageVnd: Int64 = 0

        var counts: [Cell] {
            [
                .count(receivedByPost), .count(registered), .count(collected), .count(delivered), .count(givenBack),
                .count(lateDeliveries), .money(postageVnd),
            ]
        }
    }

    private let request: ReportRequest
    private var lines: [String: Line] = [:]

    init(_ request: ReportRequest) {
        self.request = request
    }

    mutating func add(_ life: CasePeriod) {
        let (period, dossier) = (request.period, life.closing.dossier)
        var line = Line()
        if dossier.delivery.dossier == .postal, period.contains(dossier.acceptedAt) { line.receivedByPost = 1 }
        for item in life.closing.file.items where item.leg == .result {
            if period.contains(item.registeredAt) { line.registered += 1 }
            if period.contains(item.acceptedAt) {
                line.collected += 1
                line.postageVnd += item.postage.totalVnd
            }
            if period.contains(item.deliveredAt) { line.delivered += 1 }
            if period.contains(item.firstAttemptAt), item.isLate ?? false { line.lateDeliveries += 1 }
            if item.state == .returnedToAuthority, period.contains(item.history.last?.at) { line.givenBack += 1 }
        }
        add(line, to: dossier.office)
    }

    private mutating func add(_ line: Line, to office: String) {
        let counted = line.receivedByPost + line.registered + line.collected + line.delivered + line.givenBack
        guard counted + line.lateDeliveries > 0 else { return }
        var sum = lines[office] ?? Line()
        sum.receivedByPost += line.receivedByPost
        sum.registered += line.registered
        sum.collected += line.collected
        sum.delivered += line.delivered
        sum.givenBack += line.givenBack
        sum.lateDeliveries += line.lateDeliveries
        sum.postageVnd += line.postageVnd
        lines[office] = sum
    }

    func report() -> Report {
        var total = PostalBuilder(request)
        for line in lines.values { total.add(line, to: "") }
        let rows = lines.sorted { $0.key < $1.key }.map { office, line in
            [.word(office), .text(request.officeName(office))] + line.counts
        }
        return Report(
            request,
            title: Bilingual(
                vi: "Tiếp nhận hồ sơ, trả kết quả qua bưu chính công ích",
                en: "Dossiers received and results returned by the public post"),
            basis: Bilingual(
                vi: "QĐ 45/2016/QĐ-TTg (đã đọc); các cột là thiết kế riêng",
                en: "QĐ 45/2016/QĐ-TTg (read); the columns are DESIGN"),
            columns: Self.columns, rows: rows,
            total: OfficeFieldKey.totalCells + (total.lines[""] ?? Line()).counts)
    }

    private static let columns = [
        Report.Column("office", vi: "cơ quan", en: "office"), Report.Column("officeName", vi: "tên", en: "name"),
        Report.Column("receivedByPost", vi: "hồ sơ nhận qua bưu chính", en: "dossiers by post"),
        Report.Column("registered", vi: "bưu gửi đăng ký", en: "items registered"),
        Report.Column("collected", vi: "bưu điện đã nhận", en: "collected"),
        Report.Column("delivered", vi: "đã phát", en: "delivered"),
        Report.Column("givenBack", vi: "hoàn trả", en: "given back"),
        Report.Column("lateDeliveries", vi: "phát chậm", en: "delivered late"),
        Report.Column("postageVnd", vi: "cước (đồng)", en: "postage (VND)"),
    ]
}
