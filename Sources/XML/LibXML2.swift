private import CLibXML2

/// The library's state that all of the process shares.
enum LibXML2 {
    /// Set up by whoever asks first; a second task waits until that is done.
    static let isReady: Bool = {
        xmlInitParser()
        // Both are built at first use otherwise, without a lock.
        xmlSchemaInitTypes()
        xmlRelaxNGInitTypes()
        // Whatever a grammar or document refers to: files of this computer only, never the network.
        xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
        return true
    }()
}
