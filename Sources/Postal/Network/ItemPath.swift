public import Civil

/// The offices that an item passes on its way (hành trình), from the point that takes it in to the one that delivers.
public struct ItemPath: Hashable, Sendable {
    public let stops: [Stop]

    /// An office on the way.
    public struct Stop: Hashable, Sendable {
        /// The operator's code; `nil` for an office outside the networks that are known.
        public let code: String?
        public let name: String
        public let role: Role
    }

    /// What happens at a stop; the layers are inferred, postal reference of Circular 20/2016/TT-BTTTT art. 6.
    public enum Role: String, Codable, Sendable, CaseIterable {
        case intake
        case districtHub
        case provincialHub
        /// A centre for exchange between provinces.
        case interProvinceHub
        case delivery

        /// The name in both languages.
        public var name: Bilingual {
            switch self {
            case .intake: Bilingual(vi: "Điểm chấp nhận", en: "point that takes it in")
            case .districtHub: Bilingual(vi: "Bưu cục trung tâm huyện", en: "district hub")
            case .provincialHub: Bilingual(vi: "Trung tâm khai thác tỉnh", en: "provincial hub")
            case .interProvinceHub: Bilingual(vi: "Trung tâm khai thác liên tỉnh", en: "inter-province hub")
            case .delivery: Bilingual(vi: "Bưu cục phát", en: "delivery office")
            }
        }
    }
}

extension PostalData {
    /// The way of an item: point, district hub, provincial hub, hubs of the regions, and down again; a hub that both
    /// ends share is where it turns. Throws for a code that is none of the 63 provinces.
    public func path(from: Place, to: Place) throws(TariffFault) -> ItemPath {
        let up = try climb(from, .intake)
        let down = try climb(to, .delivery)
        var shared = 0
        while shared < min(up.count, down.count), up[up.count - 1 - shared] == down[down.count - 1 - shared] {
            shared += 1
        }
        let turn = shared > 0 ? [up[up.count - shared]] : []
        let descent = Array(down.prefix(down.count - shared).reversed())
        return ItemPath(stops: up.prefix(up.count - shared) + turn + descent)
    }

    /// The offices from a place up to the hub of its region.
    private func climb(_ place: Place, _ role: ItemPath.Role) throws(TariffFault) -> [ItemPath.Stop] {
        guard let province = Province.with(code: place.province) else { throw .unknownProvince(place.province) }
        var stops: [ItemPath.Stop] = []
        let network = network(ofProvince: place.province)
        if let network, let point = network.nearest(to: place) {
            let hub = network.area(holding: point)?.hub
            if point != hub, point != network.centre { stops.append(.init(point, role)) }
            if let hub, hub != network.centre { stops.append(.init(hub, .districtHub)) }
        }
        if let centre = network?.centre {
            stops.append(.init(centre, .provincialHub))
        } else {
            stops.append(.init(code: nil, name: province.name, role: .provincialHub))
        }
        stops.append(province.region.hub)
        return stops
    }
}

extension ItemPath.Stop {
    fileprivate init(_ point: PostalPoint, _ role: ItemPath.Role) {
        self.init(code: point.code, name: point.name, role: role)
    }
}

extension Province.Region {
    /// Where the items of the region are exchanged; the three cities are those of the official network (verified),
    /// that the public network uses the same is inferred.
    fileprivate var hub: ItemPath.Stop {
        switch self {
        case .north: .init(code: nil, name: "Hà Nội", role: .interProvinceHub)
        case .centre: .init(code: nil, name: "Đà Nẵng", role: .interProvinceHub)
        case .south: .init(code: nil, name: "Hồ Chí Minh", role: .interProvinceHub)
        }
    }
}
