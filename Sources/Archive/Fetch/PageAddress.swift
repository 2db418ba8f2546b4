import Foundation

/// Takes pages' addresses apart.
enum PageAddress {
    /// The host of an absolute address, without `www.`; nil for anything else.
    static func host(_ address: String) -> String? {
        guard let host = URLComponents(string: address)?.host, !host.isEmpty else { return nil }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }

    /// The path without query and fragment, which may hold what identifies people.
    static func path(_ address: String) -> String {
        guard let components = URLComponents(string: address) else {
            return String(address.prefix { $0 != "?" && $0 != "#" })
        }
        return components.path.isEmpty ? "/" : components.path
    }

    /// The `utm_` parameters of an address.
    static func campaign(_ address: String) -> [String: String] {
        let items = URLComponents(string: address)?.queryItems ?? []
        return Dictionary(
            items.compactMap { item in
                guard item.name.hasPrefix("utm_"), let value = item.value, !value.isEmpty else { return nil }
                return (item.name, value)
            }, uniquingKeysWith: { first, _ in first })
    }
}
