"""The mistakes of the self-test: each is one edit of the sample site and the checks that must notice it."""

from dataclasses import dataclass

from sample_site import DESCRIPTION, STYLE, WEEK, noise

INDEX = "index.html"
FEED = "feed.xml"
CHART = "2026/W46/charts/signup-compact.svg"
MARKDOWN = "2026/W46/report.md"
EMPTY_HASH = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
COMPACT_LABEL = 'x="4" y="16" class="f-ink" fill="#16191d">Opened'
WIDE_ONLY = "@media (min-width:752px){.c{display:none}.w{display:block}}"


@dataclass(frozen=True)
class Mistake:
    """An edit of one file: the first `old` becomes `new`; without `old`, the file is deleted."""

    fails: str
    path: str
    old: str
    new: str
    # A few mistakes cannot be made without a second one.
    and_also: frozenset[str] = frozenset()


def mistake(fails: str, path: str, old: str, new: str, *and_also: str) -> Mistake:
    return Mistake(fails, path, old, new, frozenset(and_also))


MISTAKES = [
    # Files
    mistake("layout", MARKDOWN, "", ""),
    mistake("data files", "2026/W46/report.json", "0.048", "NaN"),
    mistake("data files", "2026/W46/data/funnel.csv", ",48210", ""),
    mistake("well-formed XML", CHART, "</g>", "", "drawn by librsvg"),
    mistake("well-formed XML", CHART, "Opened pricing", "Opened \x01pricing", "drawn by librsvg"),
    mistake("drawn by librsvg", CHART, 'width="320" height="60"', 'width="0" height="0"'),
    # Markup
    mistake("valid HTML", INDEX, "<main>", '<main bogus="1">'),
    mistake("unique ids", CHART, "<g aria", '<g id="signup-c-t" aria'),
    mistake("references", CHART, "<g aria", '<g aria-details="nowhere" aria'),
    mistake("headings", WEEK, "<h2 id", "<h1>More</h1><h2 id"),
    mistake("headings", WEEK, '<h2 id="funnel">Funnel</h2>', '<p id="funnel">Funnel</p>', "axe"),
    mistake("language", INDEX, ' lang="en"', "", "axe"),
    mistake("security policy", INDEX, "default-src 'none'; ", ""),
    mistake("security policy", INDEX, "style-src ", "script-src 'unsafe-inline'; style-src "),
    mistake("security policy", INDEX, "sha256-STYLE", EMPTY_HASH, "silent console", "white paper"),
    mistake("nothing active", INDEX, "</main>", "<script>1</script></main>", "silent console"),
    mistake("nothing active", INDEX, "<p>", '<p onclick="1">', "silent console"),
    mistake("nothing active", INDEX, "<p>", '<p style="color:red">', "silent console"),
    mistake("nothing active", INDEX, "</main>", '<a href="javascript:1">Run</a></main>'),
    # Markdown
    mistake("Markdown", MARKDOWN, "more information", "<b>more</b> information"),
    mistake("Markdown", MARKDOWN, "more information", "more at www.example.com"),
    mistake("Markdown", MARKDOWN, "more information", "more from @somebody"),
    mistake("Markdown", MARKDOWN, "more information", "more\n\n| a |\n| --- |\n| [x](https://example.com) |\n"),
    # Links
    mistake("links lead somewhere", INDEX, "W46/index.html#funnel", "W47/index.html"),
    mistake("links lead somewhere", INDEX, "W46/index.html#funnel", "W46/"),
    mistake("links lead somewhere", INDEX, "#funnel", "#funnels"),
    mistake("links lead somewhere", INDEX, "2026/W46/index.html#funnel", "../index.html"),
    mistake("links lead somewhere", MARKDOWN, "funnel.csv", "gone.csv"),
    mistake("links are relative", INDEX, "2026/W46", "/2026/W46"),
    mistake("links are relative", INDEX, "2026/W46", "//example.org/2026/W46"),
    # Drawings
    mistake("names of drawings", CHART, "Signup funnel, 2026-W46", ""),
    mistake("names of drawings", CHART, "Signup funnel", "Signup " + "funnel " * 12),
    mistake("names of drawings", CHART, DESCRIPTION, "A funnel."),
    mistake("names of drawings", CHART, DESCRIPTION, DESCRIPTION * 4),
    mistake("names of drawings", CHART, 'labelledby="signup-c-t"', 'labelledby="signup-c-t signup-c-d"'),
    mistake("names of drawings", CHART, 'role="img"', ""),
    mistake("forbidden in drawings", CHART, "<g aria", '<foreignObject fill="none"/><g aria'),
    mistake("forbidden in drawings", CHART, "<g aria", '<g onload="1" aria'),
    mistake("forbidden in drawings", CHART, "<g aria", "<style>@import 'a.css';</style><g aria"),
    mistake("forbidden in drawings", CHART, "<g aria", '<use href="other.svg#a"/><g aria'),
    mistake("forbidden in drawings", CHART, '<text x="4"', '<text dominant-baseline="middle" x="4"'),
    mistake("forbidden in drawings", CHART, '<text x="4"', '<text textLength="80" x="4"'),
    mistake("colours of drawings", CHART, 'fill="#1d5f9c"', "", "drawn alike"),
    mistake("colours of drawings", CHART, 'fill="#1d5f9c"', 'fill="var(--accent)"', "drawn alike"),
    mistake("drawn alike", CHART, "<g aria", "<style>.f-accent{fill:var(--none,#fff)}</style><g aria"),
    # Sizes
    mistake("sizes", CHART, "<g aria", f"<!--{noise(13_000)}--><g aria"),
    mistake("sizes", INDEX, "<main>", f"<!--{' ' * 160_000}--><main>"),
    mistake("sizes", WEEK, "<main>", f"<!--{noise(82_000)}--><main>"),
    mistake("sizes", WEEK, "<main>", f"<!--{' ' * 420_000}--><main>"),
    # Feed
    mistake("feed", FEED, "<title>A usual week</title>", ""),
    mistake("feed", FEED, "2026-W45</id>", "2026-W46</id>"),
    mistake("feed", FEED, "<updated>2026-11-16", "<updated>2026-11-11"),
    mistake("feed", FEED, "<updated>2026-11-10", "<updated>2026-11-08"),
    mistake("feed", FEED, "<published>2026-11-16", "<published>2026-11-01"),
    mistake("feed", FEED, "2026-11-10T06:00:00Z", "yesterday"),
    mistake("feed", FEED, "<author><name>Example</name></author>", ""),
    mistake("feed", FEED, '<link href="https://example.org/2026/W45/index.html"/>', ""),
    # Words
    *(mistake("words", MARKDOWN, "−0.4 pp", word) for word in ("NaN", "-inf", "nil", "Optional(3)", "−0.0 pp", "-0 %")),
    mistake("words", WEEK, "−0.4 pp", "undefined"),
    mistake("words", WEEK, "−0.4 pp", "−0 pp"),
    # In the browser
    mistake("one request", INDEX, "</main>", f'<img src="{CHART}" width="100" height="19" alt="Funnel"></main>'),
    mistake("silent console", INDEX, "initial-scale=1", "initial-scale=1, bogus=1"),
    mistake("no horizontal scroll", INDEX, STYLE, STYLE + "main{width:1400px}", "text zoom", "text spacing"),
    mistake("no horizontal scroll", INDEX, STYLE, STYLE + "main{width:340px}"),
    mistake("one drawing of a pair", WEEK, WIDE_ONLY, "@media (min-width:752px){.w{display:block}}"),
    mistake("one drawing of a pair", WEEK, WIDE_ONLY, "@media (min-width:752px){.c{display:none}}"),
    mistake("text size", WEEK, COMPACT_LABEL, 'font-size="11" ' + COMPACT_LABEL),
    mistake("text overlap", WEEK, 'x="296" y="16" text-anchor="end"', 'x="80" y="16"'),
    mistake("text inside its drawing", WEEK, 'x="4" y="16"', 'x="4" y="6"'),
    mistake("text inside its drawing", WEEK, 'x="296" y="16" text-anchor="end"', 'x="290" y="16"', "other font"),
    mistake(
        "text contrast", WEEK, COMPACT_LABEL, COMPACT_LABEL.replace('class="f-ink" fill="#16191d"', 'fill="#999999"'),
        "chosen colours",
    ),
    mistake("text contrast", WEEK, "--accent:#6fb1ee}}", "--accent:#6fb1ee}.f-ink{--ink:#555}}", "chosen colours"),
    mistake("text contrast", WEEK, 'x="4" y="16"', 'x="4" y="38"', "chosen colours"),
    mistake("white paper", INDEX, "@media print{:root{--bg:#fff;", "@media print{:root{"),
    mistake("axe", INDEX, STYLE, STYLE + "p a{color:#999}"),
    mistake("axe", INDEX, STYLE, STYLE + "@media (prefers-color-scheme:dark) and (min-width:1000px){p a{color:#444}}"),
    mistake("numbers in sight", WEEK, '<ul class="cards">', f"<p>{'<br>' * 40}</p>" + '<ul class="cards">'),
    # For other readers
    mistake("keyboard", INDEX, STYLE, STYLE + "a:focus{outline:none !important}"),
    mistake("keyboard", WEEK, '<a href="#funnel">', '<a href="#funnel" tabindex="-1">'),
    mistake("keyboard", WEEK, STYLE, STYLE + "@media (min-width:1000px){main{display:flex;flex-direction:column-reverse}}"),
    mistake("targets", WEEK, STYLE, STYLE + "summary{font-size:12px;line-height:18px}"),
    mistake("colours are words too", WEEK, "▼ 3%", "3% lower"),
    mistake("drawn numbers are in the table", WEEK, "<td>48,210", "<td>48,211"),
    mistake("what a screen reader says", WEEK, '<div class="w">', '<div class="w" aria-hidden="true">'),
    mistake("other font", WEEK, 'x="296" y="16" text-anchor="end"', 'x="282" y="16"'),
    mistake("text zoom", INDEX, STYLE, STYLE + "@media (min-width:1000px){main{width:60rem}}"),
    mistake("text spacing", WEEK, STYLE, STYLE + "p{width:17em;overflow:hidden;white-space:nowrap}"),
    # Seen otherwise
    mistake("grey", WEEK, '<text x="4" y="16"', '<rect y="48" width="50" height="8" class="f-cat1" fill="#1f5f9e"/><text x="4" y="16"'),
    mistake(
        "chosen colours", WEEK, STYLE, STYLE + "@media (forced-colors:active){.f-ink{fill:#777;forced-color-adjust:none}}"
    ),
    mistake("lines and widths", INDEX, "</main>", f"<p>{'word ' * 60}</p></main>"),
    mistake("lines and widths", WEEK, STYLE, STYLE + "@media (min-width:1000px){.w svg{height:90px !important}}"),
    mistake("lines and widths", WEEK, STYLE, STYLE + "@media (min-width:1000px){.w svg{width:900px;max-width:none}}"),
]
