import Catalog
import Civil
import Evidence
import EvidenceOpenSSL
import JSON
import Journal
import LineProtocol

/// The accounts that can identify with a password or a certificate.
enum AccountVerbs {
    private enum Action: String, CaseIterable {
        case add, list, passwd, disable, enable, mapCert = "map-cert"
    }

    static func account(_ call: Call) throws(Refusal) -> Work {
        guard let word = call.arguments.first, let action = Action(rawValue: word.lowercased()) else {
            throw .wrongArguments(usage: call.usage)
        }
        switch action {
        case .list: return try list(call)
        case .add: return try add(call)
        case .passwd, .disable, .enable, .mapCert: return try change(action, call)
        }
    }

    private static func list(_ call: Call) throws(Refusal) -> Work {
        try call.noBody()
        let accounts = try call.reading { () throws(JournalError) in try call.gateway.journal.accounts() }
        return .done(Reply(200, ["items": .array(accounts.map(\.json))]))
    }

    /// The fewest characters of a new password; in a sandbox, whose passwords everybody knows, any will do.
    private static func leastPassword(_ call: Call) -> Int { call.gateway.identity.isSandbox ? 1 : 8 }

    private static func add(_ call: Call) throws(Refusal) -> Work {
        let asked = try call.read { body -> (account: Account, password: String?)? in
            let name = body.text("name", max: 128)
            let role = body.choice("role", Account.Role.self)
            let duty = body.optionalChoice("duty", Duty.self)
            let offices = body.optionalTexts("offices", max: 50, maxText: 64) ?? []
            let password = body.optionalSecret("password", min: leastPassword(call), max: 1024)
            if name?.hasPrefix("citizen:") == true {
                body.report(
                    "name", "reserved",
                    Bilingual(
                        vi: "Tên bắt đầu bằng “citizen:” dành cho công dân của nhà cung cấp định danh.",
                        en: "Names that begin with “citizen:” are those of the identity provider's citizens."))
            }
            let isPostman = role == .postman
            let postOffices = isPostman ? body.postOffices(offices, among: call.postOffices) : []
            for office in offices where !isPostman && call.catalog.office(office) == nil {
                body.report(
                    "offices", "unknown",
                    Bilingual(vi: "Không có cơ quan “\(office)”.", en: "There is no office “\(office)”."))
            }
            if role == .officer, duty == nil {
                body.report("duty", "required", Bilingual(vi: "Cán bộ cần duty.", en: "An officer needs a duty."))
            }
            if role == .officer, offices.isEmpty {
                body.report(
                    "offices", "required", Bilingual(vi: "Cán bộ cần offices.", en: "An officer needs offices."))
            }
            if let role, role != .officer, duty != nil {
                body.report(
                    "duty", "conflict", Bilingual(vi: "Chỉ cán bộ có duty.", en: "Only an officer has a duty."))
            }
            if let role, role != .officer, role != .postman, !offices.isEmpty {
                body.report(
                    "offices", "conflict",
                    Bilingual(
                        vi: "Chỉ cán bộ và bưu tá có offices.", en: "Only officers and postal workers have offices."))
            }
            if Set(offices).count < offices.count {
                body.report(
                    "offices", "duplicate",
                    Bilingual(vi: "Một cơ quan được ghi hai lần.", en: "An office is named twice."))
            }
            guard let name, let role else { return nil }
            return (Account(name: name, role: role, duty: duty, offices: isPostman ? postOffices : offices), password)
        }
        return store(asked.account.name, answering: 201, call) { existing throws(Refusal) in
            guard existing == nil else {
                throw .rule(
                    "accountExists",
                    Bilingual(vi: "Tài khoản này đã có.", en: "There is such an account already."))
            }
            var account = asked.account
            account.passwordHash = asked.password.map { PasswordHash.make(password: $0) }
            return account
        }
    }

    private static func change(_ action: Action, _ call: Call) throws(Refusal) -> Work {
        let asked = try call.read { body -> (name: String, password: String?, certificate: String?)? in
            let name = body.text("name", max: 128)
            let password = action == .passwd ? body.secret("password", min: leastPassword(call), max: 1024) : nil
            let certificate = action == .mapCert ? body.text("sha256", max: 64) : nil
            if let certificate, Hex.bytes(certificate.lowercased())?.count != 32 {
                body.report(
                    "sha256", "format",
                    Bilingual(
                        vi: "Ghi SHA-256 của chứng thư, 64 chữ số thập lục phân.",
                        en: "Give the SHA-256 of the certificate, 64 hexadecimal digits."))
            }
            if action == .passwd, password == nil { return nil }
            if action == .mapCert, certificate == nil { return nil }
            return name.map { ($0, password, certificate) }
        }
        return store(asked.name, answering: 200, call) { existing throws(Refusal) in
            guard var account = existing else {
                throw .notFound(Bilingual(vi: "tài khoản", en: "account"))
            }
            switch action {
            case .passwd: account.passwordHash = asked.password.map { PasswordHash.make(password: $0) }
            case .disable: account.disabled = true
            case .enable: account.disabled = false
            case .mapCert: account.certificate = asked.certificate?.lowercased()
            case .add, .list: break
            }
            return account
        }
    }

    private static func replace(
        _ name: String, _ call: Call, _ make: (Account?) throws(Refusal) -> Account
    ) throws(Refusal) -> Account {
        let journal = call.gateway.journal
        let existing = try call.reading { () throws(JournalError) in try journal.account(name) }
        let account = try make(existing)
        if let certificate = account.certificate {
            let holder = try call.reading { () throws(JournalError) in try journal.account(certificate: certificate) }
            guard holder == nil || holder?.name == name else {
                throw .rule(
                    "certificateTaken",
                    Bilingual(
                        vi: "Chứng thư này đã gắn với tài khoản khác.",
                        en: "This certificate belongs to another account."))
            }
        }
        try call.reading { () throws(JournalError) in _ = try journal.commit([Commit(accounts: [account])]) }
        call.gateway.credentials.changed(name)
        return account
    }

    /// Stores what `make` makes of the account as it is; on another thread, since hashing a password takes long.
    private static func store(
        _ name: String, answering code: Int, _ call: Call,
        _ make: @escaping @Sendable (Account?) throws(Refusal) -> Account
    ) -> Work {
        .background { () throws(Refusal) in
            let account = try call.gateway.accountChanges.value { () throws(Refusal) in
                try replace(name, call, make)
            }
            return Reply(code, account.json)
        }
    }
}

extension Account {
    /// The account as administrators see it: never its password.
    var json: JSON {
        .object([
            "name": .string(name), "role": .string(role.rawValue), "duty": duty.map { .string($0.rawValue) },
            "offices": .array(offices.map { .string($0) }), "hasPassword": .bool(passwordHash != nil),
            "certificate": certificate.map { .string($0) }, "disabled": .bool(disabled),
        ])
    }
}
