import ArgumentParser
import Foundation
import JSON
import Testing

@testable import motcua

struct ArgumentTests {
    @Test(arguments: [
        ("127.0.0.1:4600", "127.0.0.1", 4600), ("localhost", "localhost", 4517), ("[::1]:4600", "::1", 4600),
        ("[::1]", "::1", 4517),
    ])
    func `an address is a host and a port`(text: String, host: String, port: Int) throws {
        let address = try #require(ServerAddress(argument: text))
        #expect(address.host == host)
        #expect(address.port == port)
    }

    @Test(arguments: ["", ":4517", "host:", "host:0", "host:65536", "host:x", "::1", "[::1", "[::1]4517", "a:1:2"])
    func `what is no address is refused`(text: String) {
        #expect(ServerAddress(argument: text) == nil)
    }

    @Test(arguments: ["", "two words", "line\nfeed", "tab\t", "Đ", String(repeating: "a", count: 257)])
    func `what would change the words of a line is no word`(text: String) {
        #expect(Word(argument: text) == nil)
    }

    @Test func `a place is an office, a province, a district or a commune`() {
        #expect(PlaceArgument(argument: "H61.12")?.json == "H61.12")
        #expect(PlaceArgument(argument: "79")?.json == ["province": "79"])
        #expect(PlaceArgument(argument: "79/760")?.json == ["province": "79", "district": "760"])
        #expect(
            PlaceArgument(argument: "79/760/26734")?.json == [
                "province": "79", "district": "760", "commune": "26734",
            ])
        #expect(PlaceArgument(argument: "86//Tân Hạnh")?.json == ["province": "86", "commune": "Tân Hạnh"])
        for wrong in ["79/", "79//", "79/760/", "79/760/1/2"] { #expect(PlaceArgument(argument: wrong) == nil) }
    }

    @Test func `an attachment names a component and a file, which may hold an equals sign`() {
        #expect(Attachment(argument: "to-khai=a=b.pdf")?.path == "a=b.pdf")
        #expect(Attachment(argument: "to-khai=a=b.pdf")?.code == "to-khai")
        #expect(Attachment(argument: "=a.pdf") == nil)
        #expect(Attachment(argument: "to-khai=") == nil)
    }

    @Test(arguments: [
        ("a.PDF", "application/pdf"), ("dir.pdf/scan.jpeg", "image/jpeg"), ("note.txt", "text/plain"),
        ("strange.xyz", "application/octet-stream"), ("none", "application/octet-stream"),
    ])
    func `a media type follows from the end of the name`(path: String, type: String) {
        #expect(InputFile(path).mediaType == type)
    }

    @Test(arguments: ["a.pdf", "a.jpg", "a.JPEG", "a.png", "a.txt", "a.doc", "a.docx"])
    func `a file that the gateway takes is not refused`(path: String) throws {
        try attachments(path).refuseForeignTypes()
    }

    @Test(arguments: ["a.json", "a.xml", "a.tif", "a.xls", "a.xlsx", "a.zip", "a.pdf.exe", "scan", "-"])
    func `a file that the gateway does not take is refused with 65`(path: String) throws {
        let attachments = try attachments("good.pdf", path)
        let failure = #expect(throws: Failure.self) { try attachments.refuseForeignTypes() }
        #expect(failure?.status.rawValue == 65)
        #expect(failure?.what.hasPrefix("\(path) is \(InputFile(path).mediaType),") == true)
        #expect(failure?.mend == "give a file of .pdf, .jpg, .png, .txt, .doc, .docx")
    }

    @Test func `all files of a wrong type are named at once`() throws {
        let attachments = try attachments("a.zip", "b.pdf", "c.xml")
        let failure = #expect(throws: Failure.self) { try attachments.refuseForeignTypes() }
        #expect(failure?.faults == ["c.xml: application/xml"])
    }

    @Test(arguments: ["submit a.json", "check a.json", "supplement H61.12-190304-0001"])
    func `a file of a wrong type is refused before a connection is made`(words: String) async throws {
        let submission = FileManager.default.temporaryDirectory.appending(path: "submission-\(UUID()).json")
        try Data("{}".utf8).write(to: submission)
        let archive = FileManager.default.temporaryDirectory.appending(path: "attached-\(UUID()).zip")
        try Data().write(to: archive)
        defer { for file in [submission, archive] { try? FileManager.default.removeItem(at: file) } }
        let line = words.replacing("a.json", with: submission.path)
        let arguments = shellWords("dossier \(line) --attach to-khai=\(archive.path) --server 127.0.0.1:1 --plaintext")
        var command = try #require(try MotCua.parseAsRoot(arguments) as? any AsyncParsableCommand)
        let error = await #expect(throws: Failure.self) { try await command.run() }
        #expect(error?.status == .badData)
        #expect(error?.what.hasPrefix("\(archive.path) is application/zip") == true)
    }

    @Test(arguments: ["/nope", "/nope.pdf", "/"])
    func `a file that cannot be read is told so, whatever its type`(path: String) throws {
        let attachments = try attachments(path)
        let failure = #expect(throws: Failure.self) { try attachments.check() }
        #expect(failure?.status == .noInput)
        #expect(failure?.what == "cannot read \(path)")
    }

    private func attachments(_ paths: String...) throws -> [motcua.Attachment] {
        try paths.map { try #require(Attachment(argument: "to-khai=\($0)")) }
    }

    @Test func `replacing a member keeps its place`() {
        let body: JSON = ["a": 1, "b": 2]
        #expect(body.replacing("a", with: 3) == ["a": 3, "b": 2])
        #expect(body.replacing("c", with: 3) == ["a": 1, "b": 2, "c": 3])
    }
}
