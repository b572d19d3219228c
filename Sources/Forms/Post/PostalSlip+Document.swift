import Civil
import Dossiers

extension PostalSlip {
    /// The slip as it is printed.
    public var document: FormDocument? {
        reference.paper(
            result == nil ? .dossierSlip : .resultSlip, basis: basis,
            subtitle: "(có giá trị như hợp đồng cung ứng dịch vụ bưu chính)",
            [
                FormSection(items: reference.commonItems + [FormItem("service", "Dịch vụ", service)]),
                FormSection(text: "1. Người gửi", items: items(of: sender, as: "sender", isPersonal: result == nil)),
                FormSection(
                    text: "2. Người nhận", items: items(of: recipient, as: "recipient", isPersonal: result != nil)),
                FormSection(text: "3. Nội dung bưu gửi", items: contents, table: table),
                FormSection(text: "4. Thời gian, địa điểm, chất lượng dịch vụ", items: quality),
                FormSection(text: "5. Cước và thanh toán", items: payment),
                FormSection(text: "6. Trách nhiệm và mức bồi thường", items: liability),
            ],
            signatures: signatures,
            notes: (charges.contains(where: \.isEstimated) ? [Self.estimate] : []) + Self.rights)
    }

    private var basis: String {
        let article = result == nil ? "6(4)" : "9(2)"
        return "QĐ 45/2016/QĐ-TTg, Điều \(article); TT 17/2017/TT-BTTTT, Điều 9"
    }

    /// The applicant is a private person, the authority is not.
    private func items(of person: FormPerson, as key: String, isPersonal: Bool) -> [FormItem] {
        [
            FormItem("\(key)Name", "Họ tên/cơ quan", person.name, isPersonal: isPersonal),
            FormItem("\(key)Address", "Địa chỉ", person.address, isPersonal: isPersonal),
            FormItem("\(key)Phone", "Điện thoại", person.phone, isPersonal: isPersonal, isShort: true),
            FormItem(
                "\(key)Email", "Email", person.email ?? "không có", isPersonal: isPersonal && person.email != nil,
                isShort: true),
        ]
    }

    private var table: FormTable? { papers.isEmpty ? nil : FormTable(postal: papers) }

    private var contents: [FormItem] {
        var items: [FormItem] = []
        if let result {
            items += [
                FormItem("results", "Kết quả chuyển trả", result.results.joined(separator: "; ")),
                FormItem(
                    "takesBack", "Giấy tờ phải thu lại khi phát",
                    result.takesBack.isEmpty ? "không có" : result.takesBack.joined(separator: "; ")),
                FormItem(
                    "registerAuthorisation", "Ký nhận sổ gốc thay người nộp theo ủy quyền",
                    result.registerAuthorisation ?? "không", isPersonal: result.registerAuthorisation != nil),
            ]
        }
        items += [
            FormItem("weight", "Khối lượng", "\(weightGrams) gam", isShort: true)
        ]
        if let number = seal?.number { items.append(FormItem("seal", "Số niêm phong", number, isShort: true)) }
        items += [
            FormItem("sealing", "Đóng gói, niêm phong", sealing),
            FormItem(
                "papers", result == nil ? "Giấy tờ trong hồ sơ" : "Giấy tờ trả kèm, gồm bản chính",
                papers.isEmpty ? "không có" : "\(FormTime.twoDigits(papers.count)) loại, như bảng dưới đây"),
        ]
        return items
    }

    private var sealing: String {
        if result?.isPresealed == true { return "cơ quan đã đóng gói, niêm phong trước theo thỏa thuận" }
        let watcher = result == nil ? "người gửi" : "đại diện cơ quan"
        return "nhân viên bưu chính thực hiện"
            + (seal?.isWitnessed == true ? ", có sự chứng kiến của \(watcher)" : "")
    }

    private var quality: [FormItem] {
        [
            FormItem("acceptedAt", "Thời gian chấp nhận", FormTime.moment(acceptedAt)),
            FormItem("place", "Địa điểm chấp nhận", place),
            FormItem(
                "promisedBy", "Thời gian toàn trình cam kết",
                "J+\(workingDays) ngày làm việc: hết \(FormTime.day(promisedBy.date))"),
        ]
    }

    private var payment: [FormItem] {
        let lines = charges.enumerated().map { index, charge in
            FormItem(
                "charge\(index + 1)", charge.label,
                "\(Self.dong(charge.amountVnd))\(charge.isEstimated ? " (*)" : "")")
        }
        let payer = result == nil ? "người gửi" : "người nhận kết quả"
        return lines + [
            FormItem("postage", "Tổng cước", Self.dong(postageVnd), isShort: true),
            FormItem(
                "paymentMethod", "Thanh toán cước",
                postageVnd == 0
                    ? "được miễn"
                    : result == nil ? "\(payer) đã trả khi gửi" : "\(payer) trả", isShort: true),
            FormItem(
                "fee", "Phí, lệ phí qua bưu điện",
                feeVnd == 0
                    ? "không thu" : "\(Self.dong(feeVnd)), \(result == nil ? "đã thu khi gửi" : "thu khi phát")"),
        ]
    }

    private var liability: [FormItem] {
        let least = Self.leastMultiple * postageVnd
        return [
            FormItem(
                "compensation", "Mất, hư hỏng hoặc tráo đổi toàn bộ",
                "bồi thường ít nhất 04 lần cước, gồm cả hoàn cước, tức ít nhất \(Self.dong(least)) "
                    + "(NĐ 47/2011/NĐ-CP, Điều 24(2), 25(1))"),
            FormItem(
                "delay", "Quá thời gian toàn trình",
                "hoàn cước đã dùng, \(Self.dong(postageVnd)) (NĐ 47/2011/NĐ-CP, Điều 25(2))"),
            FormItem(
                "originals", "Không khôi phục được bản chính do lỗi của bưu điện",
                "bưu điện khắc phục hậu quả và trả mọi chi phí cấp lại (QĐ 45/2016/QĐ-TTg, Điều 14(3))"),
        ]
    }

    /// NĐ 47/2011/NĐ-CP Điều 25(1): the least compensation of a total loss, in times the postage.
    private static let leastMultiple: Int64 = 4

    private var signatures: [FormSignature] {
        let hint = "(Ký và ghi rõ họ tên)"
        guard result != nil else {
            return [
                FormSignature(role: "NGƯỜI GỬI", hint: hint, name: signer ?? sender.name, isPersonal: true),
                .postalWorker(worker),
            ]
        }
        return [
            .authority(signer), .postalWorker(worker),
            FormSignature(
                role: "NGƯỜI NHẬN", hint: "(Ký khi phát, QĐ 45/2016 Điều 10(3))", name: "", isPersonal: true),
        ]
    }

    private static let estimate =
        "(*) Mức ước tính của chương trình mô phỏng: dữ liệu không có mức cước đã công bố cho ngày hoặc tuyến này."

    /// Rights and duties of the parties.
    private static let rights = [
        "Người gửi có quyền rút lại hoặc thay đổi họ tên, địa chỉ người nhận khi bưu gửi chưa phát, xuất trình phiếu này "
            + "và trả thêm cước (Luật Bưu chính 49/2010/QH12, Điều 16).",
        "Người nộp hồ sơ chịu trách nhiệm về tính hợp pháp, chính xác, đầy đủ của giấy tờ (QĐ 45/2016/QĐ-TTg, Điều 17). "
            + "Nhân viên bưu chính không được tiết lộ thông tin hồ sơ, không được đòi thêm giấy tờ (Điều 16(5)).",
        "Khiếu nại bằng văn bản trong 06 tháng từ khi hết thời gian toàn trình; giải quyết trong 05 ngày làm việc (nội "
            + "tỉnh), 07 ngày làm việc (liên tỉnh) (TT 17/2017/TT-BTTTT, Điều 8).",
    ]

    private static func dong(_ amount: Int64) -> String { "\(Dong.figures(amount)) đồng" }
}
