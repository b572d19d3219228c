/// Who may ask for a procedure (đối tượng thực hiện).
public enum ApplicantKind: String, Codable, Sendable, CaseIterable {
    case citizen, organisation, business, householdBusiness, foreigner, foreignOrganisation
}
