"""Pages such as news sites serve, made up: a story of our samples' sentences in a page's worth of furniture."""

import json
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from html import escape

from reader.article import Article
from reader.gather import Reading, gather, parsed_here
from reader.intake import samples_folder

_OUTLETS = ("Harbour Herald", "Lantern", "Skerry Post", "Valley Courier", "Northern Ledger", "Quay Gazette")
_SECTIONS = "world politics business sport culture science weather travel opinion local".split()
_LEAST, _MOST = 60_000, 120_000
"""Bytes of a page: half of the news pages that crawlers keep have between these."""


def pages(count: int, seed: int = 5) -> Iterator[tuple[str, str]]:
    """So many pages with their addresses, the same ones each time."""
    dice = random.Random(seed)
    for number in range(count):
        yield _page(dice, number)


@cache
def _sentences() -> tuple[str, ...]:
    found = gather(str(samples_folder()), Reading(parse=parsed_here))
    texts = [one.text for one in found if isinstance(one, Article)]
    return tuple(sentence for text in texts for sentence in re.split(r"(?<=[.!?])\s+", text) if len(sentence) > 40)


def _page(dice: random.Random, number: int) -> tuple[str, str]:
    outlet, section = dice.choice(_OUTLETS), dice.choice(_SECTIONS)
    day = date(2018, 1, 1) + timedelta(days=dice.randrange(1800))
    title = f"{_headline(dice)} {number}"
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    host = outlet.lower().replace(" ", "") + ".example"
    address = f"https://{host}/{section}/{day:%Y/%m/%d}/{slug}"
    paragraphs = [
        f"{' '.join(dice.sample(_sentences(), dice.randrange(2, 5)))} Report {dice.randrange(100_000)} had said so."
        for _ in range(dice.randrange(8, 30))
    ]
    story = "".join(f"<p class='story__p'>{escape(paragraph)}</p>" for paragraph in paragraphs)
    head = _head(dice, outlet, title, address, day)
    body = (
        f"<header class='top'>{_links(dice, host, 40)}</header>"
        f"<main><article class='story'><h1>{escape(title)}</h1>"
        f"<p class='byline'>By <a href='/by/jane-roe'>Jane Roe</a></p><time datetime='{day}'>{day:%d %B %Y}</time>"
        f"<div class='story__body'>{story}</div>"
        f"<aside class='related'>{_links(dice, host, 12)}</aside></article></main>"
    )
    page = f"<!doctype html><html lang='en'><head>{head}</head><body>{body}"
    size = dice.randrange(_LEAST, _MOST)
    parts = [page]
    held = len(page)
    while held < size:
        part = dice.choice((_cards, _script, _comments))(dice, host)
        parts.append(part)
        held += len(part)
    return address, "".join(parts) + f"<footer>{_links(dice, host, 60)}</footer></body></html>"


def _head(dice: random.Random, outlet: str, title: str, address: str, day: date) -> str:
    data = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": title,
        "datePublished": f"{day}T09:00:00Z",
        "author": {"@type": "Person", "name": "Jane Roe"}, "publisher": {"@type": "Organization", "name": outlet},
    }  # fmt: skip
    styles = "".join(f".c{dice.randrange(9999)}{{margin:{dice.randrange(40)}px}}" for _ in range(300))
    return (
        f"<meta charset='utf-8'><title>{escape(title)} | {outlet}</title><link rel='canonical' href='{address}'>"
        f"<meta property='og:title' content='{escape(title)}'><meta property='og:site_name' content='{outlet}'>"
        f"<style>{styles}</style><script type='application/ld+json'>{json.dumps(data)}</script>"
    )


def _headline(dice: random.Random) -> str:
    return " ".join(re.findall(r"[A-Za-z]+", dice.choice(_sentences()))[:7])


def _links(dice: random.Random, host: str, count: int) -> str:
    return "<ul>" + "".join(
        f"<li><a href='https://{host}/{dice.choice(_SECTIONS)}/{dice.randrange(99999)}'>{_headline(dice)}</a></li>"
        for _ in range(count)
    ) + "</ul>"  # fmt: skip


def _cards(dice: random.Random, host: str) -> str:
    return "<section class='more'>" + "".join(
        f"<div class='card'><a href='https://{host}/x/{dice.randrange(99999)}'>"
        f"<img src='/i/{dice.randrange(99999)}.jpg'"
        f" alt=''><h3>{_headline(dice)}</h3></a><span class='ago'>{dice.randrange(23)} hours ago</span></div>"
        for _ in range(25)
    ) + "</section>"  # fmt: skip


def _script(dice: random.Random, host: str) -> str:
    values = {f"slot{dice.randrange(9999)}": [host, dice.random(), "https://ads.example/x"] for _ in range(90)}
    return f"<script>window.__STATE__={json.dumps(values)};</script>"


def _comments(dice: random.Random, host: str) -> str:
    return f"<div class='comments' data-host='{host}'>" + "".join(
        f"<div class='comment'><b>reader{dice.randrange(999)}</b><p>{escape(dice.choice(_sentences()))}</p>"
        "<button>Reply</button><button>Report</button></div>"
        for _ in range(12)
    ) + "</div>"  # fmt: skip
