import Catalog
import EvidenceOpenSSL
import Gateway
import Journal
import Postal

/// The accounts of a sandbox home, all with one password.
enum SandboxAccounts {
    static let password = "sandbox"

    /// One for each duty of each office and one-stop unit, a postman of the office of each post code, an auditor, an
    /// administrator.
    static func all(of catalog: Catalog, postal: PostalData, agency: String) -> [Account] {
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
            let postOffice = try? PostOffices(catalog: catalog, postal: postal).find(postcode)
            accounts.append(
                Account(
                    name: "postman.\(postcode)", role: .postman, offices: postOffice.map { [$0] } ?? [],
                    passwordHash: hash))
        }
        accounts.append(Account(name: "auditor", role: .auditor, passwordHash: hash))
        accounts.append(Account(name: "admin", role: .admin, passwordHash: hash))
        return accounts
    }
}
