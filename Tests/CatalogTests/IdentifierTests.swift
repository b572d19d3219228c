import Catalog
import Civil
import Testing

@Suite struct IdentifierTests {
    private let today = Sample.today

    @Test func `a personal number tells sex, year and province`() throws {
        let number = try CitizenNumber("086090000017", today: today)
        #expect(number.sex == .male)
        #expect(number.birthYear == 1990)
        #expect(number.origin == Province.of(gso: "86").map { .province($0) })
        #expect(try CitizenNumber("001302012345", today: today).birthYear == 2002)
        #expect(try CitizenNumber("001302012345", today: today).sex == .female)
    }

    @Test(arguments: ["003090000001", "005090000001", "007090000001", "095090000001"])
    func `numbers of gaps and provinces are accepted`(text: String) throws {
        let isGap = text < "009"
        #expect((try CitizenNumber(text, today: today).origin == .neverIssued) == isGap)
    }

    @Test(arguments: [
        ("08609000001", IdentifierFault.Reason.length), ("0860900000170", .length), ("08609000001x", .characters),
        ("000090000017", .province), ("097090000017", .province), ("086225000017", .futureBirth),
        ("086490000017", .futureBirth), ("٠86090000017", .characters),
    ])
    func `other personal numbers are refused for a reason`(text: String, reason: IdentifierFault.Reason) {
        #expect(throws: IdentifierFault(.citizenNumber, reason)) { try CitizenNumber(text, today: today) }
    }

    @Test func `a number of the current year is accepted, of the next refused`() {
        #expect((try? CitizenNumber("086224000017", today: today)) != nil)
        #expect((try? CitizenNumber("086225000017", today: today)) == nil)
    }

    @Test func `there are 63 provinces with codes of their own`() {
        #expect(Province.all.count == 63)
        #expect(Set(Province.all.map(\.gso)).count == 63)
        #expect(Set(Province.all.map(\.areaCode)).count == 63)
        #expect(Province.of(gso: "24")?.name == "Bắc Giang")
        #expect(Province.of(gso: "24")?.citizenPrefix == "024")
    }

    @Test(arguments: ["0100047516", "0100233488", "0314409058-002", "0314409058002"])
    func `a tax code with a right check digit is accepted`(text: String) {
        #expect((try? TaxCode(text)) != nil)
    }

    @Test(arguments: [
        ("0100233480", IdentifierFault.Reason.checkDigit), ("010023348", .length), ("0314409058-000", .branch),
        ("0100233488a", .characters), ("", .length),
    ])
    func `other tax codes are refused`(text: String, reason: IdentifierFault.Reason) {
        #expect(throws: IdentifierFault(.taxCode, reason)) { try TaxCode(text) }
    }

    @Test(arguments: [
        ("0912345678", "0912345678", PhoneNumber.Kind.mobile), ("+84912345678", "0912345678", .mobile),
        ("0912 345 678", "0912345678", .mobile), ("02703823456", "02703823456", .fixed),
        ("024 3825 1234", "02438251234", .fixed), ("087.123.4567", "0871234567", .mobile),
    ])
    func `telephone numbers are brought into one form`(text: String, digits: String, kind: PhoneNumber.Kind) throws {
        let phone = try PhoneNumber(text)
        #expect(phone.digits == digits)
        #expect(phone.kind == kind)
        #expect(phone.lastFour == String(digits.suffix(4)))
    }

    @Test(arguments: [
        ("09123456789", IdentifierFault.Reason.length), ("0812", .length), ("0112345678", .prefix),
        ("0270382345", .length), ("091234567x", .characters), ("0911", .length), ("84912345678", .prefix),
    ])
    func `other telephone numbers are refused`(text: String, reason: IdentifierFault.Reason) {
        #expect(throws: IdentifierFault(.phone, reason)) { try PhoneNumber(text) }
    }

    @Test(arguments: [
        ("H61", "H61", "000.00.00.H61"), ("H61.12", "H61.12", "000.00.12.H61"),
        ("000.00.12.H61", "H61.12", "000.00.12.H61"),
        ("001.02.12.H61", "H61.12.02.001", "001.02.12.H61"), ("000.00.00.H61", "H61", "000.00.00.H61"),
    ])
    func `both styles of agency codes say the same`(text: String, new: String, old: String) throws {
        let code = try AgencyCode(text)
        #expect(code.text == new)
        #expect(code.textOf2016 == old)
        #expect(code.level1 == "H61")
    }

    @Test func `a district of three digits has no form of 2016`() throws {
        #expect(try AgencyCode("H55.242").textOf2016 == nil)
    }

    @Test(arguments: ["", "h61", "Z61", "H6", "H61.", "H61..1", "H61.a", "001.00.12.H61", "00.00.12.H61", "H611"])
    func `other agency codes are refused`(text: String) {
        #expect(throws: IdentifierFault.self) { try AgencyCode(text) }
    }

    @Test(
        arguments: [
            ("1.009374", "1.009374", nil), ("1.009374.000.00.00.H61", "1.009374", "H61"),
            ("1.000948.H38", "1.000948", "H38"),
            ("2.000815.000.00.00.H55.02", "2.000815", "H55"), ("local:MIC-5623", "local:MIC-5623", nil),
        ] as [(String, String, String?)])
    func `a procedure code is read in each of its forms`(text: String, national: String, agency: String?) throws {
        let code = try ProcedureCode(text)
        #expect(code.national == national)
        #expect(code.agency == agency)
    }

    @Test(arguments: [
        "1.00937", "1.0093744", "0.009374", "x.009374", "1.009374.", "1.009374.02", "1.009374.000.00.00", "local:",
        "local:a b", "1.009374.H61.02.03", "1.009374.000.00.00.02",
    ])
    func `other procedure codes are refused`(text: String) {
        #expect(throws: IdentifierFault.self) { try ProcedureCode(text) }
    }

    @Test func `postcodes have five digits`() throws {
        #expect(try Postcode("85000").fits(province: "86"))
        #expect(try !Postcode("32000").fits(province: "86"))
        #expect(try Postcode("99999").fits(province: "01"))
        #expect(throws: IdentifierFault(.postcode, .length)) { try Postcode("850000") }
    }

    @Test func `every fault speaks both languages`() {
        for identifier in IdentifierFault.Identifier.allCases {
            for reason in IdentifierFault.Reason.allCases {
                let message = IdentifierFault(identifier, reason).message
                #expect(!message.vi.isEmpty && !message.en.isEmpty && message.vi != message.en)
            }
        }
    }
}
