public import Civil

extension Catalog {
    /// A page of the procedures that pass a filter, by code.
    ///
    /// `cursor` is the `next` of the page before; `limit` is brought into 1...200. `next` is `nil` on the last page. What
    /// an authority decides is judged by `date`; without one as ``isCompetent(_:for:on:)`` says.
    public func list(
        filter: CatalogFilter = CatalogFilter(), on date: CivilDate? = nil, cursor: String? = nil, limit: Int = 50
    ) -> (items: [Procedure], next: String?) {
        let size = min(max(limit, 1), 200)
        let field = filter.field?.folded
        let deciders = filter.authority.map { code in offices.filter { $0.code == code || $0.agency == code } }
        var items: [Procedure] = []
        for procedure in procedures where cursor.map({ procedure.code > $0 }) ?? true {
            guard passes(procedure, filter, field: field, deciders: deciders, on: date) else { continue }
            if items.count == size { return (items, items[size - 1].code) }
            items.append(procedure)
        }
        return (items, nil)
    }

    private func passes(
        _ procedure: Procedure, _ filter: CatalogFilter, field: String?, deciders: [Office]?, on date: CivilDate?
    ) -> Bool {
        if let field, procedure.field.vi.folded != field, procedure.field.en.folded != field { return false }
        if let level = filter.level, procedure.level != level { return false }
        if let online = filter.online, procedure.takesOnlineDossiers != online { return false }
        if let postal = filter.postal, procedure.goesByPost != postal { return false }
        guard let deciders else { return true }
        return deciders.contains { isCompetent($0, for: procedure, on: date) }
    }
}

extension Procedure {
    /// Whether a dossier can be sent online: the channel is listed, or somebody printed a sufficient level.
    public var takesOnlineDossiers: Bool {
        channels.contains(.online) || (online?.takesDossiers ?? false)
    }
}
