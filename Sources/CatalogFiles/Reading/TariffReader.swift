import Catalog
import Civil
import Postal
import Yams

/// A price list with its lines, for findings.
struct TariffRecord: Sendable {
    let tariff: Tariff
    let file: String
    let line: Int
}

/// Reads the file of one price list of the post.
struct TariffReader {
    private var reader: NodeReader
    private let sink: FindingSink

    init?(_ root: Node, sink: FindingSink) {
        guard let reader = NodeReader(root, path: "", sink: sink) else { return nil }
        self.reader = reader
        self.sink = sink
    }

    /// The list; `nil` when a fact is missing without which there is none. Every fault is reported.
    mutating func read() -> TariffRecord? {
        let id = reader.text("id", mend: "write capitals and digits such as DN2021") { text in
            !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
        }
        let name = reader.bilingual("name")
        let from = reader.required("from") == nil ? nil : reader.date("from")
        _ = (reader.text("source"), reader.optionalText("notes"))
        _ = reader.choice("confidence", Provenance.Confidence.self)
        let transfer = reader.integer("feeTransferVnd", in: 0...10_000_000)
        let prices = rows("prices")
        let steps = rows("steps")
        let reductions = readReductions()
        reader.finish()
        guard let id, let name, let from, let transfer else { return nil }
        let tariff = Tariff(
            id: id, name: name, validFrom: from, prices: prices, steps: steps, feeTransferVnd: transfer,
            reductions: reductions)
        return TariffRecord(tariff: tariff, file: sink.file, line: reader.line("id"))
    }

    private mutating func rows(_ key: String) -> [Tariff.Row] {
        guard reader.required(key) != nil else { return [] }
        return reader.mappings(key).compactMap(Self.row)
    }

    private static func row(_ node: NodeReader) -> Tariff.Row? {
        var reader = node
        let leg = reader.choice("leg", Leg.self)
        let grams = reader.integer("grams", in: 1...Int64(Tariff.heaviestGrams))
        var vnd: [Zone: Int64] = [:]
        for zone in Zone.allCases {
            let isOptional = zone == .distantRegion
            let range: ClosedRange<Int64> = 0...10_000_000
            vnd[zone] =
                isOptional
                ? reader.optionalInteger(zone.rawValue, in: range) : reader.integer(zone.rawValue, in: range)
        }
        reader.finish()
        guard let leg, let grams else { return nil }
        return Tariff.Row(leg: leg, grams: Int(grams), vnd: vnd)
    }

    private mutating func readReductions() -> [PostageExemption: Int64] {
        var found: [PostageExemption: Int64] = [:]
        for node in reader.mappings("reductions") {
            var reader = node
            let ground = reader.choice("ground", PostageExemption.self)
            let percent = reader.integer("percentOff", in: 1...100)
            reader.finish()
            guard let ground, let percent else { continue }
            if found.updateValue(percent, forKey: ground) != nil {
                sink.error(
                    "duplicate", at: node.mark, "\(node.path) names \(ground.rawValue) again", mend: "name it once")
            }
        }
        return found
    }
}
