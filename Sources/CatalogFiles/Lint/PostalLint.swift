import Postal

/// The rules that the files of the post can break.
struct PostalLint {
    let tariffs: [TariffRecord]
    let networks: [NetworkRecord]
    private var findings: [LintFinding] = []

    init(tariffs: [TariffRecord], networks: [NetworkRecord]) {
        self.tariffs = tariffs
        self.networks = networks
    }

    mutating func run() -> [LintFinding] {
        for record in tariffs { check(record) }
        for record in networks { check(record) }
        return findings
    }

    private mutating func check(_ record: TariffRecord) {
        let tariff = record.tariff
        func add(_ code: String, _ message: String, mend: String) {
            findings.append(
                LintFinding(
                    file: record.file, line: record.line, severity: .error, code: code,
                    message: "\(tariff.id): \(message)", mend: mend))
        }
        if record.file != "postal/tariffs/\(tariff.id).yaml" {
            add("fileName", "its file has another name", mend: "rename it to postal/tariffs/\(tariff.id).yaml")
        }
        for other in tariffs where other.file < record.file && other.tariff.validFrom == tariff.validFrom {
            add("duplicate", "\(other.tariff.id) begins on the same day", mend: "let each list begin on its own day")
        }
        for leg in PostalService.both.legs {
            let grams = tariff.prices.filter { $0.leg == leg }.map(\.grams)
            if grams.isEmpty {
                add("missing", "no price for the leg \(leg.rawValue)", mend: "add rows to prices")
            } else if zip(grams, grams.dropFirst()).contains(where: { $0.0 >= $0.1 }) {
                add("order", "the weights of the leg \(leg.rawValue) do not rise", mend: "write the lightest row first")
            }
            let steps = tariff.steps.count { $0.leg == leg }
            if steps != 1 {
                add("steps", "\(steps) steps for the leg \(leg.rawValue)", mend: "write one row for each leg in steps")
            }
        }
    }

    private mutating func check(_ record: NetworkRecord) {
        let network = record.network
        func add(_ code: String, _ message: String, line: Int? = nil, mend: String) {
            findings.append(
                LintFinding(
                    file: record.file, line: line ?? record.line, severity: .error, code: code,
                    message: "\(network.agency): \(message)", mend: mend))
        }
        if record.file != "postal/network/\(network.agency).yaml" {
            add("fileName", "its file has another name", mend: "rename it to postal/network/\(network.agency).yaml")
        }
        for other in networks where other.file < record.file && other.network.gso == network.gso {
            add("duplicate", "\(other.file) describes the same province", mend: "merge the two files")
        }
        let points = network.districts.flatMap(\.points)
        if points.count(where: { $0.kind == .provincial }) != 1 {
            add("centre", "not one point of the kind provincial", mend: "mark the provincial centre, and it alone")
        }
        for word in ProcedureLint.repeated(points.map(\.code)) {
            add("duplicate", "two points have the code \(word)", mend: "give each its own")
        }
        for word in ProcedureLint.repeated(network.districts.map(\.gso)) {
            add("duplicate", "the district \(word) stands twice", mend: "describe it once")
        }
        for word in ProcedureLint.repeated(network.districts.flatMap(\.communes).map(\.gso)) {
            add("duplicate", "the commune \(word) stands twice", mend: "put it into one district")
        }
        for district in network.districts where district.hub == nil {
            add(
                "hub", "\(district.name) has no office of the kind district", line: record.districtLines[district.gso],
                mend: "mark the office of the district's centre")
        }
        for code in network.pairs.flatMap({ [$0.from, $0.to] }) where !points.contains(where: { $0.code == code }) {
            add("pair", "no point has the code \(code) of a pair", mend: "name two points of this file")
        }
        if let gso = network.reported?.district, !network.districts.contains(where: { $0.gso == gso }) {
            add("district", "no district has the number \(gso) of the report", mend: "check the GSO number")
        }
    }
}
