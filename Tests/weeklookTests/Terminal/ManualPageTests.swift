import Testing

@testable import weeklook

@Suite struct ManualPageTests {
    private let page = ManualPage(program: Program.self).text

    @Test func everyCommandIsInIt() {
        for command in ["demo", "run", "mail", "send", "schedule", "serve"] {
            #expect(page.contains("\n.SS weeklook \(command)\n"))
        }
        #expect(!page.contains(".SS weeklook manual"))
    }

    /// What looks like a request of the formatter is one of ours.
    @Test func textsAreNoRequests() {
        let requests = Set(page.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } })
        #expect(requests == [".TH", ".SH", ".SS", ".B", ".I", ".nf", ".fi", ".TP"])
        #expect(!page.contains("\n'"))
    }
}
