"""What mails look like on a phone and on a desk, in light and dark, with pictures blocked, and in programs that invert
every colour but those of pictures:

    "$(Checks/setup.sh)" Checks/mail/pictures.py FOLDER MAIL.eml...

Writes screenshots into FOLDER and fails where a mail is wider than its window or loads anything."""

import email
import email.policy
import pathlib
import sys

from playwright.sync_api import sync_playwright

folder = pathlib.Path(sys.argv[1])
faults = []
INVERTED = "html,img{filter:invert(1) hue-rotate(180deg)}html{background:white}"


def unpack(path):
    """The HTML of a mail with its pictures as files beside it, and once more without them."""
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    html = mail.get_body(("html",)).get_content()
    place = folder / path.stem
    place.mkdir(parents=True, exist_ok=True)
    for part in mail.walk():
        if part["Content-ID"]:
            name = part.get_filename()
            (place / name).write_bytes(part.get_content())
            html = html.replace("cid:" + part["Content-ID"].strip()[1:-1], name)
    (place / "mail.html").write_text(html)
    (place / "blocked.html").write_text(html.replace('.png"', '.blocked"'))
    return place


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for path in map(pathlib.Path, sys.argv[2:]):
        place = unpack(path)
        for width in (360, 600, 700):
            for name, scheme, file in (("light", "light", "mail"), ("dark", "dark", "mail"), ("blocked", "light", "blocked"),
                                       ("inverted", "light", "mail")):
                page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
                page.on("request", lambda request: request.url.startswith("file:") or faults.append(f"{path.name} loads {request.url}"))
                page.goto((place / f"{file}.html").resolve().as_uri())
                if name == "inverted":
                    page.add_style_tag(content=INVERTED)
                if page.evaluate("document.documentElement.scrollWidth") > width:
                    faults.append(f"{path.name} is wider than {width} pixels ({name})")
                page.screenshot(path=place / f"{width}-{name}.png", full_page=True)
                page.close()
    browser.close()
for fault in faults:
    print(fault, file=sys.stderr)
print(f"pictures of mails: {len(sys.argv[2:])} looked at, {len(faults)} faults")
sys.exit(bool(faults))
