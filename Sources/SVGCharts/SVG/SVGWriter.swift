import CLibXML2

/// Serialises elements by libxml2; the only file that knows it.
///
/// A tree is built, written and freed within one call on one thread, and only the finished text leaves.
enum SVGWriter {
    enum Form {
        /// A part of an HTML page, where no namespace is declared.
        case fragment
        /// A file of its own; without a declaration it is XML 1.0 in UTF-8.
        case document
    }

    static func write(_ root: SVGElement, as form: Form) -> String {
        _ = initialised
        let tree = Tree()
        tree.setRoot(root)
        return tree.serialised(as: form)
    }

    /// libxml2 wants to be initialised once before several threads use it.
    private static let initialised: Void = xmlInitParser()
}

/// A libxml2 document; not sendable, and its pointers never leave it.
private final class Tree {
    private let document: xmlDocPtr

    init() {
        document = allocated(xmlNewDoc("1.0"))
        document.pointee.encoding = UnsafePointer(xmlStrdup("UTF-8"))
    }

    deinit { xmlFreeDoc(document) }

    func setRoot(_ element: SVGElement) {
        xmlDocSetRootElement(document, node(element))
    }

    /// Names come from enumerations, and text only through functions that escape it: libxml2 checks neither.
    private func node(_ element: SVGElement) -> xmlNodePtr {
        let node = allocated(xmlNewDocNode(document, nil, element.name.rawValue, nil))
        for (name, value) in element.attributes {
            xmlNewProp(node, name.rawValue, SafeText.clean(value))
        }
        if let text = element.text {
            // Our own style sheet keeps its lines; every other text is a single one.
            let text = element.name == .style ? text : SafeText.clean(text)
            xmlAddChild(node, allocated(xmlNewDocText(document, text)))
        }
        for child in element.children {
            xmlAddChild(node, self.node(child))
        }
        return node
    }

    func serialised(as form: SVGWriter.Form) -> String {
        withExtendedLifetime(self) {
            let buffer = allocated(xmlBufferCreate())
            defer { xmlBufferFree(buffer) }
            let options = XML_SAVE_AS_XML.rawValue | XML_SAVE_FORMAT.rawValue | XML_SAVE_NO_DECL.rawValue
            let context = allocated(xmlSaveToBuffer(buffer, "UTF-8", Int32(options)))
            switch form {
            case .document: xmlSaveDoc(context, document)
            case .fragment: xmlSaveTree(context, xmlDocGetRootElement(document))
            }
            // Closing flushes, so the buffer is read only now.
            xmlSaveClose(context)
            let bytes = UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer)))
            return String(decoding: Self.withoutIndents(bytes), as: UTF8.self)
        }
    }

    /// One element a line, so that drawings can be compared, but without what a thousand indents weigh. No text has a
    /// line break of its own.
    private static func withoutIndents(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isIndent = false
        for byte in bytes {
            if byte == UInt8(ascii: "\n") { isIndent = true } else if byte != UInt8(ascii: " ") { isIndent = false }
            if !isIndent || byte == UInt8(ascii: "\n") { result.append(byte) }
        }
        return result
    }
}

/// libxml2 returns nothing only where memory has run out, of which Swift itself makes an end too.
private func allocated<T>(_ pointer: T?) -> T {
    guard let pointer else { preconditionFailure("libxml2 could not allocate memory") }
    return pointer
}
