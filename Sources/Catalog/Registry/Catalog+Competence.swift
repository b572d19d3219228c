import Civil

extension Catalog {
    /// Whether an office decides a procedure: the level is its own and the field is one of its fields.
    public func isCompetent(_ office: Office, for procedure: Procedure) -> Bool {
        office.level == procedure.level && office.decides(field: procedure.field.vi)
    }

    /// The offices that decide a procedure, by code.
    public func competentOffices(for procedure: Procedure) -> [Office] {
        offices.filter { isCompetent($0, for: procedure) }
    }

    /// The offices of one level-1 agency that decide a procedure, by code.
    public func competentOffices(for procedure: Procedure, agency: String) -> [Office] {
        offices.filter { $0.agency == agency && isCompetent($0, for: procedure) }
    }
}
