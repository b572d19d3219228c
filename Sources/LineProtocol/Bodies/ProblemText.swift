import Civil

/// What is said to people about a member of a body.
enum ProblemText {
    /// The most unknown members that are named one by one.
    static let mostUnknown = 20

    static let required = Bilingual(vi: "Bắt buộc phải có.", en: "This has to be given.")
    static let empty = Bilingual(vi: "Không được để trống.", en: "This may not be empty.")
    static let control = Bilingual(
        vi: "Có ký tự điều khiển hoặc ký tự ẩn; hãy bỏ đi.",
        en: "A control character or a hidden one stands in it; leave it out.")
    static let instant = Bilingual(
        vi: "Phải là thời điểm RFC 3339, ví dụ 2019-03-04T08:00:00+07:00.",
        en: "It has to be a moment of RFC 3339, such as 2019-03-04T08:00:00+07:00.")
    static let date = Bilingual(
        vi: "Phải là ngày có thật, dạng YYYY-MM-DD, ví dụ 2019-03-04.",
        en: "It has to be a day that exists, as YYYY-MM-DD, such as 2019-03-04.")

    /// Another kind of value is needed; `name` is JSON's word for it.
    static func type(_ name: String) -> Bilingual {
        Bilingual(vi: "Phải là kiểu \(name) của JSON.", en: "It has to be a JSON \(name).")
    }

    static func length(_ max: Int) -> Bilingual {
        Bilingual(vi: "Dài tối đa \(max) ký tự; hãy rút ngắn.", en: "It has \(max) characters at most; shorten it.")
    }

    static func least(_ min: Int) -> Bilingual {
        Bilingual(vi: "Dài ít nhất \(min) ký tự.", en: "It has \(min) characters at least.")
    }

    static func count(_ max: Int) -> Bilingual {
        Bilingual(vi: "Có tối đa \(max) phần tử.", en: "It has \(max) elements at most.")
    }

    static func range(_ range: ClosedRange<Int>) -> Bilingual {
        Bilingual(
            vi: "Phải từ \(range.lowerBound) đến \(range.upperBound).",
            en: "It has to be from \(range.lowerBound) to \(range.upperBound).")
    }

    static func choice(_ values: [String]) -> Bilingual {
        let list = values.joined(separator: ", ")
        return Bilingual(vi: "Phải là một trong: \(list).", en: "It has to be one of: \(list).")
    }

    static func moreUnknown(_ count: Int) -> Bilingual {
        Bilingual(vi: "Còn \(count) trường lạ khác.", en: "There are \(count) more unknown members.")
    }

    /// A member that the verb does not have, and the one that was probably meant.
    static func unknown(_ key: String, known: [String]) -> Bilingual {
        if let meant = Spelling.closest(to: key, among: known) {
            return Bilingual(
                vi: "Không có trường này. Có phải là “\(meant)”?",
                en: "There is no such member. Did you mean “\(meant)”?")
        }
        guard !known.isEmpty else {
            return Bilingual(vi: "Không có trường nào ở đây; hãy bỏ đi.", en: "No member is taken here; leave it out.")
        }
        let list = known.joined(separator: ", ")
        return Bilingual(
            vi: "Không có trường này. Các trường: \(list).", en: "There is no such member. The members: \(list).")
    }
}
