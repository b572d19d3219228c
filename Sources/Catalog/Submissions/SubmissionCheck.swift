import Civil

/// Collects every fault of one submission.
struct SubmissionCheck {
    let catalog: Catalog
    let submission: Submission
    let agency: String
    let today: CivilDate
    private(set) var problems: [SubmissionProblem] = []

    init(catalog: Catalog, submission: Submission, agency: String, today: CivilDate) {
        self.catalog = catalog
        self.submission = submission
        self.agency = agency
        self.today = today
    }

    /// Runs every check; those that need the procedure are left out when it is unknown.
    mutating func run() {
        let procedure = catalog.procedure(submission.procedure)
        if procedure == nil {
            report(
                "/procedure", .unknown,
                "Không có thủ tục này. Tra mã bằng CATALOG SEARCH.",
                "No such procedure. Find the code with CATALOG SEARCH.")
        }
        checkOffice(procedure)
        checkApplicants(procedure)
        if let procedure {
            checkForm(procedure)
            checkComponents(procedure)
            checkFees(procedure)
        }
        checkDelivery(procedure)
    }

    mutating func report(_ pointer: String, _ code: SubmissionProblem.Code, _ vi: String, _ en: String) {
        problems.append(SubmissionProblem(pointer: pointer, code: code, message: Bilingual(vi: vi, en: en)))
    }

    mutating func report(_ pointer: String, _ fault: IdentifierFault) {
        problems.append(SubmissionProblem(pointer: pointer, code: .format, message: fault.message))
    }

    /// Reports a text that is empty or longer than `max` characters; answers whether it is good.
    @discardableResult
    mutating func checkText(_ text: String, at pointer: @autoclosure () -> String, max: Int = 256) -> Bool {
        if text.isBlank {
            report(pointer(), .missing, "Chưa ghi nội dung.", "Nothing is written here.")
            return false
        }
        guard !text.isLonger(than: max) else {
            report(pointer(), .tooLong, "Dài quá \(max) ký tự.", "Longer than \(max) characters.")
            return false
        }
        return true
    }
}
