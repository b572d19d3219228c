public import Civil

extension Catalog {
    /// The office that does a task of a chain, found from the office that decides.
    ///
    /// `commune` is the code of the People's Committee of the commune concerned, where the deciding office is above it:
    /// that of the applicant's address. Where a district no longer exists the role falls to the commune or, for a
    /// service outside the People's Committee, to its next higher office. `nil` when there is no such office.
    public func office(
        for role: AgencyRole, from office: Office, commune: String? = nil, on date: CivilDate
    ) -> Office? {
        switch role {
        case .lead: return office.standing(on: date)
        case .committee(let level):
            return unit(of: level.deciding(on: date), from: office, commune: commune, on: date)
        case .department(let field):
            return offices.lazy.compactMap { $0.standing(on: date) }.first { candidate in
                candidate.agency == office.agency && candidate.kind == .department
                    && candidate.fields.contains(field)
            }
        case .outside(let key, let level):
            return outside(key, level, from: office, commune: commune, on: date)
        }
    }

    /// The People's Committee of the commune in which an address lies, on a day; `nil` where the address does not say.
    public func commune(at address: Address, agency: String, on date: CivilDate) -> Office? {
        guard let commune = address.commune, self.agency(agency)?.gso == address.province else { return nil }
        let name = commune.folded
        let named = offices.filter { office in
            guard office.agency == agency, office.kind == .commune, office.isInForce(on: date) else { return false }
            return office.gso == commune || office.name.vi.folded.contains(" \(name),")
        }
        guard named.count > 1, let district = address.district?.folded else { return named.count == 1 ? named[0] : nil }
        let there = named.filter { $0.district == district || $0.name.vi.folded.hasSuffix(district) }
        return there.count == 1 ? there[0] : nil
    }

    /// The offices from one up to the level-1 agency, itself first.
    private func lineage(of office: Office) -> [Office] {
        var line = [office]
        while let parent = line.last?.parent.flatMap({ self.office($0) }), !line.contains(parent) {
            line.append(parent)
        }
        return line
    }

    private func unit(
        of level: GovernmentLevel, from office: Office, commune: String?, on date: CivilDate
    ) -> Office? {
        let below = commune.flatMap { self.office($0) }.map { [$0] } ?? []
        return (below + lineage(of: office)).lazy.compactMap { $0.standing(on: date) }.first { candidate in
            candidate.level == level && [.committee, .district, .commune].contains(candidate.kind)
        }
    }

    private func outside(
        _ key: String, _ level: GovernmentLevel, from office: Office, commune: String?, on date: CivilDate
    ) -> Office? {
        guard let service = agency(office.agency)?.outside.first(where: { $0.key == key }) else { return nil }
        let ranks: [GovernmentLevel] = [.commune, .district, .province]
        guard let lowest = ranks.firstIndex(of: level) else { return nil }
        let below = commune.flatMap { self.office($0) }.map { lineage(of: $0) } ?? []
        let units = below + lineage(of: office)
        for rank in ranks[lowest...] {
            for unit in units where unit.level == rank {
                if let office = self.office(service.code(beside: unit.code), on: date) { return office }
            }
        }
        return nil
    }
}
