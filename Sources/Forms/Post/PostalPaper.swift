/// A paper in the list of a slip or of minutes: original (bản chính) or copy (bản sao).
public struct PostalPaper: Hashable, Sendable {
    public var name: String
    public var isOriginal: Bool
    public var copies: Int
    /// Whether it was missing when the Post handed the dossier over.
    public var isMissing: Bool

    public init(_ name: String, isOriginal: Bool, copies: Int = 1, isMissing: Bool = false) {
        self.name = name
        self.isOriginal = isOriginal
        self.copies = copies
        self.isMissing = isMissing
    }
}

extension FormTable {
    /// The table of papers of a slip; with a column for what is there where papers are counted over.
    init(postal papers: [PostalPaper], counted: Bool = false) {
        var columns = [
            Column("no", "STT", share: 7, alignment: .centre),
            Column("name", "Tên giấy tờ, tài liệu", share: 53),
            Column("originals", "Bản chính", share: 13, alignment: .centre),
            Column("copies", "Bản sao", share: 12, alignment: .centre),
        ]
        if counted { columns.append(Column("found", "Kiểm đếm", share: 15, alignment: .centre)) }
        self.init(
            columns: columns,
            rows: papers.enumerated().map { index, paper in
                let row = [
                    String(index + 1), paper.name, paper.isOriginal ? String(paper.copies) : "",
                    paper.isOriginal ? "" : String(paper.copies),
                ]
                return counted ? row + [paper.isMissing ? "Thiếu" : "Đủ"] : row
            })
    }
}
