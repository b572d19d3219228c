public import Catalog
public import Postal
import Synchronization

/// What the files of the service catalog say: the procedures and offices, and the post beside them.
public struct ServiceData: Sendable {
    public var catalog: Catalog
    public var postal: PostalData
    /// The offices of other agencies.
    public var correspondents: Correspondents

    public init(catalog: Catalog, postal: PostalData, correspondents: Correspondents = Correspondents()) {
        self.catalog = catalog
        self.postal = postal
        self.correspondents = correspondents
    }
}

/// The data in force, exchanged as a whole.
final class ServiceShelf: Sendable {
    private let current: Mutex<ServiceData>

    init(_ data: ServiceData) { current = Mutex(data) }

    var data: ServiceData { current.withLock { $0 } }

    func replace(with data: ServiceData) { current.withLock { $0 = data } }
}
