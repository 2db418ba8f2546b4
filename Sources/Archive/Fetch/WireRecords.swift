import Foundation
package import Smartlook

extension EventRecord {
    /// The event of an answer; nil without a time.
    package init?(_ event: VisitorEvent, visitor: String) {
        guard let time = event.startedAt else { return nil }
        self.init(
            identity: event.id, visitor: event.visitorId ?? visitor, session: event.sessionId,
            // Clicks and page views have no name of their own.
            name: event.eventName ?? event.type ?? "unknown", type: event.type ?? "custom", time: time,
            pageURL: event.pageUrl,
            properties: (event.properties ?? []).compactMap { property in
                guard let name = property.name, let value = property.value else { return nil }
                return Property(name: name, value: value)
            })
    }
}

extension VisitorRecord {
    /// The visitor of an answer.
    package init(_ visitor: Visitor) {
        self.init(
            id: visitor.id, uid: visitor.identification?.uid, firstSeen: visitor.firstSeen, lastSeen: visitor.lastSeen,
            source: visitor.json.bytes)
    }
}

extension SessionRecord {
    /// The session of an answer; nil without visitor or start.
    package init?(_ session: Session) {
        guard let visitor = session.visitorId ?? session.linkedVisitor, let start = session.startedAt else {
            return nil
        }
        let length = Int64((session.duration ?? 0) * 1_000_000)
        var attributes: [String: String] = [:]
        let identification = session.identification
        attributes["country"] = identification?.country?.code ?? identification?.country?.name
        attributes["device"] = identification?.device?.type
        attributes["browser"] = identification?.browser?.name ?? identification?.browser?.code
        attributes["platform"] = identification?.platform?.name ?? identification?.platform?.code
        attributes["os"] = identification?.platform?.operatingSystem
        attributes["referrer"] = session.referrer.flatMap(PageAddress.host)
        attributes["landing_page"] = session.landingPage.map(PageAddress.path)
        for (name, value) in PageAddress.campaign(session.landingPage ?? "") { attributes[name] = value }
        self.init(
            id: session.id, visitor: visitor, start: start,
            end: session.endedAt ?? start.advanced(byMicroseconds: length), attributes: attributes,
            source: session.json.bytes)
    }
}

extension Session {
    /// The visitor's id out of `_links.visitor`, where the session does not name it.
    fileprivate var linkedVisitor: String? {
        guard let link = links?["visitor"], let id = link.split(separator: "/").last else { return nil }
        return id.split(separator: "?").first.flatMap { String($0).removingPercentEncoding }
    }
}
