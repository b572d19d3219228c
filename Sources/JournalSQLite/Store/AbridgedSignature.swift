import Evidence
import Foundation

/// A signature without the sets of certificates in it, its own and that of its time stamp, which all signatures of a
/// key have in common: they are more than two thirds of it, and are stored once. The view `whole_receipt` puts them
/// back.
struct AbridgedSignature {
    /// What was taken out, and the offsets in the rest at which it belongs.
    struct Certificates {
        let ofSignature: Data
        let signatureOffset: Int
        /// Empty where there is one set only.
        let ofStamp: Data
        let stampOffset: Int
    }

    let rest: Data
    /// `nil` where nothing was taken out.
    let certificates: Certificates?

    init(_ cms: [UInt8]) {
        let sets = DERElement.certificateSets(in: cms).map(\.range)
        guard let own = sets.first else {
            rest = Data(cms)
            certificates = nil
            return
        }
        let stamp = sets.count > 1 ? sets[1] : cms.count..<cms.count
        rest = Data(cms[..<own.lowerBound] + cms[own.upperBound..<stamp.lowerBound] + cms[stamp.upperBound...])
        certificates = Certificates(
            ofSignature: Data(cms[own]), signatureOffset: own.lowerBound,
            ofStamp: Data(cms[stamp]), stampOffset: stamp.lowerBound - own.count)
    }
}
