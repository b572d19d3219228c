import Catalog
import Civil
import Testing

@Suite struct RepresentationTests {
    private func problems(of procedure: Procedure = Sample.newsletter, _ change: (inout Submission) -> Void) -> [String]
    {
        var submission = Sample.submission
        change(&submission)
        return Sample.catalog(procedure).problems(in: submission, agency: "H61", today: Sample.today)
            .map { "\($0.pointer) \($0.code)" }
    }

    private func person(_ id: String, _ kind: ApplicantKind = .citizen) -> Applicant {
        Applicant(kind: kind, id: id, name: "Trần Thị B", phone: "0912345679")
    }

    @Test func `a person or a firm may act for another`() {
        #expect(problems { $0.representative = person("086190000018") } == [])
        #expect(problems { $0.representative = person("0100233488", .business) } == [])
    }

    @Test func `a firm with a wrong check digit may not`() {
        #expect(problems { $0.representative = person("0100233489", .business) } == ["/representative/id format"])
    }

    @Test func `nobody acts for himself`() {
        #expect(problems { $0.representative = person("086090000017") } == ["/representative/id mismatch"])
    }

    @Test func `nobody under 15 is authorised`() {
        #expect(problems { $0.representative = person("086210000018") } == ["/representative/id notAllowed"])
        #expect(problems { $0.representative = person("086209000018") } == [])
        let birthdays = ["2009-03-04": [String](), "2009-03-05": ["/representative/id notAllowed"]]
        for (birthday, expected) in birthdays {
            let found = problems {
                $0.representative = person("086209000018")
                $0.representative?.birthDate = CivilDate(birthday)
            }
            #expect(found == expected)
        }
    }

    @Test func `a child under 6 needs a representative`() {
        #expect(problems { $0.applicant.id = "086219000018" } == ["/representative missing"])
        let found = problems {
            $0.applicant.id = "086219000018"
            $0.representative = person("086090000017")
        }
        #expect(found == [])
    }

    @Test func `a procedure that demands presence takes no representative`() {
        var procedure = Sample.newsletter
        procedure.postExcluded = true
        #expect(problems(of: procedure) { $0.representative = person("086190000018") } == ["/representative excluded"])
    }
}
