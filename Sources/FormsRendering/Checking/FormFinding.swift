public import Civil

/// What came of holding a form against signed receipts.
public enum FormFinding: Hashable, Sendable {
    /// A receipt names its digest, and a print shows what its data say.
    case proven
    /// It is neither a form file nor a PDF with one in it; the text says where, for a technician.
    case unreadable(String)
    /// The data don't lead to the digest that stands in them.
    case dataAltered
    /// No valid receipt names this digest for this dossier and event.
    case notProven
    /// The pages of the PDF don't show what its data say.
    case pagesAltered
    /// The pages differ, and the PDF says that other libraries printed it: they cannot be compared here.
    case otherPrinter(String)
    /// The pages cannot be printed for comparison.
    case cannotPrint(RenderingFault)

    /// The word for programs.
    public var code: String {
        switch self {
        case .proven: "FORM_PROVEN"
        case .unreadable: "FORM_UNREADABLE"
        case .dataAltered: "FORM_DATA_ALTERED"
        case .notProven: "FORM_NOT_PROVEN"
        case .pagesAltered: "FORM_PAGES_ALTERED"
        case .otherPrinter: "FORM_OTHER_PRINTER"
        case .cannotPrint: "FORM_CANNOT_PRINT"
        }
    }

    public var text: Bilingual {
        switch self {
        case .proven:
            Bilingual(
                vi: "Biểu mẫu đúng với biên nhận đã ký số.", en: "The form is the one that the signed receipt names.")
        case .unreadable:
            Bilingual(
                vi: "Không phải tệp biểu mẫu, cũng không phải PDF có chứa tệp biểu mẫu.",
                en: "This is neither a form file nor a PDF with one in it.")
        case .dataAltered:
            Bilingual(
                vi: "Dữ liệu của biểu mẫu đã bị sửa: không khớp với mã SHA-256 của chính nó.",
                en: "The data of the form were altered: they don't lead to its own digest.")
        case .notProven:
            Bilingual(
                vi: "Không có biên nhận hợp lệ nào ghi mã SHA-256 của biểu mẫu này.",
                en: "No valid receipt names the digest of this form.")
        case .pagesAltered:
            Bilingual(
                vi: "Trang in của PDF đã bị sửa: không đúng với dữ liệu kèm theo.",
                en: "The pages of the PDF were altered: they don't show what its data say.")
        case .otherPrinter(let printer):
            Bilingual(
                vi: "Dữ liệu đúng với biên nhận; trang in do \(printer) tạo ra nên không so sánh được ở đây. "
                    + "Hãy in lại bằng 'motcua dossier form'.",
                en: "The data are proven; the pages were printed by \(printer) and cannot be compared here. "
                    + "Print the form anew with 'motcua dossier form'.")
        case .cannotPrint(let fault):
            Bilingual(
                vi: "Dữ liệu đúng với biên nhận; không in lại được để so sánh (\(fault)).",
                en: "The data are proven; they cannot be printed for comparison (\(fault)).")
        }
    }
}
