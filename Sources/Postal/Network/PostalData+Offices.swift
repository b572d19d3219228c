extension PostalData {
    /// The code of the post office that a text means: that of a point of a network, or of the point that a national
    /// postal code belongs to; where the network of a province is not known, its postal code as it is.
    ///
    /// - Parameter district: GSO number of the district whose centre has a postal code, as far as the caller knows.
    public func postOffice(
        _ code: String, centreOf district: (String) -> String? = { _ in nil }
    ) throws(PostOfficeFault) -> String {
        if let point = point(code) { return point.code }
        guard code.utf8.count == 5, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .shape(code) }
        guard let province = NationalPostcode.province(of: code) else { throw .noProvince(code) }
        guard let network = network(ofProvince: province) else { return code }
        if let point = network.point(ofPostcode: code) ?? district(code).flatMap(network.district)?.hub {
            return point.code
        }
        throw .notInNetwork(code, network: network.name)
    }

    /// The code of the post office that serves an address; `nil` for a province that nobody knows.
    public func postOffice(serving party: PostalParty) -> String? {
        if let network = network(ofProvince: party.province) { return network.nearest(to: party.place)?.code }
        if let postcode = party.postcode, NationalPostcode.province(of: postcode) == party.province { return postcode }
        return NationalPostcode.centre(ofProvince: party.province)
    }

    /// The name of a point of the networks.
    public func point(_ code: String) -> PostalPoint? {
        networks.lazy.flatMap(\.districts).flatMap(\.points).first { $0.code == code }
    }
}

extension PostalNetwork {
    /// The point to which a national postal code belongs: the centre of the province, or the nearest of a commune.
    fileprivate func point(ofPostcode code: String) -> PostalPoint? {
        if code.hasSuffix("000") { return centre }
        for area in districts {
            if let commune = area.communes.first(where: { $0.postcode == code }) { return commune.nearest ?? area.hub }
        }
        return area(ofPostcode: code)?.hub
    }

    /// The district whose communes share the first three digits with the code of its centre, which ends in two zeros
    /// (recalled); `nil` where two districts share them.
    private func area(ofPostcode code: String) -> PostalDistrict? {
        guard code.hasSuffix("00") else { return nil }
        let found = districts.filter { area in
            area.communes.contains { $0.postcode?.hasPrefix(code.prefix(3)) ?? false }
        }
        return found.count == 1 ? found[0] : nil
    }
}
