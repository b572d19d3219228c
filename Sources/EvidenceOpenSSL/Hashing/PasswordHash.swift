internal import COpenSSL
internal import Evidence

/// A password as it is stored: scrypt (RFC 7914), as `scrypt$N$r$p$salt$hash` with salt and hash in hexadecimal.
public struct PasswordHash: Hashable, Sendable {
    /// How much work one guess costs: memory is 128 · `n` · `r` bytes.
    public struct Cost: Hashable, Sendable {
        /// A power of two, 2...2^20.
        public let n: UInt64
        /// The block size, 1...32.
        public let r: UInt64
        /// The parallelism, 1...16.
        public let p: UInt64

        public init(n: UInt64 = 16_384, r: UInt64 = 8, p: UInt64 = 1) {
            self.n = n
            self.r = r
            self.p = p
        }

        /// What the gateway uses: 16 MiB for each guess.
        public static let standard = Cost()

        var isSane: Bool {
            n.nonzeroBitCount == 1 && (2...(1 << 20)).contains(n) && (1...32).contains(r) && (1...16).contains(p)
        }
    }

    /// A hash of standard cost that no password matches: checking an unknown account takes as long as a known one.
    public static let decoy = PasswordHash(
        cost: .standard, salt: [UInt8](repeating: 0x5A, count: 16), hash: [UInt8](repeating: 0, count: 32))

    private let cost: Cost
    private let salt: [UInt8]
    private let hash: [UInt8]

    private init(cost: Cost, salt: [UInt8], hash: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// Reads the stored text; `nil` when it is not such a text or its cost is out of range.
    public init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let n = UInt64(parts[1]), let r = UInt64(parts[2]),
            let p = UInt64(parts[3]), let salt = Hex.bytes(parts[4]), let hash = Hex.bytes(parts[5]),
            hash.count == 32, salt.count >= 8
        else { return nil }
        let cost = Cost(n: n, r: r, p: p)
        guard cost.isSane else { return nil }
        self.init(cost: cost, salt: salt, hash: hash)
    }

    /// The text to store for a password; `salt` is random, 8 bytes or more.
    public static func make(
        password: String, salt: [UInt8] = randomBytes(16), cost: Cost = .standard
    ) -> String {
        precondition(cost.isSane && salt.count >= 8, "the caller's constants are in range")
        let hash = derive(password, salt: salt, cost: cost)
        return "scrypt$\(cost.n)$\(cost.r)$\(cost.p)$\(Hex.string(salt))$\(Hex.string(hash))"
    }

    /// Whether a password is the one that was stored, in a time that does not depend on where they differ.
    public func matches(_ password: String) -> Bool {
        let other = Self.derive(password, salt: salt, cost: cost)
        return CRYPTO_memcmp(other, hash, hash.count) == 0
    }

    private static func derive(_ password: String, salt: [UInt8], cost: Cost) -> [UInt8] {
        _ = OpenSSL.started
        let secret = Array(password.utf8).map { CChar(bitPattern: $0) }
        return [UInt8](unsafeUninitializedCapacity: 32) { buffer, initialized in
            let memory = 128 * cost.r * (cost.n + cost.p + 2) + (1 << 20)
            let done = EVP_PBE_scrypt(
                secret, secret.count, salt, salt.count, cost.n, cost.r, cost.p, memory, buffer.baseAddress, 32)
            precondition(done == 1, "scrypt fails only when memory is exhausted")
            initialized = 32
        }
    }
}
