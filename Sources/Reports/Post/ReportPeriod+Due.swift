public import Civil

extension ReportPeriod {
    /// The day before which the report on the postal service of a quarter, of the first half-year or of a year has to be
    /// given: Circular 17/2017/TT-BTTTT (verified); `nil` for any other period.
    public var serviceReportDueBefore: CivilDate? {
        let (first, next) = (from.components, to.adding(days: 1).components)
        guard first.day == 1, next.day == 1 else { return nil }
        let months = (next.year - first.year) * 12 + next.month - first.month
        let isWhole =
            switch months {
            case 3: (first.month - 1) % 3 == 0
            case 6, 12: first.month == 1
            default: false
            }
        return isWhole ? to.adding(days: 10) : nil
    }

    var dueNote: Bilingual? {
        serviceReportDueBefore.map {
            Bilingual(
                vi: "Hạn gửi: trước ngày \($0) (TT 17/2017/TT-BTTTT, đã kiểm chứng)",
                en: "Due before \($0) (TT 17/2017/TT-BTTTT, verified)")
        }
    }
}
