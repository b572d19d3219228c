extension PKIFolder {
    /// What is wrong with the published revocation lists, old ones too, which are evidence: a number that is missing, a list
    /// that cannot be read or that its CA did not sign, a revocation that the newest list does not have, or has alone.
    ///
    /// - Parameter hasServed: whether a server has run, which publishes a list of each CA whose key is here.
    public func listFaults(hasServed: Bool) -> [PKIFault] {
        do {
            let files = try listFiles()
            let registry = try RevocationRegistry(of: self)
            var faults: [PKIFault] = []
            for authority in try authorities() {
                let own = files.filter { $0.authority == authority }
                if own.isEmpty, hasServed, hasKey(authority) { faults.append(missing(authority, 1)) }
                faults += try self.faults(of: own, authority)
                guard let newest = own.last, let list = try? list(newest) else { continue }
                let listed = Set(list.entries.map(\.serial))
                let known = Set(registry.entries(of: authority).map(\.serial))
                if listed != known {
                    faults.append(
                        .malformedList(
                            path: "\(listFolder)/\(newest.name)", reason: "differs from \(RevocationRegistry.fileName)")
                    )
                }
            }
            return faults
        } catch {
            return [error]
        }
    }

    private func faults(of files: [RevocationListFile], _ authority: String) throws(PKIFault) -> [PKIFault] {
        let certificate = try certificate(authority)
        var faults: [PKIFault] = []
        var next = files.first?.number == 0 ? 0 : UInt64(1)
        for file in files {
            while next < file.number, faults.count < 100 {
                faults.append(missing(authority, next))
                next += 1
            }
            next = file.number + 1
            do throws(PKIFault) {
                guard try list(file).isSigned(by: certificate) else {
                    throw .malformedList(path: "\(listFolder)/\(file.name)", reason: "not signed by \(authority)")
                }
            } catch {
                faults.append(error)
            }
        }
        return faults
    }

    private func missing(_ authority: String, _ number: UInt64) -> PKIFault {
        let name = RevocationListFile(authority: authority, number: number).name
        return .unreadable(path: "\(listFolder)/\(name)")
    }
}
