"""A headless Chromium that opens the pages of a site from disk."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

WIDTHS = (320, 360, 768, 1280)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
HEIGHT = 900


@dataclass
class Visit:
    """One page in one window, and what it did while it was opened."""

    page: Page
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def windows(self, widths: tuple[int, ...]) -> Iterator[tuple[int, Scheme]]:
        """Shows the page in windows of these widths, light and dark, one after the other."""
        for scheme in SCHEMES:
            self.page.emulate_media(color_scheme=scheme)
            for width in widths:
                self.page.set_viewport_size({"width": width, "height": HEIGHT})
                yield width, scheme


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of the machine (WEEKLOOK_CHROMIUM names another one)."""
    name = os.environ.get("WEEKLOOK_CHROMIUM", "chromium")
    path = shutil.which(name)
    if path is None:
        raise SystemExit(f"checks: there is no {name} on this machine; run Checks/setup.sh")
    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root, who runs the checks in a container; the pages are our own.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def visit(browser: Browser, file: Path, bypass_policy: bool = False) -> Iterator[Visit]:
    """Opens a file in a fresh profile."""
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": HEIGHT}, bypass_csp=bypass_policy)
    try:
        visit = Visit(context.new_page())
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        visit.page.on("console", lambda message: visit.messages.append(message.text))
        visit.page.on("pageerror", lambda error: visit.messages.append(str(error)))
        visit.page.goto(file.as_uri(), wait_until="load")
        yield visit
    finally:
        context.close()
