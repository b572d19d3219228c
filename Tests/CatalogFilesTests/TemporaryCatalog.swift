import CatalogFiles
import Foundation

/// A catalog in a folder of its own that goes away with the test.
final class TemporaryCatalog {
    let path: String

    /// A catalog of one procedure, one province and one price list of the post without any finding, but for what `edits` replace in their texts.
    init(
        procedure: [(String, String)] = [], office: [(String, String)] = [], files: [String: String] = [:]
    ) throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("catalog-\(UUID().uuidString)").path
        try write("procedures/1.009374.yaml", Self.edited(Self.procedureText, procedure))
        try write("offices/H61.yaml", Self.edited(Self.officeText, office))
        try write("holidays.csv", "date,name,kind\n")
        try write("postal/tariffs/T2021.yaml", Self.tariffText)
        for (name, text) in files.sorted(by: { $0.key < $1.key }) { try write(name, text) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }

    var folder: CatalogFolder { CatalogFolder(path: path) }

    /// The findings as `severity code line`.
    var findings: [String] {
        folder.lint().map { "\($0.severity.rawValue) \($0.code) \($0.line)" }
    }

    private static func edited(_ text: String, _ edits: [(String, String)]) throws -> String {
        try edits.reduce(text) { text, edit in
            guard text.contains(edit.0) else { throw EditFault.notFound(edit.0) }
            return text.replacingOccurrences(of: edit.0, with: edit.1)
        }
    }

    enum EditFault: Error {
        case notFound(String)
    }

    static let procedureText = """
        # yaml-language-server: $schema=../schemas/procedure.schema.json
        code: "1.009374"
        codeStatus: verified
        name: {vi: Cấp giấy phép xuất bản bản tin, en: Newsletter licence}
        sector: ict
        field: {vi: Báo chí, en: Press}
        level: province
        levelText: Tỉnh
        interconnected: false
        time: {limit: 20d}
        fee: {status: none}
        components:
          - {code: to-khai, name: {vi: Tờ khai, en: Declaration}, originals: 1, copies: 0, form: original, mandatory: true}
        componentsComplete: true
        result: {vi: Giấy phép, en: Licence}
        channels: [inPerson, online, postal]
        applicants: [organisation]
        steps:
          assumed: true
          items:
            - {duty: reception, name: {vi: Tiếp nhận, en: Receive}, limit: 4h}
            - {duty: processing, name: {vi: Thẩm định, en: Appraise}, limit: 19d}
        form:
          assumed: true
          fields:
            - {key: title, label: {vi: Tên, en: Title}, type: text, required: true, max: 200}
        asOf: 2021-02
        source: sample
        confidence: verified

        """

    static let officeText = """
        agency: H61
        name: {vi: Ủy ban nhân dân tỉnh Vĩnh Long, en: Vinh Long}
        codeStatus: recalled
        gso: "86"
        source: sample
        offices:
          - code: H61
            name: {vi: Ủy ban nhân dân tỉnh, en: Committee}
            kind: committee
            level: province
            duties: [approval]
          - code: H61.12
            name: {vi: Sở Thông tin và Truyền thông, en: Department}
            kind: department
            level: province
            parent: H61
            oneStop: {name: {vi: Một cửa, en: Desk}, counters: [{number: 1, name: {vi: Quầy, en: Counter}, fields: ["*"]}]}
            duties: [reception, processing, approval, clerk]
            fields: [Báo chí]

        """

    static let tariffText = """
        id: T2021
        name: {vi: Bảng giá, en: List}
        from: "2021-04-20"
        source: sample
        confidence: recalled
        feeTransferVnd: 8000
        prices:
          - {leg: dossier, grams: 100, sameDistrict: 26000, sameProvince: 30000, sameRegion: 30500, adjacentRegion: 31000}
          - {leg: dossier, grams: 500, sameDistrict: 26500, sameProvince: 30500, sameRegion: 32500, adjacentRegion: 38000}
          - {leg: result, grams: 100, sameDistrict: 26000, sameProvince: 30000, sameRegion: 30500, adjacentRegion: 31000}
        steps:
          - {leg: dossier, grams: 500, sameDistrict: 2200, sameProvince: 2900, sameRegion: 3600, adjacentRegion: 6300}
          - {leg: result, grams: 500, sameDistrict: 2200, sameProvince: 2900, sameRegion: 3600, adjacentRegion: 6300}
        reductions:
          - {ground: heroicMother, percentOff: 100}
          - {ground: hero, percentOff: 50}

        """
}
