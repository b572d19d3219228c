import Forms
import FormsRendering
import Foundation
import JSON
import LineProtocol

/// How a form is handed out.
enum FormFormat: String, CaseIterable {
    case text, pdf, json

    /// The member of a reply that holds the form: lines of text, base64 of a PDF, or the form file as an object.
    func member(_ form: FormFile) throws(Refusal) -> JSON.Member {
        do {
            return switch self {
            case .text: JSON.Member("text", .string(PlainTextForm(form).lines.joined(separator: "\n")))
            case .pdf: JSON.Member("pdf", .string(Data(try FormPDF.print(form)).base64EncodedString()))
            case .json: JSON.Member("file", try JSON.parse(try form.bytes()))
            }
        } catch {
            throw .internalFault("form \(form.document.form) as \(rawValue): \(error)")
        }
    }
}
