import Civil
import JSON
import Postal

/// Scripts of the post in a line of text.
public struct ScriptTarget: FuzzTarget {
    public static let name = "script"
    private static let calendar = WorkingCalendar(holidays: HolidayCalendar([]), hours: .standard)
    private static let start = Instant(unixSeconds: 1_551_661_200)

    public init(fixtures: FuzzFixtures) {}

    public func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        let text = String(decoding: bytes, as: UTF8.self)
        let scripts: [PostalScript]
        do throws(ScriptFault) {
            scripts = try PostalScript.all(in: text)
        } catch {
            try hold((1...text.count + 1).contains(error.at), "a fault stands outside the text: \(error)")
            try hold(!error.text.vi.isEmpty && !error.text.en.isEmpty, "a fault without a word")
            return
        }
        try hold(Set(scripts.map(\.leg)).count == scripts.count, "two scripts of one leg")
        for script in scripts { try Self.check(script) }
        let joined = scripts.map(\.description).joined(separator: " ")
        let again = try need("scripts side by side are refused") { () throws(ScriptFault) in
            try PostalScript.all(in: joined)
        }
        try hold(again == scripts, "other scripts are read back")
        for leg in Leg.allCases {
            try hold(
                PostalScript.legible(in: text, on: leg) == scripts.first { $0.leg == leg }, "the script of \(leg)")
        }
    }

    private static func check(_ script: PostalScript) throws(BrokenProperty) {
        try hold((1...PostalScript.mostSteps).contains(script.steps.count), "\(script.steps.count) steps")
        let coded = try need("a script is not coded") { try JSONCoding.encode(script) }
        let decoded = try need("a coded script is refused") { try JSONCoding.decode(PostalScript.self, from: coded) }
        try hold(decoded == script, "another script is decoded")
        for step in script.steps {
            guard let delay = step.delay else { continue }
            try hold(delay.applied(to: start, in: calendar) >= start, "a delay leads back: \(delay)")
        }
    }
}
