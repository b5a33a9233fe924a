"""The site's icons and colours in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from support.browser import Watched

PIXELS = """async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const [width, height] = [image.width || 512, image.height || 512];
  const canvas = new OffscreenCanvas(width, height).getContext('2d');
  canvas.drawImage(image, 0, 0, width, height);
  const { data } = canvas.getImageData(0, 0, width, height);
  let [opaque, sign, reach] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    opaque += data[at + 3] === 255;
    if (data[at + 3] < 255 || data[at] < 200) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    sign += 1;
    reach = Math.max(reach, Math.hypot(x - width / 2, y - height / 2) / width);
  }
  return { opaque: opaque / width / height, sign: sign / width / height, reach };
}"""
"""How much of an icon is opaque, how much is its light sign, and how far from the middle the sign reaches."""


@pytest.mark.parametrize(
    ("icon", "whole", "reach"),
    [
        ("icon-192.png", False, 0.5),
        ("icon-512.png", False, 0.5),
        ("icon.svg", False, 0.5),
        ("maskable-512.png", True, 0.4),
        ("touch-180.png", True, 0.5),
    ],
)
def test_icons_show_the_mark_and_survive_being_cut(web: Watched, icon: str, whole: bool, reach: float) -> None:
    found = web.open("about/").evaluate(PIXELS, f"../assets/icons/{icon}")
    assert (found["opaque"] == 1) == whole
    assert 0.1 < found["sign"] < 0.3
    assert 0.2 < found["reach"] < reach


# colours

FRAME = """() => {
  const meta = [...document.querySelectorAll('meta[name="theme-color"]')].find((one) => matchMedia(one.media).matches);
  const probe = Object.assign(document.createElement('i'), { hidden: true });
  probe.style.color = meta.content;
  document.body.append(probe);
  return [getComputedStyle(probe).color, getComputedStyle(document.querySelector('.md-header')).backgroundColor];
}"""
"""The colour of a browser's frame, and that of the page's header."""


def frame(page: Page) -> tuple[str, str]:
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished))")
    first, second = page.evaluate(FRAME)
    return first, second


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_browsers_frame_has_the_colour_of_the_header(web: Watched, scheme: str) -> None:
    page = web.open("about/", color_scheme=scheme)
    before, header = frame(page)
    assert before == header
    page.locator(".md-header__option label:visible").click()
    after, header = frame(page)
    assert after == header != before
    page.reload()
    assert frame(page) == (after, header)
