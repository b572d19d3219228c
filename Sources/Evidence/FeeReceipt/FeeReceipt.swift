public import Civil
public import JSON

/// The electronic fee receipt (biên lai thu phí, lệ phí) that a signed payment receipt carries.
///
/// Its fields are those of Nghị định 254/2026/NĐ-CP, Điều 23(2). The collector's tax code is not in the catalog and
/// therefore not in the receipt; template and sign are the simulator's own (DESIGN).
public struct FeeReceipt: Hashable, Sendable {
    /// The largest number: 8 digits.
    public static let mostNumber = 99_999_999
    /// The template sign (ký hiệu mẫu biên lai).
    public static let template = "01BLP2-001"

    /// The running number of the collector's year, from 1.
    public let number: Int
    /// The code of the office that collects.
    public let collector: String
    public let collectorName: String
    /// The name of the charge (tên loại phí, lệ phí).
    public let charge: Bilingual
    /// In VND.
    public let amountVnd: Int64
    /// Who paid, masked as receipts mask people.
    public let payer: String
    /// How it was paid.
    public let way: String
    public let at: Instant

    /// - Returns: `nil` where the numbers of the year are used up, or the amount cannot be written in words.
    public init?(
        number: Int, collector: String, collectorName: String, charge: Bilingual, amountVnd: Int64,
        payer: String, way: String, at: Instant
    ) {
        guard (1...Self.mostNumber).contains(number), Dong.words(amountVnd) != nil else { return nil }
        self.number = number
        self.collector = collector
        self.collectorName = collectorName
        self.charge = charge
        self.amountVnd = amountVnd
        self.payer = payer
        self.way = way
        self.at = at
    }

    /// The receipt sign (ký hiệu biên lai): two letters, the year, E for electronic.
    public var sign: String {
        let year = at.date.year % 100
        return "MC-\(year < 10 ? "0" : "")\(year)E"
    }

    /// The number as it is written, with 8 digits.
    public var writtenNumber: String {
        let digits = String(number)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// The members of the signed receipt.
    public var details: JSON {
        .object([
            "amountInWords": .string(Dong.words(amountVnd) ?? ""), "amountVnd": .integer(amountVnd),
            "charge": .string(charge.vi), "collector": .string(collectorName),
            "collectorCode": .string(collector), "date": .string(at.date.description),
            "name": "Biên lai thu phí, lệ phí", "number": .string(writtenNumber), "payer": .string(payer),
            "sign": .string(sign), "template": .string(Self.template), "way": .string(way),
        ])
    }
}
