internal import CXMLSec

/// A document of libxml2; used by one thread.
final class XMLDocument {
    let pointer: xmlDocPtr

    private init(owning pointer: xmlDocPtr) {
        self.pointer = pointer
    }

    deinit {
        xmlFreeDoc(pointer)
    }

    /// Parses a file without entities, network, document type or leniency.
    convenience init(parsing bytes: [UInt8]) throws(EdXMLFault) {
        guard bytes.count <= EnvelopeLimits.file else { throw .tooLarge(limit: EnvelopeLimits.file) }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notXML }
        guard !Self.contains("<!DOCTYPE", in: bytes), !Self.contains("<!ENTITY", in: bytes) else {
            throw .documentType
        }
        // libxml2 looks for attributes that stand twice in a time that grows with the square of their number.
        guard TagLengths.longest(in: bytes) <= EnvelopeLimits.tag else { throw .notXML }
        guard XMLSecurity.started else { throw .notSigned("xmlSecInit") }
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let parsed = bytes.withUnsafeBytes { buffer in
            xmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8", options)
        }
        guard let parsed else { throw .notXML }
        self.init(owning: parsed)
        guard xmlGetIntSubset(parsed) == nil else { throw .documentType }
    }

    /// Builds a document from a tree.
    convenience init(_ root: XMLElement) throws(EdXMLFault) {
        guard XMLSecurity.started, let document = xmlNewDoc("1.0") else { throw .notSigned("xmlNewDoc") }
        self.init(owning: document)
        guard let node = xmlNewDocNode(document, nil, root.name, nil),
            let namespace = xmlNewNs(node, root.namespace, XMLElement.prefix)
        else { throw .notSigned("xmlNewDocNode") }
        xmlSetNs(node, namespace)
        xmlDocSetRootElement(document, node)
        for child in root.children { try Self.add(child, to: node, namespace, path: root.name) }
    }

    private static func add(
        _ element: XMLElement, to parent: xmlNodePtr, _ namespace: xmlNsPtr, path: String
    ) throws(EdXMLFault) {
        let path = "\(path)/\(element.name)"
        guard element.text.unicodeScalars.allSatisfy(isXML) else { throw .unprintable(path) }
        let text = element.children.isEmpty ? element.text : nil
        let added =
            if let text { xmlNewTextChild(parent, namespace, element.name, text) } else {
                xmlNewChild(parent, namespace, element.name, nil)
            }
        guard let node = added else { throw .notSigned("xmlNewChild") }
        for child in element.children { try add(child, to: node, namespace, path: path) }
    }

    /// Whether XML 1.0 can hold a character.
    private static func isXML(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private static func contains(_ mark: String, in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            mc_contains(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, mark) == 1
        }
    }

    /// The file, in UTF-8.
    func bytes() throws(EdXMLFault) -> [UInt8] {
        var memory: UnsafeMutablePointer<xmlChar>?
        var count: Int32 = 0
        xmlDocDumpMemoryEnc(pointer, &memory, &count, "UTF-8")
        guard let memory, count > 0 else { throw .notSigned("xmlDocDumpMemoryEnc") }
        defer { mc_xml_free(memory) }
        guard count <= EnvelopeLimits.file else { throw .tooLarge(limit: EnvelopeLimits.file) }
        return Array(UnsafeBufferPointer(start: memory, count: Int(count)))
    }
}
