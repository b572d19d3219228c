internal import COpenSSL
package import Civil

/// What a kind of certificate may do: one OpenSSL configuration file of the profiles folder.
package struct CertificateProfile: Sendable {
    private let name: String
    private var text: String

    /// Reads the profile `name` of a folder.
    package init(_ name: String, in folder: String) throws(PKIFault) {
        self.name = name
        text = String(decoding: try FolderFile.read("\(folder)/\(name).cnf"), as: UTF8.self)
    }

    /// The profile with one passage replaced; `nil` when the profile does not hold it.
    package func replacing(_ old: String, with new: String) -> CertificateProfile? {
        guard text.contains(old) else { return nil }
        var changed = self
        changed.text = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
        return changed
    }

    /// Issues a certificate for a key; it signs itself when no issuer is given.
    ///
    /// `variables` replace the sample values of the assignments above the first section, and so does the issuer's name
    /// that of `issuer`.
    package func issue(
        for key: SecretKey, by issuer: Credential? = nil, from: Instant, until: Instant,
        variables: KeyValuePairs<String, String> = [:]
    ) throws(PKIFault) -> Certificate {
        OpenSSL.clearErrors()
        guard let configuration = try load(variables, issuer: issuer?.name) else { throw failed("NCONF_load_bio") }
        defer { NCONF_free(configuration) }
        guard let pointer = X509_new() else { throw failed("X509_new") }
        let certificate = Certificate(owning: pointer)
        guard X509_set_version(pointer, 2) == 1, mc_set_random_serial(pointer) == 1,
            mc_set_validity(pointer, from.unixSeconds, until.unixSeconds) == 1,
            key.with({ X509_set_pubkey(pointer, $0) }) == 1
        else { throw failed("X509_set") }
        try setSubject(of: pointer, configuration)
        let done = (issuer?.certificate ?? certificate).with { parent in
            X509_set_issuer_name(pointer, X509_get_subject_name(parent)) == 1
                && mc_add_extensions(configuration, "extensions", parent, pointer) == 1
                && (issuer?.key ?? key).with { X509_sign(pointer, $0, Digest.algorithm.pointer) > 0 }
        }
        guard done else { throw failed("X509_sign") }
        return certificate
    }

    private func setSubject(of certificate: OpaquePointer, _ configuration: UnsafeMutablePointer<CONF>) throws(PKIFault)
    {
        let subject = X509_get_subject_name(certificate)
        let count = mc_conf_count(configuration, "subject")
        guard count > 0 else { throw failed("no [ subject ]") }
        for index in 0..<count {
            guard let entry = mc_conf_at(configuration, "subject", index)?.pointee, let value = entry.value,
                X509_NAME_add_entry_by_txt(
                    subject, entry.name, MBSTRING_UTF8,
                    UnsafePointer(value).withMemoryRebound(
                        to: UInt8.self, capacity: 1, { $0 }), -1, -1, 0) == 1
            else { throw failed("[ subject ]") }
        }
    }

    private func load(
        _ variables: KeyValuePairs<String, String>, issuer: String?
    ) throws(PKIFault) -> UnsafeMutablePointer<CONF>? {
        var values = variables.map { (key: $0.key, value: $0.value) }
        if let issuer, !issuer.isEmpty { values.append((key: "issuer", value: issuer)) }
        let source = Array(try filledIn(values).utf8)
        guard let configuration = NCONF_new(nil) else { return nil }
        let loaded = MemoryBuffer.reading(source) { NCONF_load_bio(configuration, $0, nil) }
        guard loaded == 1 else {
            NCONF_free(configuration)
            return nil
        }
        return configuration
    }

    private func filledIn(_ variables: [(key: String, value: String)]) throws(PKIFault) -> String {
        for (_, value) in variables {
            let isPlain = value.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            guard !value.isEmpty, isPlain else { throw .badName(value) }
        }
        var inHead = true
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            if line.hasPrefix("[") { inHead = false }
            guard inHead, let variable = variables.first(where: { line.hasPrefix($0.key + " =") }) else {
                return String(line)
            }
            return "\(variable.key) = \(escaped(variable.value))"
        }
        return lines.joined(separator: "\n")
    }

    /// A value whose characters mean nothing to the configuration reader.
    private func escaped(_ value: String) -> String {
        value.reduce(into: "") { text, character in
            if "\\\"'`$#;".contains(character) { text.append("\\") }
            text.append(character)
        }
    }

    private func failed(_ operation: String) -> PKIFault {
        .failed("\(name).cnf: \(OpenSSL.fault(operation))")
    }
}
