import JSON
import Testing

/// A submission with one fault, and the problem that it has to be refused with.
struct BadSubmission: CustomTestStringConvertible, Sendable {
    let name: String
    /// The pointer and the code of the problem.
    let problem: String
    let change: @Sendable (Filing) -> Filing

    init(_ name: String, _ problem: String, _ change: @escaping @Sendable (Filing) -> Filing) {
        self.name = name
        self.problem = problem
        self.change = change
    }

    var testDescription: String { name }

    static let all: [BadSubmission] = parts + persons + choices

    private static let parts = [
        BadSubmission("a missing component", "/components missing") { filing in
            filing.with("components", value: .array(Array((filing.body["components"]?.array ?? []).dropLast())))
        },
        BadSubmission("no components at all", "/components missing") { $0.with("components", value: []) },
        BadSubmission("a component that the procedure does not have", "/components/0/code unknown") {
            $0.changingComponent("code", to: "giay-khac")
        },
        BadSubmission("a digest that was not uploaded", "/components/0/sha256 notUploaded") {
            $0.changingComponent("sha256", to: .string(String(repeating: "0", count: 64)))
        },
        BadSubmission("a digest that is none", "/components/0/sha256 format") {
            $0.changingComponent("sha256", to: "abc")
        },
        BadSubmission("a field of the form that is missing", "/form/newsletterName missing") {
            $0.with("form", "newsletterName", value: nil)
        },
        BadSubmission("a field that the form does not have", "/form/colour unknown") {
            $0.with("form", "colour", value: "red")
        },
        BadSubmission("a number out of range", "/form/pages range") { $0.with("form", "pages", value: 501) },
        BadSubmission("an unknown member", "/colour unknown") { $0.with("colour", value: "red") },
    ]

    private static let persons = [
        BadSubmission("a tax code with a wrong check digit", "/applicant/id format") {
            $0.with("applicant", "id", value: "0100047517")
        },
        BadSubmission("a citizen number of a province that there is not", "/representative/id format") {
            $0.with("representative", "id", value: "099090000017")
        },
        BadSubmission("a citizen number that is too short", "/representative/id format") {
            $0.with("representative", "id", value: "08609000001")
        },
        BadSubmission("somebody else's number", "/representative/id mismatch") {
            $0.with("representative", "id", value: "086090000017")
        },
        BadSubmission("a phone that is none", "/applicant/phone format") {
            $0.with("applicant", "phone", value: "12")
        },
        BadSubmission("a phone with letters", "/applicant/phone format") {
            $0.with("applicant", "phone", value: "09123x5678")
        },
        BadSubmission("no name", "/applicant/name required") { $0.with("applicant", "name", value: nil) },
        BadSubmission("a kind of applicant that may not ask for it", "/applicant/kind notAllowed") { filing in
            let person = filing.with("applicant", "kind", value: "citizen")
            return person.with("applicant", "id", value: filing.body["representative"]?["id"])
        },
    ]

    private static let choices = [
        BadSubmission("a procedure that there is not", "/procedure unknown") {
            $0.with("procedure", value: "9.999999")
        },
        BadSubmission("an office that there is not", "/office unknown") { $0.with("office", value: "H61.99") },
        BadSubmission("an office of another province", "/office unknown") { $0.with("office", value: "H18") },
        BadSubmission("an office that does not decide the procedure", "/office notCompetent") {
            $0.with("office", value: "H61.13")
        },
        BadSubmission("an office that shall decide and does not exist", "/deciding unknown") {
            $0.with("deciding", value: "H61.99")
        },
        BadSubmission("another office that shall decide, before 2025", "/deciding notAllowed") {
            $0.with("deciding", value: "H61.03")
        },
        BadSubmission("a return by post without an address", "/delivery/address missing") {
            $0.with("delivery", value: ["dossier": "online", "result": "post"])
        },
        BadSubmission("a way of return that there is not", "/delivery/result choice") {
            $0.with("delivery", "result", value: "pigeon")
        },
    ]
}

extension Filing {
    /// The same filing with another member in its first component.
    func changingComponent(_ key: String, to value: JSON) -> Filing {
        var components = body["components"]?.array ?? []
        components[0] = components[0].replacing([key], by: value)
        return with("components", value: .array(components))
    }
}
