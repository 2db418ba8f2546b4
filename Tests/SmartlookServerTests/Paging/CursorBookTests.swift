import Smartlook
import Testing

@testable import SmartlookServer

@Suite struct CursorBookTests {
    private let now = Instant(seconds: 1000)
    private let key = PageKey(first: -5, second: 7, id: "a|b\u{E9}\u{0}")

    private func book(_ form: Switches.Cursor = .text, secret: [UInt8] = [1, 2, 3]) -> CursorBook {
        CursorBook(life: .seconds(60), form: form, secret: secret)
    }

    @Test(arguments: Switches.Cursor.allCases) func aCursorLeadsBackToItsPlace(form: Switches.Cursor) throws {
        let book = book(form)
        for number in 0..<3 {
            let place = PageKey(first: Int64(number), id: "x\(number)")
            let cursor = book.cursor(place, scope: "list", now: now)
            #expect(try book.key(cursor, parameter: "after", scope: "list", now: now) == place)
            let written = book.json(cursor)
            let asWord = written.stringValue ?? written.text
            #expect(try book.key(asWord, parameter: "after", scope: "list", now: now) == place)
        }
        let cursor = book.cursor(key, scope: "list", now: now)
        #expect(try book.key(cursor, parameter: "after", scope: "list", now: now) == key)
    }

    @Test func aCursorOutlivesTheServerAndNotItsHour() throws {
        let cursor = book().cursor(key, scope: "list", now: now)
        let later = now.advanced(byMicroseconds: 60_000_000)
        #expect(try book().key(cursor, parameter: "after", scope: "list", now: later) == key)
        let tooLate = later.advanced(byMicroseconds: 1)
        let fault = #expect(throws: APIFault.self) {
            try book().key(cursor, parameter: "after", scope: "list", now: tooLate)
        }
        #expect(fault?.status == 400 && fault?.message.contains("expired") == true)
    }

    @Test func whatWasNotSignedIsRefused() {
        let cursor = book().cursor(key, scope: "list", now: now)
        func isRefused(_ cursor: String, scope: String = "list", secret: [UInt8] = [1, 2, 3]) -> Bool {
            (try? book(secret: secret).key(cursor, parameter: "after", scope: scope, now: now)) == nil
        }
        #expect(!isRefused(cursor))
        #expect(isRefused(cursor, scope: "other") && isRefused(cursor, secret: [1, 2, 4]))
        for (offset, character) in cursor.enumerated() where character != "=" {
            var other = Array(cursor)
            other[offset] = character == "A" ? "B" : "A"
            // The last letters may hold bits that belong to no byte.
            if offset < cursor.count - 4 { #expect(isRefused(String(other))) }
            #expect(isRefused(String(cursor.prefix(offset))))
        }
    }

    @Test func secretsAreThoseOfTheArchive() async throws {
        let project = try SmallProject()
        let cursor = Box()
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            let (_, json, _) = try await server.send(
                "POST", "/api/v1/sessions/search?limit=3", body: #"{"filters": []}"#)
            cursor.value = json["pagination"]?["after"]?.stringValue ?? ""
        }
        try await LiveServer.run(project.archive, SmallProject.options) { server in
            // The same question in other words is the same list.
            let (status, json, _) = try await server.send(
                "POST", "/api/v1/sessions/search?limit=3&after=\(cursor.value)", body: #"{ "filters":[] }"#)
            guard status == 200, case .array(let sessions)? = json["sessions"] else {
                return #expect(Bool(false), "\(status)")
            }
            #expect(sessions.compactMap { $0["id"]?.stringValue } == ["s3", "s4", "s5"])
        }
    }

    /// A value that one closure leaves for another, one after the other.
    private final class Box: @unchecked Sendable {
        var value = ""
    }
}
