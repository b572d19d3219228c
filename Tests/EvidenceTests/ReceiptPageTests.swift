import Civil
import Evidence
import Foundation
import Testing

/// Docs/Receipts.md names what it must.
@Suite struct ReceiptPageTests {
    let page: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        page = try String(contentsOf: root.appending(path: "Docs/Receipts.md"), encoding: .utf8)
    }

    @Test(arguments: ReceiptKind.allCases)
    func `the page has every kind with its word`(_ kind: ReceiptKind) {
        #expect(page.contains("| `\(kind.rawValue)` | `\(kind.type)` |"))
    }

    @Test(arguments: ReasonCode.allCases)
    func `the page has every reason with its sentence`(_ reason: ReasonCode) {
        let sentence = reason.text.en.dropLast()
        #expect(page.contains("| `\(reason.rawValue)` | \(sentence)"), "\(sentence)")
    }
}
