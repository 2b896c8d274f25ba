"""What the library holds, listed, shown and counted; and taken out of it."""

import json
from pathlib import Path

import pytest

from reader.article import Article
from reader.cli.diagnostics import ExitCode

from .running import library_of, on_terminal, run


def test_headlines_come_newest_first_with_id_date_source_and_headline(flooded: Path) -> None:
    assert run("list", library=flooded).out.splitlines() == [
        "     2  2021-02-03  Coast Herald          Melford cleans up after the flood",
        "     1  2021-02-01  Valley Post           River bursts its banks in Melford",
        "     3  -           -                     Undated note",
    ]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (["-n", "1"], [2]),
        (["--since", "2021-02-02"], [2]),
        (["--until", "2021-02-02"], [1]),
        (["--source", "valley"], [1]),
        (["--source", ""], [2, 1, 3]),
        (["--since", "2030"], []),
    ],
)
def test_filters_narrow_the_list(filters: list[str], ids: list[int], flooded: Path) -> None:
    ended = run("list", *filters, "--json", library=flooded)
    assert ended.code == ExitCode.DONE
    assert [json.loads(line)["id"] for line in ended.out.splitlines()] == ids


def test_a_headline_as_json_says_all_but_the_text(flooded: Path) -> None:
    assert json.loads(run("list", "--json", "--source", "valley", library=flooded).out) == {
        "id": 1,
        "title": "River bursts its banks in Melford",
        "source": "Valley Post",
        "url": "https://valley.example/flood",
        "place": "/news/flood.txt",
        "published": "2021-02-01",
        "length": 101,
    }


def test_on_a_terminal_a_headline_keeps_to_its_line(tmp_path: Path) -> None:
    article = Article(
        title="漢字 " * 50, text="A flood.", place="/news/h.txt", source="The Very Long Name of an Outlet"
    )
    ended = on_terminal("list", library=library_of(tmp_path / "library", [article]), columns=60)
    assert ended.out == "     1  -           The Very Long Nam...  漢字 漢字 漢字...\n"


def test_an_article_is_shown_with_its_credits_and_its_text(flooded: Path, flood: tuple[Article, ...]) -> None:
    assert run("show", "1", library=flooded).out == (
        "River bursts its banks in Melford\n"
        "By Ann Ray, Bo Lind\n"
        "Valley Post, 1 February 2021\n"
        "https://valley.example/flood\n"
        "/news/flood.txt\n"
        "\n"
        f"{flood[0].text}\n"
    )


def test_a_passage_is_shown_word_for_word(flooded: Path) -> None:
    assert run("show", "1#55-65", library=flooded).out.endswith("\n\nFire crews\n")
    document = json.loads(run("show", "--json", "1#55-65", library=flooded).out)
    assert (document["text"], document["start"], document["end"], document["length"]) == ("Fire crews", 55, 65, 101)


def test_all_places_of_an_article_are_shown(tmp_path: Path, flood: tuple[Article, ...]) -> None:
    copy = Article(title=flood[1].title, text=flood[1].text, place="/copies/mud.txt", source=flood[1].source)
    library = library_of(tmp_path / "library", [flood[1], copy])
    assert "\n/news/mud.txt\n/copies/mud.txt\n" in run("show", "1", library=library).out
    assert json.loads(run("show", "--json", "1", library=library).out)["places"] == ["/news/mud.txt", "/copies/mud.txt"]


def test_a_text_is_wrapped_on_a_terminal_only(tmp_path: Path) -> None:
    article = Article(title="Long", text="word " * 60 + "end.", place="/news/long.txt")
    library = library_of(tmp_path / "library", [article])
    assert article.text in run("show", "1", library=library).out
    shown = on_terminal("show", "1", library=library, columns=40).out
    assert max(map(len, shown.splitlines())) <= 40


def test_stats_count_articles_sources_days_and_bytes(flooded: Path) -> None:
    stats = json.loads(run("stats", "--json", library=flooded).out)
    assert stats.pop("bytes") > 10_000 > stats.pop("index_bytes") > 0
    assert stats == {
        "articles": 3, "sources": 2, "oldest": "2021-02-01", "newest": "2021-02-03", "feeds": 0,
        "revisions": 0, "folder": str(flooded),
    }  # fmt: skip
    shown = run("stats", library=flooded).out.splitlines()
    assert [line.split(maxsplit=1) for line in shown[:4]] == [
        ["Articles", "3"], ["Sources", "2"], ["Oldest", "2021-02-01"], ["Newest", "2021-02-03"]
    ]  # fmt: skip
    assert shown[-1].split(maxsplit=1) == ["Folder", str(flooded)]


def test_articles_are_removed_by_their_ids(flooded: Path) -> None:
    ended = run("remove", "1", "3", "1", library=flooded)
    assert (ended.code, ended.out, ended.err) == (ExitCode.DONE, "", "2 removed\n")
    assert listed(flooded) == [2]


def test_one_unknown_id_and_nothing_is_removed(flooded: Path) -> None:
    assert run("remove", "1", "4", "2", library=flooded).code == ExitCode.NOTHING_FOUND
    assert listed(flooded) == [2, 1, 3]


def test_where_there_are_no_samples_none_are_removed(flooded: Path) -> None:
    ended = run("remove", "--samples", library=flooded)
    assert (ended.code, ended.err) == (ExitCode.NOTHING_FOUND, "reader: no sample articles in this library\n")
    assert len(listed(flooded)) == 3


def test_reindexing_counts_the_articles_and_answers_as_before(flooded: Path) -> None:
    before = run("ask", "who carried people from their homes?", library=flooded)
    ended = run("reindex", library=flooded)
    assert (ended.code, ended.out, ended.err) == (ExitCode.DONE, "", "3 articles indexed\n")
    assert run("ask", "who carried people from their homes?", library=flooded) == before


def listed(library: Path) -> list[int]:
    """The ids of what the library holds."""
    return [json.loads(line)["id"] for line in run("list", "--json", library=library).out.splitlines()]
