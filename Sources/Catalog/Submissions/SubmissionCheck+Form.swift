import Civil
import JSON

extension SubmissionCheck {
    /// Checks the values of the electronic form.
    ///
    /// DESIGN: a procedure without a published form takes up to 64 scalar values of at most 4000 characters, under keys of 1
    /// to 64.
    mutating func checkForm(_ procedure: Procedure) {
        guard let members = submission.form.members else {
            if submission.form.isNull, !procedure.form.contains(where: \.required) { return }
            report("/form", .type, "Phải là một đối tượng JSON.", "Must be a JSON object.")
            return
        }
        if procedure.form.isEmpty {
            checkFree(members)
            return
        }
        for member in members where !procedure.form.contains(where: { $0.key == member.key }) {
            let known = procedure.form.map(\.key).joined(separator: ", ")
            report(
                "/form/" + member.key.pointerToken, .unknown, "Biểu mẫu không có mục này. Có: \(known).",
                "The form has no such field. It has: \(known).")
        }
        let fields = procedure.form.span
        for index in fields.indices {
            let value = members.value(of: fields[index].key)
            if let value, !value.isNull {
                check(value, of: fields[index], at: "/form/" + fields[index].key.pointerToken)
            } else if fields[index].required {
                let label = fields[index].label
                report(
                    "/form/" + fields[index].key.pointerToken, .missing, "Chưa khai: \(label.vi).",
                    "Not filled in: \(label.en).")
            }
        }
    }

    /// An earlier day of a form is a slip of the pen.
    private static let earliestYear = 1900

    private mutating func checkFree(_ members: [JSON.Member]) {
        if members.count > 64 {
            report("/form", .tooLong, "Nhiều hơn 64 mục.", "More than 64 members.")
        }
        for member in members {
            guard !member.key.isEmpty, !member.key.isLonger(than: 64), member.key.firstHidden == nil else {
                report(
                    "/form", .format, "Tên mục dài 1 đến 64 ký tự, không có ký tự ẩn.",
                    "A key has 1 to 64 characters, none of them hidden.")
                continue
            }
            let pointer = "/form/" + member.key.pointerToken
            switch member.value {
            case .array, .object:
                report(
                    pointer, .type, "Phải là chữ, số hoặc đúng/sai.", "Must be a text, a number or a truth value.")
            case .string(let text) where text.isLonger(than: 4000):
                report(pointer, .tooLong, "Dài quá 4000 ký tự.", "Over 4000 characters.")
            case .string(let text): checkSeen(text, at: pointer)
            default: break
            }
        }
    }

    /// Reports a text with a character that a reader cannot see; answers whether it has none.
    @discardableResult
    private mutating func checkSeen(_ text: String, at pointer: @autoclosure () -> String) -> Bool {
        guard text.firstHidden != nil else { return true }
        report(
            pointer(), .control, "Có ký tự điều khiển hoặc ký tự ẩn.", "Holds control characters or hidden ones.")
        return false
    }

    private mutating func check(_ value: JSON, of field: FormField, at pointer: @autoclosure () -> String) {
        switch (field.type, value) {
        case (.boolean, .bool): break
        case (.integer, .integer(let number)): checkRange(Double(number), of: field, at: pointer())
        case (.decimal, .integer(let number)): checkRange(Double(number), of: field, at: pointer())
        case (.decimal, .decimal(let text)):
            checkRange(Double(text) ?? .infinity, of: field, at: pointer())
        case (.text, .string(let text)), (.longText, .string(let text)):
            checkLength(text, of: field, at: pointer())
        case (.date, .string(let text)):
            guard let date = CivilDate(text) else {
                return report(
                    pointer(), .format, "Phải là ngày có thật, ghi theo dạng YYYY-MM-DD.",
                    "Must be a real date, written as YYYY-MM-DD.")
            }
            if field.past, date > today || date.year < Self.earliestYear {
                report(
                    pointer(), .range, "Phải từ năm \(Self.earliestYear) và không sau hôm nay, \(today).",
                    "Must be from \(Self.earliestYear) on and not after today, \(today).")
            }
        case (.choice, .string(let text)):
            if !field.options.contains(where: { $0.value == text }) {
                let known = field.options.map(\.value).joined(separator: ", ")
                report(pointer(), .option, "Chọn một trong: \(known).", "Choose one of: \(known).")
            }
        case (.phone, .string(let text)): checkPhone(text, at: pointer())
        case (.email, .string(let text)):
            if !text.isPlausibleEmail {
                report(pointer(), .format, "Địa chỉ thư điện tử sai dạng.", "Not an e-mail address.")
            }
        default:
            report(
                pointer(), .type, "Giá trị phải là \(field.type.vietnamese).",
                "The value must be of type \(field.type.rawValue).")
        }
    }

    private mutating func checkLength(_ text: String, of field: FormField, at pointer: @autoclosure () -> String) {
        let most = field.max.map { Int(clamping: $0) } ?? (field.type == .text ? 256 : 4000)
        guard checkSeen(text, at: pointer()) else { return }
        if field.required, !checkText(text, at: pointer(), max: most) { return }
        if text.isLonger(than: most) {
            report(pointer(), .tooLong, "Dài quá \(most) ký tự.", "Longer than \(most) characters.")
        } else if let least = field.min, text.unicodeScalars.count < Int(clamping: least) {
            report(pointer(), .tooShort, "Ngắn hơn \(least) ký tự.", "Shorter than \(least) characters.")
        }
    }

    private mutating func checkRange(_ number: Double, of field: FormField, at pointer: @autoclosure () -> String) {
        if let least = field.min, number < Double(least) {
            report(pointer(), .range, "Nhỏ nhất là \(least).", "The least value is \(least).")
        }
        if let most = field.max, number > Double(most) {
            report(pointer(), .range, "Lớn nhất là \(most).", "The greatest value is \(most).")
        }
    }
}

extension FormField.ValueType {
    /// What a value of the type is, in Vietnamese.
    fileprivate var vietnamese: String {
        switch self {
        case .text, .longText: "văn bản"
        case .integer: "số nguyên"
        case .decimal: "số"
        case .date: "ngày, ghi theo dạng YYYY-MM-DD"
        case .boolean: "true hoặc false"
        case .choice: "một lựa chọn trong danh sách"
        case .phone: "số điện thoại"
        case .email: "địa chỉ thư điện tử"
        }
    }
}

extension String {
    /// Whether this text has more characters (Unicode scalars) than `most`; they are counted only where it has more bytes.
    func isLonger(than most: Int) -> Bool { utf8.count > most && unicodeScalars.count > most }

    /// This key as one token of a JSON Pointer (RFC 6901 §3).
    var pointerToken: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return self }
        var token = ""
        for character in self {
            switch character {
            case "~": token += "~0"
            case "/": token += "~1"
            default: token.append(character)
            }
        }
        return token
    }
}
