import LineProtocol

/// A verb with a thing to try it on, and who is what to that thing.
struct Trial {
    /// The line: the verb's example, about the thing that was prepared.
    var line: String
    var officers = Officers()
    /// The same line about a thing that isn't there: who may not see the thing is told the same.
    var absent: String?
    /// The same line about an item of the official post.
    var official: String?
    /// The same line about an item that isn't there.
    var absentOfficial: String?
    /// What an answer about a thing of others may not have in it.
    var marks: [String] = []
    /// Whether the request ends or changes its connection.
    var endsConnection = false

    /// Accounts of officers by what they are to the thing.
    struct Officers {
        var own = "reception.H61.12"
        var otherDuty = "approval.H61.12"
        var foreign = "reception.H61.13"
    }

    /// Everybody who tries it.
    func cells(of verb: VerbDescription, in cast: Cast) -> [Cell] {
        var cells = [
            Cell(role: .visitor, standing: .foreign, name: "visitor"),
            Cell(role: .citizen, standing: .own, name: cast.owner),
            Cell(role: .citizen, standing: .foreign, name: cast.stranger),
            Cell(role: .officer, standing: .own, name: officers.own),
            Cell(role: .officer, standing: .foreign, name: officers.foreign),
            Cell(role: .postman, standing: .own, name: Cast.postmen[0]),
            Cell(role: .postman, standing: .foreign, name: Cast.postmen[1]),
            Cell(role: .auditor, standing: .foreign, name: "auditor"),
            Cell(role: .admin, standing: .foreign, name: "admin"),
        ]
        if [.step, .counter].contains(verb.scope) {
            cells.append(Cell(role: .officer, standing: .otherDuty, name: officers.otherDuty))
        }
        if official != nil {
            let outside = cells.filter { $0.standing != .otherDuty && $0.name != officers.own }
            cells += outside.map { Cell(role: $0.role, standing: .outsideOfficialPost, name: $0.name) }
        }
        // Who is refused comes first, so that the thing is still as it was prepared.
        return cells.filter { verb.verdict(for: $0.role, $0.standing).isRefusal }
            + cells.filter { !verb.verdict(for: $0.role, $0.standing).isRefusal }
    }
}
