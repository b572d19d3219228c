import Civil
import Evidence
import EvidenceOpenSSL
import Logging

extension Gateway {
    /// Publishes the revocation lists that are due by the clock; a simulated clock leaves those of all days it passed.
    ///
    /// What fails is logged, keeps nobody from being served, and is tried again at the next occasion.
    func publishLists() {
        do throws(PKIFault) {
            try trust?.publishLists(at: clock.now, isSimulated: clock.isSimulated)
        } catch {
            logger.error("revocation lists", metadata: ["detail": "\(error)"])
        }
    }

    /// Whether there is a signing key for the year of a moment; a revoked one may yet be followed by another.
    func hasKey(at instant: Instant) -> Bool {
        do {
            _ = try signer.keyID(at: instant)
            return true
        } catch .revoked {
            return true
        } catch {
            return false
        }
    }
}
