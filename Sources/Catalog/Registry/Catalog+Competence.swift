public import Civil

extension Catalog {
    /// Whether an office decides a procedure: the level is its own and the field is one of its fields.
    ///
    /// On a day the office must exist, with the fields it has then, and what a district decided until June 2025 is the
    /// commune's; without a day the records count as they were written, before July 2025.
    public func isCompetent(_ office: Office, for procedure: Procedure, on date: CivilDate? = nil) -> Bool {
        guard let date else { return office.level == procedure.level && office.decides(field: procedure.field.vi) }
        return office.isInForce(on: date) && office.level == procedure.level.deciding(on: date)
            && office.decides(field: procedure.field.vi, on: date)
    }

    /// The offices of one level-1 agency, or of all, that decide a procedure, by code.
    ///
    /// With a day they are as they stand on it.
    public func competentOffices(
        for procedure: Procedure, agency: String? = nil, on date: CivilDate? = nil
    ) -> [Office] {
        offices.filter { office in
            (agency.map { $0 == office.agency } ?? true) && isCompetent(office, for: procedure, on: date)
        }.compactMap { office in date.map { office.standing(on: $0) } ?? office }
    }
}
