import Foundation
import Forms
import FormsRendering
import Testing

@Test func `dump`() throws {
    for set in FormSet.allCases {
        for form in SampleForm.all(set) {
            let pdf = try FormPDF.print(try SampleForm.file(form))
            try Data(pdf).write(to: URL(fileURLWithPath: "/tmp/forms-look/\(set.rawValue)-\(form.form).pdf"))
            let text = PlainTextForm(try SampleForm.file(form)).lines.joined(separator: "\n")
            try text.write(toFile: "/tmp/forms-look/\(set.rawValue)-\(form.form).txt", atomically: true, encoding: .utf8)
        }
    }
}
