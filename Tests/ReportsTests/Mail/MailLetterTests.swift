import Archive
import Smartlook
import Testing

@testable import Reports

@Suite struct MailLetterTests {
    private func report(_ week: Int, _ shop: ShopWeeks = ShopWeeks()) -> WeeklyReport {
        WeeklyReport.make(answers: shop.answers, weekIndex: week, options: shop.options)
    }

    private func letter(
        _ report: WeeklyReport, revision: Int = 1, to: String = "jo@example.com",
        baseURL: String? = "https://r.example/",
        change: (inout MailRecipient) -> Void = { _ in }
    ) throws -> MailLetter {
        var recipient = MailRecipient(try #require(MailAddress(to)))
        change(&recipient)
        return MailLetter(
            report: report, recipient: recipient,
            options: MailOptions(sender: try #require(MailAddress("Acme <r@acme.example>")), baseURL: baseURL),
            revision: revision, isCorrection: revision > 1)
    }

    private func text(_ letter: MailLetter) throws -> String {
        String(decoding: try letter.message(drawn: [:]).bytes, as: UTF8.self)
    }

    @Test func theIdIsThatOfRecipientWeekAndRevision() throws {
        let fall = report(23)
        let id = try letter(fall).id
        #expect(id.hasPrefix("acme.2026-W44.r1.") && id.hasSuffix("@acme.example"))
        #expect(try letter(fall).id == id)
        let others = [
            try letter(fall, revision: 2).id, try letter(fall, to: "al@example.com").id, try letter(report(22)).id,
        ]
        #expect(Set(others + [id]).count == 4)
    }

    @Test func aCorrectionAnswersTheFirstMail() throws {
        let first = try letter(report(23))
        let second = try letter(report(23), revision: 2)
        #expect(second.subject.hasPrefix("Corrected: Acme weekly 2026-W44: "))
        #expect(try text(second).contains("In-Reply-To: <\(first.id)>\r\n"))
    }

    @Test func theSameReportGivesTheSameBytes() throws {
        #expect(try text(letter(report(23))) == text(letter(report(23))))
    }

    @Test func whoeverWantsTextGetsText() throws {
        let mail = try text(letter(report(23)) { $0.format = .text })
        #expect(mail.contains("Content-Type: text/plain") && !mail.contains("text/html") && !mail.contains("multipart"))
    }

    @Test func mailsAreInTheirRecipientsLanguage() throws {
        let templates = try TemplateSet(language: "de")
        let shop = ShopWeeks()
        var options = shop.options
        options.templates = templates
        let german = WeeklyReport.make(answers: shop.answers, weekIndex: 23, options: options)
        let letter = MailLetter(
            report: german,
            recipient: MailRecipient(try #require(MailAddress("jo@example.com")), segments: ["device"], format: .text),
            options: MailOptions(
                sender: try #require(MailAddress("Acme <r@acme.example>")), baseURL: "https://r.example/",
                templates: templates),
            revision: 2, isCorrection: true)
        let text = try text(letter)
        #expect(text.contains("Content-Language: de\r\n"))
        #expect(letter.subject.hasPrefix("Korrigiert: "))
        #expect(text.firstMatch(of: /Date: (Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d+ Nov 2026/) != nil)
        #expect(text.contains("Kennzahlen\r\n---") && text.contains("Abbestellen: <"))
    }

    @Test func picturesAreOfTheChosenFunnel() throws {
        #expect(try letter(report(23)).pictures.map(\.name) == ["funnel-checkout", "trend-checkout"])
        #expect(try letter(report(23)).pictures.allSatisfy { !$0.alt.isEmpty && $0.alt.count <= 250 && $0.height > 0 })
    }

    @Test func thePageIsAttachedWhereThereIsNoSite() throws {
        #expect(try letter(report(23)).attachments.isEmpty)
        #expect(try letter(report(23), baseURL: nil).attachments == [.html])
        #expect(try letter(report(23), baseURL: nil) { $0.attachments = [] }.attachments.isEmpty)
        let mail = try text(letter(report(23), baseURL: nil))
        #expect(mail.contains("filename=\"acme-weekly-2026-W44.html\""))
    }

    @Test func leavingIsByAddressOrByMail() throws {
        #expect(
            try text(letter(report(23))).contains(
                "List-Unsubscribe: <mailto:r@acme.example?subject=Unsubscribe%20acme-weekly>"))
        var options = MailOptions(sender: try #require(MailAddress("r@acme.example")))
        options.unsubscribe = "https://acme.example/leave?who={recipient}"
        let letter = MailLetter(
            report: report(23), recipient: MailRecipient(try #require(MailAddress("a+b@example.com"))),
            options: options,
            revision: 1, isCorrection: false)
        let mail = try text(letter)
        #expect(mail.contains("List-Unsubscribe: <https://acme.example/leave?who=a%2Bb@example.com>"))
        #expect(mail.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
    }

    // MARK: Subjects

    @Test func aSubjectSaysTheWeekAndTheFindingAndIsShort() throws {
        var shop = ShopWeeks()
        shop.traffic = [22: 0]
        for report in [report(23), report(24), report(25), report(0), report(22, shop)] {
            let subject = MailSubject(report: report, isCorrection: false).text
            #expect(subject.count <= 70 && subject.contains(report.week.week), "\(subject)")
            #expect(!subject.contains(NumberText.noBreak) && !subject.contains("\n"))
        }
        #expect(
            MailSubject(report: report(22, shop), isCorrection: false).text
                == "Acme weekly 2026-W43: No visitors recorded this week")
    }

    @Test func aLongTitleGivesWay() {
        var report = report(23)
        report.title = String(repeating: "Very long ", count: 9) + "\r\nBcc: x@y.z"
        let subject = MailSubject(report: report, isCorrection: true).text
        #expect(subject.hasPrefix("Corrected: 2026-W44: ") && subject.count <= 70)
    }

    // MARK: Occasions

    @Test func aQuietWeekIsThreeLines() throws {
        var shop = ShopWeeks()
        shop.fall = nil
        shop.rename = nil
        let reports = (12..<25).map { report($0, shop) }
        let quiet = try #require(reports.first { $0.isQuiet })
        #expect(MailOccasion.always.includes(quiet))
        #expect(!MailOccasion.changed.includes(quiet) && !MailOccasion.unusual.includes(quiet))
        #expect(try letter(quiet).pictures.isEmpty)
        let mail = try text(letter(quiet))
        #expect(mail.contains("nothing unusual.") && !mail.contains("Key numbers"))
        let fall = report(23)
        #expect(MailOccasion.allCases.allSatisfy { $0.includes(fall) })
        // The first weeks know no usual range, so nothing can be said to be within it.
        #expect(!report(1, shop).isQuiet)
    }

    @Test func aWeekThatIsNotOverIsNoOccasion() {
        var shop = ShopWeeks()
        shop.daysOfLastWeek = 4
        #expect(MailOccasion.allCases.allSatisfy { !$0.includes(report(25, shop)) })
    }

    // MARK: Hostile texts

    @Test func visitorsTextsAreEscapedInBothBodies() throws {
        var shop = ShopWeeks()
        let evil = "<img src=x onerror=alert(1)>\r\n.\r\nQUIT"
        shop.steps = [evil, "add_to_cart", "pay", "order_done"]
        shop.eventNames[0] = evil
        let letter = try letter(report(23, shop))
        let page = try MailPage(
            content: MailContent(
                report: letter.report, recipient: letter.recipient, options: letter.options, correction: nil),
            subject: letter.subject, unsubscribe: "mailto:a@b.c", pictures: [], contentID: { $0 }
        ).html()
        #expect(!page.contains("<img src=x") && page.contains("&lt;img src=x"))
        let bytes = try letter.message(drawn: [:]).bytes
        #expect(bytes.allSatisfy { $0 < 0x80 })
        #expect(!String(decoding: bytes, as: UTF8.self).contains("\r\n.\r\n"))
    }

    @Test func datesAreThoseOfTheProjectsZone() throws {
        let calendar = try #require(WeekCalendar(timezone: "Europe/Prague"))
        let dates = ["2026-11-16T06:00:00Z", "2026-07-01T22:30:05Z"].map { Instant($0) ?? Instant(seconds: 0) }
        #expect(MailDate.text(dates[0], in: calendar) == "Mon, 16 Nov 2026 07:00:00 +0100")
        #expect(MailDate.text(dates[1], in: calendar) == "Thu, 2 Jul 2026 00:30:05 +0200")
        let newYork = try #require(WeekCalendar(timezone: "America/St_Johns"))
        #expect(MailDate.text(dates[0], in: newYork) == "Mon, 16 Nov 2026 02:30:00 -0330")
    }
}
