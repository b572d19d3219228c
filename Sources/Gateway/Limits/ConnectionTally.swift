/// How many connections there are, in all and of each address.
struct ConnectionTally {
    private var network = 0
    private var unix = 0
    private var ofAddress: [ClientAddress: Int] = [:]

    var count: Int { network + unix }

    /// Takes a connection in; why it may not, otherwise.
    mutating func add(_ client: ClientAddress, within limits: AccessLimits) -> RefusalKind? {
        guard !client.isUnix else {
            guard unix < AccessLimits.unixConnections else { return .connections }
            unix += 1
            return nil
        }
        guard network < limits.connections else { return .connections }
        if !client.isLocal || limits.loopback {
            guard ofAddress[client, default: 0] < limits.connectionsPerAddress else { return .connectionsOfAddress }
        }
        network += 1
        ofAddress[client, default: 0] += 1
        return nil
    }

    /// Forgets a connection that was taken in.
    mutating func remove(_ client: ClientAddress) {
        guard !client.isUnix else {
            unix -= 1
            return
        }
        network -= 1
        let left = ofAddress[client, default: 0] - 1
        ofAddress[client] = left > 0 ? left : nil
    }
}
