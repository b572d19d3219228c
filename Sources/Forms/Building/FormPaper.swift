/// One paper in the list of a form (giấy tờ, tài liệu).
public struct FormPaper: Hashable, Sendable {
    public var name: String
    /// Originals (bản chính).
    public var originals: Int
    /// Certified copies (bản sao chứng thực).
    public var certified: Int
    /// Photocopies (bản photo).
    public var photocopies: Int
    /// Electronic copies (bản điện tử, bản quét); not in the forms of 2018 (DESIGN).
    public var electronic: Int

    public init(_ name: String, originals: Int = 0, certified: Int = 0, photocopies: Int = 0, electronic: Int = 0) {
        self.name = name
        self.originals = originals
        self.certified = certified
        self.photocopies = photocopies
        self.electronic = electronic
    }
}

extension FormTable {
    /// The table of papers: number, name, and how many of which kind.
    init(papers: [FormPaper]) {
        func count(_ number: Int) -> String { number == 0 ? "" : String(number) }
        self.init(
            columns: [
                Column("no", "STT", share: 7, alignment: .centre),
                Column("name", "Tên giấy tờ, tài liệu", share: 46),
                Column("originals", "Bản chính", share: 11, alignment: .centre),
                Column("certified", "Bản sao chứng thực", share: 16, alignment: .centre),
                Column("photocopies", "Bản photo", share: 10, alignment: .centre),
                Column("electronic", "Bản điện tử", share: 10, alignment: .centre),
            ],
            rows: papers.enumerated().map { index, paper in
                [
                    String(index + 1), paper.name, count(paper.originals), count(paper.certified),
                    count(paper.photocopies), count(paper.electronic),
                ]
            })
    }
}
