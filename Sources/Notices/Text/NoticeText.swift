import Catalog
import Civil
import Dossiers

/// The words of one notice: what happened, what to do, where to look it up, and nothing personal but the name.
///
/// What an officer wrote stands in it only where the law wants it told: the reason of a refusal, a supplement, a payment, a
/// stop, and the post's answer to a complaint.
struct NoticeText {
    private let occasion: NoticeOccasion
    private let kind: NoticeKind
    private let name: String

    init(_ occasion: NoticeOccasion, _ kind: NoticeKind, to name: String) {
        self.occasion = occasion
        self.kind = kind
        self.name = name.onOneLine
    }

    var subject: String {
        let title = kind.title
        return "[\(occasion.dossier.code)] \(title.vi) / \(title.en)"
    }

    /// Vietnamese, then English.
    var body: String {
        var body = ""
        body.reserveCapacity(2048)
        for line in lines(in: .vietnamese) + ["", "----------", ""] + lines(in: .english) {
            body += line
            body += "\n"
        }
        return body
    }

    private func lines(in language: Language) -> [String] {
        let message = NoticeMessage(occasion)
        var lines = [say(language, "Kính gửi: \(name)", "To: \(name)"), ""]
        lines.append(message.happened.text(in: language))
        lines += message.details.map { $0.text(in: language) }
        lines.append("")
        lines += facts(in: language)
        lines.append("")
        if let todo = message.todo { lines.append(todo.text(in: language)) }
        lines += closing(in: language)
        return lines
    }

    /// Dossier, procedure, agency, office, officers and times.
    private func facts(in language: Language) -> [String] {
        let dossier = occasion.dossier
        var facts = [
            fact(language, "Mã hồ sơ", "Dossier code", dossier.code),
            fact(language, "Thủ tục", "Procedure", dossier.terms.procedureName.text(in: language)),
            fact(language, "Cơ quan", "Agency", occasion.names.agency),
            fact(language, "Đơn vị", "Office", occasion.names.office.text(in: language)),
        ]
        if occasion.names.deciding != occasion.names.office {
            let deciding = occasion.names.deciding.text(in: language)
            facts.append(fact(language, "Đơn vị giải quyết", "Deciding office", deciding))
        }
        if NoticeRule.namesOfficers(under: dossier.rules(at: occasion.at), on: occasion.at.date) {
            if let officer = occasion.officers.receiving {
                facts.append(fact(language, "Cán bộ tiếp nhận", "Receiving officer", officer))
            }
            if let officer = occasion.officers.handling {
                facts.append(fact(language, "Cán bộ xử lý", "Handling officer", officer))
            }
        }
        // What the post has not brought was not filed.
        let status = dossier.state.national
        if let status { facts.append(fact(language, "Trạng thái", "Status", status.name.text(in: language))) }
        let moments: [(vi: String, en: String, at: Instant?)] = [
            ("Nộp lúc", "Filed", status == nil ? nil : dossier.submittedAt),
            ("Tiếp nhận lúc", "Accepted", dossier.acceptedAt),
            ("Thời điểm này", "This event", occasion.at),
            ("Hẹn trả kết quả", "Appointment for the result", dossier.due),
            ("Có kết quả lúc", "Result ready", dossier.completedAt),
            ("Trả kết quả lúc", "Handed over", dossier.returnedAt),
        ]
        for moment in moments {
            if let at = moment.at { facts.append(fact(language, moment.vi, moment.en, at.readable)) }
        }
        return facts
    }

    private func closing(in language: Language) -> [String] {
        [
            say(
                language, "Tra cứu: dùng mã hồ sơ trên cổng dịch vụ công, hoặc hỏi Bộ phận Một cửa của đơn vị trên.",
                "Look it up: by the dossier code at the portal, or ask the one-stop unit of the office above."),
            say(
                language,
                "Thông báo tự động của hệ thống mô phỏng, không có giá trị pháp lý; xin không trả lời thư này.",
                "An automatic notice of a simulation, without legal effect; please do not reply."),
        ]
    }

    private func say(_ language: Language, _ vi: String, _ en: String) -> String {
        language == .english ? en : vi
    }

    private func fact(_ language: Language, _ vi: String, _ en: String, _ value: String) -> String {
        "\(say(language, vi, en)): \(value)"
    }
}

extension Instant {
    /// `08:00 04/03/2019`, at UTC+7.
    var readable: String {
        let (year, month, day) = date.components
        let minute = minuteOfDay
        return "\(two(minute / 60)):\(two(minute % 60)) \(two(day))/\(two(month))/\(year)"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension String {
    /// The text with every control character, a line break among them, as a space.
    var onOneLine: String {
        guard unicodeScalars.contains(where: \.isControlOrBreak) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.isControlOrBreak ? " " : $0 }))
    }
}

extension Unicode.Scalar {
    /// Of the general category Cc (C0, DEL and C1), or a line or paragraph separator.
    fileprivate var isControlOrBreak: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }
}
