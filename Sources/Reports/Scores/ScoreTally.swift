/// Points that were given, and for how many dossiers.
struct ScoreTally {
    var points = 0
    var dossiers = 0

    /// The points that an agency has for an indicator that is not counted by dossier.
    static func once(_ points: Int) -> ScoreTally { ScoreTally(points: points, dossiers: 1) }

    mutating func add(_ more: Int) {
        points += more
        dossiers += 1
    }

    /// Points by dossier, rounded to one place; `nil` of no dossiers.
    var score: FixedPoint? { FixedPoint(Int64(points), over: Int64(dossiers), places: 1) }
}
