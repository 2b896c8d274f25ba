"""Newsletters in mails, and mailboxes of them."""

import base64
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Skipped
from reader.gather.containers import mbox
from reader.gather.open_file import opened

from ..reading import STORY, article_in, found_at, reason_for, written
from ..test_any_content import check
from . import FILES


def test_a_newsletter_is_its_text_without_what_its_sender_has_to_say() -> None:
    path = FILES / "lantern.eml"
    assert found_at(path) == [
        Article(
            title="Bergen’s new pier, and fog",
            text=(
                "Bergen opens its longest pier\n\n"
                "Good morning. The port of Bergen opened its new pier on Tuesday, two years late and eleven million"
                " crowns dearer than planned.\n\n"
                "“It is the longest in the country,” said its director, Kari Dahl. Ferries will use it from June.\n\n"
                "Also today\n\n"
                "• Fog held up fourteen ships.\n• The ferry crews are back at work after nine days."
            ),
            place=str(path),
            source="The Morning Lantern",
            published=date(2021, 5, 5),
            key="The Morning Lantern#8a7.c31.20210504223002@mail.lantern.example",
            language="en",
        )
    ]


def test_a_mail_from_a_list_is_unwrapped_and_has_no_signature() -> None:
    path = FILES / "list.eml"
    assert found_at(path) == [
        Article(
            title="Ferry crews back at work",
            text=(
                "The ferry crews of the west coast went back to work on Saturday, nine days after they had walked out."
                " They will be paid eight percent more from the first of June on.\n\n"
                'Not everybody was glad. "We should have stayed out for another week", said Per Dalén, who has steered'
                " ferries for 30 years.\n\n"
                "• The first ferry left Bergen at 6 a.m.\n• The last one of the day was full."
            ),
            place=str(path),
            source="The Harbour Herald",
            url="https://lists.harbour.example/archive/9",
            authors=("Jane Roe",),
            published=date(2021, 5, 9),
            key="https://lists.harbour.example/archive/9",
        )
    ]


def test_a_mailbox_is_its_mails() -> None:
    path = FILES / "box.mbox"
    assert found_at(path) == [
        Article(
            title="Fog holds up fourteen ships",
            text=(
                "Fog held up fourteen ships.\n\n"
                "From Bergen came word that all were safe. From noon on they came in one after the other.\n\n"
                ">From the box of another."
            ),
            place=f"{path}:1",
            source="Harbour Wire",
            published=date(2021, 5, 4),
            key="Harbour Wire#fog@harbour-wire.example",
        ),
        Article(
            title="Åpning av kaien",
            text="Kaien ble åpnet tirsdag, to år for sent.\n\n„Den er landets lengste, sa direktøren.",
            place=f"{path}:2",
            source="Press Office, Port of Bergen",
            published=date(2021, 5, 5),
            key="Press Office, Port of Bergen#pier@port.example",
        ),
    ]


def mail(body: str = "", **headers: str) -> str:
    said = {"From": "The Lantern <news@lantern.example>", "Message-ID": "<1@lantern.example>", **headers}
    return "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in said.items()) + f"\n{body or STORY}\n"


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("Talks put off", "Talks put off"),
        ("Fwd: FW: Re[2]: Talks put off", "Talks put off"),
        ("=?utf-8?B?VGFsa3MgcHV0IG9mZiDigJMgYWdhaW4=?=", "Talks put off – again"),
        ("=?koi8-r?B?8MXSxcfP18/S2Q==?= put off", "Переговоры put off"),
        ("=?utf-8?Q?Talks_put_?= =?utf-8?Q?off?=", "Talks put off"),
        ("=?no-such?Q?Talks_put_off?=", "Talks put off"),
        ("=?utf-8?B?%%%?= off", "off"),
        ("Talks\n put\n\toff", "Talks put off"),
        ("Gespräche verschoben", "Gespräche verschoben"),
        ("\x1b[31mTalks\u202e put off", "Talks put off"),
        ("", "North Korea is getting increasingly angry at the US, as talks are deadlocked and tensions between…"),
    ],
    ids=range(11),
)
def test_subjects_are_titles(tmp_path: Path, header: str, title: str) -> None:
    assert article_in(tmp_path, "a.eml", mail(Subject=header)).title == title


@pytest.mark.parametrize(
    ("sender", "source", "authors"),
    [
        ('"The Lantern" <news@lantern.example>', "The Lantern", ()),
        ("=?utf-8?Q?S=C3=BCddeutsche_Post?= <x@post.example>", "Süddeutsche Post", ()),
        ("Jane Roe at The Lantern <news@lantern.example>", "The Lantern", ("Jane Roe",)),
        ("news@newsletter.lantern.example", "lantern.example", ()),
        ("<news@lantern.example>, other@post.example", "lantern.example", ()),
        ("((((((((" * 200 + "news@lantern.example", "", ()),
        ("", "", ()),
    ],
    ids=range(7),
)
def test_who_sends_is_the_source(tmp_path: Path, sender: str, source: str, authors: tuple[str, ...]) -> None:
    article = article_in(tmp_path, "a.eml", mail(From=sender))
    assert (article.source, article.authors) == (source, authors)


def test_a_list_names_the_source_where_the_sender_has_no_name(tmp_path: Path) -> None:
    content = mail(From="news@lantern.example", List_Id='"Harbour Briefing" <briefing.lantern.example>')
    assert article_in(tmp_path, "a.eml", content).source == "Harbour Briefing"


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("Fri, 9 Nov 2018 23:30:00 -0800", date(2018, 11, 9)),
        ("9 Nov 18 01:00 +0900", date(2018, 11, 9)),
        ("Fri, 31 Feb 2018 10:00:00 +0000", None),
        ("soon", None),
        ("", None),
        ("Fri, 9 Nov 99999 10:00:00 +0000", None),
    ],
    ids=range(6),
)
def test_the_day_is_the_senders_own(tmp_path: Path, header: str, day: date | None) -> None:
    assert article_in(tmp_path, "a.eml", mail(Date=header)).published == day


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-1252", "cp1252"), ("us-ascii", "utf-8"), ("utf-8", "cp1252"), ("no-such", "utf-8"), ("rot13", "utf-8")],
)
def test_what_a_part_says_of_its_encoding_counts_as_far_as_it_is_true(
    tmp_path: Path, charset: str, encoding: str
) -> None:
    head = mail("x", Content_Type=f"text/plain; charset={charset}").removesuffix("x\n")
    text = "Fog – the third this week – held up “fourteen” ships in Málaga, Zoë said."
    assert article_in(tmp_path, "a.eml", head.encode() + text.encode(encoding)).text == text


def parts(*contents: tuple[str, str], kind: str = "mixed", head: str = "") -> str:
    body = "".join(f"--B\nContent-Type: {of}\n{head}\n{content}\n" for of, content in contents)
    return mail(f"{body}--B--\n", MIME_Version="1.0", Content_Type=f'multipart/{kind}; boundary="B"', Subject="Talks")


def test_the_richer_of_two_forms_is_taken(tmp_path: Path) -> None:
    html = ("text/html", f"<p>{STORY}</p><p>Unsubscribe</p>")
    assert article_in(tmp_path, "a.eml", parts(("text/plain", "See the HTML."), html, kind="alternative")).text in (
        STORY,
        STORY.replace("\n\n", " "),
    )
    html = ("text/html", "<p>Your mail program cannot show this.</p>")
    assert article_in(tmp_path, "b.eml", parts(("text/plain", STORY), html, kind="alternative")).text == STORY


def test_attachments_are_no_text_and_forwarded_mails_are(tmp_path: Path) -> None:
    inner = mail(STORY, From="The Post <x@post.example>", Subject="Talks off", Message_ID="<2@post.example>")
    forwarded = parts(("message/rfc822", inner), ("text/plain\nContent-Disposition: attachment", "Not this."))
    article = article_in(tmp_path, "a.eml", forwarded)
    assert (article.title, article.source, article.text) == ("Talks off", "The Post", STORY)
    article = article_in(tmp_path, "b.eml", parts(("text/plain", "Read this:"), ("message/rfc822", inner)))
    assert (article.title, article.source, article.text) == ("Talks", "The Lantern", f"Read this:\n\n{STORY}")


FORWARDED = (
    "---------- Forwarded message ---------\nFrom: The Post <news@post.example>\nDate: Fri, Nov 9, 2018 at 10:30 PM\n"
    "Subject: Talks off\nTo: <jane@reader.example>\n\n\n"
)
FROM_A_PHONE = (
    "See below.\n\nBegin forwarded message:\n\nFrom: The Post <news@post.example>\nSubject: Talks off\n"
    "Date: 9 November 2018 at 22:30:00 CET\nTo: jane@reader.example\n\n"
)
FROM_AN_OFFICE = (
    "Von: The Post <news@post.example>\nGesendet: 9 November 2018 22:30\nAn: Jane Roe\nBetreff: Talks off\n\n"
)


@pytest.mark.parametrize("above", [FORWARDED, FROM_A_PHONE, FROM_AN_OFFICE], ids=["web", "phone", "office"])
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_of_a_mail_that_was_forwarded_the_original_counts(tmp_path: Path, above: str, kind: str) -> None:
    body = above + STORY
    if kind == "html":
        body = "".join(f"<div>{line.replace('<', '&lt;') or '<br>'}</div>" for line in body.split("\n"))
    content = mail(body, Subject="Fwd: Talks off", Date="Sat, 10 Nov 2018 10:00:00 +0000", Content_Type=f"text/{kind}")
    article = article_in(tmp_path, "a.eml", content)
    assert (article.title, article.source, article.published) == ("Talks off", "The Post", date(2018, 11, 9))
    assert article.text == STORY


def test_an_interview_is_no_mail_that_was_forwarded(tmp_path: Path) -> None:
    text = f"From: a reader\n\n{STORY}\n\nTo: the editor"
    assert article_in(tmp_path, "a.eml", mail(text)).text.startswith("From: a reader")


def test_a_mail_that_the_library_makes_is_read_as_it_was_meant(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "The Lantern <x@y.example>", "Fog — again", "<1@y>"
    message.set_content("Fog — “the third” — held up fourteen ships.\n")
    message.add_alternative("<p>Fog — “the third” — held up fourteen ships.</p>", subtype="html")
    message.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="=?utf-8?q?a?=.png")
    article = article_in(tmp_path, "a.eml", bytes(message))
    assert (article.title, article.text) == ("Fog — again", "Fog — “the third” — held up fourteen ships.")


def test_a_page_saved_as_one_file_is_read_as_the_page_that_it_is() -> None:
    path = FILES / "pier.mhtml"
    (article,) = found_at(path)
    assert isinstance(article, Article)
    assert article.text.startswith("The port of Bergen opened its new pier on Tuesday, two years late")
    assert article.text.endswith("for eight percent more than they were paid before.")
    assert (article.title, article.source, article.authors) == (
        "Bergen opens its longest pier",
        "The Lantern",
        ("Jane Roe",),
    )
    assert (article.url, article.published, article.language) == (
        "https://lantern.example/2021/pier",
        date(2021, 5, 4),
        "en-gb",
    )


def test_a_saved_page_without_a_page_says_so(tmp_path: Path) -> None:
    assert reason_for(tmp_path, "a.mht", parts(("text/css", "body {}"), kind="related")) == "no page in it"


def nested(depth: int) -> str:
    head = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return f"From: a@b.example\nMessage-ID: <1>\n{head}Content-Type: text/plain\n\n{STORY}\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (nested(50), "its parts are nested too deeply"),
        (nested(5_000), "its parts are nested too deeply"),
        (parts(*[("text/plain", "x")] * 700), "more than 500 parts"),
        (parts(("image/png", "x")), "no text in it"),
        (parts(), "no text in it"),
        (mail("\u200b \n"), "no text in it"),
        (mail(base64.b64encode(b"\x00" * 60).decode(), Content_Transfer_Encoding="base64"), "no text in it"),
        (mail("x", Content_Type="application/pdf"), "no text in it"),
    ],
    ids=range(8),
)
def test_a_mail_without_a_text_or_past_all_measure_says_so(tmp_path: Path, content: str, reason: str) -> None:
    assert reason_for(tmp_path, "a.eml", content) == reason


def test_rubbish_instead_of_base64_spoils_no_more_than_itself(tmp_path: Path) -> None:
    content = mail("!!! not base64 at all !!!", Content_Transfer_Encoding="base64")
    assert "not base64 at all" in article_in(tmp_path, "a.eml", content).text


def test_what_a_list_wrote_below_what_is_encoded_is_left_out(tmp_path: Path) -> None:
    content = base64.encodebytes(STORY.encode()).decode() + "______________________\nThe briefing mailing list\n"
    assert article_in(tmp_path, "a.eml", mail(content, Content_Transfer_Encoding="base64")).text == STORY


def test_spaces_at_breaks_that_are_no_text_are_left_out(tmp_path: Path) -> None:
    content = mail("\u7075 \n\u7075\u7075.\n", Content_Type="text/plain; charset=utf-8; format=flowed; DelSp=yes")
    assert article_in(tmp_path, "a.eml", content).text == "\u7075\u7075\u7075."


def test_a_mail_is_told_by_its_headers_and_a_text_with_labels_is_none(tmp_path: Path) -> None:
    assert article_in(tmp_path, "saved", mail(Subject="Talks")).title == "Talks"
    labelled = f"Title: Talks\nSource: The Lantern\nDate: 2018-11-09\n\n{STORY}"
    assert article_in(tmp_path, "saved.txt", labelled).source == "The Lantern"


def test_a_line_that_only_looks_like_an_envelope_ends_no_mail(tmp_path: Path) -> None:
    envelope = "From a@b.example Wed May  5 00:31:00 2021\n"
    body = f"One.\nFrom noon on, 12:30 to be exact, ships came in.\n\nFrom here on.\n\n{STORY}"
    found = found_at(written(tmp_path, "a.mbox", (envelope + mail(body) + "\n") * 2))
    assert [type(thing) for thing in found] == [Article, Article]


def test_a_mail_that_is_too_large_is_skipped_and_the_others_come_in(tmp_path: Path) -> None:
    envelope = "From a@b.example Wed May  5 00:31:00 2021\n"
    large = mail("x" * 3_000_000)
    path = written(tmp_path, "a", f"{envelope}{mail()}\n{envelope}{large}\n{envelope}{mail()}")
    found = found_at(path, most=2_000_000)
    assert found[1] == Skipped(f"{path}:2", "more than 2 MB, too large for one document")
    assert [type(thing) for thing in found] == [Article, Skipped, Article]


def test_a_mailbox_is_read_in_parts_with_the_same_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    envelope = "From a@b.example Wed May  5 00:31:00 2021\n"
    content = "".join(f"{envelope}{mail(f'Ship {number} came in.')}\n" for number in range(1, 30))
    whole = found_at(written(tmp_path, "a.mbox", content))
    monkeypatch.setattr(mbox, "_PART", 500)
    assert found_at(written(tmp_path, "a.mbox", content)) == whole
    assert [(one.text, one.place) for one in whole[28:] if isinstance(one, Article)] == [
        ("Ship 29 came in.", f"{tmp_path}/a.mbox:29")
    ]


def test_mails_without_headers_are_counted_in_every_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    envelope = "From a@b.example Wed May  5 00:31:00 2021\n"
    content = f"{envelope}{mail()}\n" + f"{envelope}\n" * 20 + f"{envelope}{mail()}\n"
    monkeypatch.setattr(mbox, "_PART", 200)
    found = found_at(written(tmp_path, "box", content))
    assert [type(thing) for thing in found] == [Article, *[Skipped] * 20, Article]
    assert isinstance(found[-1], Article)
    assert found[-1].place == f"{tmp_path}/box:22"


def test_no_more_of_a_mailbox_is_held_than_a_part(tmp_path: Path) -> None:
    envelope = "From a@b.example Wed May  5 00:31:00 2021\n"
    path = written(tmp_path, "a.mbox", f"{envelope}{mail()}\n" * 8_000)
    read = 0

    def on_read(count: int) -> None:
        nonlocal read
        read += count

    with opened(path, str(path), on_read, 50_000_000) as file:
        next(iter(mbox.members(file)))
        assert 1_000_000 <= read < path.stat().st_size


LINES = st.sampled_from(
    [
        "From: x <a@b.example>", "Subject: =?utf-8?q?=C3=A9?=", "Subject: =?x?b?", "Message-ID: <1>", "--B", "--B--",
        "Content-Type: multipart/mixed; boundary=B", "Content-Type: message/rfc822", "Fog. ", "", "MIME-Version: 1.0",
        "Content-Type: text/html; charset=rot13", "Content-Type: text/plain; charset*=utf-9''x; format=flowed", "=C3=",
        "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: x-uuencode", " folded", "-- ", "begin 644 x",
        "Content-Disposition: attachment; filename*0*=''%FF", "Date: Fri, 9 Nov 2018 10:00:00 +9999", "List-Id: <",
        "<p>Fog.</p>", "\x1b[31m", STORY, "From a@b.example Wed May  5 00:31:00 2021",
    ]
)  # fmt: skip
HEADS = st.sampled_from(["", "Content-Type: text/html\n", "Content-Transfer-Encoding: base64\n"])


@given(st.sampled_from(["a.eml", "a.mbox", "a"]), st.lists(LINES | st.text(max_size=20), max_size=25).map("\n".join))
@settings(deadline=None, max_examples=100)
def test_any_mixture_of_their_lines_is_articles_or_skipped(name: str, content: str) -> None:
    check(name, f"Message-ID: <1@x>\n{content}".encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=300), HEADS)
@settings(deadline=None, max_examples=100)
def test_any_bytes_may_stand_in_a_mail(content: bytes, head: str) -> None:
    check("a.eml", f"Message-ID: <1@x>\n{head}\n".encode() + content)
