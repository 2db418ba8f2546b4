"""A site under nginx at a sub-path and from the disk, every link of it followed: served.py PROGRAM WORK"""

import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from xml.etree import ElementTree

from browser import chromium
from project import DAY, MONDAY, Project, files, rows

PROGRAM, WORK = sys.argv[1], pathlib.Path(sys.argv[2])
LINK = re.compile(r'<(?!link rel="canonical")[^>]*?\s(?:href|src)="([^"]*)"')
MARKDOWN = re.compile(r"\]\(\s*<?([^)\s>]+)")
# What each kind of page opens without any message.
KINDS = ["index.html", "weeks.html", "404.html", "2026/W07/index.html", "2026/W03/index.html", "2026/W03/r1/index.html"]


class Nginx:
    """An nginx of its own that serves a folder below /team/reports/ on loopback."""

    def __init__(self, site, work):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/team/reports/"
        work.mkdir(parents=True)
        (work / "nginx.conf").write_text(f"""
            daemon off; worker_processes 1; pid {work}/pid; error_log {work}/error.log;
            {"user root;" if os.getuid() == 0 else ""}
            events {{}}
            http {{
                types {{ text/html html; image/svg+xml svg; image/png png; application/json json; text/csv csv; text/plain txt md;
                         application/atom+xml xml; }}
                charset utf-8; access_log off;
                {" ".join(f"{name}_temp_path {work}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))}
                server {{
                    listen 127.0.0.1:{self.port};
                    location /team/reports/ {{ alias {site}/; error_page 404 /team/reports/404.html; }}
                }}
            }}""")
        self.work = work

    def __enter__(self):
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin:/usr/local/sbin")
        self.process = subprocess.Popen([program, "-p", self.work, "-c", self.work / "nginx.conf"],
                                        stderr=subprocess.DEVNULL)
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                time.sleep(0.1)
        raise SystemExit(f"nginx does not answer: {(self.work / 'error.log').read_text()}")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def get(url):
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status, answer.headers.get("Content-Type", ""), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("Content-Type", ""), error.read()


def links(url, text):
    """Where a page, feed, sitemap or Markdown file leads."""
    if url.endswith(".html"):
        return LINK.findall(text)
    if url.endswith(".md"):
        return MARKDOWN.findall(text)
    if url.endswith(".xml"):
        root = ElementTree.fromstring(text)
        return [element.get("href") for element in root.iter() if element.get("href")] + [
            element.text for element in root.iter() if element.tag.endswith("}loc")]
    return []


def crawl(start):
    """Follows every link within the site; returns the addresses that answered."""
    seen, ahead = {}, [urllib.parse.urljoin(start, name) for name in ("index.html", "sitemap.xml", "robots.txt")]
    while ahead:
        url = ahead.pop()
        if url in seen:
            continue
        status, kind, body = get(url) if url.startswith("http") else (200, "", pathlib.Path(
            urllib.parse.unquote(urllib.parse.urlsplit(url).path)).read_bytes())
        assert status == 200, f"{url}: {status}"
        seen[url] = kind
        for link in links(url, body.decode() if re.search(r"\.(html|md|xml)$", url) else ""):
            target, fragment = urllib.parse.urldefrag(urllib.parse.urljoin(url, link))
            if target == url and fragment:
                assert f'id="{fragment}"' in body.decode(), f"{url}: #{fragment} is not there"
            if target.startswith(start):
                ahead.append(target)
            elif urllib.parse.urlsplit(link).scheme not in ("http", "https", "data"):
                raise AssertionError(f"{url}: {link} leaves the site")
    return seen


def main():
    with Nginx(WORK / "site", WORK / "nginx") as nginx:
        project = Project(PROGRAM, WORK)
        text = (WORK / "weeklook.yml").read_text().replace("https://reports.example.com/shop/", nginx.url)
        (WORK / "weeklook.yml").write_text(text)
        project.imports("a.csv", rows(MONDAY, 49), MONDAY + 48 * DAY)
        project.run("site", "--out", "site", "--now", "2026-02-16T06:00:00Z")
        project.imports("late.csv", ["late,view,2026-01-14T10:00:00Z"], MONDAY + 48 * DAY)
        project.run("site", "--out", "site", "--now", "2026-02-17T06:00:00Z")
        every = {path for path in files(WORK / "site")}
        # Named by its full address, in an element that is no link.
        apart = {"manifest.json", "weeks.json", "404.html", "og.png"}
        if "og.png" in every:
            assert f'content="{nginx.url}og.png"' in (WORK / "site" / "index.html").read_text()
            status, kind, body = get(nginx.url + "og.png")
            assert (status, kind, body[:4]) == (200, "image/png", b"\x89PNG"), (status, kind)
        for start in (nginx.url, (WORK / "site").resolve().as_uri() + "/"):
            found = crawl(start)
            reached = {urllib.parse.unquote(url.removeprefix(start)) for url in found}
            alone = {path for path in every - reached - apart if not path.startswith("2026/W03/r1/")}
            charts = {path for path in alone if "/charts/" in path}
            assert alone == charts, f"nothing links to {sorted(alone - charts)[:5]}"
            print(f"{start.split(':')[0]}: {len(found)} addresses, all of them lead somewhere: 1 passed, 0 failed")
        status, kind, body = get(nginx.url + "2031/W01/index.html")
        assert status == 404 and "There is no such page" in body.decode() and nginx.url + "index.html" in body.decode()
        status, kind, body = get(nginx.url + ".weeklook-moving/")
        assert status == 404
        seen = 0
        with chromium() as browser:
            for start in (nginx.url, (WORK / "site").resolve().as_uri() + "/"):
                for path in KINDS + (["2031/W01/index.html"] if start == nginx.url else []):
                    page = browser.new_page()
                    messages, failures = [], []
                    page.on("console", lambda message: messages.append(message.text))
                    page.on("pageerror", lambda error: messages.append(str(error)))
                    page.on("requestfailed", lambda request: failures.append(request.url))
                    page.goto(start + path, wait_until="load")
                    assert page.locator("h1").count() == 1, path
                    # A browser says of a page that is not there that it is not there.
                    messages = [text for text in messages if not (path.startswith("2031/") and "404" in text)]
                    failures = [url for url in failures if not url.endswith("/favicon.ico")]
                    assert not messages and not failures, (start + path, messages, failures)
                    page.close()
                    seen += 1
        print(f"Chromium: {seen} pages opened without a message: 1 passed, 0 failed")


main()
