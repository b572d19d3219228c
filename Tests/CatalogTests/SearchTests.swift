import Catalog
import Civil
import Testing

@Suite struct SearchTests {
    private func codes(_ text: String, limit: Int = 10) -> [String] {
        Sample.catalog().search(text, limit: limit).map(\.procedure.code)
    }

    @Test(arguments: [
        "bản tin", "ban tin", "BAN TIN", "ban tim", "giay phep xuat ban ban tin", "ba\u{309}n tin", "newsletter",
        "newsleter", "1.009374", "1.009374.000.00.00.H61", "009374", "xuat ban ban tinn",
    ])
    func `the newsletter licence comes first`(text: String) {
        #expect(codes(text).first == "1.009374")
    }

    @Test(arguments: ["khai sinh", "khai shinh", "kahi sinh", "dang ky khai sin", "birth regis"])
    func `birth registration comes first`(text: String) {
        #expect(codes(text).first == "1.001193")
    }

    @Test func `composed and decomposed texts find the same with the same score`() {
        let catalog = Sample.catalog()
        let composed = catalog.search("họp báo", limit: 9)
        #expect(composed.map(\.score) == catalog.search("ho\u{323}p ba\u{301}o", limit: 9).map(\.score))
        #expect(composed.first?.procedure.code == "2.001171")
    }

    @Test func `a whole field outranks its words scattered over a name`() {
        let found = codes("báo chí")
        #expect(Set(found.prefix(2)) == ["2.001171", "1.009374"])
        #expect(found.contains("1.001731"))
    }

    @Test func `a code finds that procedure alone`() {
        #expect(codes("1.009374") == ["1.009374"])
    }

    @Test func `scores fall and the limit holds`() {
        let hits = Sample.catalog().search("giấy phép xuất bản", limit: 3)
        #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
        #expect(hits.count <= 3)
        #expect(codes("giay phep", limit: 0) == [])
    }

    @Test(arguments: ["", " ", "!?", "xyzzyq", "\u{0}"])
    func `what is not there finds nothing`(text: String) {
        #expect(codes(text) == [])
    }

    @Test func `a very long text is no burden`() {
        #expect(codes(String(repeating: "ban tin ", count: 100_000)).first == "1.009374")
        #expect(codes(String(repeating: "x", count: 100_000)) == [])
    }
}
