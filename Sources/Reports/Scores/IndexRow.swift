import Civil

/// One indicator of the index.
struct IndexRow {
    let cells: [Cell]

    /// A share, in per cent; with a threshold, from which on all points are given, the share of the maximum points.
    init(
        _ code: String, vi: String, en: String, _ part: Int, of whole: Int, threshold: Int? = nil,
        note: Bilingual? = nil
    ) {
        cells = [
            .word(code), .text(Bilingual(vi: vi, en: en)), .count(part), .count(whole),
            .number(.percent(part, of: whole)),
            .word("%"), threshold.map { .count($0) } ?? .empty,
            threshold.map { .number(Self.points(part, of: whole, maximum: 100, threshold: $0)) } ?? .empty,
            note.map { .text($0) } ?? (whole == 0 ? .text(Self.nothing) : .empty),
        ]
    }

    /// An indicator for which there are no data.
    init(_ code: String, vi: String, en: String, missing reason: Bilingual) {
        cells = [
            .word(code), .text(Bilingual(vi: vi, en: en)), .notAvailable, .notAvailable, .notAvailable, .word("%"),
            .empty,
            .empty, .text(reason),
        ]
    }

    /// The mean handling time of a procedure.
    init(_ code: String, procedure: String, _ time: IndexFigures.HandlingTime) {
        cells = [
            .word(code),
            .text(Bilingual(vi: "thời gian trung bình \(procedure)", en: "mean time of \(procedure)")), .empty,
            .count(time.dossiers), .number(time.mean), .text(time.unitName), .empty, .empty, .text(time.name),
        ]
    }

    /// Points of an indicator: from the threshold on the maximum, below it value × maximum ÷ threshold, rounded to two
    /// places; `nil` where there is nothing to divide by.
    static func points(_ part: Int, of whole: Int, maximum: Int, threshold: Int) -> FixedPoint? {
        guard whole > 0, threshold > 0 else { return nil }
        guard part * 100 < threshold * whole else { return FixedPoint(units: Int64(maximum) * 100, places: 2) }
        return FixedPoint(Int64(part * maximum), over: Int64(whole * threshold), scale: 100, places: 2)
    }

    private static let nothing = Bilingual(vi: "không phát sinh", en: "nothing to count")

    static let columns = [
        Report.Column("code", vi: "mã", en: "code"), Report.Column("indicator", vi: "chỉ số", en: "indicator"),
        Report.Column("numerator", vi: "tử số", en: "count"), Report.Column("denominator", vi: "mẫu số", en: "of"),
        Report.Column("value", vi: "giá trị", en: "value"), Report.Column("unit", vi: "đơn vị", en: "unit"),
        Report.Column("threshold", vi: "ngưỡng", en: "threshold"),
        Report.Column("degree", vi: "mức đạt", en: "degree"), Report.Column("note", vi: "ghi chú", en: "note"),
    ]
}
