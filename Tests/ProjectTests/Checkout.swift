import Foundation
import Testing

/// The source tree these tests were compiled from.
enum Checkout {
    static let sources = files(in: "Sources")
    static let tests = files(in: "Tests")

    /// Three steps above this file, wherever a symbolic link shows it.
    private static let root =
        URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The text files of a folder, sorted by path; what is not UTF-8 is no text.
    private static func files(in folder: String) -> [SourceFile] {
        let base = root.appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted().compactMap { path in
            guard let text = try? String(contentsOf: base.appending(path: path), encoding: .utf8) else { return nil }
            return SourceFile(path: "\(folder)/\(path)", text: text)
        }
    }
}

/// Records an issue for each breach, so that a run names them all.
func expectNone(_ breaches: [Breach], sourceLocation: SourceLocation = #_sourceLocation) {
    for breach in breaches {
        Issue.record("\(breach)", sourceLocation: sourceLocation)
    }
}

@Suite struct CheckoutTests {
    /// A root found wrongly would make every rule pass.
    @Test func theTreeIsFound() {
        #expect(Checkout.sources.contains { $0.path == "Sources/CLibXML2/shim.h" })
        #expect(Checkout.sources.contains { $0.target == "Smartlook" && $0.isSwift })
        #expect(Checkout.tests.contains { $0.path == "Tests/ProjectTests/Checkout.swift" && !$0.text.isEmpty })
    }
}
