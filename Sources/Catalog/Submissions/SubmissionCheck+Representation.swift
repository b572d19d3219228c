import Civil

extension SubmissionCheck {
    /// Checks who acts for whom (ủy quyền; Bộ luật Dân sự 2015, Điều 21(2), 134, 138(3), recalled).
    ///
    /// Any person or firm may be authorised to file (NĐ 61/2018 Điều 16, NĐ 118/2025 Điều 15). Ages count where a date of
    /// birth or a personal number shows them beyond doubt. An organisation always acts through a person.
    mutating func checkRepresentation(_ procedure: Procedure?) {
        guard let representative = submission.representative else {
            if isSurelyYounger(submission.applicant, than: 6) {
                report(
                    "/representative", .missing, "Người chưa đủ 6 tuổi phải có người đại diện.",
                    "A person under 6 needs a representative.")
            }
            return
        }
        let isPerson = [.citizen, .foreigner].contains(submission.applicant.kind)
        if procedure?.postExcluded == true, isPerson {
            report(
                "/representative", .excluded, "Thủ tục này không được ủy quyền, phải có mặt.",
                "This procedure demands presence: nobody may act for the applicant.")
        }
        if representative.id == submission.applicant.id {
            report(
                "/representative/id", .mismatch, "Người nộp thay phải là người khác. Bỏ mục này nếu tự nộp.",
                "The representative must be another person. Leave it out when filing for oneself.")
        }
        if isSurelyYounger(representative, than: 15) {
            report(
                "/representative/id", .notAllowed, "Người chưa đủ 15 tuổi không được đại diện theo ủy quyền.",
                "A person under 15 cannot be authorised.")
        }
    }

    private func isSurelyYounger(_ person: Applicant, than years: Int) -> Bool {
        if let birth = person.birthDate { return birth <= today && birth.adding(months: 12 * years) > today }
        guard person.kind == .citizen, let number = try? CitizenNumber(person.id, today: today) else { return false }
        return today.components.year - number.birthYear < years
    }
}
