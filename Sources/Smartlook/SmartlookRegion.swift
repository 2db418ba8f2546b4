/// Where Smartlook keeps a project; the project's settings show it.
public enum SmartlookRegion: String, CaseIterable, Codable, Hashable, Sendable {
    /// The European Union, where every project is unless somebody asked for another region.
    case eu
    /// The United States.
    case us

    /// The API of the region: `https://api.eu.smartlook.cloud`.
    public var baseURL: String { "https://api.\(rawValue).smartlook.cloud" }
}
