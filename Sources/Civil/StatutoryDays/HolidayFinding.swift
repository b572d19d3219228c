/// One thing in which a holiday list differs from the law, or that no source confirms.
public enum HolidayFinding: Hashable, Sendable {
    /// There is no day at all.
    case emptyList
    /// The law gives a day off that the list lacks.
    case missing(Holiday)
    /// The list has a day that the law doesn't give.
    case extra(Holiday)
    /// The list has the day for another reason than the law.
    case otherKind(Holiday, lawful: Holiday)
    /// The list names no day beside 2 September, or more than one.
    case choice(year: Int, count: Int)
    /// A day off was swapped for a Saturday that the list doesn't have, or the other way round.
    case unpaired(Holiday)
    /// A swapped day off is a weekend or has another reason to be off.
    case notSwappable(Holiday)
    /// No source confirms the day.
    case unverified(Holiday)
    /// The law of the year isn't known here.
    case unknownYear(Int)

    /// Whether the list is wrong, not only doubtful.
    public var isFault: Bool {
        switch self {
        case .unverified, .unknownYear: false
        default: true
        }
    }

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .emptyList: "empty"
        case .missing: "missing"
        case .extra: "extra"
        case .otherKind: "other-kind"
        case .choice: "choice"
        case .unpaired: "unpaired"
        case .notSwappable: "not-swappable"
        case .unverified: "unverified"
        case .unknownYear: "unknown-year"
        }
    }

    /// The day the finding is about.
    public var date: CivilDate? {
        switch self {
        case .missing(let day), .extra(let day), .otherKind(let day, _), .unpaired(let day), .notSwappable(let day),
            .unverified(let day):
            day.date
        case .emptyList, .choice, .unknownYear: nil
        }
    }

    /// The finding in both languages, without its date.
    public var text: Bilingual {
        switch self {
        case .emptyList:
            Bilingual(vi: "danh sách ngày nghỉ trống", en: "the list is empty")
        case .missing(let day):
            Bilingual(
                vi: "thiếu ngày nghỉ theo luật: \(day.title.vi)", en: "the law gives this day off: \(day.title.en)")
        case .extra(let day):
            Bilingual(
                vi: "luật không quy định ngày nghỉ này: \(day.title.vi)",
                en: "the law gives no such day off: \(day.title.en)")
        case .otherKind(let day, let lawful):
            Bilingual(
                vi: "ghi là \(day.kind.rawValue), theo luật là \(lawful.kind.rawValue): \(lawful.title.vi)",
                en: "listed as \(day.kind.rawValue), by law it is \(lawful.kind.rawValue): \(lawful.title.en)")
        case .choice(let year, let count):
            Bilingual(
                vi: "năm \(year) có \(count) ngày liền kề 2/9, luật quy định một ngày, 1/9 hoặc 3/9",
                en: "\(year) has \(count) days beside 2 September, the law gives one, 1 or 3 September")
        case .unpaired(let day):
            Bilingual(
                vi: "hoán đổi không có ngày đối ứng: \(day.title.vi)",
                en: "swapped without its other day: \(day.title.en)")
        case .notSwappable(let day):
            Bilingual(
                vi: "ngày hoán đổi vốn đã là ngày nghỉ: \(day.title.vi)", en: "swapped but off anyway: \(day.title.en)")
        case .unverified(let day):
            Bilingual(vi: "chưa có nguồn xác nhận: \(day.title.vi)", en: "no source confirms: \(day.title.en)")
        case .unknownYear(let year):
            Bilingual(vi: "chưa biết luật của năm \(year)", en: "the law of \(year) is not known")
        }
    }
}
