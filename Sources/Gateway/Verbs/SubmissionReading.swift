import Catalog
import Civil
import JSON
import LineProtocol

/// Reads the parts of a `SUBMIT` body; what they mean for the procedure is checked by the catalog.
extension BodyReader {
    /// A submission; `nil` also where a part that is there could not be read, so that a review would find faults that
    /// aren't there. Other members that could not be read are left out.
    mutating func submission() -> Submission? {
        let procedure = text("procedure", max: 64)
        let office = text("office", max: 64)
        let deciding = optionalText("deciding", max: 64)
        let applicant = object("applicant") { $0.applicant() }
        let representative = whole("representative") { $0.applicant() }
        let form = optionalJSON("form") ?? .object([])
        if form.members == nil {
            report("form", "type", Bilingual(vi: "form phải là một đối tượng.", en: "form has to be an object."))
        }
        let components = readableComponents()
        let delivery = object("delivery") { $0.delivery() }
        let payment = optionalChoice("payment", PaymentMethod.self) ?? .none
        let isDecidingRead = optionalJSON("deciding") == nil || deciding != nil
        let quantities = quantities()
        let exemption = optionalChoice("exemption", ExemptionGround.self)
        guard let procedure, let office, let applicant, let representative, let components, let delivery,
            form.members != nil, isDecidingRead
        else { return nil }
        return Submission(
            procedure: procedure, office: office, deciding: deciding, applicant: applicant,
            representative: representative, form: form, components: components, delivery: delivery, payment: payment,
            quantities: quantities, exemption: exemption)
    }

    /// An object that may be left out; `nil` where it is there and could not be read.
    private mutating func whole<T>(_ key: String, _ read: (inout BodyReader) -> T?) -> T?? {
        guard optionalJSON(key) != nil else { return .some(nil) }
        return optionalObject(key, read).map { .some($0) }
    }

    /// The components, each where it stands; `nil` where one is too broken to be one.
    private mutating func readableComponents() -> [SubmittedComponent]? {
        var components: [SubmittedComponent] = []
        _ = objects("components", max: 200) { reader -> SubmittedComponent? in
            let component = reader.component()
            if let component { components.append(component) }
            return component
        }
        let count = components.count
        let isWhole = optionalJSON("components").map { $0.array?.count == count } ?? true
        return isWhole ? components : nil
    }

    mutating func applicant() -> Applicant? {
        let kind = choice("kind", ApplicantKind.self)
        let id = text("id", max: 32)
        let name = line("name", max: 200)
        let phone = text("phone", max: 20)
        let email = optionalText("email", max: 254)
        let address = whole("address") { $0.address() }
        let birthDate = optionalDate("birthDate")
        guard let kind, let address else { return nil }
        // What could not be read is a fault already, and hides none of the others.
        return Applicant(
            kind: kind, id: id ?? "", name: name ?? "", phone: phone ?? "", email: email, address: address,
            birthDate: birthDate)
    }

    mutating func address() -> Address? {
        let line = line("line", max: 300)
        let commune = optionalText("commune", max: 100)
        let district = optionalText("district", max: 100)
        let province = text("province", max: 100)
        if let province, province.utf8.count > 2 {
            report(
                "province", "format",
                Bilingual(
                    vi: "Ghi mã tỉnh gồm 2 chữ số, ví dụ 86 cho Vĩnh Long.",
                    en: "Write the code of the province, 2 digits, such as 86 for Vĩnh Long."))
        }
        let postcode = optionalText("postcode", max: 6)
        guard isClean, let line, let province else { return nil }
        return Address(line: line, commune: commune, district: district, province: province, postcode: postcode)
    }

    mutating func component() -> SubmittedComponent? {
        let code = text("code", max: 64)
        let sha256 = text("sha256", max: 64)
        let copies = optionalInteger("copies", in: 1...1000) ?? 1
        let kind = optionalChoice("kind", Component.Form.self)
        guard let code, let sha256 else { return nil }
        return SubmittedComponent(code: code, sha256: sha256, copies: copies, kind: kind)
    }

    mutating func delivery() -> Delivery? {
        let dossier: Channel? =
            optionalJSON("dossier") == nil ? Channel.online : optionalChoice("dossier", Channel.self)
        let result = choice("result", ResultChannel.self)
        let address = whole("address") { $0.address() }
        let recipient = whole("recipient") { $0.recipient() }
        guard let dossier, let result, let address, let recipient else { return nil }
        return Delivery(dossier: dossier, result: result, address: address, recipient: recipient)
    }

    mutating func recipient() -> Recipient? {
        let name = line("name", max: 200)
        let phone = text("phone", max: 20)
        let id = optionalText("id", max: 32)
        guard let name, let phone else { return nil }
        return Recipient(name: name, phone: phone, id: id)
    }
}
