import Civil
import Postal
import Yams

/// The network of one province with its lines, for findings.
struct NetworkRecord: Sendable {
    let network: PostalNetwork
    let file: String
    let line: Int
    /// Line by GSO number of a district.
    let districtLines: [String: Int]
}

/// Reads the file of the postal network of one province.
struct NetworkReader {
    private var reader: NodeReader
    private let sink: FindingSink
    private var districtLines: [String: Int] = [:]

    init?(_ root: Node, sink: FindingSink) {
        guard let reader = NodeReader(root, path: "", sink: sink) else { return nil }
        self.reader = reader
        self.sink = sink
    }

    /// The network; `nil` when a fact is missing without which there is none. Every fault is reported.
    mutating func read() -> NetworkRecord? {
        let agency = reader.text("agency", mend: "write a level-1 code such as H61") { text in
            text.utf8.count == 3 && text.hasPrefix("H") && isDigits(String(text.dropFirst()), 2)
        }
        let gso = reader.text("gso", mend: "write the two digits of the province, in quotes") {
            Province.with(code: $0) != nil
        }
        let name = reader.bilingual("name")
        _ = (reader.date("asOf"), reader.text("source"), reader.optionalText("notes"))
        let area = reader.integer("areaHa", in: 1...10_000_000)
        let population = reader.integer("population", in: 1...100_000_000)
        let reported = reader.mapping("reported").flatMap(Self.reported)
        let nodes = reader.required("districts") == nil ? [] : reader.mappings("districts")
        let districts = nodes.compactMap { district($0) }
        let pairs = reader.mappings("pairs").compactMap(Self.pair)
        reader.finish()
        guard let agency, let gso, let name, let area, let population else { return nil }
        let network = PostalNetwork(
            agency: agency, gso: gso, name: name, areaHa: Int(area), population: Int(population),
            districts: districts, pairs: pairs, reported: reported)
        return NetworkRecord(
            network: network, file: sink.file, line: reader.line("agency"), districtLines: districtLines)
    }

    private static func reported(_ node: NodeReader) -> PostalNetwork.Reported? {
        var reader = node
        let district = reader.optionalText("district", mend: "write 3 digits, in quotes") { isDigits($0, 3) }
        let offices = reader.integer("offices", in: 0...100_000)
        let culture = reader.integer("culturePoints", in: 0...100_000)
        let communes = reader.optionalInteger("communes", in: 1...100_000)
        let radius = reader.integer("radiusMetres", in: 1...1_000_000)
        reader.finish()
        guard let offices, let culture, let radius else { return nil }
        return PostalNetwork.Reported(
            district: district, offices: Int(offices), culturePoints: Int(culture), communes: communes.map { Int($0) },
            radiusMetres: Int(radius))
    }

    private static func pair(_ node: NodeReader) -> PostalNetwork.Pair? {
        var reader = node
        let (from, to, zone) = (reader.text("from"), reader.text("to"), reader.choice("zone", Zone.self))
        reader.finish()
        guard let from, let to, let zone else { return nil }
        return PostalNetwork.Pair(from: from, to: to, zone: zone)
    }

    private mutating func district(_ node: NodeReader) -> PostalDistrict? {
        var reader = node
        let gso = reader.text("gso", mend: "write 3 digits, in quotes") { isDigits($0, 3) }
        let name = reader.text("name")
        let area = reader.optionalInteger("areaHa", in: 1...10_000_000)
        let population = reader.optionalInteger("population", in: 1...100_000_000)
        let special = reader.mapping("special").flatMap(Self.special)
        let communes = reader.mappings("communes").compactMap(Self.commune)
        reader.finish()
        guard let gso, let name else { return nil }
        districtLines[gso] = reader.line("gso")
        return PostalDistrict(
            gso: gso, name: name.nfc, areaHa: area.map { Int($0) }, population: population.map { Int($0) },
            specialDays: special, communes: communes)
    }

    /// The days of a special geographic area; its mark is for people.
    private static func special(_ node: NodeReader) -> Int? {
        var reader = node
        let days = reader.integer("workingDays", in: 1...60)
        _ = reader.text("mark", mend: "write published or assumed") { ["published", "assumed"].contains($0) }
        reader.finish()
        return days.map { Int($0) }
    }

    private static func commune(_ node: NodeReader) -> PostalDistrict.Commune? {
        var reader = node
        let gso = reader.text("gso", mend: "write 5 digits, in quotes") { isDigits($0, 5) }
        let name = reader.text("name")
        let postcode = reader.optionalText("postcode", mend: "write 5 digits, in quotes") { isDigits($0, 5) }
        let nodes = reader.mappings("points")
        reader.finish()
        guard let gso, let name else { return nil }
        let points = nodes.enumerated().compactMap { point($0.element, code: "\(gso).\($0.offset + 1)", name: name) }
        return PostalDistrict.Commune(gso: gso, name: name.nfc, postcode: postcode, points: points)
    }

    /// A point that nobody listed has the number of its commune and the name of the place.
    private static func point(_ node: NodeReader, code: String, name: String) -> PostalPoint? {
        var reader = node
        let kind = reader.choice("kind", PostalPoint.Kind.self)
        let listed = reader.optionalText("code", mend: "write the operator's 6 digits, in quotes") { isDigits($0, 6) }
        let title = reader.optionalText("name")
        let mark = reader.choice("mark", PostalPoint.Mark.self)
        reader.finish()
        guard let kind, let mark else { return nil }
        return PostalPoint(code: listed ?? code, kind: kind, name: (title ?? name).nfc, mark: mark)
    }
}
