/// Reads the parts of a signature and says of each what it must be.
struct StrictReader {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The one sequence that the bytes are.
    func outermost() throws(SignatureFault) -> DERElement {
        let outer: DERElement
        do {
            outer = try DERElement(bytes, at: 0, limit: bytes.count)
            guard outer.tag == DER.sequence else { throw DERFault.notDER }
        } catch {
            throw SignatureFault(.notDER, "outermost element")
        }
        guard outer.range.upperBound == bytes.count else {
            throw SignatureFault(.trailingBytes, "\(bytes.count - outer.range.upperBound) bytes")
        }
        return outer
    }

    /// Throws where an element inside, at any depth, is not DER.
    func checkEncoding(of element: DERElement, depth: Int = 0) throws(SignatureFault) {
        guard element.tag & 0x20 != 0 else {
            guard element.tag != DER.integer || isShortest(element) else {
                throw SignatureFault(.notDER, "integer at \(element.range.lowerBound)")
            }
            return
        }
        guard depth < 24 else { throw SignatureFault(.structure, "too deep") }
        guard element.tag & 0xC0 != 0 || element.tag == DER.sequence || element.tag == DER.set else {
            throw SignatureFault(.notDER, "constructed string")
        }
        do {
            for child in try element.children(in: bytes) { try checkEncoding(of: child, depth: depth + 1) }
        } catch let fault as SignatureFault {
            throw fault
        } catch {
            throw SignatureFault(.notDER, "element at \(element.range.lowerBound)")
        }
    }

    /// Whether an integer is written in as few bytes as it can be (X.690, 8.3.2).
    private func isShortest(_ integer: DERElement) -> Bool {
        let content = bytes[integer.content]
        guard let first = content.first, content.count > 1 else { return true }
        let second = content[content.startIndex + 1]
        return !(first == 0 && second < 0x80 || first == 0xFF && second >= 0x80)
    }

    /// The one element that fills a range.
    func element(at range: Range<Int>) throws(SignatureFault) -> DERElement {
        do {
            let element = try DERElement(bytes, at: range.lowerBound, limit: range.upperBound)
            guard element.range == range else { throw DERFault.notDER }
            return element
        } catch {
            throw SignatureFault(.notDER, "element at \(range.lowerBound)")
        }
    }

    func children(
        of element: DERElement, tags: [UInt8], _ reason: ReasonCode
    ) throws(SignatureFault) -> [DERElement] {
        guard tags.contains(element.tag) else {
            throw SignatureFault(reason, "tag \(element.tag) at \(element.range.lowerBound)")
        }
        do {
            return try element.children(in: bytes)
        } catch {
            throw SignatureFault(.notDER, "element at \(element.range.lowerBound)")
        }
    }

    func isIdentifier(_ element: DERElement, _ identifier: ObjectIdentifier) -> Bool {
        element.tag == DER.objectIdentifier && bytes[element.content].elementsEqual(identifier.bytes)
    }

    func isInteger(_ element: DERElement, _ value: UInt8) -> Bool {
        element.tag == DER.integer && bytes[element.content].elementsEqual([value])
    }

    /// SHA-256 without parameters, or with NULL as older writers have it (RFC 5754, 2).
    func isDigestAlgorithm(_ element: DERElement) -> Bool {
        let bare = ObjectIdentifier.sha256.der
        let encoding = bytes[element.range]
        return encoding.elementsEqual(DER.element(DER.sequence, bare))
            || encoding.elementsEqual(DER.element(DER.sequence, bare + [0x05, 0x00]))
    }

    /// The algorithm that an AlgorithmIdentifier names, parameters and all; `nil` for one that is not allowed.
    func signatureAlgorithm(_ element: DERElement) -> SignatureAlgorithm? {
        SignatureAlgorithm.allCases.first { bytes[element.range].elementsEqual($0.der) }
    }

    /// The attributes of an implicitly tagged set: in order, known, each once and with one value.
    func attributes(
        of set: DERElement, allowed: [ObjectIdentifier]
    ) throws(SignatureFault) -> [SignedAttribute] {
        let elements = try children(of: set, tags: [DER.context(0), DER.context(1)], .structure)
        guard areSorted(elements) else { throw SignatureFault(.notDER, "order of the attributes") }
        var attributes: [SignedAttribute] = []
        for element in elements {
            let parts = try children(of: element, tags: [DER.sequence], .structure)
            guard parts.count == 2 else { throw SignatureFault(.structure, "attribute") }
            guard let type = allowed.first(where: { isIdentifier(parts[0], $0) }) else {
                throw SignatureFault(.unknownAttribute, Hex.string(bytes[parts[0].content]))
            }
            guard !attributes.contains(where: { $0.type == type }) else {
                throw SignatureFault(.duplicateAttribute, "\(type)")
            }
            let values = try children(of: parts[1], tags: [DER.set], .structure)
            guard let value = values.first else { throw SignatureFault(.attributeValue, "\(type)") }
            guard values.count == 1 else { throw SignatureFault(.duplicateAttribute, "\(type)") }
            attributes.append(SignedAttribute(type: type, value: value))
        }
        return attributes
    }

    /// Whether elements stand in the order of a DER set.
    func areSorted(_ elements: [DERElement]) -> Bool {
        zip(elements, elements.dropFirst()).allSatisfy { earlier, later in
            !bytes[later.range].lexicographicallyPrecedes(bytes[earlier.range])
        }
    }
}
