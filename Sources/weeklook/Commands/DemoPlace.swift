import Archive
import Foundation

/// The files that a demo leaves in the working folder, and how it knows its own again.
struct DemoPlace {
    let configuration: String
    let archive: String

    static let mark = "written_by_demo"
    private static let firstLine = "# Written by 'weeklook demo'; the next demo overwrites it."

    /// Refuses to touch a configuration or an archive that no demo wrote.
    func checkFree() throws {
        if let text = try? String(contentsOfFile: configuration, encoding: .utf8), !text.hasPrefix(Self.firstLine) {
            throw Failure(
                .usage, "\(configuration) was not written by a demo and stays as it is; run the demo in another folder."
            )
        }
        if FileManager.default.fileExists(atPath: archive) {
            let present = try ReportArchive(path: archive, create: false)
            guard try present.setting(Self.mark) == "true" else {
                throw Failure(
                    .usage, "\(archive) was not written by a demo and stays as it is; run the demo in another folder.")
            }
        }
    }

    /// Removes the archive of an earlier demo.
    func clear() throws {
        for suffix in ["", "-wal", "-shm", "-columns", "-columns.new"]
        where FileManager.default.fileExists(atPath: archive + suffix) {
            do {
                try FileManager.default.removeItem(atPath: archive + suffix)
            } catch {
                throw Failure(.output, "\(archive)\(suffix) cannot be removed: \(error.localizedDescription)")
            }
        }
    }

    /// The demo's configuration: also what it reports by, so that `weeklook site` gives the same pages.
    static let configurationText = """
        \(firstLine)
        # Its server is gone; start one with 'weeklook serve --sample --port 8180' and put the token it prints into
        # SMARTLOOK_API_TOKEN, then try 'weeklook run --now 2026-11-16T06:00:00Z'.
        project:
          name: Sample shop
          base_url: "http://127.0.0.1:8180"
          timezone: Europe/Prague
          token_env: SMARTLOOK_API_TOKEN

        fetch: {level: events, budget: 100000/30, weeks: 26}
        archive: weeklook.sqlite

        funnels:
          - key: checkout
            name: Checkout
            primary: true
            steps:
              - {event: view_item, name: View item}
              - {event: add_to_cart, name: Add to cart}
              - {event: begin_checkout, name: Begin checkout}
              - {event: purchase, name: Purchase}
            window: 1h
          - key: sign-up
            name: Sign-up
            steps:
              - {event: landing_view, name: Landing}
              - {event: sign_up_start, name: Start sign-up}
              - {event: sign_up, name: Sign up}
            window: 1h
          - key: search
            name: Search to cart
            steps:
              - {event: search, name: Search}
              - {event: view_item, name: View item}
              - {event: add_to_cart, name: Add to cart}
            window: 1h

        segments:
          - {key: paid, name: Paid traffic, where: {property: utm_medium, is: [cpc, paid_social, affiliate]}}
          - {key: searchers, name: Searchers, where: {event: search}}

        report:
          title: Sample shop weekly
          dimensions: [country, device]

        site:
          out: reports/demo
          base_url: "https://reports.example.com/sample-shop/"
          preview: false   # no picture for links to the site, so that every machine makes the same files

        mail:
          from: "Sample shop reports <reports@example.com>"
          recipients: [{to: "Jo Sample <jo@example.com>"}]

        """
}
