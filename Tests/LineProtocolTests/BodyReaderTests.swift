import Civil
import JSON
import LineProtocol
import Testing

@Suite struct BodyReaderTests {
    private enum Channel: String, CaseIterable {
        case post, online, counter
    }

    /// Place and code of every problem that `read` finds in a body.
    private func problems(_ text: String, _ read: (inout BodyReader) -> Void) throws -> [String] {
        var reader = BodyReader(try JSON.parse(text))
        read(&reader)
        do {
            try reader.finish()
            return []
        } catch {
            return error.problems.map { "\($0.at) \($0.code)" }
        }
    }

    @Test(arguments: [0x7F, 0x9B, 0x200B, 0x202E, 0xFFFF, 0xFDD0, 0xE000] as [UInt32])
    func `a text holds nothing that a reader cannot see`(scalar: UInt32) throws {
        let text = "a\(Character(try #require(Unicode.Scalar(scalar))))b"
        var reader = BodyReader(["t": .string(text)])
        #expect(reader.text("t") == nil)
        #expect(reader.problems.map(\.code) == ["control"])
    }

    @Test func `what has to be one line holds no line feed`() {
        var reader = BodyReader(["t": "Nguyễn Văn A\npaid 9", "u": "12 Lê Lợi", "v": "a\nb"])
        #expect(reader.line("t") == nil)
        #expect(reader.line("u") == "12 Lê Lợi")
        #expect(reader.text("v") == "a\nb")
        #expect(reader.problems.map(\.code) == ["control"])
    }

    @Test func `a body that is right is read whole`() throws {
        let body = try JSON.parse(
            #"{"t":"x","n":5,"b":true,"c":"post","i":"2019-03-04T08:00:00+07:00","d":"2019-03-04","j":[1],"#
                + #""o":{"k":"v"},"l":[{"k":"1"},{"k":"2"}],"s":["p","q"],"gone":null}"#)
        let seen = try BodyReader.read(body) { reader in
            #expect(reader.text("t") == "x")
            #expect(reader.integer("n", in: 1...5) == 5)
            #expect(reader.bool("b") == true)
            #expect(reader.choice("c", Channel.self) == .post)
            #expect(reader.instant("i") == Instant("2019-03-04T08:00:00+07:00"))
            #expect(reader.date("d") == CivilDate("2019-03-04"))
            #expect(reader.json("j") == [1])
            #expect(reader.object("o") { $0.text("k") } == "v")
            #expect(reader.objects("l") { $0.text("k") } == ["1", "2"])
            #expect(reader.texts("s") == ["p", "q"])
            #expect(reader.optionalText("gone") == nil)
            #expect(reader.optionalInteger("none", in: 0...1) == nil)
            return true
        }
        #expect(seen)
    }

    @Test func `every problem is collected with its place`() throws {
        let found = try problems(
            #"{"t":"","long":"abcd","ctl":"a\u0001","n":6,"f":1.5,"b":"yes","c":"air","i":"now","d":"2019-02-30","#
                + #""o":{"k":1,"x":2},"l":[{"k":"1"},{},7],"s":["ok",3,""]}"#
        ) { reader in
            _ = reader.text("absent")
            _ = reader.text("t")
            _ = reader.text("long", max: 3)
            _ = reader.text("ctl")
            _ = reader.integer("n", in: 1...5)
            _ = reader.optionalInteger("f", in: 1...5)
            _ = reader.optionalBool("b")
            _ = reader.optionalChoice("c", Channel.self)
            _ = reader.optionalInstant("i")
            _ = reader.optionalDate("d")
            _ = reader.optionalObject("o") { $0.text("k") }
            #expect(reader.optionalObjects("l") { $0.text("k") } == nil)
            #expect(reader.optionalTexts("s") == nil)
        }
        #expect(
            found == [
                "/absent required", "/t empty", "/long length", "/ctl control", "/n range", "/f type", "/b type",
                "/c choice", "/i format", "/d format", "/o/k type", "/o/x unknown", "/l/1/k required", "/l/2 type",
                "/s/1 type", "/s/2 empty",
            ])
    }

    @Test func `a member never asked for is a problem that names the one meant`() throws {
        var reader = BodyReader(["aplicant": 1, "zzzzzz": 2])
        _ = reader.optionalJSON("applicant")
        let refusal = #expect(throws: Refusal.self) { try reader.finish() }
        #expect(refusal?.problems.map(\.at.description) == ["/aplicant", "/zzzzzz"])
        #expect(refusal?.problems[0].message.en.contains("“applicant”") == true)
        #expect(refusal?.problems[1].message.en.contains("Did you mean") == false)
    }

    @Test func `a flood of unknown members gives a short list`() throws {
        var reader = BodyReader(.object((0..<5_000).map { JSON.Member("k\($0)", 1) }))
        let refusal = #expect(throws: Refusal.self) { try reader.finish() }
        #expect(refusal?.problems.count == 21)
    }

    @Test func `an absent body lacks what is required, and null counts as absent`() throws {
        #expect(throws: Refusal.self) { try BodyReader.read(nil) { $0.text("a") } }
        #expect(try problems(#"{"a":null}"#) { _ = $0.text("a") } == ["/a required"])
        #expect(try BodyReader.read(nil) { $0.optionalText("a") ?? "none" } == "none")
    }

    @Test func `the caller adds problems of its own`() throws {
        let message = Bilingual(vi: "sai", en: "wrong")
        let found = try problems(#"{"a":"x"}"#) { reader in
            _ = reader.text("a")
            reader.report("a", "format", message)
            reader.report("pair", message)
        }
        #expect(found == ["/a format", " pair"])
    }
}
