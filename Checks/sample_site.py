"""A small site without a mistake, as the self-test starts from it."""

import base64
import gzip
import hashlib
import json
import random
import re
from pathlib import Path

WEEK = "2026/W46/index.html"
FILES = dict[str, str]

STYLE = """
:root{color-scheme:light dark;--bg:#fff;--ink:#16191d;--bad:#a8430c;--accent:#1d5f9c}
@media (prefers-color-scheme:dark){:root{--bg:#14171c;--ink:#e9ecf0;--bad:#f0975a;--accent:#6fb1ee}}
@media print{:root{--bg:#fff;--ink:#16191d;--accent:#1d5f9c}}
body{margin:8px;background:var(--bg);color:var(--ink);font:16px/1.5 Arial,sans-serif}
a{color:var(--accent)}
.bad{color:var(--bad)}
:focus-visible{outline:3px solid var(--accent)}
figure{margin:0}
svg{max-width:100%;height:auto}
.f-ink{fill:var(--ink)}
.f-accent{fill:var(--accent)}
.w{display:none}
.scroll{overflow-x:auto}
@media (min-width:752px){.c{display:none}.w{display:block}}
"""

DESCRIPTION = (
    "Of 48,210 visitors of the pricing page 2,310 created a project, as usual; the largest loss is at step two."
)


def drawing(name: str, width: int) -> str:
    """A bar with its label, as it stands in a page and, with a namespace, in a file."""
    return f"""<svg viewBox="0 0 {width} 60" width="{width}" height="60" role="img"
 aria-labelledby="{name}-t" aria-describedby="{name}-d" font-family="Arial" font-size="12">
<title id="{name}-t">Signup funnel, 2026-W46</title>
<desc id="{name}-d">{DESCRIPTION}</desc>
<g aria-hidden="true">
<rect x="0" y="24" width="{width - 20}" height="20" class="f-accent" fill="#1d5f9c"/>
<text x="4" y="16" class="f-ink" fill="#16191d">Opened pricing</text>
<text x="{width - 24}" y="16" text-anchor="end" class="f-ink" fill="#16191d">48,210</text>
</g>
</svg>"""


def page(title: str, body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-STYLE'; img-src 'self' data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


def week_page() -> str:
    rows = '<tr><th scope="row">Opened pricing</th><td>48,210</td></tr>'
    return page(
        "A usual week: 4.8% converted",
        f"""<p>Down by −0.4 pp. <a href="../../index.html">All weeks</a> <a href="#funnel">Funnel</a></p>
<ul class="cards"><li class="bad">▼ 3%</li></ul>
<h2 id="funnel">Funnel</h2>
<figure id="signup">
<figcaption><h3>The second step loses most</h3></figcaption>
<div class="c">{drawing("signup-c", 320)}</div>
<div class="w">{drawing("signup-w", 720)}</div>
<details open><summary>Data for this chart</summary>
<div class="scroll" tabindex="0" role="region" aria-labelledby="funnel">
<table><thead><tr><th scope="col">Step</th><th scope="col">Visitors</th></tr></thead><tbody>{rows}</tbody></table>
</div></details>
</figure>
<p><a href="data/funnel.csv">The numbers</a></p>""",
    )


FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:example.org,2026:reports</id>
<title>Weekly reports</title>
<updated>2026-11-16T06:00:00Z</updated>
<author><name>Example</name></author>
<entry>
<id>tag:example.org,2026:reports/2026-W46</id>
<title>A usual week</title>
<link href="https://example.org/2026/W46/index.html"/>
<published>2026-11-16T06:00:00Z</published>
<updated>2026-11-16T06:00:00Z</updated>
<summary>4.8% converted.</summary>
</entry>
<entry>
<id>tag:example.org,2026:reports/2026-W45</id>
<title>Another usual week</title>
<link href="https://example.org/2026/W45/index.html"/>
<published>2026-11-09T06:00:00Z</published>
<updated>2026-11-10T06:00:00Z</updated>
<summary>4.7% converted.</summary>
</entry>
</feed>
"""


def files() -> FILES:
    """The site by path; the hash in the policy is filled in by `finished`."""
    standalone = '<?xml version="1.0" encoding="utf-8"?>\n' + drawing("signup-c", 320).replace(
        "<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1
    )
    return {
        "index.html": page("Weekly reports", f'<p><a href="{WEEK}#funnel">2026-W46</a></p>'),
        WEEK: week_page(),
        "2026/W46/report.md": "# A usual week\n\n[Data](data/funnel.csv), from 10-0 to −0.4 pp, more information.\n",
        "2026/W46/report.json": json.dumps({"week": "2026-W46", "rate": 0.048}) + "\n",
        "2026/W46/charts/signup-compact.svg": standalone + "\n",
        "2026/W46/data/funnel.csv": "step,visitors\nOpened pricing,48210\n",
        "feed.xml": FEED,
    }


def finished(source: str) -> str:
    """The page with the hash of its style sheet, as a generator would write it."""
    style = re.search(r"<style>(.*?)</style>", source, re.DOTALL)
    if style is None:
        return source
    digest = hashlib.sha256(style.group(1).encode()).digest()
    return source.replace("sha256-STYLE", "sha256-" + base64.b64encode(digest).decode())


def write(site: FILES, root: Path) -> None:
    for name, source in site.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(finished(source), encoding="utf-8")


def noise(compressed: int) -> str:
    """Words that take at least so many bytes even compressed."""
    generator = random.Random(1)
    text = ""
    while len(gzip.compress(text.encode())) < compressed:
        text += " ".join(f"{generator.getrandbits(64):x}" for _ in range(2000)) + " "
    return text
