import Testing

@testable import Reports

@Suite struct MIMEPartTests {
    private let plain = MIMEPart.text("a\n", kind: "text/plain")
    private let page = MIMEPart.text("<p>a", kind: "text/html")

    @Test func onePartAloneIsNoMultipart() {
        #expect(MIMEPart.multipart("mixed", [plain]).text == plain.text)
    }

    @Test func theSamePartsGiveTheSameBytes() {
        let first = MIMEPart.multipart("alternative", [plain, page])
        #expect(first.text == MIMEPart.multipart("alternative", [plain, page]).text)
        #expect(first.text != MIMEPart.multipart("alternative", [page, plain]).text)
    }

    @Test func theBoundaryIsInNoPart() throws {
        let inner = MIMEPart.multipart("alternative", [plain, page])
        let boundary = try #require(inner.headers.split(separator: "\"").dropFirst().first)
        #expect(!plain.text.contains(boundary) && !page.text.contains(boundary))
        // A part that holds what would be the boundary gets another one.
        let hostile = MIMEPart(headers: "X: y\r\n", body: "--\(boundary)")
        let outer = MIMEPart.multipart("mixed", [inner, hostile])
        let other = try #require(outer.headers.split(separator: "\"").dropFirst().first)
        #expect(other != boundary && outer.body.hasSuffix("--\(other)--"))
    }

    @Test func filesHaveLinesOfSeventySixColumns() {
        let part = MIMEPart.file([UInt8](repeating: 7, count: 1000), kind: "image/png", name: "a.png", contentID: "a@b")
        #expect(part.headers.contains("Content-ID: <a@b>\r\n"))
        #expect(part.headers.contains("Content-Disposition: inline; filename=\"a.png\""))
        #expect(part.body.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    }
}
