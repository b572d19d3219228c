import Civil
import Testing

@testable import Desk

@Suite struct PriorityClaimTests {
    /// A birth date or circumstances on 04/03/2019, and the class.
    static let rows: [(String?, [Circumstance], PriorityClass)] = [
        (nil, [], .ordinary), (nil, [.emergency], .emergency), (nil, [.severelyDisabled], .emergency),
        (nil, [.pregnant], .frail), (nil, [.smallChild], .frail), (nil, [.merit], .honoured),
        (nil, [.appointment], .appointed), (nil, [.appointment, .merit, .pregnant], .frail),
        ("1939-03-04", [], .frail), ("1939-03-05", [], .honoured), ("1959-03-04", [], .honoured),
        ("1959-03-05", [], .ordinary), ("1959-03-05", [.appointment], .appointed), ("1936-02-29", [], .frail),
        ("1990-01-01", [.severelyDisabled], .emergency), ("2020-01-01", [], .ordinary),
    ]

    @Test(arguments: rows)
    func `a claim gives the highest class of its circumstances`(
        birth: String?, circumstances: [Circumstance], expected: PriorityClass
    ) throws {
        let birthDate = try birth.map { try #require(CivilDate($0)) }
        let claim = PriorityClaim(birthDate: birthDate, circumstances: circumstances)
        #expect(claim.priorityClass(on: Day.opening.date) == expected)
    }

    @Test(arguments: ["A1", "A0001", "a001", "A000", "1001", "AA01", "", "A-01", "Â001"])
    func `what is no ticket number is not read`(text: String) {
        #expect(TicketNumber(text) == nil)
    }

    @Test func `a ticket number reads as it is written`() throws {
        for text in ["A001", "Z999", "C040"] { #expect(TicketNumber(text)?.description == text) }
    }
}
