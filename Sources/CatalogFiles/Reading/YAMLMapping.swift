import Foundation
public import JSON
import Yams

/// A YAML file that holds one mapping of plain values, such as a settings file.
public enum YAMLMapping {
    /// Why a file is not such a mapping.
    public struct Fault: Error, Sendable, CustomStringConvertible {
        public let description: String
    }

    /// Reads the mapping as a JSON object; texts, whole numbers, truth values and null are kept apart.
    public static func read(_ path: String) throws(Fault) -> JSON {
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            guard let node = try compose(yaml: text), let mapping = node.mapping else {
                throw Fault(description: "not a mapping of settings")
            }
            return .object(
                try mapping.map { key, value in
                    guard let name = key.string, let plain = value.scalar else {
                        throw Fault(description: "line \(key.mark?.line ?? 0): not a plain setting")
                    }
                    return JSON.Member(name, Self.json(plain, value))
                })
        } catch let fault as Fault {
            throw fault
        } catch let error as YamlError {
            let place = error.fault.mark.map { "line \($0.line): " } ?? ""
            throw Fault(description: place + error.fault.text)
        } catch {
            throw Fault(description: "\(error)")
        }
    }

    private static func json(_ scalar: Node.Scalar, _ node: Node) -> JSON {
        if scalar.style == .doubleQuoted || scalar.style == .singleQuoted { return .string(scalar.string) }
        if node.null != nil { return .null }
        if let truth = node.bool { return .bool(truth) }
        if let number = node.int { return .integer(Int64(number)) }
        return .string(scalar.string)
    }
}
