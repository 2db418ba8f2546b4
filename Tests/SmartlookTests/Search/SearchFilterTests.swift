import Testing

@testable import Smartlook

@Suite struct SearchFilterTests {
    @Test func visitorFiltersAreWrittenAsDocumented() {
        #expect(VisitorFilter.uid(.contains, "a").json == ["name": "uid", "operator": "contains", "value": "a"])
        #expect(
            VisitorFilter.uid(.isNot, "a", "b").json == ["name": "uid", "operator": "is_not", "value": ["a", "b"]])
        #expect(VisitorFilter.visitorID(.is, "v").json == ["name": "visitor_id", "operator": "is", "value": "v"])
        #expect(VisitorFilter.visitorID(.is, anyOf: []) == nil)
        #expect(
            VisitorFilter.recordingDate(.within(.november(2)...(.november(8)))).json
                == ["name": "recording_date", "operator": "in_range", "value": ["2026-11-02", "2026-11-08"]])
        #expect(
            VisitorFilter.firstSeen(.before(.november(2))).json
                == ["name": "user_first_seen", "operator": "before", "value": "2026-11-02"])
    }

    @Test func sessionFiltersAreWrittenAsDocumented() {
        #expect(
            SessionFilter.lasting(atLeast: 30).json == ["name": "session_duration", "operator": "gte", "value": 30])
        #expect(SessionFilter.lasting(atMost: 40).json == ["name": "session_duration", "operator": "lte", "value": 40])
        #expect(
            SessionFilter.text(.sourceReferrer, .notContains, "x").json
                == ["name": "source_referer", "operator": "not_contains", "value": "x"])
        #expect(
            SessionFilter.recordingDate(.on(.november(9))).json
                == ["name": "recording_date", "operator": "is", "value": "2026-11-09"])
        #expect(
            Set(SessionFilter.Field.allCases.map(\.rawValue))
                == [
                    "uid", "user_email", "user_name", "location_ip", "landing_url", "exit_url", "source_referer",
                    "recording_url",
                ])
    }

    @Test func versionOneKnowsTwoFilters() {
        #expect(VisitorFilterV1.uid("a", "b").json == ["name": "uid", "operator": "is", "value": ["a", "b"]])
        #expect(VisitorFilterV1.uid(anyOf: ["a"]) == .uid("a"))
        #expect(VisitorFilterV1.uid(anyOf: []) == nil)
        #expect(
            VisitorFilterV1.recordingDate(.after(.november(2))).json
                == ["name": "recording_date", "operator": "after", "value": "2026-11-02"])
        #expect(String(decoding: searchBody([]), as: UTF8.self) == #"{"filters":[]}"#)
    }

    @Test func bodyHasFiltersAndSort() {
        let body = searchBody([SearchFilter("uid", "is", texts: ["a"])], sortedBy: "timeCreate", .descending)
        #expect(
            String(decoding: body, as: UTF8.self)
                == #"{"filters":[{"name":"uid","operator":"is","value":"a"}],"sort":{"timeCreate":"desc"}}"#)
        #expect(
            String(decoding: searchBody([], sortedBy: "timeStart", .ascending), as: UTF8.self)
                == #"{"filters":[],"sort":{"timeStart":"asc"}}"#)
    }
}
