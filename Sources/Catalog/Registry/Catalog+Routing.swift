public import Civil

extension Catalog {
    /// The first day on which any one-stop unit of the province takes a dossier (phi địa giới, NĐ 118/2025 Điều 14(2)).
    public static let boundaryFreeSince = GovernmentLevel.districtsEnded

    /// The office that decides a procedure filed at an office on a day.
    ///
    /// It is the office asked where that one decides. From ``boundaryFreeSince`` any office with a one-stop unit takes a
    /// dossier for another of its province: for `deciding` where it is given, else for the only one that decides, else
    /// for the one of the applicant's commune. Throws ``RoutingFault``.
    public func decidingOffice(
        for procedure: Procedure, receivedAt office: Office, deciding: String? = nil, applicant address: Address? = nil,
        on date: CivilDate
    ) throws(RoutingFault) -> Office {
        guard let receiving = office.standing(on: date) else {
            throw .abolished(office: office.code, until: office.until, desks: desks(of: office.agency, on: date))
        }
        if let deciding, deciding != office.code {
            return try named(deciding, for: procedure, receivedAt: receiving, on: date)
        }
        if isCompetent(office, for: procedure, on: date) { return receiving }
        let competent = competentOffices(for: procedure, agency: office.agency, on: date)
        let codes = competent.map(\.code)
        guard deciding == nil, date >= Self.boundaryFreeSince, receiving.oneStop != nil, let first = competent.first
        else { throw .notCompetent(office: office.code, competent: codes) }
        if competent.count == 1 { return first }
        if let address, let home = commune(at: address, agency: office.agency, on: date),
            let match = competent.first(where: { $0.code == home.code })
        {
            return match
        }
        throw .ambiguous(codes)
    }

    private func named(
        _ code: String, for procedure: Procedure, receivedAt receiving: Office, on date: CivilDate
    ) throws(RoutingFault) -> Office {
        guard let deciding = office(code, on: date), deciding.agency == receiving.agency else {
            throw .unknownDeciding(code)
        }
        guard date >= Self.boundaryFreeSince else { throw .boundary(until: Self.boundaryFreeSince.adding(days: -1)) }
        let competent = competentOffices(for: procedure, agency: receiving.agency, on: date).map(\.code)
        guard competent.contains(code) else { throw .decidingNotCompetent(code, competent: competent) }
        guard receiving.oneStop != nil else { throw .notCompetent(office: receiving.code, competent: competent) }
        return deciding
    }

    /// The service centres of an agency, else its other offices with a one-stop unit, by code.
    private func desks(of agency: String, on date: CivilDate) -> [String] {
        let desks = offices.compactMap { $0.standing(on: date) }.filter { $0.agency == agency && $0.oneStop != nil }
        let centres = desks.filter { $0.kind == .serviceCentre }
        return (centres.isEmpty ? desks : centres).map(\.code)
    }
}
