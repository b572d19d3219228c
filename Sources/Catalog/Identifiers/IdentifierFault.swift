public import Civil

/// Why a number or code is not well formed.
public struct IdentifierFault: Error, Hashable, Sendable {
    /// Which kind of number was expected.
    public enum Identifier: String, Sendable, CaseIterable {
        case citizenNumber, oldIdentityNumber, taxCode, phone, agencyCode, postcode, procedureCode, foreignPaper
    }

    /// What is wrong with it.
    public enum Reason: String, Sendable, CaseIterable {
        case characters, length, province, futureBirth, birthMismatch, checkDigit, branch, prefix, pattern
    }

    public let identifier: Identifier
    public let reason: Reason

    public init(_ identifier: Identifier, _ reason: Reason) {
        self.identifier = identifier
        self.reason = reason
    }

    /// The reason in words, with what is expected.
    public var message: Bilingual {
        Bilingual(
            vi: "\(identifier.expectation.vi) \(reason.words.vi)", en: "\(identifier.expectation.en) \(reason.words.en)"
        )
    }
}

extension IdentifierFault.Identifier {
    var expectation: Bilingual {
        switch self {
        case .citizenNumber:
            Bilingual(vi: "Số định danh cá nhân gồm 12 chữ số.", en: "A personal identification number has 12 digits.")
        case .oldIdentityNumber:
            Bilingual(vi: "Số chứng minh nhân dân gồm 9 chữ số.", en: "An old identity card number has 9 digits.")
        case .taxCode:
            Bilingual(
                vi: "Mã số thuế gồm 10 chữ số, đơn vị phụ thuộc thêm 3 chữ số.",
                en: "A tax code has 10 digits, a branch 3 more.")
        case .phone:
            Bilingual(
                vi: "Số điện thoại di động gồm 10 chữ số, cố định 11 chữ số kể cả mã vùng.",
                en: "A mobile number has 10 digits, a fixed one 11 with its area code.")
        case .agencyCode:
            Bilingual(
                vi: "Mã định danh cơ quan có dạng H61.12 hoặc 000.00.12.H61.",
                en: "An agency code looks like H61.12 or 000.00.12.H61.")
        case .postcode: Bilingual(vi: "Mã bưu chính gồm 5 chữ số.", en: "A postcode has 5 digits.")
        case .procedureCode:
            Bilingual(vi: "Mã thủ tục có dạng 1.009374.", en: "A procedure code looks like 1.009374.")
        case .foreignPaper:
            Bilingual(
                vi: "Số giấy tờ gồm 5 đến 32 chữ cái không dấu và chữ số.",
                en: "The number of the paper has 5 to 32 plain letters and digits.")
        }
    }
}

extension IdentifierFault.Reason {
    var words: Bilingual {
        switch self {
        case .characters: Bilingual(vi: "Có ký tự không hợp lệ.", en: "It holds a character that may not stand there.")
        case .length: Bilingual(vi: "Độ dài không đúng.", en: "The length is wrong.")
        case .province:
            Bilingual(
                vi: "Ba chữ số đầu không phải mã nơi đăng ký khai sinh.", en: "The first three digits are no code.")
        case .futureBirth: Bilingual(vi: "Năm sinh ở tương lai.", en: "The year of birth lies in the future.")
        case .birthMismatch:
            Bilingual(
                vi: "Thế kỷ hoặc năm sinh không khớp với ngày sinh đã khai.",
                en: "The century or year does not fit the date of birth given.")
        case .checkDigit: Bilingual(vi: "Chữ số kiểm tra sai.", en: "The check digit is wrong.")
        case .branch: Bilingual(vi: "Số đơn vị phụ thuộc từ 001 đến 999.", en: "The branch is 001 to 999.")
        case .prefix: Bilingual(vi: "Đầu số chưa được cấp.", en: "The leading digits are not in use.")
        case .pattern: Bilingual(vi: "Sai dạng.", en: "The pattern is wrong.")
        }
    }
}
