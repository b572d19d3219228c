import Catalog
import EvidenceOpenSSL
import Journal

/// The accounts of a sandbox home, all with one password.
enum SandboxAccounts {
    static let password = "sandbox"

    /// One for each duty of each office and one-stop unit, a postman for each post code, an auditor, an administrator.
    static func all(of catalog: Catalog, agency: String) -> [Account] {
        let hash = PasswordHash.make(password: password)
        let offices = catalog.offices.filter { $0.agency == agency }
        var accounts = offices.flatMap { office in
            office.duties.map { duty in
                Account(
                    name: "\(duty.rawValue).\(office.code)", role: .officer, duty: duty, offices: [office.code],
                    passwordHash: hash)
            }
        }
        let postcodes = Set(offices.compactMap(\.postcode) + [catalog.agency(agency)?.postcode].compactMap(\.self))
        for postcode in postcodes.sorted() {
            accounts.append(Account(name: "postman.\(postcode)", role: .postman, passwordHash: hash))
        }
        accounts.append(Account(name: "auditor", role: .auditor, passwordHash: hash))
        accounts.append(Account(name: "admin", role: .admin, passwordHash: hash))
        return accounts
    }
}
