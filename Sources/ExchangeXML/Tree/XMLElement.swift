/// An element as a value: children or text, never both.
struct XMLElement: Hashable, Sendable {
    /// The namespace of QCVN 102:2016/BTTTT.
    static let edXML = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
    /// The namespace of XML signatures.
    static let signature = "http://www.w3.org/2000/09/xmldsig#"
    /// The standard's prefix of its namespace.
    static let prefix = "edXML"

    var name: String
    var namespace = XMLElement.edXML
    var attributes: [String: String] = [:]
    var children: [XMLElement] = []
    var text = ""

    /// An element with parts; those that are `nil` are left out.
    static func group(_ name: String, _ parts: [XMLElement?]) -> XMLElement {
        XMLElement(name: name, children: parts.compactMap(\.self))
    }

    /// An element with a text.
    static func leaf(_ name: String, _ text: String) -> XMLElement {
        XMLElement(name: name, text: text)
    }

    /// An element with a text, where there is one.
    static func leaf(_ name: String, _ text: String?) -> XMLElement? {
        text.map { leaf(name, $0) }
    }

    /// The children of a name in the element's own namespace.
    func children(_ wanted: String) -> [XMLElement] {
        children.filter { $0.name == wanted && $0.namespace == namespace }
    }
}
