public import Civil

extension ReportPeriod {
    /// The day before which the report on the postal service of a quarter, of the first half-year or of a year has to be
    /// given: Circular 17/2017/TT-BTTTT (verified); `nil` for any other period.
    public var serviceReportDueBefore: CivilDate? {
        guard let months = wholeMonths else { return nil }
        let month = from.components.month
        let isWhole =
            switch months {
            case 3: (month - 1) % 3 == 0
            case 6, 12: month == 1
            default: false
            }
        return isWhole ? to.adding(days: 10) : nil
    }

    /// The day before which the report on the official post of the first half-year or of a year has to be given: Circular
    /// 16/2017/TT-BTTTT (verified); `nil` for any other period.
    public var officialReportDueBefore: CivilDate? {
        guard let months = wholeMonths, months == 6 || months == 12, from.components.month == 1 else { return nil }
        return to.adding(days: 20)
    }

    /// How many calendar months the period is, none of them in part.
    private var wholeMonths: Int? {
        let (first, next) = (from.components, to.adding(days: 1).components)
        guard first.day == 1, next.day == 1 else { return nil }
        return (next.year - first.year) * 12 + next.month - first.month
    }

    var dueNote: Bilingual? {
        serviceReportDueBefore.map {
            Bilingual(
                vi: "Hạn gửi: trước ngày \($0) (TT 17/2017/TT-BTTTT, đã kiểm chứng)",
                en: "Due before \($0) (TT 17/2017/TT-BTTTT, verified)")
        }
    }

    var officialDueNote: Bilingual? {
        officialReportDueBefore.map {
            Bilingual(
                vi: "Hạn gửi: trước ngày \($0) (TT 16/2017/TT-BTTTT, đã kiểm chứng)",
                en: "Due before \($0) (TT 16/2017/TT-BTTTT, verified)")
        }
    }
}
