import Catalog
import CatalogFiles
import Civil
import Foundation
import Testing

@Suite struct FeeReadingTests {
    private static func items(_ items: String...) -> String {
        "fee: {status: listed, items: [\(items.joined(separator: ", "))]}"
    }

    @Test(arguments: [
        (items("{kind: phi, amount: 5000, per: trang}"), ["warning feeUnit 11"]),
        (items("{kind: phi, amount: 5000, rule: {unit: pages}}"), ["error choice 11"]),
        (items("{kind: phi, amount: 5000, rule: {units: page}}"), ["error unknownKey 11"]),
        (items("{kind: phi, amount: 5000, rule: {unit: page, fromNumber: 0}}"), ["error range 11"]),
        (items("{kind: phi, amount: 5000, rule: {unit: page, fromNumber: 3, toNumber: 2}}"), ["error feeNumbers 11"]),
        (items("{kind: phi, amount: 5000, rule: {fromNumber: 3}}"), ["error feeNumbers 11"]),
        (items("{kind: phi, amount: 5000, rule: {unit: page, each: page}}"), ["error feeUnit 11"]),
        (items("{kind: phi, amount: 5000, rule: {application: onRequest}}"), ["error feeRequest 11"]),
        (
            items("{kind: phi, amount: 5000, rule: {charge: a}}", "{kind: phi, amount: 6000, rule: {charge: a}}"),
            ["error feeCharge 11"]
        ),
        (
            items(
                "{kind: phi, amount: 5000, rule: {unit: page, charge: a, capVnd: 1}}",
                "{kind: phi, amount: 6000, rule: {unit: page, charge: a, fromNumber: 3}}"),
            ["error feeCharge 11"]
        ),
        (items("{kind: phi, amount: 5000, rule: {oneOf: a}}"), ["warning feeSet 11"]),
        (
            "fee: {status: listed, items: [{kind: phi, amount: 5000}], exemptions: [{grounds: [child], percent: 101}]}",
            ["error range 11"]
        ),
        (
            "fee: {status: listed, items: [{kind: phi, amount: 5000}], exemptions: [{grounds: [], percent: 50}]}",
            ["error missing 11"]
        ),
        (
            items("{kind: phi, amount: 5000}") + "\nrules: [{feeMode: exempt, basis: Điều 22}]",
            ["warning feeMode 12"]
        ),
    ])
    func `a fault in a rule of a fee is found in its line`(text: String, findings: [String]) throws {
        #expect(try TemporaryCatalog(procedure: [("fee: {status: none}", text)]).findings == findings)
    }

    @Test func `when fees are collected is later and assumed, unless the rules say it`() throws {
        func bill(_ text: String) throws -> FeeBill {
            let fee = "fee: {status: listed, items: [{kind: phi, amount: 5000}]}\n"
            let sample = try TemporaryCatalog(procedure: [("fee: {status: none}", fee + text)])
            let day = try #require(CivilDate("2024-03-04"))
            return try #require(sample.folder.load().procedure("1.009374")).bill(under: FeeCircumstances(date: day))
        }
        #expect(try bill("").mode == .later)
        #expect(try bill("").isModeAssumed)
        let told = try bill("rules: [{feeMode: first, basis: Điều 22}]")
        #expect(told.mode == .first)
        #expect(!told.isModeAssumed)
        #expect(try bill("rules: [{feeMode: exempt, basis: Điều 22}]").amountVnd == 0)
    }

    /// A dossier of the catalog that the project ships, and what it owes.
    struct Real: Sendable {
        var code: String
        var day = "2024-03-04"
        var online: Bool? = false
        var applicant: ApplicantKind? = .citizen
        var pages: [FeeUnit: Int64] = [:]
        var ground: ExemptionGround?
        var choices: [Int] = []
        var due: Int64
        var isDecided = true
    }

    @Test(arguments: [
        Real(code: "1.003868", pages: [.page: 40], choices: [0], due: 600_000),
        Real(code: "1.003868", day: "2023-08-01", pages: [.page: 40], choices: [0], due: 300_000),
        Real(code: "1.003868", pages: [.minute: 10], choices: [2], due: 270_000),
        Real(code: "1.003868", pages: [.page: 40], due: 0, isDecided: false),
        Real(code: "1.003725", day: "2020-05-25", due: 50_000),
        Real(code: "1.003725", day: "2020-05-26", due: 25_000),
        Real(code: "1.003725", day: "2023-12-31", due: 25_000),
        Real(code: "1.004379", day: "2020-04-13", due: 1_250_000),
        Real(code: "1.004379", day: "2020-04-14", due: 500_000),
        Real(code: "1.004379", day: "2016-12-31", due: 0, isDecided: false),
        Real(code: "2.000488", due: 200_000),
        Real(code: "2.000488", pages: [.certificate: 4], ground: .student, due: 110_000),
        Real(code: "2.000488", ground: .child, due: 0),
        Real(code: "1.001193", due: 0, isDecided: false),
        Real(code: "1.001193", choices: [0], due: 5000),
        Real(code: "1.001193", ground: .poorHousehold, due: 0),
        Real(code: "1.000894", choices: [0], due: 0),
        Real(code: "1.000894", pages: [.copy: 3], choices: [0], due: 24_000),
        Real(code: "2.000815", pages: [.page: 12, .copy: 2], due: 28_000),
        Real(code: "2.000815", pages: [.page: 500, .copy: 2], due: 400_000),
        Real(code: "2.000635", pages: [.copy: 5], due: 40_000),
        Real(code: "2.000884", pages: [.instance: 2], due: 20_000),
        Real(code: "1.004222", online: true, due: 10_000),
        Real(code: "1.004222", due: 20_000),
        Real(code: "1.004222", online: nil, due: 0, isDecided: false),
        Real(code: "1.004222", day: "2022-06-01", due: 0, isDecided: false),
        Real(code: "1.004222", ground: .olderPerson, due: 0),
        Real(code: "1.004194", due: 0, isDecided: false),
        Real(code: "2.000620", applicant: .business, pages: [.salesPoint: 3], due: 1_800_000),
        Real(code: "2.000620", applicant: .householdBusiness, pages: [.salesPoint: 3], due: 600_000),
        Real(code: "2.000620", applicant: nil, pages: [.salesPoint: 3], due: 0, isDecided: false),
        Real(code: "1.001022", due: 0, isDecided: false),
        Real(code: "1.012765", due: 0, isDecided: false),
        Real(code: "2.001594", due: 0, isDecided: false),
        Real(code: "1.009374", due: 0),
        Real(code: "2.001583", online: true, applicant: .business, due: 100_000),
    ])
    func `a dossier of the real catalog owes what its texts say`(real: Real) throws {
        var circumstances = FeeCircumstances(date: try #require(CivilDate(real.day)))
        circumstances.filing = real.online.map { $0 ? .online : .paper }
        circumstances.applicant = real.applicant
        circumstances.quantities = real.pages.map { FeeQuantity($0.key, $0.value) }
        circumstances.exemption = real.ground
        circumstances.choices = real.choices
        let bill = try #require(RealCatalog.shared.procedure(real.code)).bill(under: circumstances)
        #expect(bill.amountVnd == real.due)
        #expect(bill.isDecided == real.isDecided, "\(bill.questions)")
    }

    @Test func `every fee of the real catalog that names a unit has it read`() {
        for procedure in RealCatalog.shared.procedures {
            for fee in procedure.fee.items { #expect((fee.per == nil) == (fee.rule.unit == nil), "\(procedure.code)") }
        }
    }
}

/// The catalog that the project ships, loaded once.
enum RealCatalog {
    static let shared: Catalog = {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../ServiceCatalog"
        ).standardizedFileURL.path
        do {
            return try CatalogFolder(path: path).load(agency: "H61")
        } catch {
            preconditionFailure("the catalog of the project does not load: \(error)")
        }
    }()
}
