"""Whether librsvg, which draws the pictures of mails, draws the files as a browser does."""

import base64
import subprocess
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from findings import Failure
from folder import Site

# Of full scale, over all pixels: edges differ, areas do not.
MOST = 0.03
COMPARE = """async ([one, other]) => {
    const pixels = async (data) => {
        const image = new Image();
        image.src = "data:image/png;base64," + data;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context.fillStyle = "#fff";
        context.fillRect(0, 0, image.width, image.height);
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
    };
    const [a, b] = [await pixels(one), await pixels(other)];
    if (a.length !== b.length) return [1, 0];
    let [sum, black] = [0, 0];
    for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]);
    for (let i = 0; i < a.length; i += 4) black += a[i] + a[i + 1] + a[i + 2] === 0;
    return [sum / a.length / 255 * 4 / 3, black];
}"""


def check_pictures(browser: Browser, site: Site, files: list[Path]) -> Iterator[Failure]:
    """Both draw the same, and nothing is black, which is what becomes of a colour that librsvg does not understand."""
    page = browser.new_page(color_scheme="light")
    compared = browser.new_page()
    for file in files:
        drawn = subprocess.run(["rsvg-convert", file], capture_output=True)
        if drawn.returncode == 0 and drawn.stdout:
            difference, black = compared.evaluate(COMPARE, [encoded(drawn.stdout), encoded(shown(page, file))])
            if difference > MOST:
                yield Failure(site.name(file), f"librsvg and the browser differ by {difference:.1%}, more than {MOST:.0%}")
            if black:
                yield Failure(site.name(file), f"librsvg draws {black} pixels black")
    page.close()
    compared.close()


def shown(page: Page, file: Path) -> bytes:
    page.goto(file.as_uri())
    box = page.evaluate("(({ width, height }) => ({ width, height }))(document.documentElement.getBoundingClientRect())")
    page.set_viewport_size({name: max(round(size), 1) for name, size in box.items()})
    return page.screenshot()


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()
