import Civil

/// Makes the table of timeliness by office and field (tỷ lệ đúng hạn).
struct OnTimeBuilder: ReportBuilding {
    private let request: ReportRequest
    private var lines: [OfficeFieldKey: BalanceFigures] = [:]

    init(_ request: ReportRequest) {
        self.request = request
    }

    mutating func add(_ life: CasePeriod) {
        let key = OfficeFieldKey(life, in: request)
        var line = lines[key] ?? BalanceFigures()
        line.add(life, request)
        if line.received > 0 { lines[key] = line }
    }

    func report() -> Report {
        let ordered = lines.sorted { $0.key < $1.key }
        let sum = ordered.reduce(BalanceFigures()) { $0 + $1.value }
        return Report(
            request,
            title: Bilingual(vi: "Tỷ lệ giải quyết đúng hạn", en: "Share of dossiers solved on time"),
            basis: Bilingual(
                vi: "Cách tính theo bảng theo lĩnh vực của các tỉnh (đã đọc); (trước hạn + đúng hạn) ÷ đã giải quyết",
                en: "Tables by field of provincial systems (read); (early + on time) ÷ solved"),
            columns: Self.columns, rows: ordered.map { $0.key.cells + Self.cells($0.value) },
            total: OfficeFieldKey.totalCells + Self.cells(sum))
    }

    private static func cells(_ line: BalanceFigures) -> [Cell] {
        [
            .count(line.solved), .count(line.early), .count(line.onTime), .count(line.late),
            .number(.percent(line.early + line.onTime, of: line.solved)), .count(line.inHand), .count(line.overdue),
        ]
    }

    private static let columns =
        OfficeFieldKey.columns + [
            Report.Column("solved", vi: "đã giải quyết", en: "solved"),
            Report.Column("early", vi: "trước hạn", en: "early"),
            Report.Column("onTime", vi: "đúng hạn", en: "on time"),
            Report.Column("late", vi: "quá hạn", en: "late"),
            Report.Column("onTimePercent", vi: "% đúng hạn", en: "% on time"),
            Report.Column("inHand", vi: "đang giải quyết", en: "in hand"),
            Report.Column("overdue", vi: "đang quá hạn", en: "overdue"),
        ]
}
