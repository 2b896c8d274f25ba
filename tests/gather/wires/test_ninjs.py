"""ninjs of its three generations, alone, in arrays and in lines."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Skipped

from ..reading import STORY, article_in, articles_in, found_at
from ..test_any_content import JSON, check
from . import FILES


def test_an_item_of_the_first_generation_has_the_paragraphs_of_its_markup() -> None:
    path = FILES / "pier.ninjs1.json"
    assert found_at(path) == [
        Article(
            title="Bergen opens longest pier",
            text=(
                "BERGEN (HBR) -- The port opened its new pier on Tuesday, two years late.\n\n"
                "It is the longest in the country, its director said."
            ),
            place=f"{path}:1",
            source="Harbour Wire",
            url="http://ninjs.harbour-wire.example/items/20210504pier",
            authors=("Jane Roe", "John Doe"),
            published=date(2021, 5, 4),
            key="http://ninjs.harbour-wire.example/items/20210504pier",
            language="en",
        )
    ]


def test_an_array_of_the_second_generation_is_all_its_items() -> None:
    path = FILES / "fog.ninjs2.json"
    assert found_at(path) == [
        Article(
            title="Tåke stanset fjorten skip",
            text="Tåke stanset fjorten skip.\n\nAlle kom inn før klokken tolv.",
            place=f"{path}:1",
            source="The Lantern",
            authors=("Kari Dahl",),
            published=date(2021, 5, 4),
            key="The Lantern#urn:newsml:harbour-wire.example:20210504:fog",
            language="nb-no",
        ),
        Skipped(f"{path}:2", "a video, without a text of its own"),
        Skipped(f"{path}:3", "canceled by its provider"),
        Article(
            title="The day in the harbour",
            text="Fog\n\nFog held up ships.\n\nPier\n\nA pier opened.",
            place=f"{path}:4",
            published=date(2021, 5, 4),
            key="fog.ninjs2#urn:newsml:harbour-wire.example:20210504:day",
        ),
    ]


def test_an_item_of_the_third_generation_may_hold_its_text_as_nitf() -> None:
    path = FILES / "strike.ninjs3.json"
    assert found_at(path) == [
        Article(
            title="Ferry strike ends",
            text=("The ferry crews ended their strike – after nine days.\n\nThey will be paid eight percent more."),
            place=f"{path}:1",
            source="The Lantern",
            url="https://lantern.example/news/strike-ends",
            authors=("Jane Roe",),
            published=date(2021, 5, 3),
            key="https://lantern.example/news/strike-ends",
            language="en",
        )
    ]


def item(**values: object) -> dict[str, object]:
    return {"uri": "urn:1", "type": "text", "versioncreated": "2021-05-04T10:00:00Z", **values}


def test_items_come_a_line_each_and_under_the_name_of_an_answer(tmp_path: Path) -> None:
    items = [item(uri=f"urn:{number}", headline=f"Talks {number}", body_text=STORY) for number in range(3)]
    lines, _ = articles_in(tmp_path, "a.jsonl", "\n".join(map(json.dumps, items)))
    answer, _ = articles_in(tmp_path, "a.json", json.dumps({"total": 3, "item": items}))
    assert [article.title for article in lines] == [article.title for article in answer]
    assert [article.key for article in lines] == ["a#urn:0", "a#urn:1", "a#urn:2"]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"pubstatus": "withheld", "body_text": STORY}, "withheld by its provider"),
        ({"pubstatus": "stat:canceled", "body_text": STORY}, "canceled by its provider"),
        ({"type": "picture", "description_text": STORY}, "a picture, without a text of its own"),
        ({"type": "event", "descriptions": [{"value": STORY}]}, "an event, without a text of its own"),
        ({"headline": "Talks"}, "no text in it"),
        ({"bodies": [{"contenttype": "text/html", "value": "<script>x</script>"}]}, "no text in it"),
        ({"bodies": "x", "headlines": 7, "associations": [7, {"uri": "x"}], "by": ["x"]}, "no text in it"),
        ({"bodies": [{"role": "nitf", "value": "<?xml version='1.0'?><nitf>"}]}, "not well-formed XML, line 1"),
    ],
)
def test_what_is_no_report_says_why(tmp_path: Path, values: dict[str, object], reason: str) -> None:
    found = found_at(written_item(tmp_path, values))
    assert found == [Skipped(f"{tmp_path}/a.json:1", reason)]


def written_item(folder: Path, values: dict[str, object]) -> Path:
    path = folder / "a.json"
    path.write_text(json.dumps(item(**values)))
    return path


def test_a_description_serves_where_a_text_has_no_body(tmp_path: Path) -> None:
    content = item(by="NTB", descriptions=[{"role": "text", "value": "The harbour bought land."}])
    article = article_in(tmp_path, "a.json", json.dumps(content))
    assert (article.text, article.source, article.authors) == ("The harbour bought land.", "NTB", ())


def test_plain_text_goes_before_markup_that_is_only_a_part_of_it(tmp_path: Path) -> None:
    content = item(body_text=STORY, body_html="<p>Read on.</p>")
    assert article_in(tmp_path, "a.json", json.dumps(content)).text == STORY


def test_items_within_items_end_somewhere(tmp_path: Path) -> None:
    inner = item(type="composite")
    for _ in range(200):
        inner = item(type="composite", associations=[inner])
    (tmp_path / "a.json").write_text(json.dumps(inner))
    assert [thing.reason for thing in found_at(tmp_path / "a.json") if isinstance(thing, Skipped)] == ["no text in it"]


def test_other_json_with_a_uri_is_read_as_ever(tmp_path: Path) -> None:
    content = {"uri": "https://lantern.example/1", "headline": "Talks", "body": STORY, "by": "Jane Roe"}
    assert article_in(tmp_path, "a.json", json.dumps(content)).authors == ("Jane Roe",)


NAMES = st.sampled_from(
    "uri guid type pubstatus versioncreated firstCreated headlines headline bodies body_text body_xhtml provider by"
    " description_text descriptions associations infosources byline language standard role value contenttype"
    " name".split()
)
VALUES = st.sampled_from(
    ["urn:1", "picture", "composite", "canceled", "2021-05-04", "<p>Fog.</p>", "<nitf/>", "text/html", "\ud800", STORY]
)
RECORDS = st.recursive(
    JSON | VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=15,
)


@given(st.dictionaries(NAMES, RECORDS, max_size=8))
@settings(deadline=None, max_examples=150)
def test_any_item_is_an_article_or_skipped(values: dict[str, object]) -> None:
    check("a.json", json.dumps(item(**values)).encode())
