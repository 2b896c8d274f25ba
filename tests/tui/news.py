"""Articles to ask about."""

from datetime import date

from reader.article import Article

HOSTILE_TITLES = (
    "Closing tag [/x] opens nothing",
    "[@click=app.quit]Quit[/] while you can",
    "Title setter \x1b]0;pwned\x07 and C1 \x9b31m \x85 \x90q",
    "Turned \u202egnihton\u2066 around \u200f\u061c",
    "[link=https://evil.example]harmless[/link] {braces} $(true) `x`",
    "界" * 70,
    "Zero\u200bwidth\ufeff and marks e\u0301\u0302\u0303",
)


def articles() -> list[Article]:
    """Some ordinary news, a long article, and one in Chinese."""
    return [_talks(), _wire(), _bridge(), _long(), _market(), _chinese()]


def hostile_articles() -> list[Article]:
    """Articles as no gatherer would let them through, each of them on a submarine."""
    return [
        Article(
            title=title,
            text=f"A submarine {title} surfaced off Norway on Monday.\n\nIts crew of 40 was \x1b[2Jwell.",
            place=f"/news/{at}\x1b[2J.txt",
            source=f"[b]Outlet[/b] {at}\x07",
            url=f"https://example.org/{at}/[/]\x9d8;;",
            authors=("[red]Ann[/red]\n\x1b[1mBo",),
            published=date(2024, 3, 1 + at),
        )
        for at, title in enumerate(HOSTILE_TITLES)
    ]


def _talks() -> Article:
    return Article(
        title="Pompeo's North Korea talks put off",
        text=(
            "SEOUL — A round of nuclear talks that was to take place in New York was called off on Wednesday.\n\n"
            "  • No new date was named\n"
            "  • Seoul hopes that the talks will be held by the end of the year, its foreign minister said\n\n"
            "American officials said that Mike Pompeo's meeting with Kim Yong Chol had been postponed.\n\n"
            "The North Korean delegation telephoned on Tuesday to postpone the meeting, an official said. "
            "It gave no reason.\n\n"
            "Some 28,500 American troops are based in South Korea."
        ),
        place="/news/talks.txt",
        source="The Harbour Courier",
        url="https://courier.example/2018/talks",
        authors=("Ines Maddow", "Jo Park"),
        published=date(2018, 11, 9),
    )


def _wire() -> Article:
    return Article(
        title="Washington in no hurry over Korea meeting",
        text=(
            "WASHINGTON — The postponed Pompeo meeting will be held later, the State Department said on Thursday.\n\n"
            "The meeting was postponed because of a busy schedule, the South Korean foreign minister told lawmakers."
        ),
        place="/news/wire.jsonl:1",
        source="Northern Wire",
        published=date(2018, 11, 8),
    )


def _bridge() -> Article:
    return Article(
        title="Old bridge opens after repairs",
        text="The bridge at Arden opened again on Saturday. The mayor held a meeting on its towers.",
        place="/news/bridge.md",
        source="Arden Mail",
        published=date(2019, 5, 4),
    )


def _long() -> Article:
    paragraphs = [
        f"Paragraph {number} of the report on the dam speaks of the water, the wall and the valley below, of those who "
        f"built it and of those who had to leave. Its engineers met {number} times."
        for number in range(1, 120)
    ]
    paragraphs[70] = (
        "The dam at Ravensholm failed in March because its drainage tunnels had been blocked by silt for years."
    )
    return Article(
        title="What brought down the dam at Ravensholm",
        text="\n\n".join(paragraphs),
        place="/news/dam.txt",
        source="Valley Observer",
        published=date(2021, 6, 1),
    )


def _market() -> Article:
    return Article(
        title="Fish market to move",
        text="The fish market will move to the east harbour in May, the council decided at its meeting.",
        place="/news/market.txt",
        published=None,
    )


def _chinese() -> Article:
    return Article(
        title="新桥通车",
        text="长江新桥周六通车，全长3200米。" * 20 + "\n\nThe Yangtze bridge opened on Saturday, the ministry said.",
        place="/news/bridge-zh.txt",
        source="长江日报",
        published=date(2022, 1, 8),
    )
