internal import CPango

/// How a text is set.
struct TextStyle: Hashable {
    enum Face: CaseIterable { case regular, bold, italic }
    enum Alignment { case left, centre, right }

    /// In points.
    var size: Double
    var face = Face.regular
    var alignment = Alignment.left

    /// The faces that must be installed.
    static let allFaces = Face.allCases.map { TextStyle(size: 10, face: $0) }

    func with(_ face: Face, _ alignment: Alignment = .left, size: Double? = nil) -> TextStyle {
        TextStyle(size: size ?? self.size, face: face, alignment: alignment)
    }

    func withDescription<Value>(_ body: (OpaquePointer?) -> Value) -> Value {
        let description = pango_font_description_new()
        defer { pango_font_description_free(description) }
        pango_font_description_set_family(description, PrintContext.family)
        pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
        pango_font_description_set_weight(description, face == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(description, face == .italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        return body(description)
    }
}
