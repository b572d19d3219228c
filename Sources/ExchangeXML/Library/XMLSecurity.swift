internal import CXMLSec

/// The XML libraries as a whole: their start, and that they print nothing.
enum XMLSecurity {
    /// Starts the libraries; touched before the first call. `false` where a library does not fit its headers.
    static let started: Bool = {
        xmlInitParser()
        guard xmlSecInit() >= 0,
            xmlSecCheckVersionExt(
                Int32(XMLSEC_VERSION_MAJOR), Int32(XMLSEC_VERSION_MINOR), Int32(XMLSEC_VERSION_SUBMINOR),
                xmlSecCheckVersionABICompatible) == 1, xmlSecOpenSSLInit() >= 0
        else { return false }
        xmlSecErrorsDefaultCallbackEnableOutput(0)
        return true
    }()
}
