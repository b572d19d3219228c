public import Civil

extension Catalog {
    /// Every fault of a submission to an agency on a day; empty when it can be accepted.
    ///
    /// `agency` is the level-1 code that the gateway serves, for example `H61`.
    public func problems(in submission: Submission, agency: String, today: CivilDate) -> [SubmissionProblem] {
        var check = SubmissionCheck(catalog: self, submission: submission, agency: agency, today: today)
        check.run()
        return check.problems
    }
}
