import Foundation
import Testing

@testable import Archive
@testable import Smartlook

@Suite struct ImportPresetTests {
    /// Files with random bytes changed, doubled and left out: whatever they are, they end in events and reasons.
    @Test(arguments: ImportPreset.allCases)
    func noFileStopsTheProgram(preset: ImportPreset) throws {
        let exported = """
            visitor,session,event,type,time,sequence,page,source,id,plan
            v,s,a,custom,2026-06-01T10:00:00.000001Z,7,,smartlook,00112233445566778899aabbccddeeff,x\n
            """
        let seeds: [ImportPreset: [String]] = [
            .posthog: [PostHogEventTests.line()], .ga4: [GoogleAnalyticsEventTests.line],
            .matomo: [MatomoVisitTests.visit, "[\(MatomoVisitTests.visit),\(MatomoVisitTests.visit)]"],
            .snowplow: [SnowplowEvent.columns.joined(separator: "\t"), #"{"event":"a","contexts_1":[]}"#],
            .weeklook: [exported],
        ]
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }
        var kept = 0
        for seed in seeds[preset] ?? [] {
            for _ in 0..<150 {
                var bytes = Array((seed + "\n" + seed + "\n").utf8)
                for _ in 0..<next(6) {
                    let place = next(bytes.count)
                    switch next(4) {
                    case 0: bytes[place] = UInt8(next(256))
                    case 1: bytes.remove(at: place)
                    case 2: bytes.insert(contentsOf: bytes[place...].prefix(next(40)), at: place)
                    default: bytes.insert(Array("\"\\{}[],:\t\n0-9".utf8)[next(13)], at: place)
                    }
                }
                guard var reader = try? RecordReader(Data(bytes), columns: preset.columns, name: "f") else { continue }
                while let item = try? reader.next() {
                    guard case .record(let record) = item.content else { continue }
                    kept += ((try? preset.read(record))?.events.count) ?? 0
                }
            }
        }
        #expect(kept > 0 || preset == .snowplow)
    }

    @Test func everyPresetHasATool() {
        #expect(ImportPreset.allCases.map(\.tool).contains("Google Analytics 4"))
        #expect(ImportPreset(rawValue: "mixpanel") == nil)
    }
}
