// swift-format-ignore-file
// Made from templates/words/de.po by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let wordsDePo = ##"""
# German words of reports. Each msgid is the English text in Sources/Reports or the templates, {1} a place for what is
# put in; a translation may put places in another order or leave one out. A test compares this file with the sources.

msgid ""
msgstr ""
"Language: de\n"
"Content-Type: text/plain; charset=UTF-8\n"

#: ClaimCheck.swift
msgid "sentence"
msgstr "Satz"

msgid "sentences"
msgstr "Sätze"

#: Saying.swift
msgid "Event {1}"
msgstr "Ereignis {1}"

#: VisitorText.swift
msgid "(empty)"
msgstr "(leer)"

#: KeyNumberMaking.swift
msgid "So far"
msgstr "Bisher"

msgid "Median time to convert"
msgstr "Konversionszeit (Median)"

#: ReportMaker.swift
msgid "Smartlook had no figures of {1} for this week."
msgstr "Smartlook hatte für diese Woche keine Zahlen zu {1}."

msgid "Funnels are Smartlook's own counts; visitors count as active when they had a session. Times, windows, paths and the segments of the configuration need the events (level: events)."
msgstr "Die Trichter sind Smartlooks eigene Zählung; als aktiv gilt, wer eine Sitzung hatte. Zeiten, Fristen, Pfade und die Segmente der Konfiguration brauchen die Ereignisse (level: events)."

msgid "All figures are Smartlook's own totals. Segments and returning visitors need the lists of visitors (level: visitors)."
msgstr "Alle Zahlen sind Smartlooks eigene Summen. Segmente und wiederkehrende Besucher brauchen die Besucherlisten (level: visitors)."

#: ReportOptions.swift
msgid "{1} weekly"
msgstr "{1}: Wochenbericht"

#: RestatementMaking.swift
msgid "{1} ({2} of {3})"
msgstr "{1} ({2} von {3})"

#: RetentionMaking.swift
msgid "Week-1 retention"
msgstr "Wiederkehr nach 1 Woche"

#: AboutSection.swift
msgid "Data"
msgstr "Daten"

msgid "{1} to {2}"
msgstr "{1} bis {2}"

msgid "Archive"
msgstr "Archiv"

msgid "Time zone"
msgstr "Zeitzone"

msgid "This week"
msgstr "Diese Woche"

msgid "Numbers of this week that were published differently before"
msgstr "Zahlen dieser Woche, die früher anders veröffentlicht wurden"

msgid "Number"
msgstr "Zahl"

msgid "Published"
msgstr "Veröffentlicht"

msgid "Now"
msgstr "Jetzt"

msgid "With data to"
msgstr "Mit Daten bis"

msgid "Why"
msgstr "Warum"

msgid "Smartlook's own totals"
msgstr "Smartlooks eigene Summen"

msgid "Usual ranges"
msgstr "Übliche Bereiche"

msgid "{1} with their sessions, and Smartlook's own totals"
msgstr "{1} mit ihren Sitzungen und Smartlooks eigene Summen"

msgid "same"
msgstr "gleich"

msgid "{1}: ours and Smartlook's"
msgstr "{1}: unsere Zählung und die von Smartlook"

msgid "Step"
msgstr "Schritt"

msgid "Ours"
msgstr "Unsere"

msgid "Smartlook"
msgstr "Smartlook"

msgid "Difference"
msgstr "Unterschied"

msgid "Both agree."
msgstr "Beide stimmen überein."

msgid "Both columns cover the same dates. Ours follow the definition above, from the events in the archive, and let a visitor finish within the window after the week's end; Smartlook counts by its own rules over the data that it holds. The two are shown beside each other and never mixed."
msgstr "Beide Spalten gelten für dieselben Tage. Unsere Zählung folgt der Definition oben, aus den Ereignissen im Archiv, und lässt Besucher innerhalb der Frist auch nach dem Ende der Woche noch abschließen; Smartlook zählt nach eigenen Regeln über die Daten, die es hat. Beide stehen nebeneinander und werden nie vermischt."

msgid "This report as Markdown"
msgstr "Dieser Bericht als Markdown"

msgid "All numbers as JSON"
msgstr "Alle Zahlen als JSON"

msgid "{1} (CSV)"
msgstr "{1} (CSV)"

msgid "visitor"
msgstr "Besucher"

msgid "visitors"
msgstr "Besucher"

msgid "event"
msgstr "Ereignis"

msgid "events"
msgstr "Ereignisse"

#: DataFiles.swift
msgid "Visitors"
msgstr "Besucher"

msgid "Events"
msgstr "Ereignisse"

msgid "Time to convert"
msgstr "Konversionszeit"

msgid "Segments"
msgstr "Segmente"

msgid "Retention"
msgstr "Wiederkehr"

msgid "Paths"
msgstr "Pfade"

#: EventSection.swift
msgid "No events recorded this week."
msgstr "Diese Woche wurden keine Ereignisse aufgezeichnet."

msgid "{1} events under {2} this week."
msgstr "{1} Ereignisse unter {2} in dieser Woche."

msgid "formerly {1}"
msgstr "früher {1}"

msgid "first seen this week"
msgstr "erstmals in dieser Woche"

msgid "0, was {1}"
msgstr "0, zuvor {1}"

msgid "above the usual {1}"
msgstr "über den üblichen {1}"

msgid "goal {1} met"
msgstr "Ziel {1} erreicht"

msgid "goal {1} not reached"
msgstr "Ziel {1} nicht erreicht"

msgid "Other ({1})"
msgstr "Sonstige ({1})"

msgid "in the data file"
msgstr "in der Datei"

msgid "name"
msgstr "Namen"

msgid "names"
msgstr "Namen"

msgid "event name"
msgstr "Name"

msgid "event names"
msgstr "Namen"

#: Figure.swift
msgid " All values are in the table below the drawing."
msgstr " Alle Werte stehen in der Tabelle unter der Zeichnung."

#: FunnelFigure.swift
msgid "{1} funnel, {2}"
msgstr "Trichter {1}, {2}"

msgid " (the week before: {1})"
msgstr " (in der Vorwoche: {1})"

msgid "No one entered {1} this week{2}. Expected first step: {3}."
msgstr "Niemand begann in dieser Woche {1}{2}. Erwarteter erster Schritt: {3}."

msgid "{1} reached its only step."
msgstr "{1} erreichten den einzigen Schritt."

msgid " so far"
msgstr " bisher"

msgid "{1}: {2} of {3} converted{4}{5}"
msgstr "{1}: {2} von {3} konvertierten{4}{5}"

msgid ", {1} the usual range"
msgstr ", {1} dem üblichen Bereich"

msgid ", {1} average for {2} weeks"
msgstr ", seit {2} Wochen {1} dem Durchschnitt"

msgid ", near the {1} end of the usual range"
msgstr ", nahe der {1} Grenze des üblichen Bereichs"

msgid ", as usual"
msgstr ", wie üblich"

msgid "Share of those at the first step who reached each step, {1}."
msgstr "Anteil derer am ersten Schritt, die den jeweiligen Schritt erreichten, {1}."

msgid " Dashed line: {1}."
msgstr " Gestrichelt: {1}."

msgid " Conversions may still arrive: {1}."
msgstr " Konversionen können noch eintreffen: {1}."

msgid " So far: conversions may still arrive."
msgstr " Bisher: Konversionen können noch eintreffen."

msgid "Of {1}, {2} reached the last step: {3}."
msgstr "{1}, davon am letzten Schritt {2}: {3}."

msgid " Most left after {1}: {2}."
msgstr " Die meisten gingen nach {1}: {2}."

msgid " No step is unusual."
msgstr " Kein Schritt ist ungewöhnlich."

msgid " Unusual: {1}."
msgstr " Ungewöhnlich: {1}."

msgid "{1} more enter here"
msgstr "{1} mehr beginnen hier"

msgid "{1} continue"
msgstr "{1} gehen weiter"

msgid "{1}, unusual"
msgstr "{1}, ungewöhnlich"

msgid "{1} leave"
msgstr "{1} brechen ab"

msgctxt "limit"
msgid "to"
msgstr "bis"

msgid "not reached"
msgstr "nicht erreicht"

msgid "From start"
msgstr "Vom Anfang"

msgid "95% interval"
msgstr "95‑%‑Intervall"

msgid "Continued"
msgstr "Weiter"

msgid "Left"
msgstr "Gegangen"

msgid "{1} before"
msgstr "{1} zuvor"

msgid "From start before"
msgstr "Vom Anfang zuvor"

msgid "Change of continued"
msgstr "Änderung (weiter)"

msgid "{1} funnel: data"
msgstr "Trichter {1}: Daten"

#: PathFigure.swift
msgid "After {1}"
msgstr "Nach {1}"

msgid "After {1} → {2}"
msgstr "Nach {1} → {2}"

msgid "What came after {1}, {2}"
msgstr "Was auf {1} folgte, {2}"

msgid "What came after {1} that followed {2}, {3}"
msgstr "Was auf {1} nach {2} folgte, {3}"

msgid "What came next, {1} right after {2}."
msgstr "Was als Nächstes kam, {1} direkt nach {2}."

msgid "What came next, {1} in {2}."
msgstr "Was als Nächstes kam, {1} in {2}."

msgid " {1} not counted."
msgstr " {1} nicht gezählt."

msgid "Most often next: {1}. The session ended: {2} of {3}."
msgstr "Am häufigsten danach: {1}. Die Sitzung endete: {2} von {3}."

msgid "nothing"
msgstr "nichts"

msgid "Session ended"
msgstr "Sitzung beendet"

msgid "What came after {1}: data"
msgstr "Was auf {1} folgte: Daten"

msgid "Next"
msgstr "Danach"

msgid "Times"
msgstr "Mal"

msgid "Share"
msgstr "Anteil"

msgid "time"
msgstr "Mal"

msgid "times"
msgstr "Mal"

msgid "session"
msgstr "Sitzung"

msgid "sessions"
msgstr "Sitzungen"

msgid "immediate repeat"
msgstr "direkte Wiederholung"

msgid "immediate repeats"
msgstr "direkte Wiederholungen"

#: RetentionTable.swift
msgid "Percent of each week’s new visitors who were active again, one column a week."
msgstr "Prozent der neuen Besucher jeder Woche, die wieder aktiv waren, je Woche eine Spalte."

msgid " Dashed: a week that the data holds only a part of."
msgstr " Gestrichelt: eine Woche, die nur zum Teil in den Daten ist."

msgid " Grey: fewer than 30 visitors."
msgstr " Grau: weniger als 30 Besucher."

msgid " Grey: fewer than {1}."
msgstr " Grau: weniger als {1}."

msgid "Average"
msgstr "Durchschnitt"

msgid "{1}, a part"
msgstr "{1}, zum Teil"

msgid "First seen"
msgstr "Woche"

#: TimingFigure.swift
msgid "Time to convert, {1}, {2}"
msgstr "Konversionszeit, {1}, {2}"

msgid "{1}: half within {2}"
msgstr "{1}: die Hälfte innerhalb von {2}"

msgid "Share of those who converted by the time they took, {1}."
msgstr "Anteil derer, die konvertierten, nach ihrer Zeit, {1}."

msgid " Not drawn: {1} with both steps at the same moment."
msgstr " Nicht gezeichnet: {1} mit beiden Schritten zum selben Zeitpunkt."

msgid "No one converted."
msgstr "Niemand konvertierte."

msgid "{1} converted: half within {2}, nine in ten within {3}."
msgstr "{1} konvertiert: die Hälfte innerhalb von {2}, neun von zehn innerhalb von {3}."

msgid "{1} by here"
msgstr "{1} bis hier"

msgid "median {1}"
msgstr "Median {1}"

msgid "nine in ten within {1}"
msgstr "neun von zehn in {1}"

msgid "Time"
msgstr "Zeit"

msgid "Up to here"
msgstr "Bis hier"

msgid "Share before"
msgstr "Anteil zuvor"

msgid "Time to convert: data"
msgstr "Konversionszeit: Daten"

#: TrendFigure.swift
msgid "{1}{2} by week, to {3}"
msgstr "{1}{2} je Woche, bis {3}"

msgid "None recorded in any of these weeks."
msgstr "In keiner dieser Wochen aufgezeichnet."

msgid "{1}: none this week"
msgstr "{1}: keine in dieser Woche"

msgid " Axis does not start at 0."
msgstr " Die Achse beginnt nicht bei 0."

msgid " The latest week: {1}."
msgstr " Die neueste Woche: {1}."

msgid " The latest week so far."
msgstr " Die neueste Woche bisher."

msgid "{1}, {2}: latest {3}, {4}."
msgstr "{1}, {2}: zuletzt {3}, {4}."

msgid "Week"
msgstr "Woche"

msgid "Note"
msgstr "Anmerkung"

msgid "{1} by week: data"
msgstr "{1} je Woche: Daten"

msgid "incomplete"
msgstr "unvollständig"

msgid "so far"
msgstr "bisher"

msgid "unusual"
msgstr "ungewöhnlich"

msgid "unusual row"
msgstr "ungewöhnliche Folge"

msgid "break in series: {1}"
msgstr "Bruch der Reihe: {1}"

msgid "week"
msgstr "Woche"

msgid "weeks"
msgstr "Wochen"

#: VisitorFigures.swift
msgid "New"
msgstr "Neu"

msgid "Returning"
msgstr "Wiederkehrend"

msgid "Resurrected"
msgstr "Reaktiviert"

msgid "Dormant"
msgstr "Ausgeblieben"

msgid "New visitors"
msgstr "Neue Besucher"

msgid "Visitors recorded in the week, and those first seen in it."
msgstr "In der Woche aufgezeichnete Besucher und die davon erstmals gesehenen."

msgid "Visitors by week, to {1}"
msgstr "Besucher je Woche, bis {1}"

msgid "A table, no chart."
msgstr "Eine Tabelle, keine Zeichnung."

msgid "{1}, {2} of them new."
msgstr "{1}, davon {2} neu."

msgid "Visitors by week: data"
msgstr "Besucher je Woche: Daten"

msgid "Active"
msgstr "Aktiv"

msgid "Visitors by what they did before, per week; dormant visitors hang below zero."
msgstr "Besucher je Woche nach dem, was sie zuvor taten; ausgebliebene hängen unter null."

msgid "New and returning visitors by week, to {1}"
msgstr "Neue und wiederkehrende Besucher je Woche, bis {1}"

msgid "In the first week of the data everybody is new by definition."
msgstr "In der ersten Woche der Daten sind nach Definition alle neu."

msgid "New and returning visitors, so far"
msgstr "Neue und wiederkehrende Besucher bisher"

msgid "New and returning visitors"
msgstr "Neue und wiederkehrende Besucher"

msgid "As many visitors as the week before"
msgstr "So viele Besucher wie in der Vorwoche"

msgid "{1} more than the week before"
msgstr "{1} mehr als in der Vorwoche"

msgid "{1} fewer than the week before"
msgstr "{1} weniger als in der Vorwoche"

msgid "{1}: {2} new and {3} resurrected, {4} dormant"
msgstr "{1}: {2} neu und {3} reaktiviert, {4} ausgeblieben"

msgid "No weeks."
msgstr "Keine Wochen."

msgid "{1}: {2} new, {3} returning, {4} resurrected, {5} dormant visitors."
msgstr "{1}: {2} neue, {3} wiederkehrende, {4} reaktivierte, {5} ausgebliebene Besucher."

msgid "All visitors share one value, {1}."
msgstr "Alle Besucher haben denselben Wert, {1}."

msgid "Too few visitors of each value to show."
msgstr "Zu wenige Besucher je Wert, um sie zu zeigen."

msgid "{1} is not known for any of these visitors."
msgstr "{1} ist von keinem dieser Besucher bekannt."

msgid "No one entered."
msgstr "Niemand begann."

msgid "Too few visitors to show."
msgstr "Zu wenige Besucher, um sie zu zeigen."

msgid "{1} by {2}, {3}"
msgstr "{1} nach {2}, {3}"

msgid "{1} rose to {2}"
msgstr "{1} auf {2} gestiegen"

msgid "{1} fell to {2}"
msgstr "{1} auf {2} gefallen"

msgid "{1}: none changed beyond chance"
msgstr "{1}: keines mit Änderung über den Zufall hinaus"

msgid "{1} with 95% intervals, {2}."
msgstr "{1} mit 95‑%‑Konfidenzintervallen, {2}."

msgid " Hollow dots: {1}."
msgstr " Hohle Punkte: {1}."

msgid " Ring: changed beyond chance."
msgstr " Ring: Änderung über den Zufall hinaus."

msgid " Last week's rates are uncertain too, so one outside an interval may still be chance."
msgstr " Auch die Raten der Vorwoche sind ungenau: Eine außerhalb eines Intervalls kann noch Zufall sein."

msgid " All: {1}."
msgstr " Alle: {1}."

msgid " Not shown: {1} of fewer than {2}."
msgstr " Nicht gezeigt: {1} (weniger als {2})."

msgid "None differs"
msgstr "Keine weicht ab"

msgid "Changed since the week before: {1}"
msgstr "Geändert seit der Vorwoche: {1}"

msgid "{1} by {2}. {3}, by a test that allows for the number of comparisons."
msgstr "{1} nach {2}. {3}, nach einem Test, der die Zahl der Vergleiche berücksichtigt."

msgid "{1} visitors"
msgstr "{1} Besucher"

msgid "{1}: data"
msgstr "{1}: Daten"

msgid "Converted"
msgstr "Konvertiert"

msgid "Conversion"
msgstr "Konversion"

msgid "Before"
msgstr "Zuvor"

msgid "Change"
msgstr "Änderung"

msgid "segment"
msgstr "Segment"

msgid "segments"
msgstr "Segmente"

msgid "group"
msgstr "Gruppe"

msgid "groups"
msgstr "Gruppen"

#: WeekPage.swift
msgid "vs {1}"
msgstr "ggü. {1}"

#: Site.swift
msgid "revision {1}"
msgstr "Revision {1}"

#: WeekEntry.swift
msgid "no visitors"
msgstr "keine Besucher"

msgid "not comparable"
msgstr "nicht vergleichbar"

msgid "first"
msgstr "erste"

#: BreakWords.swift
msgid "its definition changed"
msgstr "die Definition hat sich geändert"

msgid "the rule of the segment {1} changed"
msgstr "die Regel des Segments {1} hat sich geändert"

msgid "the segments by {1} changed"
msgstr "die Segmente nach {1} haben sich geändert"

msgid "weeks are cut in another time zone"
msgstr "die Wochen richten sich nach einer anderen Zeitzone"

msgid "data is missing before it"
msgstr "davor fehlen Daten"

msgid "the data comes from another source ({1})"
msgstr "die Daten kommen aus einer anderen Quelle ({1})"

msgid "Weeks before are not compared with those since."
msgstr "Wochen davor werden nicht mit denen seither verglichen."

msgid "All weeks here are counted by today's definition; reports published before then differ."
msgstr "Alle Wochen sind hier nach der heutigen Definition gezählt; früher veröffentlichte Berichte weichen ab."

msgid "Break in series: the definition of {1} changed, first seen on {2}. {3}"
msgstr "Bruch der Reihe: Die Definition von {1} hat sich geändert, erstmals am {2}. {3}"

msgid "Break in series: the rule of the segment {1} changed, first seen on {2}. {3}"
msgstr "Bruch der Reihe: Die Regel des Segments {1} hat sich geändert, erstmals am {2}. {3}"

msgid "Break in series: the segments by {1} changed, first seen on {2}. {3}"
msgstr "Bruch der Reihe: Die Segmente nach {1} haben sich geändert, erstmals am {2}. {3}"

msgid "Break in series: weeks were cut in {1} before, and in {2} since {3}. {4}"
msgstr "Bruch der Reihe: Die Wochen richteten sich zuvor nach {1}, seit {3} nach {2}. {4}"

msgid "Data is missing from {1} to {2}; the weeks that it touches are incomplete and not compared."
msgstr "Von {1} bis {2} fehlen Daten; die betroffenen Wochen sind unvollständig und werden nicht verglichen."

msgid ", and from {1} before"
msgstr ", davor aus {1}"

msgid "Break in series: the data comes from {1} since {2}{3}. {4}"
msgstr "Bruch der Reihe: Die Daten kommen seit {2} aus {1}{3}. {4}"

#: CalloutWriter.swift
msgid "{1} is now called {2}"
msgstr "{1} heißt jetzt {2}"

msgid "; usual {1}"
msgstr "; üblich {1}"

msgid "{1} its {2}."
msgstr "{1} dem {2}."

msgid "Above"
msgstr "Über"

msgid "Below"
msgstr "Unter"

msgid "First week {1} since {2}."
msgstr "Zuletzt {1} dem Bereich in {2}."

msgid "{1} its average for {2} weeks in a row."
msgstr "{1} dem Durchschnitt, {2} Wochen in Folge."

msgid "Three of the last four weeks lie near the {1} limit."
msgstr "Drei der letzten vier Wochen liegen nahe der {1} Grenze."

msgid "0 in {1}."
msgstr "0 in {1}."

msgid "{1} vs {2}."
msgstr "{1} gegenüber {2}."

msgid "Known: {1}."
msgstr "Bekannt: {1}."

msgid "is back"
msgstr "zurück"

msgid "rose"
msgstr "gestiegen"

msgid "fell"
msgstr "gefallen"

msgid "{1} {2} {3} from {4} to {5}"
msgstr "{1} {2} von {4} auf {5} {3}"

msgid "{1} of {2} converted; the week before {3} of {4}."
msgstr "{1} von {2} konvertierten; in der Vorwoche {3} von {4}."

msgid " Change {1}"
msgstr " Änderung {1}"

msgid "An incomplete week is not compared."
msgstr "Eine unvollständige Woche wird nicht verglichen."

msgid "Too few weeks to say what is usual."
msgstr "Zu wenige Wochen, um zu sagen, was üblich ist."

msgid "{1} tracked series"
msgstr "{1} beobachteten Reihen"

msgid "{1} with earlier weeks"
msgstr "{1} mit früheren Wochen"

msgid " and "
msgstr " und "

msgid "Nothing unusual in {1}."
msgstr "Nichts Ungewöhnliches in {1}."

msgid "; {1} more in the tables below"
msgstr "; {1} weitere in den Tabellen unten"

msgid "{1} from {2}{3}."
msgstr "{1} aus {2}{3}."

msgid "usual range"
msgstr "üblichen Bereich"

msgid "provisional range of {1} weeks"
msgstr "vorläufigen Bereich aus {1} Wochen"

msgid "comparison"
msgstr "Vergleich"

msgid "comparisons"
msgstr "Vergleichen"

#: DateText.swift
msgctxt "day"
msgid "{1} {2}"
msgstr "{1}, {2}"

msgctxt "date"
msgid "{1}–{2}"
msgstr "{1}.–{2}"

msgid "W{1}"
msgstr "KW {1}"

msgctxt "week"
msgid "{1}-W{2}"
msgstr "KW {2}/{1}"

msgctxt "day and month"
msgid "{1} {2}"
msgstr "{1}. {2}"

#: DimensionWords.swift
msgid "Other"
msgstr "Sonstige"

msgid "Unknown"
msgstr "Unbekannt"

msgctxt "country"
msgid "in {1}"
msgstr "({1})"

msgctxt "device"
msgid "on {1}"
msgstr "({1})"

msgctxt "browser"
msgid "in {1}"
msgstr "({1})"

msgid "of {1} visitors"
msgstr "({1})"

msgid "of the segment {1}"
msgstr "(Segment {1})"

msgid "with {1} {2}"
msgstr "({1}: {2})"

#: EarlierWords.swift
msgid "high"
msgstr "hoch"

msgid "low"
msgstr "niedrig"

msgid "{1} was {2} in {3} ({4}; average until then {5})"
msgstr "{1} war in {3} {2} ({4}; Durchschnitt bis dahin {5})"

msgid "{1} was {2} in {3} ({4}; the week before {5})"
msgstr "{1} war in {3} {2} ({4}; in der Vorwoche {5})"

msgid "now {1}"
msgstr "jetzt {1}"

msgid "{1} since"
msgstr "seither {1}"

msgid "persisted"
msgstr "besteht fort"

msgid "back to usual"
msgstr "wieder wie üblich"

msgid "noise: with the weeks since known, within what chance does"
msgstr "Rauschen: nach den Wochen seither im Rahmen des Zufalls"

msgid "Of {1} earlier values {2} lay inside the range that was usual then; about {3} would if nothing had changed."
msgstr "Von {1} früheren Werten lagen {2} im damals üblichen Bereich; etwa {3} wären es, wenn sich nichts geändert hätte."

#: GoalWords.swift
msgid "Goal {1}"
msgstr "Ziel {1}"

msgid "{1}: no value this week"
msgstr "{1}: kein Wert in dieser Woche"

msgid "{1}: met so far"
msgstr "{1}: bisher erreicht"

msgid "{1}: met"
msgstr "{1}: erreicht"

msgid "{1}: not reached so far"
msgstr "{1}: bisher nicht erreicht"

msgid "{1}: missed by {2}"
msgstr "{1}: um {2} verfehlt"

msgid "{1}, goal {2}"
msgstr "{1}, Ziel {2}"

msgid "goal {1}"
msgstr "Ziel {1}"

msgid "at most {1}"
msgstr "höchstens {1}"

msgid "less than {1}{2}{3}"
msgstr "weniger als {1}{2}{3}"

msgid "pp"
msgstr "PP"

#: HeadlineWriter.swift
msgid "The numbers of the week"
msgstr "Die Zahlen der Woche"

msgid "Incomplete week: data {1}; no comparison made"
msgstr "Unvollständige Woche: Daten {1}; kein Vergleich"

msgid "No visitors recorded this week"
msgstr "Keine Besucher in dieser Woche aufgezeichnet"

msgid "{1} cannot be compared this week: {2}"
msgstr "{1} ist in dieser Woche nicht vergleichbar: {2}"

msgid "This week cannot be compared: {1}"
msgstr "Diese Woche ist nicht vergleichbar: {1}"

msgid "{1} {2} been {3} {4} average for {5} weeks"
msgstr "{1}: seit {5} Wochen {3} dem Durchschnitt"

msgid "{1} {2} stayed near the {3} end of {4} usual range"
msgstr "{1}: weiterhin am {3} Ende des üblichen Bereichs"

msgid "First report: {1}"
msgstr "Erster Bericht: {1}"

msgid "First report: {1}; {2} {3}"
msgstr "Erster Bericht: {1}; {2} {3}"

msgid "A usual week: {1} visitors"
msgstr "Eine gewöhnliche Woche: {1} Besucher"

msgid "A week: {1} visitors"
msgstr "Eine Woche: {1} Besucher"

msgid "{1} at {2}{3}"
msgstr "{1} bei {2}{3}"

msgid "A usual week: {1}"
msgstr "Eine gewöhnliche Woche: {1}"

msgid "{1}; too few weeks to say what is usual"
msgstr "{1}; zu wenige Wochen, um zu sagen, was üblich ist"

msgid "provisional range"
msgstr "vorläufigen Bereich"

msgid "{1} {2} to {3}, {4} {5} {6}"
msgstr "{1} auf {3} {2}, {4} dem {6}"

msgid "{1} at {2}, still {3} {4} {5}"
msgstr "{1} bei {2}, weiterhin {3} dem {5}"

msgid "{1}; most of it at {2}"
msgstr "{1}; größtenteils bei {2}"

#: Judgement.swift
msgid "too few weeks for a usual range"
msgstr "zu wenige Wochen für einen üblichen Bereich"

msgid "provisional range {1}"
msgstr "vorläufiger Bereich {1}"

msgid "usual range {1}"
msgstr "üblicher Bereich {1}"

msgid "unusual: {1} its {2} {3}"
msgstr "ungewöhnlich: {1} dem {2} {3}"

msgid "unusual: {1} average for {2} weeks ({3})"
msgstr "ungewöhnlich: {2} Wochen {1} dem Durchschnitt ({3})"

msgid "unusual: near the {1} limit of its {2} {3}"
msgstr "ungewöhnlich: nahe der {1} Grenze, {2} {3}"

msgid "so far; {1}"
msgstr "bisher; {1}"

msgid "within its {1} {2}"
msgstr "im {1} {2}"

msgid "above"
msgstr "über"

msgid "below"
msgstr "unter"

msgid "upper"
msgstr "oberen"

msgid "lower"
msgstr "unteren"

#: LeadWriter.swift
msgid "The week is covered by the data, and nothing was recorded in it."
msgstr "Die Daten umfassen die Woche, aber es wurde nichts aufgezeichnet."

msgid "The week before had {1}."
msgstr "Die Vorwoche hatte {1}."

msgid "Either nobody came, or recording had stopped."
msgstr "Entweder kam niemand, oder es wurde nicht mehr aufgezeichnet."

msgid "1 visitor"
msgstr "1 Besucher"

msgid " so far, {1}."
msgstr " bisher, {1}."

msgid " came; there is no complete week to compare with."
msgstr " in der Woche; es gibt keine vollständige Woche zum Vergleich."

msgid " came"
msgstr " in der Woche"

msgid ", as many as the week before"
msgstr ", so viele wie in der Vorwoche"

msgid "; none the week before"
msgstr "; in der Vorwoche keiner"

msgid ", {1} on the week before"
msgstr ", {1} gegenüber der Vorwoche"

msgid ", {1} the {2} of {3}"
msgstr ", {1} dem {2} von {3}"

msgid ", the {1} week in a row {2} average"
msgstr ", die {1} Woche in Folge {2} dem Durchschnitt"

msgid ", near the {1} end of the {2} of {3}"
msgstr ", nahe der {1} Grenze im {2} von {3}"

msgid ", within the {1} of {2}"
msgstr ", im {1} von {2}"

msgid "No one entered {1}."
msgstr "Niemand begann {1}."

msgid "{1}: of {2} at {3}, {4} reached {5}: {6}"
msgstr "{1}: {2} bei {3}, davon erreichten {4} den Schritt {5}: {6}"

msgid " (95% interval {1})"
msgstr " (95‑%‑Konfidenzintervall: {1})"

msgid ", unchanged"
msgstr ", unverändert"

msgid ", goal {1}"
msgstr ", Ziel {1}"

msgid "Also unusual: {1}."
msgstr "Auch ungewöhnlich: {1}."

msgid "Unusual: {1}."
msgstr "Ungewöhnlich: {1}."

msgid " (usual {1})"
msgstr " (üblich {1})"

msgctxt "ordinal"
msgid "{1}{2}"
msgstr "{1}."

#: LedgerWriter.swift
msgid "All of the change since the week before lies at {1}; the other steps together moved the other way."
msgstr "Die ganze Änderung seit der Vorwoche liegt bei {1}; die anderen Schritte zusammen gingen in die Gegenrichtung."

msgid "{1} of the change since the week before lies at {2}."
msgstr "{1} der Änderung seit der Vorwoche liegen bei {2}."

msgid "By step, the {1} divide into {2}."
msgstr "Nach Schritten verteilen sich die {1} auf {2}."

msgid "By {1}, conversion within the groups accounts for {2}, and how many came from each for {3}."
msgstr "Nach {1}: {2} durch die Konversion innerhalb der Gruppen, {3} durch die Zusammensetzung der Besucher."

msgid ""
"No change beyond chance since the week before (with this many visitors only one of {1} or more would be sure to "
"show)."
msgstr ""
"Seit der Vorwoche keine Änderung über den Zufall hinaus (bei so vielen Besuchern fiele erst eine ab {1} sicher "
"auf)."

#: NoticeWriter.swift
msgid "The data covers only part of this week ({1}). Counts are what was recorded so far; nothing is compared, and the week is left out of every usual range."
msgstr "Die Daten umfassen nur einen Teil dieser Woche ({1}). Gezählt ist, was bisher aufgezeichnet wurde; nichts wird verglichen, und die Woche bleibt aus jedem üblichen Bereich heraus."

msgid "{1} counts differently from before: {2}. It is shown, but not compared."
msgstr "{1} zählt anders als zuvor: {2}. Es wird gezeigt, aber nicht verglichen."

msgid "Conversions of this week may still arrive: an attempt has {1} to finish."
msgstr "Konversionen dieser Woche können noch eintreffen: Ein Versuch hat {1} Zeit."

msgid " Going by earlier weeks, about {1} have arrived."
msgstr " Nach früheren Wochen sind etwa {1} eingetroffen."

msgid "1 number of this week was"
msgstr "1 Zahl dieser Woche wurde"

msgid "{1} numbers of this week were"
msgstr "{1} Zahlen dieser Woche wurden"

msgid "{1} published differently before; the list is under About these numbers."
msgstr "{1} früher anders veröffentlicht; die Liste steht unter Über diese Zahlen."

#: NumberText.swift
msgid "no change"
msgstr "unverändert"

msgid "0 last week"
msgstr "0 in der Vorwoche"

msgid "{1} to {2}{3}pp"
msgstr "{1} bis {2}{3}PP"

#: PathWriter.swift
msgid "Nobody did {1} this week."
msgstr "Niemand löste {1} in dieser Woche aus."

msgid "{1} happened {2} in {3}: too few to say what came next."
msgstr "{1} geschah {2} in {3}: zu wenig, um zu sagen, was danach kam."

msgid "After {1}, the session ended {2} of {3} ({4})"
msgstr "Nach {1} endete die Sitzung {2} von {3} ({4})"

msgid "; the event that followed most often was {1}, {2} ({3})."
msgstr "; das häufigste Folgeereignis war {1}, {2} ({3})."

msgid "What came next in the same session, each time the event happened. An event that is repeated at once counts once. Only events that the site sends itself count, not clicks and page views. Where the data has no sessions, a new one begins after more than 30 minutes without an event."
msgstr "Was in derselben Sitzung als Nächstes kam, jedes Mal, wenn das Ereignis geschah. Ein Ereignis, das sich sofort wiederholt, zählt einmal. Nur Ereignisse, die die Seite selbst sendet, zählen, nicht Klicks und Seitenaufrufe. Wo die Daten keine Sitzungen haben, beginnt eine neue nach mehr als 30 Minuten ohne Ereignis."

#: RetentionWriter.swift
msgid "Nobody can have come back yet: no earlier week has new visitors."
msgstr "Noch kann niemand wiedergekommen sein: Keine frühere Woche hat neue Besucher."

msgid "No visitor was first seen in {1}."
msgstr "In {1} wurde kein Besucher erstmals gesehen."

msgid "Of {1} first seen in {2}, "
msgstr "{1}, zuerst gesehen in {2}; "

msgid "none"
msgstr "keiner"

msgid "{1} came back in {2}."
msgstr "{1} davon wieder da in {2}."

msgid "the part of {1} that the data holds"
msgstr "dem bekannten Teil von {1}"

msgid "{1} came back in {2}: {3}"
msgstr "{1} davon wieder da in {2}: {3}"

msgid "the provisional range of {1}"
msgstr "vorläufigen Bereich von {1}"

msgid "the usual range of {1}"
msgstr "üblichen Bereich von {1}"

msgid ", near the {1} end of {2}"
msgstr ", nahe der {1} Grenze im {2}"

msgid ", within {1}"
msgstr ", im {1}"

msgid ", {1} {2}"
msgstr ", {1} dem {2}"

msgid ""
"Visitors by the week in which they were first seen; +k is the part of them that did anything in the k-th week "
"after. The average is that of all visitors of the weeks shown. Incomplete weeks are marked, and left out of the "
"average."
msgstr ""
"Besucher nach der Woche, in der sie zuerst gesehen wurden; +k ist der Teil von ihnen, der in der k-ten Woche "
"danach aktiv war. Der Durchschnitt ist der aller Besucher der gezeigten Wochen. Unvollständige Wochen sind "
"gekennzeichnet und bleiben aus dem Durchschnitt heraus."

msgid " The first week of the data is left out, as everybody is new in it."
msgstr " Die erste Woche der Daten bleibt heraus, da in ihr alle neu sind."

#: RipeningWords.swift
msgid "{1} so far"
msgstr "{1} bisher"

msgid "so far; {1}; {2}"
msgstr "bisher; {1}; {2}"

msgid "nobody’s window has closed yet"
msgstr "noch ist keine Frist abgelaufen"

msgid "the one visitor"
msgstr "dem einen Besucher"

msgid "the {1}"
msgstr "den {1}"

msgid "{1} of {2} whose window has closed"
msgstr "{1} von {2} mit abgelaufener Frist"

msgid "{1} expected in the end"
msgstr "{1} am Ende zu erwarten"

msgid "too few visitors to foretell the end"
msgstr "zu wenige Besucher, um das Ende abzusehen"

msgid "the end cannot be foretold yet"
msgstr "das Ende ist noch nicht abzusehen"

#: RuleWords.swift
msgid "Segment {1}"
msgstr "Segment {1}"

msgid "Visitors for whom this holds: {1}. Properties are those at the first step, events those of any time. Segments may overlap."
msgstr "Besucher, für die gilt: {1}. Eigenschaften sind die beim ersten Schritt, Ereignisse die aus der ganzen Zeit. Segmente können sich überschneiden."

msgid "all of ({1})"
msgstr "alles von ({1})"

msgid "any of ({1})"
msgstr "eines von ({1})"

msgid "not ({1})"
msgstr "nicht ({1})"

msgid "{1} is {2}"
msgstr "{1} ist {2}"

msgid "did {1}"
msgstr "hat {1} ausgelöst"

msgid " at least {1}"
msgstr " mindestens {1}"

msgid "first seen within {1}"
msgstr "zuerst gesehen innerhalb der Frist {1}"

msgid " or "
msgstr " oder "

#: TimingWriter.swift
msgid "Nobody converted this week, so there is no time to show."
msgstr "Niemand konvertierte in dieser Woche, also gibt es keine Zeit zu zeigen."

msgid "{1} converted, after {2}."
msgstr "{1} konvertierte, nach {2}."

msgid "{1} converted, taking {2}; half of them within {3}."
msgstr "{1} konvertierten in {2}; die Hälfte innerhalb von {3}."

msgid "Half of the {1} who converted took at most {2}, nine in ten at most {3}."
msgstr "{1} konvertierten: die Hälfte in höchstens {2}, neun von zehn in höchstens {3}."

msgid " So far: those who take longer may still convert."
msgstr " Bisher: Wer länger braucht, kann noch konvertieren."

msgid ""
"From the first step of the primary funnel to its last, of those who converted within its window. A time on the "
"border of two bins belongs to the lower one. Those whose two steps carry the same time are in no bin; imports and "
"clocks make such times."
msgstr ""
"Vom ersten Schritt des Haupttrichters bis zum letzten, von denen, die innerhalb der Frist konvertierten. Eine "
"Zeit auf der Grenze zweier Klassen gehört zur unteren. Die, deren beide Schritte dieselbe Zeit tragen, sind in "
"keiner Klasse; solche Zeiten entstehen bei Importen und durch ungenaue Uhren."

#: Wording.swift
msgid "Converted visitors"
msgstr "Konvertierte Besucher"

msgid "{1} conversion"
msgstr "Konversion {1}"

msgid "{1} converted visitors"
msgstr "Konvertierte Besucher {1}"

msgid "{1} converted sessions"
msgstr "Konvertierte Sitzungen {1}"

msgid "Converted sessions"
msgstr "Konvertierte Sitzungen"

msgid "Sessions"
msgstr "Sitzungen"

msgid "{1} median time to convert"
msgstr "Konversionszeit {1} (Median)"

msgid "page {1}"
msgstr "Seite {1}"

msgid "Complete week"
msgstr "Vollständige Woche"

msgid "With a gap"
msgstr "Mit einer Lücke"

msgid "{1} to {2} only"
msgstr "Nur {1} bis {2}"

msgid "From {1}"
msgstr "Ab {1}"

msgid "Through {1}"
msgstr "Bis {1}"

msgid "{1} was renamed {2} on {3}; both are counted together here. It is a new name, not a drop."
msgstr "{1} wurde am {3} in {2} umbenannt; beide sind hier zusammen gezählt. Das ist ein neuer Name, kein Rückgang."

msgid "{1} was renamed {2}"
msgstr "{1} wurde in {2} umbenannt"

msgid "the week was not over"
msgstr "die Woche war nicht vorbei"

msgid "conversions arrived within their window"
msgstr "Konversionen trafen innerhalb ihrer Frist ein"

msgid "the definition changed"
msgstr "die Definition hat sich geändert"

msgid "the time zone changed"
msgstr "die Zeitzone hat sich geändert"

msgid "visitors were erased"
msgstr "Besucher wurden gelöscht"

msgid "events of the week arrived later"
msgstr "Ereignisse der Woche trafen später ein"

msgid "Visitor"
msgstr "Besucher"

msgid "One Smartlook visitor id that {1} in the week. New: first ever seen in this week, as far back as the data goes. Returning: also active the week before. Resurrected: seen before, but not the week before. Dormant: active the week before, but not in this one."
msgstr "Eine Besucherkennung von Smartlook, die in der Woche {1}. Neu: in dieser Woche erstmals gesehen, soweit die Daten zurückreichen. Wiederkehrend: auch in der Vorwoche aktiv. Reaktiviert: schon gesehen, aber nicht in der Vorwoche. Ausgeblieben: in der Vorwoche aktiv, in dieser nicht."

msgid "did anything"
msgstr "mindestens eine Aktivität hatte"

msgid "had a session"
msgstr "eine Sitzung hatte"

msgid "Monday to Sunday (ISO 8601) in the time zone {1}, unless other dates are given."
msgstr "Montag bis Sonntag (ISO 8601) in der Zeitzone {1}, sofern keine anderen Tage angegeben sind."

msgid "Usual range"
msgstr "Üblicher Bereich"

msgid ""
"Limits of an XmR chart: the mean of up to 26 earlier complete weeks plus and minus 2.66 times their mean "
"week-to-week change. It takes 6 weeks, and is called provisional below 12. A value outside it, 8 weeks in a row "
"on one side of the mean, or 3 of 4 nearer to a limit than to the mean, is unusual. For events only values outside "
"count. Less than 2% from the mean (5% for times) is never unusual. Incomplete weeks, and weeks with a known "
"event, are left out."
msgstr ""
"Grenzen einer XmR-Karte: der Durchschnitt von bis zu 26 früheren vollständigen Wochen plus und minus das "
"2,66-Fache ihrer mittleren Änderung von Woche zu Woche. Er braucht 6 Wochen und heißt unter 12 vorläufig. "
"Ungewöhnlich ist ein Wert außerhalb, 8 Wochen in Folge auf einer Seite des Durchschnitts, oder 3 von 4 näher an "
"einer Grenze als am Durchschnitt. Bei Ereignissen zählen nur Werte außerhalb. Weniger als 2 % vom Durchschnitt (5 "
"% bei Zeiten) ist nie ungewöhnlich. Unvollständige Wochen und Wochen mit einem bekannten Ereignis bleiben heraus."

msgid "Comparisons"
msgstr "Vergleiche"

msgid "Each segment with at least 30 visitors in both weeks, each funnel as a whole, and each segment named in the last 4 weeks are compared with earlier weeks (score test). All comparisons of the report are judged together by Benjamini and Hochberg's procedure at 10%. Segments are named that pass it and changed by at least 0.5 percentage points and a tenth; those below 5 visitors are folded into Other. Where a funnel's conversion did not change beyond chance, the report says which change would have been seen in 4 of 5 cases (two-sided test at 5%)."
msgstr "Jedes Segment mit mindestens 30 Besuchern in beiden Wochen, jeder Trichter als Ganzes und jedes in den letzten 4 Wochen genannte Segment wird mit früheren Wochen verglichen (Score-Test). Alle Vergleiche des Berichts werden zusammen nach dem Verfahren von Benjamini und Hochberg bei 10 % beurteilt. Genannt werden Segmente, die es bestehen und sich um mindestens 0,5 Prozentpunkte und ein Zehntel geändert haben; solche mit weniger als 5 Besuchern gehen in Sonstige auf. Wo sich die Konversion eines Trichters nicht über den Zufall hinaus geändert hat, sagt der Bericht, welche Änderung in 4 von 5 Fällen aufgefallen wäre (zweiseitiger Test bei 5 %)."

msgid "Earlier weeks, looked at again"
msgstr "Frühere Wochen, noch einmal geprüft"

msgid ""
"What reports of the last 4 weeks called unusual is tested again with the weeks since. A series persisted if its "
"latest week is nearer to the limit it crossed than to the mean; if not, limits from the weeks before and after "
"say whether the flag was noise or the change was real and reversed. A segment persisted if the weeks since differ "
"from the week before the flag, reversed if they differ from the flagged week only, and was noise if they differ "
"from neither."
msgstr ""
"Was die Berichte der letzten 4 Wochen ungewöhnlich nannten, wird mit den Wochen seither erneut geprüft. Eine "
"Reihe besteht fort, wenn ihre letzte Woche näher an der überschrittenen Grenze als am Durchschnitt liegt; wenn "
"nicht, sagen Grenzen aus den Wochen davor und danach, ob es Rauschen war oder eine echte Änderung, die sich "
"zurückgebildet hat. Ein Segment besteht fort, wenn die Wochen seither von der Woche vor der Meldung abweichen, "
"ist wieder wie üblich, wenn sie nur von der gemeldeten Woche abweichen, und war Rauschen, wenn von keiner."

msgid "False alarms"
msgstr "Fehlalarme"

msgid "Of 1,000 simulated quiet projects at most 2 in 100 numbers lie outside their usual range in a week (4 in 100 outside a provisional one), at most 6 in 100 are unusual by any rule, and at most 1 in 10 reports names a segment though nothing changed."
msgstr "Von 1.000 simulierten ruhigen Projekten liegen in einer Woche höchstens 2 von 100 Zahlen außerhalb ihres üblichen Bereichs (4 von 100 außerhalb eines vorläufigen), höchstens 6 von 100 sind nach irgendeiner Regel ungewöhnlich, und höchstens 1 von 10 Berichten nennt ein Segment, obwohl sich nichts geändert hat."

msgid "Weeks still open"
msgstr "Noch offene Wochen"

msgid "Where conversions may still arrive, three figures are given: so far; only of visitors whose window has closed; and expected in the end, which is the rate so far divided by the part of conversions that had arrived as soon in up to 26 earlier weeks (at least 50 conversions, at least half of them arrived)."
msgstr "Wo Konversionen noch eintreffen können, stehen drei Zahlen: die bisherige; nur die der Besucher mit abgelaufener Frist; und die am Ende zu erwartende, nämlich die bisherige Rate geteilt durch den Teil der Konversionen, der in bis zu 26 früheren Wochen ebenso bald eingetroffen war (mindestens 50 Konversionen, mindestens die Hälfte eingetroffen)."

msgid "Intervals"
msgstr "Intervalle"

msgid "Every occurrence in the week, and every visitor with one. As a step of a funnel the same event can have another number of visitors: it must follow the steps before it, and may do so after the week."
msgstr "Jedes Auftreten in der Woche und jeder Besucher mit einem. Als Schritt eines Trichters kann dasselbe Ereignis eine andere Zahl von Besuchern haben: Es muss auf die Schritte davor folgen und darf das auch nach der Woche."

msgid "95% intervals: Wilson's for a rate, Newcombe's for a difference of two rates."
msgstr "95‑%‑Konfidenzintervalle: nach Wilson für eine Rate, nach Newcombe für den Unterschied zweier Raten."

msgid "any event"
msgstr "ein beliebiges Ereignis"

msgid " of the type {1}"
msgstr " vom Typ {1}"

msgid " on page {1}"
msgstr " auf der Seite {1}"

msgid " with {1}"
msgstr " mit {1}"

msgid "{1} or not"
msgstr "{1} oder nicht"

msgid "Sessions with {1}"
msgstr "Sitzungen mit {1}"

msgid ", within {1} of the first step."
msgstr ", innerhalb einer Frist von {1} ab dem ersten Schritt."

msgid " Not where {1} came between {2} and {3}."
msgstr " Nicht, wo {1} zwischen {2} und {3} kam."

msgid " All steps have the same {1}."
msgstr " Alle Schritte haben dasselbe {1}."

msgid "The steps count in their order, with no other named event in between."
msgstr "Die Schritte zählen in ihrer Reihenfolge, ohne ein anderes benanntes Ereignis dazwischen."

msgid "The steps count in any order; the first is the earliest."
msgstr "Die Schritte zählen in beliebiger Reihenfolge; der erste ist der früheste."

msgid "Visitors with the same user id count as one."
msgstr "Besucher mit derselben Benutzerkennung zählen als einer."

msgid "How funnels count"
msgstr "Wie Trichter zählen"

msgid "Visitors who did {1}"
msgstr "Besucher, die {1} auslösten"

msgid ", then "
msgstr ", dann "

msgid ", however long it took."
msgstr ", wie lange es auch dauerte."

msgid "The steps count in their order, with anything in between."
msgstr "Die Schritte zählen in ihrer Reihenfolge, mit Beliebigem dazwischen."

msgid "An attempt belongs to the week of its first step and must end in it."
msgstr "Ein Versuch gehört zur Woche seines ersten Schritts und muss in ihr enden."

msgid "An attempt belongs to the week of its first step; the rest may come later."
msgstr "Ein Versuch gehört zur Woche seines ersten Schritts; der Rest darf später kommen."

msgid "Only the first such step of the week counts as the start."
msgstr "Nur der erste solche Schritt der Woche zählt als Anfang."

msgid "Of several attempts in the week, the one that got furthest counts."
msgstr "Von mehreren Versuchen in der Woche zählt der, der am weitesten kam."

msgid "Conversion is the number at the last step divided by that at the first."
msgstr "Die Konversion ist die Zahl am letzten Schritt geteilt durch die am ersten."

msgid "Smartlook's own count, by its rules, of visitors who did {1} within the week. Conversion is visitors at the last step divided by those at the first."
msgstr "Smartlooks eigene Zählung, nach seinen Regeln, der Besucher, die {1} in der Woche auslösten. Die Konversion ist die Zahl der Besucher am letzten Schritt geteilt durch die am ersten."

msgid "second"
msgstr "Sekunde"

msgid "seconds"
msgstr "Sekunden"

#: index.html
msgid "The weeks"
msgstr "Die Wochen"

msgid "All weeks in one table"
msgstr "Alle Wochen in einer Tabelle"

msgid "Skip to the newest week"
msgstr "Zur neuesten Woche springen"

msgid "Newest week"
msgstr "Neueste Woche"

msgid "Read the report of {{weekName}}"
msgstr "Bericht zu {{weekName}} lesen"

msgid "Week by week"
msgstr "Woche für Woche"

msgid "All weeks"
msgstr "Alle Wochen"

msgid "Subscribe to the feed"
msgstr "Feed abonnieren"

msgid "made by {{generator}} from data to {{asOf}}"
msgstr "erstellt von {{generator}} aus Daten bis {{asOf}}"

#: report.md
msgid "Key numbers"
msgstr "Kennzahlen"

msgid "Judgement"
msgstr "Beurteilung"

msgid "Goals"
msgstr "Ziele"

msgid "What changed"
msgstr "Was sich geändert hat"

msgid "Funnels"
msgstr "Trichter"

msgid "Conversion by week"
msgstr "Konversion je Woche"

msgid "Who converted"
msgstr "Wer konvertierte"

msgid "Event"
msgstr "Ereignis"

msgid "Count"
msgstr "Anzahl"

msgid "About these numbers"
msgstr "Über diese Zahlen"

msgid "Breaks in series"
msgstr "Brüche der Reihen"

msgid "Restated numbers"
msgstr "Berichtigte Zahlen"

msgid "Smartlook’s own figures"
msgstr "Smartlooks eigene Zahlen"

msgid "Made by {{generator}}."
msgstr "Erstellt von {{generator}}."

#: about.mustache
msgid "Known events"
msgstr "Bekannte Ereignisse"

msgid "Numbers of this week that were published differently before."
msgstr "Zahlen dieser Woche, die früher anders veröffentlicht wurden."

msgid "Downloads"
msgstr "Dateien"

#: changes.mustache

#: events.mustache
msgid "Events by name"
msgstr "Ereignisse nach Namen"

msgid "Weeks"
msgstr "Wochen"

msgid "Download all events as CSV"
msgstr "Alle Ereignisse als CSV herunterladen"

#: figure.mustache
msgid "Data for this chart"
msgstr "Daten zu diesem Diagramm"

msgid "Download as CSV"
msgstr "Als CSV herunterladen"

#: headline.mustache
msgid "Notice"
msgstr "Hinweis"

#: navigation.mustache
msgid "No earlier report"
msgstr "Kein früherer Bericht"

msgid "No later report"
msgstr "Kein späterer Bericht"

#: retention.mustache
msgid "Retention by the week of the first visit"
msgstr "Wiederkehr nach der Woche des ersten Besuchs"

msgid "not yet"
msgstr "noch nicht"

#: trends.mustache
msgid "The band is the usual range from earlier weeks; a ring marks a week outside it, a hollow dot a week still open."
msgstr "Das Band ist der übliche Bereich früherer Wochen; ein Ring markiert eine Woche außerhalb, ein hohler Punkt eine noch offene Woche."

#: missing.html
msgid "No such page"
msgstr "Keine solche Seite"

msgid "There is no such page"
msgstr "Diese Seite gibt es nicht"

msgid "Reports are at addresses such as 2026/W46/index.html. Perhaps this week has none, or the address was mistyped."
msgstr "Berichte haben Adressen wie 2026/W46/index.html. Vielleicht gibt es für diese Woche keinen, oder die Adresse enthält einen Tippfehler."

msgid "All reports"
msgstr "Alle Berichte"

msgid "made by {{generator}}"
msgstr "erstellt von {{generator}}"

#: weeks.html
msgid "Skip to the weeks"
msgstr "Zu den Wochen springen"

msgid "The newest week"
msgstr "Die neueste Woche"

msgid "Newest first. Every report stays at its address."
msgstr "Die neueste zuerst. Jeder Bericht bleibt unter seiner Adresse."

msgid "Site"
msgstr "Website"

#: week.html
msgid "This is revision {{revision}} of the report, as it was."
msgstr "Dies ist Revision {{revision}} des Berichts, wie sie war."

msgid "The report as it is now"
msgstr "Der Bericht, wie er jetzt ist"

msgid "Revision {{revision}} of {{revised}}."
msgstr "Revision {{revision}} vom {{revised}}."

msgid "What was restated"
msgstr "Was berichtigt wurde"

msgid "Skip to the report"
msgstr "Zum Bericht springen"

msgid "Weeks, again"
msgstr "Wochen, noch einmal"

msgid "minute"
msgstr "Minute"

msgid "minutes"
msgstr "Minuten"

msgid "hour"
msgstr "Stunde"

msgid "hours"
msgstr "Stunden"

msgid "day"
msgstr "Tag"

msgid "days"
msgstr "Tage"

# How numbers are written.
msgctxt "number"
msgid "."
msgstr ","

msgctxt "number"
msgid ","
msgstr "."

msgctxt "number"
msgid "%"
msgstr " %"

msgctxt "number"
msgid "k"
msgstr " Tsd."

msgctxt "number"
msgid "M"
msgstr " Mio."

msgctxt "number"
msgid "B"
msgstr " Mrd."

msgctxt "number"
msgid "T"
msgstr " Bio."

msgctxt "number"
msgid "d"
msgstr "d"

msgctxt "number"
msgid "h"
msgstr "h"

msgctxt "number"
msgid "min"
msgstr "min"

msgctxt "number"
msgid "s"
msgstr "s"

# Days of the week, long and short.
msgid "Monday"
msgstr "Montag"

msgid "Mon"
msgstr "Mo"

msgid "Tuesday"
msgstr "Dienstag"

msgid "Tue"
msgstr "Di"

msgid "Wednesday"
msgstr "Mittwoch"

msgid "Wed"
msgstr "Mi"

msgid "Thursday"
msgstr "Donnerstag"

msgid "Thu"
msgstr "Do"

msgid "Friday"
msgstr "Freitag"

msgid "Fri"
msgstr "Fr"

msgid "Saturday"
msgstr "Samstag"

msgid "Sat"
msgstr "Sa"

msgid "Sunday"
msgstr "Sonntag"

msgid "Sun"
msgstr "So"

# Months.
msgid "Jan"
msgstr "Jan"

msgid "Feb"
msgstr "Feb"

msgid "Mar"
msgstr "März"

msgid "Apr"
msgstr "Apr"

msgid "May"
msgstr "Mai"

msgid "Jun"
msgstr "Juni"

msgid "Jul"
msgstr "Juli"

msgid "Aug"
msgstr "Aug"

msgid "Sep"
msgstr "Sep"

msgid "Oct"
msgstr "Okt"

msgid "Nov"
msgstr "Nov"

msgid "Dec"
msgstr "Dez"

# Dimensions, alone and amid a sentence.
msgid "Country"
msgstr "Land"

msgid "country"
msgstr "Land"

msgid "Device"
msgstr "Gerät"

msgid "device"
msgstr "Gerät"

msgid "Browser"
msgstr "Browser"

msgid "browser"
msgstr "Browser"

msgid "Platform"
msgstr "Plattform"

msgid "platform"
msgstr "Plattform"

msgid "Operating system"
msgstr "Betriebssystem"

msgid "operating system"
msgstr "Betriebssystem"

msgid "Referrer"
msgstr "Herkunft"

msgid "referrer"
msgstr "Herkunft"

msgid "Landing page"
msgstr "Einstiegsseite"

msgid "landing page"
msgstr "Einstiegsseite"

msgid "Campaign source"
msgstr "Kampagnenquelle"

msgid "campaign source"
msgstr "Kampagnenquelle"

msgid "Campaign medium"
msgstr "Kampagnenmedium"

msgid "campaign medium"
msgstr "Kampagnenmedium"

msgid "Campaign"
msgstr "Kampagne"

msgid "campaign"
msgstr "Kampagne"

msgid "Campaign term"
msgstr "Kampagnenbegriff"

msgid "campaign term"
msgstr "Kampagnenbegriff"

msgid "Campaign content"
msgstr "Kampagneninhalt"

msgid "campaign content"
msgstr "Kampagneninhalt"

msgid "New or returning"
msgstr "Neu oder wiederkehrend"

msgid "new or returning"
msgstr "Neu oder wiederkehrend"

msgid "Segment"
msgstr "Segment"

msgid "segment"
msgstr "Segment"

msgid "new"
msgstr "neu"

msgid "returning"
msgstr "wiederkehrend"

msgid "desktop"
msgstr "Desktop"

msgid "mobile"
msgstr "mobil"

msgid "tablet"
msgstr "Tablet"

# Countries, from the Unicode CLDR.
msgctxt "country"
msgid "Ascension Island"
msgstr "Ascension"

msgctxt "country"
msgid "Andorra"
msgstr "Andorra"

msgctxt "country"
msgid "United Arab Emirates"
msgstr "Vereinigte Arabische Emirate"

msgctxt "country"
msgid "Afghanistan"
msgstr "Afghanistan"

msgctxt "country"
msgid "Antigua & Barbuda"
msgstr "Antigua und Barbuda"

msgctxt "country"
msgid "Anguilla"
msgstr "Anguilla"

msgctxt "country"
msgid "Albania"
msgstr "Albanien"

msgctxt "country"
msgid "Armenia"
msgstr "Armenien"

msgctxt "country"
msgid "Angola"
msgstr "Angola"

msgctxt "country"
msgid "Antarctica"
msgstr "Antarktis"

msgctxt "country"
msgid "Argentina"
msgstr "Argentinien"

msgctxt "country"
msgid "American Samoa"
msgstr "Amerikanisch-Samoa"

msgctxt "country"
msgid "Austria"
msgstr "Österreich"

msgctxt "country"
msgid "Australia"
msgstr "Australien"

msgctxt "country"
msgid "Aruba"
msgstr "Aruba"

msgctxt "country"
msgid "Åland Islands"
msgstr "Ålandinseln"

msgctxt "country"
msgid "Azerbaijan"
msgstr "Aserbaidschan"

msgctxt "country"
msgid "Bosnia & Herzegovina"
msgstr "Bosnien und Herzegowina"

msgctxt "country"
msgid "Barbados"
msgstr "Barbados"

msgctxt "country"
msgid "Bangladesh"
msgstr "Bangladesch"

msgctxt "country"
msgid "Belgium"
msgstr "Belgien"

msgctxt "country"
msgid "Burkina Faso"
msgstr "Burkina Faso"

msgctxt "country"
msgid "Bulgaria"
msgstr "Bulgarien"

msgctxt "country"
msgid "Bahrain"
msgstr "Bahrain"

msgctxt "country"
msgid "Burundi"
msgstr "Burundi"

msgctxt "country"
msgid "Benin"
msgstr "Benin"

msgctxt "country"
msgid "St. Barthélemy"
msgstr "St. Barthélemy"

msgctxt "country"
msgid "Bermuda"
msgstr "Bermuda"

msgctxt "country"
msgid "Brunei"
msgstr "Brunei Darussalam"

msgctxt "country"
msgid "Bolivia"
msgstr "Bolivien"

msgctxt "country"
msgid "Caribbean Netherlands"
msgstr "Karibische Niederlande"

msgctxt "country"
msgid "Brazil"
msgstr "Brasilien"

msgctxt "country"
msgid "Bahamas"
msgstr "Bahamas"

msgctxt "country"
msgid "Bhutan"
msgstr "Bhutan"

msgctxt "country"
msgid "Bouvet Island"
msgstr "Bouvetinsel"

msgctxt "country"
msgid "Botswana"
msgstr "Botsuana"

msgctxt "country"
msgid "Belarus"
msgstr "Belarus"

msgctxt "country"
msgid "Belize"
msgstr "Belize"

msgctxt "country"
msgid "Canada"
msgstr "Kanada"

msgctxt "country"
msgid "Cocos (Keeling) Islands"
msgstr "Kokosinseln"

msgctxt "country"
msgid "Congo - Kinshasa"
msgstr "Kongo-Kinshasa"

msgctxt "country"
msgid "Central African Republic"
msgstr "Zentralafrikanische Republik"

msgctxt "country"
msgid "Congo - Brazzaville"
msgstr "Kongo-Brazzaville"

msgctxt "country"
msgid "Switzerland"
msgstr "Schweiz"

msgctxt "country"
msgid "Côte d’Ivoire"
msgstr "Côte d’Ivoire"

msgctxt "country"
msgid "Cook Islands"
msgstr "Cookinseln"

msgctxt "country"
msgid "Chile"
msgstr "Chile"

msgctxt "country"
msgid "Cameroon"
msgstr "Kamerun"

msgctxt "country"
msgid "China"
msgstr "China"

msgctxt "country"
msgid "Colombia"
msgstr "Kolumbien"

msgctxt "country"
msgid "Clipperton Island"
msgstr "Clipperton-Insel"

msgctxt "country"
msgid "Sark"
msgstr "Sark"

msgctxt "country"
msgid "Costa Rica"
msgstr "Costa Rica"

msgctxt "country"
msgid "Cuba"
msgstr "Kuba"

msgctxt "country"
msgid "Cape Verde"
msgstr "Cabo Verde"

msgctxt "country"
msgid "Curaçao"
msgstr "Curaçao"

msgctxt "country"
msgid "Christmas Island"
msgstr "Weihnachtsinsel"

msgctxt "country"
msgid "Cyprus"
msgstr "Zypern"

msgctxt "country"
msgid "Czechia"
msgstr "Tschechien"

msgctxt "country"
msgid "Germany"
msgstr "Deutschland"

msgctxt "country"
msgid "Diego Garcia"
msgstr "Diego Garcia"

msgctxt "country"
msgid "Djibouti"
msgstr "Dschibuti"

msgctxt "country"
msgid "Denmark"
msgstr "Dänemark"

msgctxt "country"
msgid "Dominica"
msgstr "Dominica"

msgctxt "country"
msgid "Dominican Republic"
msgstr "Dominikanische Republik"

msgctxt "country"
msgid "Algeria"
msgstr "Algerien"

msgctxt "country"
msgid "Ceuta & Melilla"
msgstr "Ceuta und Melilla"

msgctxt "country"
msgid "Ecuador"
msgstr "Ecuador"

msgctxt "country"
msgid "Estonia"
msgstr "Estland"

msgctxt "country"
msgid "Egypt"
msgstr "Ägypten"

msgctxt "country"
msgid "Western Sahara"
msgstr "Westsahara"

msgctxt "country"
msgid "Eritrea"
msgstr "Eritrea"

msgctxt "country"
msgid "Spain"
msgstr "Spanien"

msgctxt "country"
msgid "Ethiopia"
msgstr "Äthiopien"

msgctxt "country"
msgid "Finland"
msgstr "Finnland"

msgctxt "country"
msgid "Fiji"
msgstr "Fidschi"

msgctxt "country"
msgid "Falkland Islands"
msgstr "Falklandinseln"

msgctxt "country"
msgid "Micronesia"
msgstr "Mikronesien"

msgctxt "country"
msgid "Faroe Islands"
msgstr "Färöer"

msgctxt "country"
msgid "France"
msgstr "Frankreich"

msgctxt "country"
msgid "Gabon"
msgstr "Gabun"

msgctxt "country"
msgid "United Kingdom"
msgstr "Vereinigtes Königreich"

msgctxt "country"
msgid "Grenada"
msgstr "Grenada"

msgctxt "country"
msgid "Georgia"
msgstr "Georgien"

msgctxt "country"
msgid "French Guiana"
msgstr "Französisch-Guayana"

msgctxt "country"
msgid "Guernsey"
msgstr "Guernsey"

msgctxt "country"
msgid "Ghana"
msgstr "Ghana"

msgctxt "country"
msgid "Gibraltar"
msgstr "Gibraltar"

msgctxt "country"
msgid "Greenland"
msgstr "Grönland"

msgctxt "country"
msgid "Gambia"
msgstr "Gambia"

msgctxt "country"
msgid "Guinea"
msgstr "Guinea"

msgctxt "country"
msgid "Guadeloupe"
msgstr "Guadeloupe"

msgctxt "country"
msgid "Equatorial Guinea"
msgstr "Äquatorialguinea"

msgctxt "country"
msgid "Greece"
msgstr "Griechenland"

msgctxt "country"
msgid "South Georgia & South Sandwich Islands"
msgstr "Südgeorgien und die Südlichen Sandwichinseln"

msgctxt "country"
msgid "Guatemala"
msgstr "Guatemala"

msgctxt "country"
msgid "Guam"
msgstr "Guam"

msgctxt "country"
msgid "Guinea-Bissau"
msgstr "Guinea-Bissau"

msgctxt "country"
msgid "Guyana"
msgstr "Guyana"

msgctxt "country"
msgid "Hong Kong SAR China"
msgstr "Sonderverwaltungsregion Hongkong"

msgctxt "country"
msgid "Heard & McDonald Islands"
msgstr "Heard und McDonaldinseln"

msgctxt "country"
msgid "Honduras"
msgstr "Honduras"

msgctxt "country"
msgid "Croatia"
msgstr "Kroatien"

msgctxt "country"
msgid "Haiti"
msgstr "Haiti"

msgctxt "country"
msgid "Hungary"
msgstr "Ungarn"

msgctxt "country"
msgid "Canary Islands"
msgstr "Kanarische Inseln"

msgctxt "country"
msgid "Indonesia"
msgstr "Indonesien"

msgctxt "country"
msgid "Ireland"
msgstr "Irland"

msgctxt "country"
msgid "Israel"
msgstr "Israel"

msgctxt "country"
msgid "Isle of Man"
msgstr "Isle of Man"

msgctxt "country"
msgid "India"
msgstr "Indien"

msgctxt "country"
msgid "British Indian Ocean Territory"
msgstr "Britisches Territorium im Indischen Ozean"

msgctxt "country"
msgid "Iraq"
msgstr "Irak"

msgctxt "country"
msgid "Iran"
msgstr "Iran"

msgctxt "country"
msgid "Iceland"
msgstr "Island"

msgctxt "country"
msgid "Italy"
msgstr "Italien"

msgctxt "country"
msgid "Jersey"
msgstr "Jersey"

msgctxt "country"
msgid "Jamaica"
msgstr "Jamaika"

msgctxt "country"
msgid "Jordan"
msgstr "Jordanien"

msgctxt "country"
msgid "Japan"
msgstr "Japan"

msgctxt "country"
msgid "Kenya"
msgstr "Kenia"

msgctxt "country"
msgid "Kyrgyzstan"
msgstr "Kirgisistan"

msgctxt "country"
msgid "Cambodia"
msgstr "Kambodscha"

msgctxt "country"
msgid "Kiribati"
msgstr "Kiribati"

msgctxt "country"
msgid "Comoros"
msgstr "Komoren"

msgctxt "country"
msgid "St. Kitts & Nevis"
msgstr "St. Kitts und Nevis"

msgctxt "country"
msgid "North Korea"
msgstr "Nordkorea"

msgctxt "country"
msgid "South Korea"
msgstr "Südkorea"

msgctxt "country"
msgid "Kuwait"
msgstr "Kuwait"

msgctxt "country"
msgid "Cayman Islands"
msgstr "Kaimaninseln"

msgctxt "country"
msgid "Kazakhstan"
msgstr "Kasachstan"

msgctxt "country"
msgid "Laos"
msgstr "Laos"

msgctxt "country"
msgid "Lebanon"
msgstr "Libanon"

msgctxt "country"
msgid "St. Lucia"
msgstr "St. Lucia"

msgctxt "country"
msgid "Liechtenstein"
msgstr "Liechtenstein"

msgctxt "country"
msgid "Sri Lanka"
msgstr "Sri Lanka"

msgctxt "country"
msgid "Liberia"
msgstr "Liberia"

msgctxt "country"
msgid "Lesotho"
msgstr "Lesotho"

msgctxt "country"
msgid "Lithuania"
msgstr "Litauen"

msgctxt "country"
msgid "Luxembourg"
msgstr "Luxemburg"

msgctxt "country"
msgid "Latvia"
msgstr "Lettland"

msgctxt "country"
msgid "Libya"
msgstr "Libyen"

msgctxt "country"
msgid "Morocco"
msgstr "Marokko"

msgctxt "country"
msgid "Monaco"
msgstr "Monaco"

msgctxt "country"
msgid "Moldova"
msgstr "Republik Moldau"

msgctxt "country"
msgid "Montenegro"
msgstr "Montenegro"

msgctxt "country"
msgid "St. Martin"
msgstr "St. Martin"

msgctxt "country"
msgid "Madagascar"
msgstr "Madagaskar"

msgctxt "country"
msgid "Marshall Islands"
msgstr "Marshallinseln"

msgctxt "country"
msgid "North Macedonia"
msgstr "Nordmazedonien"

msgctxt "country"
msgid "Mali"
msgstr "Mali"

msgctxt "country"
msgid "Myanmar (Burma)"
msgstr "Myanmar"

msgctxt "country"
msgid "Mongolia"
msgstr "Mongolei"

msgctxt "country"
msgid "Macao SAR China"
msgstr "Sonderverwaltungsregion Macau"

msgctxt "country"
msgid "Northern Mariana Islands"
msgstr "Nördliche Marianen"

msgctxt "country"
msgid "Martinique"
msgstr "Martinique"

msgctxt "country"
msgid "Mauritania"
msgstr "Mauretanien"

msgctxt "country"
msgid "Montserrat"
msgstr "Montserrat"

msgctxt "country"
msgid "Malta"
msgstr "Malta"

msgctxt "country"
msgid "Mauritius"
msgstr "Mauritius"

msgctxt "country"
msgid "Maldives"
msgstr "Malediven"

msgctxt "country"
msgid "Malawi"
msgstr "Malawi"

msgctxt "country"
msgid "Mexico"
msgstr "Mexiko"

msgctxt "country"
msgid "Malaysia"
msgstr "Malaysia"

msgctxt "country"
msgid "Mozambique"
msgstr "Mosambik"

msgctxt "country"
msgid "Namibia"
msgstr "Namibia"

msgctxt "country"
msgid "New Caledonia"
msgstr "Neukaledonien"

msgctxt "country"
msgid "Niger"
msgstr "Niger"

msgctxt "country"
msgid "Norfolk Island"
msgstr "Norfolkinsel"

msgctxt "country"
msgid "Nigeria"
msgstr "Nigeria"

msgctxt "country"
msgid "Nicaragua"
msgstr "Nicaragua"

msgctxt "country"
msgid "Netherlands"
msgstr "Niederlande"

msgctxt "country"
msgid "Norway"
msgstr "Norwegen"

msgctxt "country"
msgid "Nepal"
msgstr "Nepal"

msgctxt "country"
msgid "Nauru"
msgstr "Nauru"

msgctxt "country"
msgid "Niue"
msgstr "Niue"

msgctxt "country"
msgid "New Zealand"
msgstr "Neuseeland"

msgctxt "country"
msgid "Oman"
msgstr "Oman"

msgctxt "country"
msgid "Panama"
msgstr "Panama"

msgctxt "country"
msgid "Peru"
msgstr "Peru"

msgctxt "country"
msgid "French Polynesia"
msgstr "Französisch-Polynesien"

msgctxt "country"
msgid "Papua New Guinea"
msgstr "Papua-Neuguinea"

msgctxt "country"
msgid "Philippines"
msgstr "Philippinen"

msgctxt "country"
msgid "Pakistan"
msgstr "Pakistan"

msgctxt "country"
msgid "Poland"
msgstr "Polen"

msgctxt "country"
msgid "St. Pierre & Miquelon"
msgstr "St. Pierre und Miquelon"

msgctxt "country"
msgid "Pitcairn Islands"
msgstr "Pitcairninseln"

msgctxt "country"
msgid "Puerto Rico"
msgstr "Puerto Rico"

msgctxt "country"
msgid "Palestinian Territories"
msgstr "Palästinensische Autonomiegebiete"

msgctxt "country"
msgid "Portugal"
msgstr "Portugal"

msgctxt "country"
msgid "Palau"
msgstr "Palau"

msgctxt "country"
msgid "Paraguay"
msgstr "Paraguay"

msgctxt "country"
msgid "Qatar"
msgstr "Katar"

msgctxt "country"
msgid "Réunion"
msgstr "Réunion"

msgctxt "country"
msgid "Romania"
msgstr "Rumänien"

msgctxt "country"
msgid "Serbia"
msgstr "Serbien"

msgctxt "country"
msgid "Russia"
msgstr "Russland"

msgctxt "country"
msgid "Rwanda"
msgstr "Ruanda"

msgctxt "country"
msgid "Saudi Arabia"
msgstr "Saudi-Arabien"

msgctxt "country"
msgid "Solomon Islands"
msgstr "Salomonen"

msgctxt "country"
msgid "Seychelles"
msgstr "Seychellen"

msgctxt "country"
msgid "Sudan"
msgstr "Sudan"

msgctxt "country"
msgid "Sweden"
msgstr "Schweden"

msgctxt "country"
msgid "Singapore"
msgstr "Singapur"

msgctxt "country"
msgid "St. Helena"
msgstr "St. Helena"

msgctxt "country"
msgid "Slovenia"
msgstr "Slowenien"

msgctxt "country"
msgid "Svalbard & Jan Mayen"
msgstr "Spitzbergen und Jan Mayen"

msgctxt "country"
msgid "Slovakia"
msgstr "Slowakei"

msgctxt "country"
msgid "Sierra Leone"
msgstr "Sierra Leone"

msgctxt "country"
msgid "San Marino"
msgstr "San Marino"

msgctxt "country"
msgid "Senegal"
msgstr "Senegal"

msgctxt "country"
msgid "Somalia"
msgstr "Somalia"

msgctxt "country"
msgid "Suriname"
msgstr "Suriname"

msgctxt "country"
msgid "South Sudan"
msgstr "Südsudan"

msgctxt "country"
msgid "São Tomé & Príncipe"
msgstr "São Tomé und Príncipe"

msgctxt "country"
msgid "El Salvador"
msgstr "El Salvador"

msgctxt "country"
msgid "Sint Maarten"
msgstr "Sint Maarten"

msgctxt "country"
msgid "Syria"
msgstr "Syrien"

msgctxt "country"
msgid "Eswatini"
msgstr "Eswatini"

msgctxt "country"
msgid "Tristan da Cunha"
msgstr "Tristan da Cunha"

msgctxt "country"
msgid "Turks & Caicos Islands"
msgstr "Turks- und Caicosinseln"

msgctxt "country"
msgid "Chad"
msgstr "Tschad"

msgctxt "country"
msgid "French Southern Territories"
msgstr "Französische Süd- und Antarktisgebiete"

msgctxt "country"
msgid "Togo"
msgstr "Togo"

msgctxt "country"
msgid "Thailand"
msgstr "Thailand"

msgctxt "country"
msgid "Tajikistan"
msgstr "Tadschikistan"

msgctxt "country"
msgid "Tokelau"
msgstr "Tokelau"

msgctxt "country"
msgid "Timor-Leste"
msgstr "Timor-Leste"

msgctxt "country"
msgid "Turkmenistan"
msgstr "Turkmenistan"

msgctxt "country"
msgid "Tunisia"
msgstr "Tunesien"

msgctxt "country"
msgid "Tonga"
msgstr "Tonga"

msgctxt "country"
msgid "Türkiye"
msgstr "Türkei"

msgctxt "country"
msgid "Trinidad & Tobago"
msgstr "Trinidad und Tobago"

msgctxt "country"
msgid "Tuvalu"
msgstr "Tuvalu"

msgctxt "country"
msgid "Taiwan"
msgstr "Taiwan"

msgctxt "country"
msgid "Tanzania"
msgstr "Tansania"

msgctxt "country"
msgid "Ukraine"
msgstr "Ukraine"

msgctxt "country"
msgid "Uganda"
msgstr "Uganda"

msgctxt "country"
msgid "U.S. Outlying Islands"
msgstr "Amerikanische Überseeinseln"

msgctxt "country"
msgid "United States"
msgstr "Vereinigte Staaten"

msgctxt "country"
msgid "Uruguay"
msgstr "Uruguay"

msgctxt "country"
msgid "Uzbekistan"
msgstr "Usbekistan"

msgctxt "country"
msgid "Vatican City"
msgstr "Vatikanstadt"

msgctxt "country"
msgid "St. Vincent & Grenadines"
msgstr "St. Vincent und die Grenadinen"

msgctxt "country"
msgid "Venezuela"
msgstr "Venezuela"

msgctxt "country"
msgid "British Virgin Islands"
msgstr "Britische Jungferninseln"

msgctxt "country"
msgid "U.S. Virgin Islands"
msgstr "Amerikanische Jungferninseln"

msgctxt "country"
msgid "Vietnam"
msgstr "Vietnam"

msgctxt "country"
msgid "Vanuatu"
msgstr "Vanuatu"

msgctxt "country"
msgid "Wallis & Futuna"
msgstr "Wallis und Futuna"

msgctxt "country"
msgid "Samoa"
msgstr "Samoa"

msgctxt "country"
msgid "Kosovo"
msgstr "Kosovo"

msgctxt "country"
msgid "Yemen"
msgstr "Jemen"

msgctxt "country"
msgid "Mayotte"
msgstr "Mayotte"

msgctxt "country"
msgid "South Africa"
msgstr "Südafrika"

msgctxt "country"
msgid "Zambia"
msgstr "Sambia"

msgctxt "country"
msgid "Zimbabwe"
msgstr "Simbabwe"

#: sections/about.mustache
msgid "Every number of this page down to the answers and files behind it, with their checksums:"
msgstr "Jede Zahl dieser Seite bis zu den Antworten und Dateien dahinter, mit ihren Prüfsummen:"

#: MailContent.swift
msgid "{1}: steps"
msgstr "{1}: Schritte"

msgid "{1} by {2}"
msgstr "{1} nach {2}"

msgid "{1}; nothing unusual."
msgstr "{1}; nichts Ungewöhnliches."

msgid "{1} in the full report."
msgstr "{1} im ganzen Bericht."

msgid "more change"
msgstr "weitere Änderung"

msgid "more changes"
msgstr "weitere Änderungen"

msgid "web page"
msgstr "Webseite"

msgid "Attached: the full report ({1})."
msgstr "Im Anhang: der ganze Bericht ({1})."

msgid "You get this because {1} is a recipient of {2} in its configuration."
msgstr "Diese Nachricht kommt, weil {1} in der Konfiguration von {2} als Empfänger steht."

msgid "{1}, data to {2}, {3}. This mail loads nothing and tells nobody that it was read."
msgstr "{1}, Daten bis {2}, {3}. Diese Nachricht lädt nichts nach und meldet niemandem, dass sie gelesen wurde."

#: MailLetter.swift
msgid "{1} {2} is now {3}"
msgstr "{1}: {2} ist jetzt {3}"

msgid "Events of the week arrived after the first mail. {1}."
msgstr "Nach der ersten Nachricht kamen noch Ereignisse der Woche an. {1}."

#: MailSubject.swift
msgid "Corrected: "
msgstr "Korrigiert: "

#: MailText.swift
msgid "Corrected."
msgstr "Korrigiert."

msgid "Note: {1}"
msgstr "Hinweis: {1}"

msgid "The full report:"
msgstr "Der ganze Bericht:"

msgid "Unsubscribe"
msgstr "Abbestellen"

#: ReportSummary.swift
msgid "Events of the week arrived late."
msgstr "Ereignisse der Woche kamen verspätet an."

#: mail.html
msgid "Open the full report"
msgstr "Ganzen Bericht öffnen"

#: slack.md
msgid "Open the report of {{weekName}}"
msgstr "Bericht {{weekName}} öffnen"

msgid "{1}; all of it at {2}"
msgstr "{1}; vollständig bei {2}"

msgid "finding"
msgstr "Befund"

msgid "findings"
msgstr "Befunde"

msgid "below the usual {1}"
msgstr "unter den üblichen {1}"

msgid "{1}: no single group changed beyond chance"
msgstr "{1}: keine Gruppe mit Änderung über den Zufall hinaus"

msgid " Whiskers: 95% intervals."
msgstr " Striche unter den Balken: 95‑%‑Konfidenzintervalle."

msgid " Most left before {1}: {2}."
msgstr " Die meisten gingen vor {1} verloren: {2}."

#: FrontPages.swift
msgid "Not kept any more: {1}, from {2} to {3}. Their addresses say so."
msgstr "Nicht mehr aufbewahrt: {1}, von {2} bis {3}. Ihre Adressen sagen es."

msgid "Not kept any more: the report of {1}. Its address says so."
msgstr "Nicht mehr aufbewahrt: der Bericht zu {1}. Seine Adresse sagt es."

msgid "report"
msgstr "Bericht"

msgid "reports"
msgstr "Berichte"

#: OverviewFigure.swift
msgid "{1} to {2}"
msgstr "{1} bis {2}"

msgid "{1} since the beginning"
msgstr "{1} seit Beginn"

msgid "{1}, all weeks"
msgstr "{1}, alle Wochen"

msgid "{1}, {2}, {3}: latest {4}."
msgstr "{1}, {2}, {3}: zuletzt {4}."

msgid "{1} by year"
msgstr "{1} nach Jahr"

msgid "Year"
msgstr "Jahr"

msgid "Lowest"
msgstr "Niedrigste"

msgid "Middle"
msgstr "Mittlere"

msgid "Highest"
msgstr "Höchste"

#: index.html
msgid "Since the beginning"
msgstr "Seit Beginn"

msgid "Earlier years"
msgstr "Frühere Jahre"

#: weeks.html
msgid "Newest first."
msgstr "Die neueste zuerst."

#: year.html
msgid "The weeks of {{year}}"
msgstr "Die Wochen von {{year}}"

#: removed.html
msgid "not kept any more"
msgstr "nicht mehr aufbewahrt"

msgid "Revision {{revision}} of {{weekName}} is not kept any more"
msgstr "Revision {{revision}} von {{weekName}} wird nicht mehr aufbewahrt"

msgid "The report of {{weekName}} is not kept any more"
msgstr "Der Bericht zu {{weekName}} wird nicht mehr aufbewahrt"

msgid "It was here, and nothing else will ever be at this address."
msgstr "Er war hier, und etwas anderes wird an dieser Adresse nie stehen."

msgid "This site keeps the reports of its newest {{kept}}."
msgstr "Aufbewahrt werden hier die Berichte der neuesten {{kept}}."

msgid "The report of {{weekName}} as it is now"
msgstr "Der Bericht zu {{weekName}}, wie er jetzt ist"

"""##
}
