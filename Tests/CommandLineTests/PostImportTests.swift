import JSON
import Testing

@testable import motcua

@Suite struct PostImportTests {
    @Test func `a field of a table becomes the value that its column has`() throws {
        let lines = [
            "item,fee,signature,takenBack,lostPapers",
            #"BD000000014VN,50000,TRUE,"Giấy hẹn; Giấy phép cũ","#,
            #"BD000000028VN,many,perhaps,,"Mất ""hẹn""""#,
        ]
        // What is no number and no yes or no is for the gateway to refuse, with its place.
        let wanted: [JSON] = [
            ["item": "BD000000014VN", "fee": 50_000, "signature": true, "takenBack": ["Giấy hẹn", "Giấy phép cũ"]],
            ["item": "BD000000028VN", "fee": "many", "signature": "perhaps", "lostPapers": #"Mất "hẹn""#],
        ]
        #expect(try PostImport.rows(ofCSV: lines.joined(separator: "\r\n"), file: "scans.csv") == wanted)
    }
}
