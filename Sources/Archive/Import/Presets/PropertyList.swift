import Smartlook

/// Collects an event's properties; the first value of a name counts.
struct PropertyList {
    private(set) var properties: [EventRecord.Property] = []
    private var names: Set<ExactText> = []

    /// Sets a property, unless there is nothing to set.
    mutating func set(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty, names.insert(ExactText(name)).inserted else { return }
        properties.append(EventRecord.Property(name: name, value: value))
    }

    /// Keeps texts, numbers and truth values under their own names; those of objects within are named by their path.
    mutating func keep(
        _ members: [(name: String, value: JSONValue)], within path: String = "",
        except: (String) -> Bool = { _ in false }
    ) {
        for (name, value) in members {
            let name = path + name
            guard !except(name) else { continue }
            if case .object(let inner) = value {
                let sorted = inner.sorted { ExactText($0.key) < ExactText($1.key) }
                keep(sorted.map { ($0.key, $0.value) }, within: name + ".", except: except)
            } else {
                set(name, value.scalar)
            }
        }
    }

    // MARK: Dimensions

    /// Sets the kind of device in the words of the reports: desktop, mobile, tablet.
    mutating func setDevice(_ text: String?) {
        guard let text = text?.lowercased() else { return }
        let words = [
            "computer": "desktop", "smartphone": "mobile", "phablet": "mobile", "phone": "mobile",
            "feature phone": "mobile",
        ]
        set("device", words[text] ?? text)
    }

    /// Sets the country by its code, whatever names it.
    mutating func setCountry(_ text: String?) {
        guard let text, text != "(not set)" else { return }
        set("country", text.utf8.count == 2 ? text.uppercased() : CountryNames.code(ofName: text) ?? text)
    }

    /// Sets the `utm_` parameters of a page's address that nothing else has set.
    mutating func setCampaign(of page: String?) {
        guard let page, page.contains("utm_") else { return }
        for (name, value) in PageAddress.campaign(page).sorted(by: { $0.key < $1.key }) { set(name, value) }
    }

    /// Sets the host that a visitor came from, given as an address or a host; the own host is none.
    mutating func setReferrer(_ text: String?, page: String?) {
        guard let text, !text.isEmpty, !text.hasPrefix("$") else { return }
        let host =
            text.contains("/") ? PageAddress.host(text) : text.hasPrefix("www.") ? String(text.dropFirst(4)) : text
        guard let host, host != page.flatMap(PageAddress.host) else { return }
        set("referrer", host)
    }
}
