"""A site that is published while it is read, and while the program is killed: stops.py PROGRAM WORK

Killed at any write or rename, the program leaves a site in which every file is whole and every link leads somewhere; the
next run makes of it what an undisturbed run would have.
"""

import datetime
import html.parser
import http.server
import functools
import pathlib
import shutil
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request

from project import DAY, MONDAY, Project, files, rows

PROGRAM, WORK = sys.argv[1], pathlib.Path(sys.argv[2])


class Links(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src") and value and "rel=canonical" != f"{tag}={dict(attributes).get('rel')}":
                self.found.append(value)


def check_whole(texts, before, after):
    """Every file is the old or the new one, and every link of a page leads to a file."""
    for path, data in texts.items():
        assert data in (before.get(path), after.get(path)), f"{path} is neither the old nor the new file"
        if not path.endswith(".html"):
            continue
        for link in Links(data.decode()).found:
            url = urllib.parse.urlsplit(link)
            if url.scheme or not url.path or path == "404.html":
                continue
            target = pathlib.PurePosixPath(urllib.parse.urljoin(f"/{path}", url.path)).relative_to("/").as_posix()
            assert target in texts, f"{path} links to {target}, which is not there"


def killed_at(call, number):
    return ("strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
            "-e", f"inject={call}:signal=KILL:when={number}")


def killed_anywhere():
    base = Project(PROGRAM, WORK / "base")
    base.imports("a.csv", rows(MONDAY, 42), MONDAY + 41 * DAY)
    base.run("site", "--out", "site", "--now", "2026-02-09T06:00:00Z")
    before = files(base.folder / "site")
    # A new week, and a late visitor of an old one, which makes a revision.
    base.imports("b.csv", rows(MONDAY + 42 * DAY, 7) + ["late,view,2026-01-14T10:00:00Z"], MONDAY + 48 * DAY)
    shutil.copytree(base.folder, WORK / "undisturbed")
    # And two weeks whose reports are not kept any more.
    keep = ", keep: {weeks: 5}"
    now = ("--now", "2026-02-16T06:00:00Z")
    undisturbed = Project(PROGRAM, WORK / "undisturbed", site=keep)
    undisturbed.run("site", "--out", "site", *now)
    after = files(undisturbed.folder / "site")
    assert "2026/W03/r1/index.html" in after and "2026/W07/index.html" in after
    assert [path for path in after if path.startswith(("2026/W01/", "2026/W02/"))] == ["2026/W01/index.html", "2026/W02/index.html"]
    stops = 0
    for call in ("rename", "/^(p?write(64|v)?)$", "unlink,rmdir"):
        number = 1
        while True:
            shutil.rmtree(WORK / "killed", ignore_errors=True)
            shutil.copytree(base.folder, WORK / "killed")
            project = Project(PROGRAM, WORK / "killed", site=keep)
            result = project.run("site", "--out", "site", *now, wrapper=killed_at(call, number), expect=None)
            present = files(project.folder / "site")
            check_whole(present, before, after)
            if result.returncode == 0:
                break
            assert result.returncode in (-9, 137), result
            stops += 1
            project.run("site", "--out", "site", *now)
            again = files(project.folder / "site")
            assert again == after, (call, number, [p for p in after.keys() | again.keys() if after.get(p) != again.get(p)])
            hidden = [path for path in (project.folder / "site").iterdir() if path.name.startswith(".")]
            assert not hidden, hidden
            # Every rename is tried; of the writes, of which there are many, fewer the further it comes.
            number += 1 if call == "rename" else 1 + number // 12
    print(f"killed at {stops} calls: each file old or new, no dead link, completed by the next run: 1 passed, 0 failed")


def read_meanwhile():
    project = Project(PROGRAM, WORK / "read")
    project.imports("a.csv", rows(MONDAY, 42), MONDAY + 41 * DAY)
    project.run("site", "--out", "site")
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(project.folder / "site"))
    handler.func.log_message = lambda *_: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root, faults, pages, done = f"http://127.0.0.1:{server.server_port}/", [], [0], threading.Event()

    def get(url):
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.read().decode()

    def crawl():
        while not done.is_set():
            seen, ahead = set(), [root + "index.html", root + "weeks.html"]
            while ahead:
                url = ahead.pop()
                if url in seen or not url.startswith(root):
                    continue
                seen.add(url)
                try:
                    text = get(url)
                except (urllib.error.URLError, ConnectionError) as error:
                    faults.append(f"{url}: {error}")
                    continue
                pages[0] += 1
                if url.endswith(".html"):
                    if not text.endswith("</html>\n"):
                        faults.append(f"{url} is cut short")
                    links = Links(text).found
                    ahead += [urllib.parse.urldefrag(urllib.parse.urljoin(url, link)).url for link in links]

    readers = [threading.Thread(target=crawl) for _ in range(2)]
    for reader in readers:
        reader.start()
    for turn in range(8):
        # Another title is another page everywhere; every other time there is also another week.
        project.configure(title=f"Shop {turn}")
        if turn % 2:
            first = MONDAY + (42 + 7 * (turn // 2)) * DAY
            project.imports(f"week{turn}.csv", rows(first, 7), first + 6 * DAY)
        project.run("site", "--out", "site")
    done.set()
    for reader in readers:
        reader.join()
    server.shutdown()
    assert not faults, faults[:10]
    print(f"read while it was written 8 times: {pages[0]} files, none half or missing: 1 passed, 0 failed")


killed_anywhere()
read_meanwhile()
