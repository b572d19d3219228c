import Civil

extension SubmissionCheck {
    mutating func checkApplicants(_ procedure: Procedure?) {
        if let procedure, !procedure.applicants.isEmpty, !procedure.applicants.contains(submission.applicant.kind) {
            let allowed = procedure.applicants.map(\.rawValue).joined(separator: ", ")
            report(
                "/applicant/kind", .notAllowed, "Thủ tục này chỉ dành cho: \(allowed).",
                "This procedure is open to: \(allowed).")
        }
        check(submission.applicant, at: "/applicant")
        if let representative = submission.representative {
            check(representative, at: "/representative")
        }
        checkRepresentation(procedure)
    }

    private mutating func check(_ person: Applicant, at pointer: String) {
        checkText(person.name, at: pointer + "/name")
        checkIdentity(of: person, at: pointer)
        checkPhone(person.phone, at: pointer + "/phone")
        if let email = person.email, !email.isPlausibleEmail {
            report(pointer + "/email", .format, "Địa chỉ thư điện tử sai dạng.", "Not an e-mail address.")
        }
        if let address = person.address { check(address, at: pointer + "/address") }
    }

    private mutating func checkIdentity(of person: Applicant, at pointer: String) {
        if let birth = person.birthDate, birth > today {
            report(pointer + "/birthDate", .range, "Ngày sinh ở tương lai.", "The date of birth lies in the future.")
        }
        do throws(IdentifierFault) {
            let number = try ApplicantID.check(person.id, kind: person.kind, today: today)
            if person.kind == .citizen, let number, let birth = person.birthDate, !number.matches(birthDate: birth) {
                throw IdentifierFault(.citizenNumber, .birthMismatch)
            }
        } catch {
            report(pointer + "/id", error)
        }
    }

    mutating func checkPhone(_ text: String, at pointer: @autoclosure () -> String) {
        do throws(IdentifierFault) {
            _ = try PhoneNumber(text)
        } catch {
            report(pointer(), error)
        }
    }

    mutating func check(_ address: Address, at pointer: String) {
        checkText(address.line, at: pointer + "/line")
        if Province.of(gso: address.province) == nil {
            report(
                pointer + "/province", .unknown, "Không có tỉnh, thành phố mang mã này (2 chữ số, ví dụ 86).",
                "No province has this number (2 digits, for example 86).")
        }
        checkUnit(address.district, digits: 3, at: pointer + "/district")
        checkUnit(address.commune, digits: 5, at: pointer + "/commune")
        guard let text = address.postcode else { return }
        do throws(IdentifierFault) {
            let postcode = try Postcode(text)
            if !postcode.fits(province: address.province) {
                report(
                    pointer + "/postcode", .mismatch, "Mã bưu chính không thuộc tỉnh đã ghi.",
                    "The postcode is not one of the province.")
            }
        } catch {
            report(pointer + "/postcode", error)
        }
    }

    private mutating func checkUnit(_ text: String?, digits width: Int, at pointer: String) {
        guard let text, checkText(text, at: pointer), text.utf8.allSatisfy(\.isASCIIDigit), text.utf8.count != width
        else { return }
        report(
            pointer, .format, "Ghi tên đơn vị hành chính hoặc mã \(width) chữ số.",
            "Write the name of the unit or its number of \(width) digits.")
    }
}

extension String {
    /// Whether it has the shape `name@host.domain` in printable characters without spaces, at most 254 bytes.
    var isPlausibleEmail: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        guard utf8.count <= 254, parts.count == 2, (1...64).contains(parts[0].utf8.count) else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isHostByte) }
            && parts[0].utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}

extension UInt8 {
    fileprivate var isHostByte: Bool { isASCIIDigit || isASCIILetter || self == 0x2D }
}
