import Civil
import Foundation
import Notices
import Testing

@testable import Mail

@Suite struct LetterTests {
    /// The headers of a message, unfolded, and the body, decoded.
    private func parts(_ notice: Notice) throws -> (headers: [String], body: String) {
        let letter = try #require(Letter(notice, from: try SampleNotice.sender()))
        let text = String(decoding: letter.bytes(lineEnding: .lf), as: UTF8.self)
        let split = try #require(text.firstRange(of: "\n\n"))
        let headers = text[..<split.lowerBound].replacing("\n ", with: " ").split(separator: "\n").map(String.init)
        let encoded = text[split.upperBound...].replacing("\n", with: "")
        let body = try #require(Data(base64Encoded: String(encoded)))
        return (headers, String(decoding: body, as: UTF8.self))
    }

    private func value(_ name: String, _ headers: [String]) throws -> String {
        let header = try #require(headers.first { $0.hasPrefix("\(name): ") })
        return String(header.dropFirst(name.count + 2))
    }

    /// What the encoded words of a header say; none has more than 75 characters.
    private func decoded(_ text: String) throws -> String {
        try text.split(separator: " ").map { word in
            #expect(word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?=") && word.count <= 75)
            let bytes = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
            return try #require(String(validating: bytes, as: UTF8.self), "a character is cut in two")
        }.joined()
    }

    @Test func `a message has the headers of RFC 5322 and the text of the notice`() throws {
        let notice = SampleNotice.make()
        let (headers, body) = try parts(notice)
        #expect(try value("Date", headers) == "Mon, 04 Mar 2019 08:00:00 +0700")
        #expect(try value("Message-ID", headers) == "<H61.90-190304-0001.1.accepted.0af3@vinhlong.example>")
        #expect(try value("Auto-Submitted", headers) == "auto-generated")
        #expect(try value("To", headers).hasSuffix(" <a@example.vn>"))
        #expect(try value("From", headers).hasSuffix(" <motcua@vinhlong.example>"))
        #expect(try decoded(value("Subject", headers)) == notice.subject)
        #expect(body == notice.body.replacing("\n", with: "\r\n"))
    }

    @Test func `the same notice makes the same bytes, lines of at most 76 characters of ASCII`() throws {
        let notice = SampleNotice.make(subject: String(repeating: "Đề nghị bổ sung hồ sơ ", count: 20))
        let sender = try SampleNotice.sender()
        let bytes = try #require(Letter(notice, from: sender)).bytes(lineEnding: .crlf)
        #expect(bytes == Letter(notice, from: sender)?.bytes(lineEnding: .crlf))
        #expect(bytes.allSatisfy { $0 < 0x7F })
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.contains("\n") && !$0.contains("\r") })
    }

    @Test(arguments: [
        "A\r\nBcc: b@example.vn", "A\nBcc: b@example.vn\n\nthân thư", "A\u{0}B", "=?UTF-8?Q?Bcc=3A?=",
        "A <b@example.vn>, C", "\"A\" (", "", "Nguyễn Thị Minh Khai Trần Lê Hoàng Phúc An Bình Ngọc Ánh",
        String(repeating: "🏳️‍🌈", count: 30),
    ])
    func `no name makes a header of its own`(name: String) throws {
        let (headers, _) = try parts(SampleNotice.make(name: name))
        #expect(
            headers.map { $0.prefix { $0 != ":" } } == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "X-Simulation", "MIME-Version",
                "Content-Type", "Content-Language", "Content-Transfer-Encoding",
            ])
        let to = try value("To", headers)
        let address = try #require(to.lastIndex(of: "<"))
        #expect(to[address...] == "<a@example.vn>")
        let shown = try decoded(String(to[..<address]))
        #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    @Test func `no subject makes a header of its own`() throws {
        let (headers, _) = try parts(SampleNotice.make(subject: "Chào\r\nBcc: b@example.vn\r\n\r\nx"))
        #expect(headers.count == 11)
        #expect(try decoded(value("Subject", headers)) == "Chào  Bcc: b@example.vn    x")
    }

    @Test(arguments: [
        ("a.b+c@example.vn", "a.b+c@example.vn"), ("a,b@example.vn", #""a,b"@example.vn"#),
        ("a\"b\\@example.vn", #""a\"b\\"@example.vn"#), (".a@example.vn", #"".a"@example.vn"#),
        ("a@b@example.vn", #""a@b"@example.vn"#), ("<x>;y:@example.vn", #""<x>;y:"@example.vn"#),
    ])
    func `an odd address stays one address`(text: String, address: String) {
        #expect(Mailbox(text)?.address == address)
    }

    @Test(arguments: [
        "", "a", "@example.vn", "a@", "a@b..vn", "a b@example.vn", "a@exam ple.vn", "a\n@example.vn", "a@example.vn\n",
        "a@example.vn, b", "ă@example.vn", "a@ví.vn", "a@[127.0.0.1]",
    ])
    func `what is no address makes no message`(text: String) throws {
        #expect(Mailbox(text) == nil)
        #expect(Letter(SampleNotice.make(email: text), from: try SampleNotice.sender()) == nil)
    }

    @Test(arguments: ["-oQ/tmp@example.vn", "a b@example.vn", "a,b@example.vn"])
    func `a sender that a program could take for an option is none`(text: String) {
        #expect(Mailbox(text)?.isPlainArgument != true)
    }
}
