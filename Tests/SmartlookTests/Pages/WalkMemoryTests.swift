#if canImport(Glibc)
    import Foundation
    import Glibc
    import Testing

    @testable import Smartlook

    /// A long walk keeps nothing of the pages behind it. `MEASURE=1 swift test --filter WalkMemory` prints the figures.
    @Suite struct WalkMemoryTests {
        private static let pages = 1000
        private static let pageSize = 100
        private static let most = 60 << 20

        /// A page of sessions as the server would write it, about 100 kB.
        private static func body(_ page: Int) -> [UInt8] {
            let visited = (0..<8).map { "\"https://shop.example/category/\($0)/product/\(page)?from=search\"" }
            let urls = visited.joined(separator: ",")
            let sessions = (0..<pageSize).map { number in
                """
                {"id":"session-\(page)-\(number)","visitorId":"visitor-\(page)","duration":33,"pageUrl":[\(urls)],\
                "startedAt":"2026-11-09T08:30:00.000Z","identification":{"uid":"\(number)","browser":{"name":"Chrome",\
                "code":"chrome","userAgent":"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari"}},\
                "dashboardURL":"https://app.smartlook.com/org/o/project/p/recordings?visitor=visitor-\(page)"}
                """
            }
            let link = page + 1 < pages ? #""nextPage":"/api/v1/sessions/search?after=\#(page + 1)&limit=100""# : ""
            return Array(#"{"sessions":[\#(sessions.joined(separator: ","))],"_links":{\#(link)}}"#.utf8)
        }

        /// The memory that this process has in use, in bytes.
        private static func residentBytes() throws -> Int {
            let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
            return try #require(Int(text.split(separator: " ")[1])) * sysconf(Int32(_SC_PAGESIZE))
        }

        /// Gives what is free back to the system, so that it is not counted as in use.
        private static func giveBackFreeMemory() throws {
            typealias Trim = @convention(c) (Int) -> CInt
            // Glibc's module leaves <malloc.h> out.
            let symbol = try #require(dlsym(nil, "malloc_trim"))
            _ = unsafeBitCast(symbol, to: Trim.self)(0)
        }

        /// By how many bytes the process grows at most during a walk, and how many it reads.
        private func walk() async throws -> (growth: Int, read: Int) {
            let server = try SocketServer { number, _ in [.send(SocketServer.answer(body: Self.body(number)))] }
            let client = try SmartlookClient(baseURL: server.url, token: "t")
            try Self.giveBackFreeMemory()
            let before = try Self.residentBytes()
            var (growth, sessions, read) = (0, 0, 0)
            for try await page in try client.searchSessions() {
                sessions += page.items.count
                read += page.origin.body.count
                growth = max(growth, try Self.residentBytes() - before)
            }
            #expect(sessions == Self.pages * Self.pageSize)
            #expect(read > Self.most)
            if ProcessInfo.processInfo.environment["MEASURE"] != nil {
                print("read \(read >> 20) MB in \(client.requestsSent) requests; grew by \(growth >> 10) kB at most")
            }
            return (growth, read)
        }

        @Test func aHundredThousandSessionsTakeNoMoreThanAFew() async throws {
            var growths: [Int] = []
            // Other tests run in the same process; what they take by chance they do not take thrice.
            while growths.count < 3, growths.last.map({ $0 >= Self.most }) ?? true {
                growths.append(try await walk().growth)
            }
            #expect(growths.last.map { $0 < Self.most } == true, "grew by \(growths) bytes")
        }
    }
#endif
