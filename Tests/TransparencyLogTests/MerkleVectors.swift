import Foundation
import TransparencyLog

/// `Vectors/merkle.json`: test data of transparency-dev/merkle, google/certificate-transparency and C2SP.
struct MerkleVectors: Decodable {
    struct Root: Decodable {
        let leaves_hex: [String]
        let root_hex: String
    }

    struct Hashing: Decodable {
        let kind: String
        let data_hex: String?
        let left_hex: String?
        let right_hex: String?
        let hash: String
    }

    struct Inclusion: Decodable, Sendable {
        let name: String
        let leafIdx: UInt64
        let treeSize: UInt64
        let root: String
        let leafHash: String
        let proof: [String]?
        let wantErr: Bool
    }

    struct Consistency: Decodable, Sendable {
        let name: String
        let size1: UInt64
        let size2: UInt64
        let root1: String
        let root2: String
        let proof: [String]?
        let wantErr: Bool
    }

    struct Note: Decodable {
        let vkey: String
        let note: String
    }

    let roots: [Root]
    let hasher: [Hashing]
    let inclusion: [Inclusion]
    let consistency: [Consistency]
    let signed_note: [Note]

    static func load() throws -> MerkleVectors {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors/merkle.json")
        return try JSONDecoder().decode(MerkleVectors.self, from: Data(contentsOf: file))
    }
}

/// The bytes of hexadecimal digits of any even number.
func bytes(hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
}

/// The hashes of hexadecimal texts; `nil` when one is of another length.
func hashes(hex texts: [String]?) -> [TreeHash]? {
    let found = (texts ?? []).map { TreeHash(hex: Array($0.utf8)) }
    return found.contains(nil) ? nil : found.compactMap { $0 }
}
