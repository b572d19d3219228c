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
        let message = NoticeMessage(occasion)
        // As bytes, to which parts are appended in less time than to a string.
        var body: [UInt8] = []
        body.reserveCapacity(2048)
        write(message, in: .vietnamese, to: &body)
        body.append(line: "\n----------\n")
        write(message, in: .english, to: &body)
        return String(copying: UTF8Span(unchecked: body.span))
    }

    private func write(_ message: NoticeMessage, in language: Language, to body: inout [UInt8]) {
        body.append(fact: say(language, "Kính gửi", "To"), name)
        body.append(line: "")
        body.append(line: message.happened.text(in: language))
        for detail in message.details { body.append(line: detail.text(in: language)) }
        body.append(line: "")
        writeFacts(in: language, to: &body)
        body.append(line: "")
        if let todo = message.todo { body.append(line: todo.text(in: language)) }
        writeClosing(in: language, to: &body)
    }

    /// Dossier, procedure, agency, office, officers and times.
    private func writeFacts(in language: Language, to body: inout [UInt8]) {
        func fact(_ vi: String, _ en: String, _ value: String) {
            body.append(fact: say(language, vi, en), value)
        }
        let dossier = occasion.dossier
        fact("Mã hồ sơ", "Dossier code", dossier.code)
        fact("Thủ tục", "Procedure", dossier.terms.procedureName.text(in: language))
        fact("Cơ quan", "Agency", occasion.names.agency)
        fact("Đơn vị", "Office", occasion.names.office.text(in: language))
        if occasion.names.deciding != occasion.names.office {
            fact("Đơn vị giải quyết", "Deciding office", occasion.names.deciding.text(in: language))
        }
        if NoticeRule.namesOfficers(under: dossier.rules(at: occasion.at), on: occasion.at.date) {
            if let officer = occasion.officers.receiving { fact("Cán bộ tiếp nhận", "Receiving officer", officer) }
            if let officer = occasion.officers.handling { fact("Cán bộ xử lý", "Handling officer", officer) }
        }
        // What the post has not brought was not filed.
        let status = dossier.state.national
        if let status {
            fact("Trạng thái", "Status", status.name.text(in: language))
            fact("Nộp lúc", "Filed", dossier.submittedAt.readable)
        }
        if let at = dossier.acceptedAt { fact("Tiếp nhận lúc", "Accepted", at.readable) }
        fact("Thời điểm này", "This event", occasion.at.readable)
        if let at = dossier.due { fact("Hẹn trả kết quả", "Appointment for the result", at.readable) }
        if let at = dossier.completedAt { fact("Có kết quả lúc", "Result ready", at.readable) }
        if let at = dossier.returnedAt { fact("Trả kết quả lúc", "Handed over", at.readable) }
    }

    private func writeClosing(in language: Language, to body: inout [UInt8]) {
        body.append(
            line: say(
                language, "Tra cứu: dùng mã hồ sơ trên cổng dịch vụ công, hoặc hỏi Bộ phận Một cửa của đơn vị trên.",
                "Look it up: by the dossier code at the portal, or ask the one-stop unit of the office above."))
        body.append(
            line: say(
                language,
                "Thông báo tự động của hệ thống mô phỏng, không có giá trị pháp lý; xin không trả lời thư này.",
                "An automatic notice of a simulation, without legal effect; please do not reply."))
    }

    private func say(_ language: Language, _ vi: String, _ en: String) -> String {
        language == .english ? en : vi
    }
}

extension [UInt8] {
    fileprivate mutating func append(line: String) {
        self += line.utf8
        append(UInt8(ascii: "\n"))
    }

    fileprivate mutating func append(fact: String, _ value: String) {
        self += fact.utf8
        self += ": ".utf8
        append(line: value)
    }
}

extension Instant {
    /// `08:00 04/03/2019`, at UTC+7; outside `CivilDate.years` as its `description`.
    var readable: String {
        let (year, month, day) = date.components
        guard CivilDate.years.contains(year) else { return description }
        let minute = minuteOfDay
        return String(
            form: "00:00 00/00/0000",
            [(minute / 60, 0), (minute % 60, 3), (day, 6), (month, 9), (year / 100, 12), (year % 100, 14)])
    }
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
