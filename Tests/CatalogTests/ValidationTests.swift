import Catalog
import Civil
import JSON
import Testing

@Suite struct ValidationTests {
    /// The problems of the sample submission after a change, as `pointer code`.
    private func problems(
        of procedure: Procedure = Sample.newsletter, _ change: (inout Submission) -> Void
    ) -> [String] {
        var submission = Sample.submission
        change(&submission)
        return Sample.catalog(procedure).problems(in: submission, agency: "H61", today: Sample.today)
            .map { "\($0.pointer) \($0.code)" }
    }

    @Test func `the sample submission is without fault`() {
        #expect(problems { _ in } == [])
    }

    @Test func `an unknown procedure is one problem and the rest is checked still`() {
        let found = problems {
            $0.procedure = "1.999999"
            $0.applicant.name = " "
        }
        #expect(found == ["/procedure unknown", "/applicant/name missing"])
    }

    @Test func `a code as a province prints it is understood`() {
        #expect(problems { $0.procedure = "1.009374.000.00.00.H61" } == [])
    }

    @Test(arguments: [
        ("H61.99", "/office unknown"), ("H18.12", "/office unknown"), ("H61.02", "/office notCompetent"),
        ("H61.101", "/office notCompetent"),
    ])
    func `an office must exist, belong to the agency and decide the field`(office: String, problem: String) {
        #expect(problems { $0.office = office } == [problem])
    }

    @Test func `the office to go to is named`() {
        var submission = Sample.submission
        submission.office = "H61.02"
        let found = Sample.catalog().problems(in: submission, agency: "H61", today: Sample.today)
        #expect(found.first?.message.vi.contains("H61.12") == true)
        #expect(found.first?.message.en.contains("H61.12") == true)
    }

    @Test func `the kind of applicant must be open to the procedure`() {
        let found = problems {
            $0.applicant.kind = .business
            $0.applicant.id = "0100233488"
        }
        #expect(found == ["/applicant/kind notAllowed"])
    }

    @Test func `a birth date must fit the personal number`() {
        #expect(problems { $0.applicant.birthDate = CivilDate("1990-05-01") } == [])
        #expect(problems { $0.applicant.birthDate = CivilDate("1991-05-01") } == ["/applicant/id format"])
        let future = problems { $0.applicant.birthDate = CivilDate("2090-05-01") }
        #expect(future == ["/applicant/birthDate range", "/applicant/id format"])
    }

    @Test func `every fault of a representative is found`() {
        let found = problems {
            $0.representative = Applicant(
                kind: .citizen, id: "12", name: String(repeating: "x", count: 257), phone: "0812", email: "a@b",
                address: Address(line: "", commune: "123", district: "1", province: "03", postcode: "8500"))
        }
        #expect(
            found == [
                "/representative/name tooLong", "/representative/id format", "/representative/phone format",
                "/representative/email format", "/representative/address/line missing",
                "/representative/address/province unknown", "/representative/address/district format",
                "/representative/address/commune format", "/representative/address/postcode format",
            ])
    }

    @Test func `a postcode of another province is a mismatch`() {
        func found(_ postcode: String) -> [String] {
            problems {
                $0.applicant.address = Address(line: "1", commune: "Trà Ôn", province: "86", postcode: postcode)
            }
        }
        #expect(found("85600") == [])
        #expect(found("32000") == ["/applicant/address/postcode mismatch"])
    }

    @Test func `only a component that every dossier needs is demanded`() {
        #expect(problems { $0.components = [] } == ["/components missing"])
    }

    @Test func `where every paper has its condition one is needed all the same`() {
        var procedure = Sample.newsletter
        procedure.components = [
            Component(code: "a", name: Bilingual(vi: "Tờ khai", en: "Form"), condition: "individual"),
            Component(code: "b", name: Bilingual(vi: "Công văn", en: "Letter"), condition: "organisation"),
        ]
        #expect(problems(of: procedure) { $0.components = [] } == ["/components missing"])
        let letter = SubmittedComponent(code: "b", sha256: String(repeating: "0", count: 64))
        #expect(problems(of: procedure) { $0.components = [letter] } == [])
    }

    @Test func `faults of components are found`() {
        let hash = String(repeating: "0", count: 64)
        let found = problems {
            $0.components.append(SubmittedComponent(code: "to-khai", sha256: hash))
            $0.components.append(SubmittedComponent(code: "la", sha256: hash))
            $0.components.append(SubmittedComponent(code: "the", sha256: hash.uppercased() + "0", copies: 101))
            $0.components.append(SubmittedComponent(code: "ban-sao", sha256: "g" + hash.dropFirst(), copies: 0))
        }
        #expect(
            found == [
                "/components/1/code duplicate", "/components/2/code unknown", "/components/3/sha256 format",
                "/components/3/copies range", "/components/4/sha256 format", "/components/4/copies tooFew",
            ])
    }

    @Test func `on paper every sheet is needed, online one file is enough`() {
        let second = SubmittedComponent(code: "ban-sao", sha256: String(repeating: "b", count: 64), copies: 1)
        #expect(problems { $0.components.append(second) } == [])
        let paper = problems {
            $0.components.append(second)
            $0.components[0].kind = .copy
            $0.delivery.dossier = .inPerson
        }
        #expect(paper == ["/components/0/kind mismatch", "/components/1/copies tooFew"])
    }

    @Test(
        arguments: [
            (JSON.array([]), "/form type"), (["title": "Tin", "other": 1], "/form/other unknown"),
            ([:], "/form/title missing"),
            (["title": " "], "/form/title missing"), (["title": "12345678901"], "/form/title tooLong"),
            (["title": "Đăng ký nèo"], "/form/title tooLong"), (["title": "Tin\u{202E}"], "/form/title control"),
            (
                ["title": "a\u{323}\u{323}\u{323}\u{323}\u{323}\u{323}\u{323}\u{323}\u{323}\u{323}"],
                "/form/title tooLong"
            ),
            (["title": "T", "pages": "1"], "/form/pages type"), (["title": "T", "pages": 0], "/form/pages range"),
            (["title": "T", "pages": 501], "/form/pages range"), (["title": "T", "size": "A3"], "/form/size option"),
            (["title": "T", "day": "2024-02-30"], "/form/day format"),
            (["title": "T", "day": "2024-03-05"], "/form/day range"),
            (["title": "T", "day": "1899-12-31"], "/form/day range"),
            (["title": "T", "free": "yes"], "/form/free type"),
            (["title": "T", "phone": "12"], "/form/phone format"), (["title": "T", "mail": "x"], "/form/mail format"),
            (["title": "T", "price": .decimal("9.5")], "/form/price range"),
            (["title": "T", "a/b~c": 1], "/form/a~1b~0c unknown"),
            (.null, "/form type"),
        ] as [(JSON, String)])
    func `each fault of the form has its pointer and code`(form: JSON, problem: String) {
        #expect(problems { $0.form = form } == [problem])
    }

    @Test func `a whole form passes, and null is the same as absent`() {
        let form: JSON = [
            "title": "Đăng ký nè", "pages": 500, "price": .decimal("8.5"), "day": "2024-02-29", "free": true,
            "phone": "0270 382 3456", "mail": "a@b.vn", "size": .null,
        ]
        #expect(problems { $0.form = form } == [])
    }

    @Test func `a procedure without a published form takes scalars only`() {
        var plain = Sample.newsletter
        plain.form = []
        #expect(problems(of: plain) { $0.form = ["note": "x", "n": 1] } == [])
        #expect(problems(of: plain) { $0.form = ["note": ["x"]] } == ["/form/note type"])
        #expect(problems(of: plain) { $0.form = .null } == [])
        #expect(problems(of: plain) { $0.form = ["note": "x\u{0}"] } == ["/form/note control"])
        let long = String(repeating: "k", count: 65)
        for key in ["", long, "a\u{200B}"] {
            #expect(problems(of: plain) { $0.form = .object([JSON.Member(key, 1)]) } == ["/form format"])
        }
    }

    @Test func `a result by post needs an address and a recipient`() {
        let found = problems { $0.delivery.result = .post }
        #expect(found == ["/delivery/address missing", "/delivery/recipient missing"])
        let whole = problems {
            $0.delivery.result = .post
            $0.delivery.address = Address(line: "12 Lê Lợi", province: "86")
            $0.delivery.recipient = Recipient(name: "B", phone: "+84912345678")
        }
        #expect(whole == [])
    }

    @Test(arguments: [true, false])
    func `where the rules exclude the post, or no source opens it, neither way is open`(byRule: Bool) {
        var excluded = Sample.newsletter
        if byRule { excluded.postExcluded = true } else { excluded.channels = [.inPerson, .online] }
        let found = problems(of: excluded) {
            $0.delivery = Delivery(
                dossier: .postal, result: .post, address: Address(line: "1", province: "86"),
                recipient: Recipient(name: "B", phone: "0912345678"))
        }
        #expect(found == ["/delivery/result excluded", "/delivery/dossier excluded"])
    }

    @Test func `a procedure that is done at the counter takes nothing online`() {
        var counter = Sample.newsletter
        counter.channels = [.inPerson]
        #expect(problems(of: counter) { _ in } == ["/delivery/dossier excluded"])
        #expect(problems(of: counter) { $0.delivery.dossier = .inPerson } == [])
    }

    @Test(arguments: [("2026-08-04", ["/delivery/dossier notAllowed"]), ("2026-08-05", [])])
    func `a kiosk takes dossiers from the fifth of August 2026`(day: String, expected: [String]) throws {
        var submission = Sample.submission
        submission.delivery.dossier = .kiosk
        let found = Sample.catalog(Sample.newsletter).problems(
            in: submission, agency: "H61", today: try #require(CivilDate(day)))
        #expect(found.map { "\($0.pointer) \($0.code)" } == expected)
    }

    @Test func `the post collects fees only where it carries something`() {
        #expect(problems { $0.payment = .post } == ["/payment mismatch"])
    }

    @Test func `a submission survives a round through JSON`() throws {
        var submission = Sample.submission
        submission.delivery.recipient = Recipient(name: "B", phone: "0912345678", id: "1")
        let json = try JSONCoding.encode(submission)
        #expect(try JSONCoding.decode(Submission.self, from: json) == submission)
        #expect(json["delivery"]?["dossier"] == "online")
    }
}
