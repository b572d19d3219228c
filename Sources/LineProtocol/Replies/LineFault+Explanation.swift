import Civil
import JSON

extension LineFault.Kind {
    /// What is wrong with the line and what to do about it.
    var explanation: Bilingual {
        switch self {
        case .empty:
            Bilingual(
                vi: "Dòng trống. Hãy gửi một lệnh, ví dụ HELP.", en: "The line is empty. Send a verb, such as HELP.")
        case .control:
            Bilingual(
                vi: "Có ký tự điều khiển trong dòng. Hãy bỏ đi; trong JSON viết \\t, \\n, \\u0000.",
                en: "A control character stands on the line. Leave it out; in JSON write \\t, \\n, \\u0000.")
        case .verb:
            Bilingual(
                vi: "Dòng phải bắt đầu bằng một lệnh gồm chữ cái, chữ số, dấu nối. Gửi HELP để xem các lệnh.",
                en: "A line starts with a verb of letters, digits and hyphens. Send HELP for the verbs there are.")
        case .word:
            Bilingual(
                vi: "Giữa các từ chỉ có một dấu cách; mỗi từ dài 1 đến 256 ký tự ASCII in được.",
                en: "One space stands between words; a word has 1 to 256 printable ASCII characters.")
        case .ref:
            Bilingual(
                vi: "ref phải là chuỗi dài tối đa 64 ký tự.", en: "ref has to be a string of up to 64 characters.")
        case .upload:
            Bilingual(
                vi: "Cách viết: PUT <số byte> <kiểu>/<kiểu con>, ví dụ PUT 1024 application/pdf.",
                en: "Write: PUT <length> <type>/<subtype>, for example PUT 1024 application/pdf.")
        case .unterminatedUpload:
            Bilingual(
                vi: "Sau nội dung tệp phải là LF. Tệp không được nhận; hãy kiểm tra số byte rồi gửi lại.",
                en: "LF has to follow the payload. It was not taken; check the length and send it again.")
        case .tooLong(let limit): Refusal.tooLong(limit: limit).detail
        case .tooLarge(let limit): Refusal.tooLarge(limit: limit).detail
        case .json(let fault): fault.explanation
        }
    }
}

extension JSONFault {
    /// What is wrong with the text, where, and what to do about it.
    var explanation: Bilingual {
        let mend: Bilingual =
            switch kind {
            case .invalidUTF8: Bilingual(vi: "không phải UTF-8", en: "not UTF-8")
            case .unexpectedEnd: Bilingual(vi: "thiếu phần cuối", en: "the end is missing")
            case .syntax: Bilingual(vi: "sai cú pháp", en: "a syntax error")
            case .duplicateKey:
                Bilingual(
                    vi: "khóa “\(key ?? "")” viết hai lần, hãy bỏ một",
                    en: "the key “\(key ?? "")” stands twice, leave one out")
            case .tooMany: Bilingual(vi: "quá 65536 giá trị", en: "more than 65,536 values")
            case .tooDeep: Bilingual(vi: "lồng sâu hơn 32 mức", en: "nested deeper than 32 levels")
            case .trailingText: Bilingual(vi: "thừa chữ sau giá trị", en: "text follows the value")
            case .number:
                Bilingual(
                    vi: "số nguyên vượt ±(2^53 − 1) hoặc số dài quá 40 chữ số",
                    en: "a whole number beyond ±(2^53 − 1), or a number of more than 40 digits")
            case .loneSurrogate: Bilingual(vi: "nửa cặp UTF-16 đứng riêng", en: "half of a UTF-16 pair stands alone")
            case .control:
                Bilingual(
                    vi: "ký tự điều khiển trong chuỗi, hãy viết \\u00XX",
                    en: "a control character in a string, write it as \\u00XX")
            }
        return Bilingual(
            vi: "Lỗi JSON tại byte \(offset): \(mend.vi). Hãy sửa rồi gửi lại.",
            en: "JSON fault at byte \(offset): \(mend.en). Mend it and send it again.")
    }
}
