import Catalog
import Civil
import Desk
import JSON
import LineProtocol

/// A one-stop unit with its counter groups, as requests about tickets name it.
struct HallPlace: Sendable {
    let office: Office
    let groups: [CounterGroup]

    /// The unit of an office.
    /// - Throws: 404 where there is no such office, 422 where it receives nobody.
    init(_ code: String, in catalog: Catalog, on date: CivilDate) throws(Refusal) {
        guard let office = catalog.office(code, on: date) else {
            throw .notFound(Bilingual(vi: "cơ quan “\(code)”", en: "office “\(code)”"))
        }
        self.office = office
        groups = CounterGroup.groups(of: office, on: date)
        guard !groups.isEmpty else {
            throw .invalid([
                Self.problem(
                    "office", "noDesk", vi: "Cơ quan này không có bộ phận tiếp nhận.",
                    en: "This office has no reception desk.")
            ])
        }
    }

    /// What somebody comes for: exactly one of the three, or nothing where there is only one group.
    struct Wish: Sendable {
        var group: String?
        var field: String?
        var procedure: String?
    }

    /// The group for a wish, with the field in Vietnamese as the catalog writes it.
    /// - Throws: 422 where it names none.
    func group(for wish: Wish, in catalog: Catalog) throws(Refusal) -> (group: CounterGroup, field: String?) {
        switch (wish.group, wish.field, wish.procedure) {
        case (nil, nil, nil):
            guard groups.count == 1 else { throw .invalid([missing]) }
            return (groups[0], nil)
        case (let letter?, nil, nil):
            guard let group = groups.lettered(letter) else {
                throw .invalid([notServed("group", groups.map(\.letter))])
            }
            return (group, nil)
        case (nil, let field?, nil):
            let known = catalog.procedures.first {
                $0.field.vi.folded == field.folded || $0.field.en.folded == field.folded
            }
            return try group(serving: known?.field.vi ?? field, "field")
        case (nil, nil, let code?):
            guard let procedure = catalog.procedure(code) else {
                throw .invalid([
                    Self.problem(
                        "procedure", "unknown", vi: "Không có thủ tục này.", en: "There is no such procedure.")
                ])
            }
            return try group(serving: procedure.field.vi, "procedure")
        default:
            throw .invalid([
                Self.problem(
                    "field", "excluded", vi: "Chỉ ghi một trong: group, field, procedure.",
                    en: "Give only one of group, field and procedure.")
            ])
        }
    }

    /// The group of a counter.
    func group(ofCounter counter: Int) throws(Refusal) -> CounterGroup {
        guard let group = groups.having(counter: counter) else {
            throw .invalid([notServed("counter", groups.flatMap(\.counters).sorted().map(String.init))])
        }
        return group
    }

    private func group(serving field: String, _ key: String) throws(Refusal) -> (CounterGroup, String?) {
        guard let group = groups.serving(field) else { throw .invalid([notServed(key, groups.flatMap(\.fields))]) }
        return (group, field)
    }

    private var missing: Problem {
        Self.problem(
            "field", "required", vi: "Hãy ghi field, procedure hoặc group.", en: "Give a field, a procedure or a group."
        )
    }

    private func notServed(_ key: String, _ served: [String]) -> Problem {
        let list = served.joined(separator: "; ")
        return Self.problem(
            key, "notServed", vi: "Nơi này không phục vụ việc đó. Có: \(list).",
            en: "This is not served here. Served are: \(list).")
    }

    private static func problem(_ key: String, _ code: String, vi: String, en: String) -> Problem {
        Problem(at: JSONPointer.root.appending(key), code: code, message: Bilingual(vi: vi, en: en))
    }
}
