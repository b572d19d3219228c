import Civil
import JSON
import LineProtocol

/// JSON texts, and bodies of requests read strictly.
public struct JSONTarget: FuzzTarget {
    public static let name = "json"

    public init(fixtures: FuzzFixtures) {}

    public func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        let json: JSON
        do throws(JSONFault) {
            json = try JSON.parse(bytes)
        } catch {
            try hold((0...bytes.count).contains(error.offset), "a fault stands outside the text: \(error)")
            try hold((try? JSON.parse(bytes, maximumDepth: 31)) == nil, "fewer levels are allowed and more is read")
            return
        }
        let text = json.serialized()
        let again = try need("the compact text is refused") { () throws(JSONFault) in try JSON.parse(text) }
        try hold(again == json && again.serialized() == text, "the compact text is another value")
        let pretty = try need("the text for people is refused") { () throws(JSONFault) in
            try JSON.parse(json.prettyPrinted())
        }
        try hold(pretty.serialized() == text, "the text for people is another value")
        if let canonical = try? json.canonical() { try Self.checkCanonical(canonical) }
        let deeper = try need("more levels are allowed and less is read") { () throws(JSONFault) in
            try JSON.parse(bytes, maximumDepth: 64)
        }
        try hold(deeper.serialized() == text, "the depth that is allowed changes the value")
        try Self.checkBody(json)
    }

    private static func checkCanonical(_ canonical: [UInt8]) throws(BrokenProperty) {
        let again = try need("the canonical text is refused") { () throws(JSONFault) in try JSON.parse(canonical) }
        let twice = try need("the canonical text has none itself") { () throws(CanonicalFault) in
            try again.canonical()
        }
        try hold(twice == canonical, "the canonical text is not canonical")
    }

    private enum Colour: String, CaseIterable { case red, green }
    private static let known = [
        "text", "integer", "flag", "instant", "date", "choice", "object", "objects", "texts", "any",
    ]

    private static func checkBody(_ json: JSON) throws(BrokenProperty) {
        let taken: Int
        do throws(Refusal) {
            taken = try BodyReader.read(json) { read(&$0) }
        } catch {
            return try checkRefusal(error)
        }
        try check(json, taken)
    }

    /// How many members were taken.
    private static func read(_ reader: inout BodyReader) -> Int {
        let instant = reader.optionalInstant("instant")
        if let instant, Instant("\(instant)") != instant { reader.report("instant", "again", ProblemText.again) }
        let date = reader.optionalDate("date")
        if let date, CivilDate("\(date)") != date { reader.report("date", "again", ProblemText.again) }
        let taken: [Bool] = [
            reader.optionalText("text", max: 8) != nil, reader.optionalInteger("integer", in: -5...5) != nil,
            reader.optionalBool("flag") != nil, instant != nil, date != nil,
            reader.optionalChoice("choice", Colour.self) != nil,
            reader.optionalObject("object") { $0.optionalText("text") ?? "" } != nil,
            reader.optionalObjects("objects", max: 3) { $0.integer("integer", in: 0...9) } != nil,
            reader.optionalTexts("texts", max: 3, maxText: 4) != nil, reader.optionalJSON("any") != nil,
        ]
        return taken.count { $0 }
    }

    private enum ProblemText {
        static let again = Bilingual(vi: "không đọc lại được", en: "is not read back")
    }

    private static func check(_ json: JSON, _ taken: Int) throws(BrokenProperty) {
        guard let members = json.members else { throw BrokenProperty("a body that is no object is taken") }
        let given = members.filter { $0.value != .null }
        try hold(members.allSatisfy { known.contains($0.key) }, "a member that nobody asked for passes")
        try hold(taken == given.count, "\(given.count) members were given and \(taken) taken")
    }

    private static func checkRefusal(_ refusal: Refusal) throws(BrokenProperty) {
        try hold(refusal.code == 422 && !refusal.problems.isEmpty, "a body is refused without a problem")
        for problem in refusal.problems {
            try hold(problem.code != "again", "what was read is not read back: \(problem.at)")
            try hold(JSONPointer(problem.at.description) == problem.at, "a pointer is not read back: \(problem.at)")
        }
        for language in Language.allCases {
            let line = refusal.reply(language: language, request: "R1", ref: nil).line()
            _ = try need("an error reply is refused") { () throws(ServerLine.Fault) in try ServerLine(line.dropLast()) }
        }
    }
}
