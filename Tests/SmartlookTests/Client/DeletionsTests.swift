import Testing
import Wire

@testable import Smartlook

@Suite struct DeletionsTests {
    private let gone = HTTPResponse(status: 204)

    /// Answers with statuses in a row; 0 is a connection that broke, -1 one that never stood.
    private func transport(_ statuses: Int...) -> ScriptedTransport {
        ScriptedTransport { (number, _) throws(TransportError) in
            switch statuses[min(number, statuses.count - 1)] {
            case 0: throw TransportError(code: .interrupted, message: "It broke.")
            case -1: throw TransportError(code: .couldNotConnect, message: "Nobody there.")
            case 200: .json(#"{"deletedItems":246}"#)
            case let status: HTTPResponse(status: status)
            }
        }
    }

    @Test func asksAsDocumented() async throws {
        let transport = ScriptedTransport { [gone] (_, request) throws(TransportError) in
            request.url.contains("visitors") ? .json(#"{"deletedItems":246}"#) : gone
        }
        let client = try testClient(transport)
        #expect(try await client.deleteEvent("e/1").status == 204)
        #expect(try await client.deleteVisitor("v").value.deletedItems == 246)
        #expect(try await client.deleteVisitors(uids: ["a", "ž&"]).value.deletedItems == 246)
        _ = try await client.deleteVisitors(uids: ["100", "1,01"], in: .body)
        #expect(
            transport.requests.map { "\($0.method) \(WebAddress($0.url)?.rest ?? "")" } == [
                "DELETE /api/v1/events/e%2F1", "DELETE /api/v1/visitors/v",
                "DELETE /api/v1/visitors?uids=a%2C%C5%BE%26", "DELETE /api/v1/visitors",
            ])
        #expect(transport.requests.map(\.body) == [nil, nil, nil, Array(#"{"uids":["100","1,01"]}"#.utf8)])
    }

    @Test func nobodyIsDeletedByMistake() async throws {
        let transport = ScriptedTransport(bodies: [])
        let client = try testClient(transport)
        for uids in [[], [""], ["a", ""], ["a,b"]] {
            let error = await failure { () async throws(SmartlookError) in
                _ = try await client.deleteVisitors(uids: uids)
            }
            #expect(error?.code == .configuration)
        }
        let empty = await failure { () async throws(SmartlookError) in
            _ = try await client.deleteVisitors(uids: [], in: .body)
        }
        #expect(empty?.code == .configuration)
        #expect(await failure { () async throws(SmartlookError) in try await client.deleteEvent("") } != nil)
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: [0, 500, 502, 504]) func whatIsGoneAtTheSecondTryWasDeletedByTheFirst(_ first: Int) async throws {
        for last in [404, 410] {
            #expect(try await testClient(transport(first, last)).deleteEvent("e").status == last)
            let deletion = try await testClient(transport(first, last)).deleteVisitor("v")
            #expect(deletion.value == Deletion())
            #expect(try await testClient(transport(first, first, last)).deleteWebhook("w").status == last)
        }
    }

    @Test(arguments: [[404], [429, 404], [503, 404], [-1, 404]]) func whatWasNeverThereIsNotFound(
        _ statuses: [Int]
    ) async throws {
        let transport = ScriptedTransport { (number, _) throws(TransportError) in
            if statuses[number] == -1 { throw TransportError(code: .couldNotConnect, message: "Nobody there.") }
            return HTTPResponse(status: statuses[number])
        }
        let client = try testClient(transport)
        let error = await failure { () async throws(SmartlookError) in try await client.deleteEvent("e") }
        #expect(error?.code == .notFound)
    }

    @Test func aDeletionIsTriedAgain() async throws {
        #expect(try await testClient(transport(0, -1, 500, 200)).deleteVisitor("v").value.deletedItems == 246)
        #expect(try await testClient(transport(0, 503, 204)).deleteEvent("e").status == 204)
        #expect(try await testClient(transport(204)).deleteVisitor("v").value == Deletion())
    }

    @Test(arguments: ["<html>Log in</html>", "[]", "null", #"{"error":"read only"}"#, "ok"])
    func anAnswerThatIsNoSuccessIsNone(_ body: String) async throws {
        let client = try testClient(ScriptedTransport(bodies: [body, body]))
        let faults = [
            await failure { () async throws(SmartlookError) in try await client.deleteEvent("e") },
            await failure { () async throws(SmartlookError) in _ = try await client.deleteVisitor("v") },
        ]
        #expect(faults.map { $0?.code } == [.badAnswer, .badAnswer])
    }

    @Test func anObjectWithoutAnErrorIsSuccess() async throws {
        #expect(try await testClient(ScriptedTransport(bodies: ["{}"])).deleteEvent("e").status == 200)
    }
}
