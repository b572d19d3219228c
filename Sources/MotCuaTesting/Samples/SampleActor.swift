public import Catalog
public import Dossiers

/// Actors for tests.
public enum SampleActor {
    public static let owner = Actor(kind: .citizen, account: "086090000017")
    public static let otherOwner = Actor(kind: .citizen, account: "086090000025")
    public static let postman = Actor(kind: .postman, account: "postman")

    /// An officer with a duty, named after it.
    public static func officer(_ duty: Duty, office: String = SampleCatalog.officeCode) -> Actor {
        Actor(kind: .officer, account: duty.rawValue, duty: duty, office: office)
    }
}
