internal import CXMLSec

extension XMLDocument {
    /// The document as a value.
    ///
    /// Throws where something else than elements, attributes and text stands in it.
    func tree() throws(EdXMLFault) -> XMLElement {
        var node = pointer.pointee.children
        while let current = node {
            guard current.pointee.type == XML_ELEMENT_NODE else { throw .foreignNode("/") }
            node = current.pointee.next
        }
        guard let root = xmlDocGetRootElement(pointer) else { throw .notXML }
        return try Self.element(root, path: "")
    }

    private static func element(_ node: xmlNodePtr, path: String) throws(EdXMLFault) -> XMLElement {
        let name = string(node.pointee.name)
        let path = "\(path)/\(name)"
        var element = XMLElement(name: name, namespace: string(node.pointee.ns?.pointee.href))
        var attribute = node.pointee.properties
        while let current = attribute {
            let prefix = current.pointee.ns.map { string($0.pointee.prefix) + ":" } ?? ""
            element.attributes[prefix + string(current.pointee.name)] = try value(of: current, path: path)
            attribute = current.pointee.next
        }
        var text = ""
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE: element.children.append(try Self.element(current, path: path))
            case XML_TEXT_NODE: text += string(current.pointee.content)
            default: throw .foreignNode(path)
            }
            child = current.pointee.next
        }
        let isBlank = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        if element.children.isEmpty { element.text = text } else if !isBlank { throw .foreignNode(path) }
        return element
    }

    private static func value(of attribute: xmlAttrPtr, path: String) throws(EdXMLFault) -> String {
        var text = ""
        var child = attribute.pointee.children
        while let current = child {
            guard current.pointee.type == XML_TEXT_NODE else { throw .foreignNode(path) }
            text += string(current.pointee.content)
            child = current.pointee.next
        }
        return text
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
    }
}
