"""What every mail has to be: read by Python's strict parser, and looked at by a linter for mail programs."""

import email
import email.policy
import email.utils
import re
from html.parser import HTMLParser

POLICY = email.policy.SMTP.clone(raise_on_defect=True)
# What some mail programs do not know, load or trust.
FORBIDDEN_ELEMENTS = {"svg", "script", "link", "picture", "details", "iframe", "form", "input", "object", "embed", "video"}
FORBIDDEN_TEXT = ["data:", "var(", "flex", "grid", "position:", "srcset", "background-image", "url(", "@import", "javascript:"]


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.faults, self.links, self.images, self.texts, self.skipping, self.tables = [], [], [], [], 0, []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        style = attributes.get("style") or ""
        if tag in FORBIDDEN_ELEMENTS:
            self.faults.append(f"<{tag}>")
        if any(name.startswith("on") for name in attributes):
            self.faults.append(f"<{tag}> has a handler")
        for word in FORBIDDEN_TEXT:
            if word in style:
                self.faults.append(f"{word} in a style")
        if re.search(r"\d(rem|em|vw|vh)\b", style):
            self.faults.append(f"a unit that is not px: {style}")
        if tag == "a":
            self.links.append(attributes.get("href") or "")
        if tag == "img":
            self.images.append(attributes)
            if not (attributes.get("alt") and attributes.get("width") and "display:block" in style):
                self.faults.append("an image without alt, width or display:block")
            if len(attributes.get("alt") or "") > 250:
                self.faults.append("an alt text of more than 250 characters")
        if tag == "table":
            self.tables.append({"role": attributes.get("role"), "scopes": 0})
        if tag == "th" and self.tables:
            self.tables[-1]["scopes"] += 1
            if attributes.get("scope") not in ("row", "col"):
                self.faults.append("a th without scope")
        if tag in ("style", "title"):
            self.skipping += 1

    def handle_endtag(self, tag):
        if tag in ("style", "title"):
            self.skipping -= 1
        if tag == "table" and self.tables:
            table = self.tables.pop()
            if table["role"] != "presentation" and not table["scopes"]:
                self.faults.append("a layout table without role=presentation")

    def handle_data(self, data):
        if self.skipping:
            for word in FORBIDDEN_TEXT:
                if word in data:
                    self.faults.append(f"{word} in the style sheet")
        else:
            self.texts.append(data)

    @property
    def text(self):
        return re.sub(r"\s+", " ", " ".join(self.texts))


def parse(raw):
    return email.message_from_bytes(raw, policy=POLICY)


def png_is_opaque(data):
    # IHDR: width and height, bit depth, colour type; 2 is RGB, 4 and 6 have an alpha channel.
    return data[:8] == b"\x89PNG\r\n\x1a\n" and data[25] in (0, 2, 3) and b"tRNS" not in data


def check(raw, attachments=(), pictures=2, is_html=True):
    """The parsed mail; raises AssertionError with what is wrong."""
    assert raw.isascii(), "a byte that is not ASCII"
    assert b"\n" not in raw.replace(b"\r\n", b"") and b"\r" not in raw.replace(b"\r\n", b""), "a bare CR or LF"
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998, "a line of more than 998 bytes"
    assert len(raw) <= 1 << 20, f"{len(raw)} bytes"
    mail = parse(raw)
    for part in mail.walk():
        assert not part.defects, part.defects
        for name, value in part.items():
            assert not getattr(value, "defects", ()), (name, value.defects)
    check_headers(mail)
    check_tree(mail, attachments, pictures, is_html)
    plain = mail.get_body(("plain",)).get_content()
    assert plain.strip(), "no plain text"
    assert max(len(line) for line in plain.splitlines() if not line.lstrip().startswith(("<http", "Unsubscribe"))) <= 73
    if is_html:
        check_html(mail, plain)
    return mail


def check_headers(mail):
    names = [name.lower() for name in mail.keys()]
    assert len(names) == len(set(names)), "a header twice"
    assert len(mail["Subject"]) <= 70, mail["Subject"]
    assert email.utils.parsedate_to_datetime(mail["Date"]).tzinfo is not None
    assert len(mail["To"].addresses) == 1 and len(mail["From"].addresses) == 1
    assert re.fullmatch(r"<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>", mail["Message-ID"].strip()), mail["Message-ID"]
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-ID"] and mail["List-Unsubscribe"]
    assert ("List-Unsubscribe-Post" in mail) == mail["List-Unsubscribe"].startswith("<https:")


def check_tree(mail, attachments, pictures, is_html):
    root = mail
    if attachments:
        assert mail.get_content_type() == "multipart/mixed"
        root, *files = mail.iter_parts()
        assert [file.get_content_type() for file in files] == list(attachments), files
        assert all(file.get_content_disposition() == "attachment" and file.get_filename() for file in files)
    if not is_html:
        assert root.get_content_type() == "text/plain"
        return
    assert root.get_content_type() == "multipart/alternative"
    plain, rich = root.iter_parts()
    assert plain.get_content_type() == "text/plain"
    if pictures is None:
        pictures = sum(part.get_content_type() == "image/png" for part in rich.walk())
    if not pictures:
        assert rich.get_content_type() == "text/html"
        return
    assert rich.get_content_type() == "multipart/related" and rich.get_param("type") == "text/html"
    html, *images = rich.iter_parts()
    assert html.get_content_type() == "text/html" and len(images) == pictures, len(images)
    for image in images:
        data = image.get_content()
        assert image.get_content_disposition() == "inline" and len(data) <= 80 << 10 and png_is_opaque(data)
    ids = {image["Content-ID"].strip()[1:-1] for image in images}
    used = set(re.findall(r'src="cid:([^"]+)"', html.get_content()))
    assert ids == used, (ids, used)


def check_html(mail, plain):
    html = mail.get_body(("html",)).get_content()
    assert len(html.encode()) <= 60_000
    page = Page()
    page.feed(html)
    assert not page.faults, page.faults
    assert len(page.links) <= 12 and all(link.startswith(("https://", "mailto:")) for link in page.links), page.links
    assert all(image["src"].startswith("cid:") for image in page.images)
    # Both parts say the same numbers; a figure has a percent sign, a unit or at least three digits.
    figures = lambda text: set(re.findall(r"\d[\d,.]*\s?%|\d[\d,]*\.\d+|\b\d{3,}\b", re.sub(r"<[^>]*>|20\d\d-W\d\d", " ", text)))
    drawn = set().union(*(figures(image["alt"]) for image in page.images)) if page.images else set()
    missing = figures(" ".join(plain.split())) - figures(page.text) - drawn
    assert not missing, f"only in the plain text: {missing}"
