import Catalog
import Civil
import EvidenceOpenSSL
import JSON
import Journal
import LineProtocol
import Logging

/// How a connection proves who it is.
enum AuthVerbs {
    /// By an account's password; a wrong one costs as much time as a right one, and many cost a wait.
    static func password(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let given = try call.read { body -> (user: String, password: String)? in
            guard let user = body.text("user", max: 128), let password = body.secret("password", max: 1024) else {
                return nil
            }
            return (user, password)
        }
        let client = call.session.client
        let host = client.text
        let tried = call.gateway.credentials.version(of: given.user)
        // Where the account has signed in before, only what fails there counts.
        let isFamiliar = call.gateway.familiar.isFamiliar(client, to: given.user, version: tried)
        let user = isFamiliar ? "\(host) user \(given.user)" : "user \(given.user)"
        try refuseWhereTried(call, user, host)
        return .password { () throws(Refusal) in
            // Those that were sent at once have failed meanwhile.
            try refuseWhereTried(call, user, host)
            let version = call.gateway.credentials.version(of: given.user)
            let account = try call.reading { () throws(JournalError) in try call.gateway.journal.account(given.user) }
            let hash = account?.passwordHash.flatMap { PasswordHash($0) } ?? PasswordHash.decoy
            let matches = hash.matches(given.password)
            guard matches, let account, account.passwordHash != nil, !account.disabled else {
                call.gateway.attempts.failed([user])
                call.gateway.addressAttempts.failed([host])
                throw failed(call)
            }
            call.gateway.attempts.succeeded(user)
            call.gateway.familiar.signedIn(given.user, from: client, version: version)
            return identified(call, as: Identity(account), version: version)
        }
    }

    /// A refused login; the log names the address from which it came, for those who lock such addresses out.
    private static func failed(_ call: Call) -> Refusal {
        call.gateway.logger.notice(
            "login failed", metadata: ["request": "\(call.id)", "client": "\(call.session.client.text)"])
        return .authenticationFailed
    }

    private static func refuseWhereTried(_ call: Call, _ user: String, _ host: String) throws(Refusal) {
        let waits = [call.gateway.attempts.wait(for: [user]), call.gateway.addressAttempts.wait(for: [host])]
        guard let wait = waits.compactMap(\.self).max() else { return }
        call.gateway.access.refused(.logins)
        throw .tooManyRequests(retryAfter: wait)
    }

    /// By the client certificate that the connection showed.
    static func external(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        try call.noBody()
        guard let certificate = call.session.peer.certificate else { throw failed(call) }
        let fingerprint = Digest.fingerprint(ofCertificate: certificate)
        let holder = try call.reading { () throws(JournalError) in
            try call.gateway.journal.account(certificate: fingerprint)
        }
        guard let holder, try !isRevoked(certificate, call) else { throw failed(call) }
        let version = call.gateway.credentials.version(of: holder.name)
        let account = try call.reading { () throws(JournalError) in try call.gateway.journal.account(holder.name) }
        guard let account, account.certificate == fingerprint, !account.disabled else { throw failed(call) }
        return .done(identified(call, as: Identity(account), version: version))
    }

    private static func isRevoked(_ certificate: [UInt8], _ call: Call) throws(Refusal) -> Bool {
        do throws(PKIFault) {
            return try call.gateway.trust?.isRevoked(certificate) ?? false
        } catch {
            throw .pki(error)
        }
    }

    /// By any well-formed citizen number, where the sandbox identity provider is switched on.
    static func sandbox(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        guard call.gateway.identity.isSandbox else {
            throw .forbidden(
                Bilingual(
                    vi: "Cổng này không bật nhà cung cấp định danh thử nghiệm; hãy dùng AUTH PASSWORD.",
                    en: "The sandbox identity provider is switched off here; use AUTH PASSWORD."))
        }
        let number = try call.read { body -> String? in
            guard let id = body.text("id", max: 32) else { return nil }
            do throws(IdentifierFault) {
                _ = try CitizenNumber(id, today: call.now.date)
            } catch {
                body.report("id", "format", error.message)
            }
            return id
        }
        let identity = Identity(role: .citizen, account: "citizen:\(number)", citizenNumber: number)
        let version = call.gateway.credentials.version(of: identity.account)
        return .done(identified(call, as: identity, version: version))
    }

    private static func identified(_ call: Call, as identity: Identity, version: Int) -> Reply {
        call.session.identify(as: identity, version: version)
        return Reply(200, identity.json)
    }
}

extension Peer {
    /// The address without its port: what failed logins are counted by.
    var host: String {
        guard let colon = address.lastIndex(of: ":") else { return address }
        return String(address[..<colon])
    }

    /// Where it comes from, for limits.
    var client: ClientAddress {
        if case .unix = transport { return .unix }
        return ClientAddress(host)
    }
}
