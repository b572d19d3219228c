internal import CPango

/// A Pango context for printing: points as its unit, no hinting, the fonts of the forms.
///
/// It belongs to one thread at a time; each print has its own.
final class PrintContext {
    /// The font of the forms: it has the measures of Times New Roman, which NĐ 30/2020/NĐ-CP Phụ lục I prescribes.
    static let family = "Liberation Serif"

    let pointer: OpaquePointer

    /// - Throws: `missingFont` where a letter of the forms would have to be borrowed from another font.
    init() throws(RenderingFault) {
        guard let context = mc_print_context() else { throw .library("Pango has no FreeType fonts") }
        pointer = context
        for style in TextStyle.allFaces {
            guard style.withDescription({ mc_has_font(context, $0, 0x1EC7) }) == 1 else {
                throw .missingFont(Self.family)
            }
        }
    }

    /// What the bytes of a print depend on beside the form: layout, libraries and font, with their versions.
    var printer: String {
        let revision = TextStyle.allFaces[0].withDescription { mc_font_revision(pointer, $0) }
        return
            "layout \(FormLayout.revision), cairo \(String(cString: cairo_version_string())), pango \(String(cString: pango_version_string())), "
            + "harfbuzz \(String(cString: hb_version_string())), \(Self.family) \(revision)"
    }

    deinit { mc_unref_context(pointer) }
}
