import Civil

/// One indicator of the score card.
struct ScoreRow {
    let number: Int
    let name: Bilingual
    /// What is proven; `nil` where nothing can be said.
    let tally: ScoreTally?
    /// What it would be if all that nobody declared stood at its best; `nil` where nothing is open.
    let most: ScoreTally?
    let note: Bilingual?

    init(
        _ number: Int, vi: String, en: String, _ tally: ScoreTally?, most: ScoreTally? = nil, note: Bilingual? = nil
    ) {
        self.number = number
        name = Bilingual(vi: vi, en: en)
        self.tally = tally
        self.most = most
        self.note = note
    }

    /// The score with all that is open at its best.
    var best: FixedPoint? { (most ?? tally)?.score }

    var cells: [Cell] {
        let nothing = Bilingual(vi: "bỏ ra: không phát sinh trong kỳ", en: "left out: nothing in this period")
        let left = note ?? (tally?.score == nil ? nothing : nil)
        return [
            .count(number), .text(name), tally.map { .count($0.points) } ?? .notAvailable,
            tally.map { .count($0.dossiers) } ?? .notAvailable, .number(tally?.score), .empty,
            left.map { .text($0) } ?? .empty,
        ]
    }

    static let columns = [
        Report.Column("number", vi: "TT", en: "no."), Report.Column("indicator", vi: "tiêu chí", en: "indicator"),
        Report.Column("points", vi: "điểm cộng", en: "points"), Report.Column("dossiers", vi: "hồ sơ", en: "dossiers"),
        Report.Column("score", vi: "điểm", en: "score"), Report.Column("class", vi: "xếp loại", en: "class"),
        Report.Column("note", vi: "ghi chú", en: "note"),
    ]
}
