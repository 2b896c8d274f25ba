"""The text that HTML shows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.gather.html_text import looks_like_html, text_of_html, without_tags
from reader.gather.unreadable import Unreadable
from reader.text import clean_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("  \n", ""),
        ("<p>One.</p><p>Two <b>bol</b>der.</p>tail", "One.\n\nTwo bolder.\n\ntail"),
        ("<h2>Head</h2>\n<p>Over\n two lines.</p>", "Head\n\nOver two lines."),
        ("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"),
        ("<p>One<p>Two<blockquote><p>“Three”<p>Four</blockquote>", "One\n\nTwo\n\n“Three”\n\nFour"),
        ('<p>See <a href="https://x.example/">the map</a>.</p>', "See the map."),
        ('<figure><img src="a.jpg" alt="x"><figcaption>The ferry</figcaption></figure>', "The ferry"),
        ("<p>a&nbsp;b &amp; c &#8217;</p>", "a b & c ’"),
        ("<p>a&#8;\x08b&#x1F;c&#55192;&#128;&#27</p>", "abc힘€"),
        ("<pre>one\n  two\n\nthree</pre>", "one\ntwo\n\nthree"),
        ("<p>Para <em>one</em>.</p>\n\n---\n\n<p>Two</p>", "Para one.\n\nTwo"),
    ],
)
def test_blocks_are_paragraphs_and_the_rest_runs_on(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ul><li>one</li><li><p>two</p></li></ul>", "• one\n• two"),
        ("<ol><li>one<li>two</ol><ul><li>three</ul>", "1. one\n2. two\n\n• three"),
        ("<ul><li>one <ul><li>inner</li></ul></li><li>two</li></ul>after", "• one\n• inner\n• two\n\nafter"),
        ("<ul><li><h3>9:05</h3><p>First.</p></li><li><p>a</p><p>b</p></li></ul>", "9:05\n\nFirst.\n\na\n\nb"),
        ("<dl><dt>Ferry</dt><dd>A ship.</dd></dl>", "Ferry\n\nA ship."),
        ("<ul><li></li><li>one</li></ul>", "• one"),
    ],
)
def test_list_items_are_lines_unless_they_hold_parts_of_a_page(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<table><tr><th>Party<th>Seats<tr><td><p>Reds</p><td>45<tr><td>Blues<td></table>",
            "Party, Seats\nReds, 45\n\nBlues",
        ),
        ("<table><tr><td>Menu<td><h1>Talks</h1><p>They are off.</table>", "Menu\n\nTalks\n\nThey are off."),
        (f"<table><tr><td>Menu<td>{'word ' * 40}</table>", "Menu\n\n" + ("word " * 40).strip()),
        ("<table><tr><td><table><tr><td>a<td>b</table></table>", "a, b"),
    ],
)
def test_rows_of_data_are_lines_and_columns_of_a_page_are_paragraphs(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Roses are red,<br>violets are<br>blue.", "Roses are red,\nviolets are\nblue."),
        ("One.<br><br>Two.<br /><br>Three", "One.\n\nTwo.\n\nThree"),
        (f"{'a word ' * 20}ends.<br>{'More ' * 20}end.", f"{'a word ' * 20}ends.\n\n{'More ' * 20}end."),
        (f"{'a word ' * 20}and<br>{'more ' * 20}end.", f"{'a word ' * 20}and {'more ' * 20}end."),
        (
            "The ferry left the harbour in the early morning and<br>came back late at night, as it has<br>for years.",
            "The ferry left the harbour in the early morning and came back late at night, as it has for years.",
        ),
        ("<td>one<br>two</td>", "one\ntwo"),
        ("<table><tr><td>one<br>two<td>three</table>", "one two, three"),
    ],
)  # fmt: skip
def test_a_break_parts_lines_of_verse_and_whole_paragraphs(html: str, text: str) -> None:
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>", "<style>x</style>", "<noscript>x</noscript>", "<template>x</template>", "<nav>x</nav>",
        "<iframe src='https://x.example/'>x</iframe>", "<button>x</button>", "<form><p>Your mail</p></form>",
        "<select><option>x</select>", "<svg><text>x</text></svg>", "<p hidden>x</p>", "<p aria-hidden='true'>x</p>",
        "<div style='color:red; Display : None'>x</div>", "<span style='mso-hide:all'>x</span>",
        "<!-- x -->", "<?x x ?>",
        "<span class='sr-only'>x</span>", "<div class='sharedaddy sd-block'>x</div>",
        "<aside class='share-tools'>x</aside>",
        "<textarea>x</textarea>", "<div hidden><div><p>x</p></div><br></div>", "<title>x</title>",
    ],
)  # fmt: skip
def test_what_is_hidden_or_clicked_on_is_left_out(hidden: str) -> None:
    assert text_of_html(f"<p>One</p>{hidden}<p>two</p>") == "One\n\ntwo"


def test_a_form_around_a_whole_page_is_no_form() -> None:
    story = "The ferry did not leave. " * 8
    assert text_of_html(f"<form><p>{story}</p></form>") == story.strip()


def test_without_blocks_line_ends_mean_what_they_do_in_plain_text() -> None:
    assert text_of_html("One <b>bold</b>.\n\nTwo\nlines") == "One bold.\n\nTwo\nlines"
    assert text_of_html("<p>One <b>bold</b>.\n\nTwo\nlines") == "One bold. Two lines"


@pytest.mark.parametrize("html", ["<div>" * 300 + "x", "<font>x" * 100_000, "<b>" * 100_000, "<p>" + "x" * 11_000_000])
def test_what_goes_past_the_limits_of_the_parser_is_unreadable_rather_than_cut(html: str) -> None:
    with pytest.raises(Unreadable, match="nested too deeply or has too long"):
        text_of_html(html)


@pytest.mark.parametrize(
    ("text", "is_html"),
    [
        ("<p>One paragraph", True), ("One<br>two", True), ("One<BR />two", True), ("a <b>b</b> c", True),
        (" \n<div class='x'>one", True), ("<img src=x>", True), ("</p>x</p>", True),
        ("Plain", False), ("", False), ("5 < 6 and 7 > 6", False), ("the <p> tag", False), ("<jane@x.example>", False),
        ("<Company> said <nothing>", False), ("a <b, c> d", False), ("AT&amp;T", False), ("<", False),
    ],
)  # fmt: skip
def test_html_is_told_by_its_tags(text: str, is_html: bool) -> None:
    assert looks_like_html(text) == is_html


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("A <em>b</em> &amp; c", "A b & c"), ("AT&T &copy2020 R&D; x", "AT&T &copy2020 R&D; x"),
        ("It&amp;rsquo;s", "It’s"), ("1 < 2 <company>", "1 < 2 <company>"), ("&#0;&#xD800;x", "��x"),
        ("&amp;amp;lt;", "&lt;"),
    ],
)  # fmt: skip
def test_a_title_loses_its_tags_and_entities_and_nothing_else(line: str, plain: str) -> None:
    assert without_tags(line) == plain


ALL_PIECES = (
    "<p> </p> <div> </div> <br> <ul> <ol> <li> </ul> <table> <tr> <td> <th> </tr> </table> <pre> </pre> <h1> <b> </b>"
    " <script> </script> <style> <form> <!-- --> <![CDATA[ ]]> <?xml <svg> <math> <a&#0;> &amp; &#27; &#1; &#xD800;"
    " \x00 \x1b[31m \ud800 \u202e <p/hidden> <html> <body> <head> <title> <plaintext> <frameset> <li/> <td/>".split()
)
PIECES = st.sampled_from(ALL_PIECES)


@given(st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join))
@settings(deadline=None, max_examples=300)
def test_whatever_the_markup_the_text_is_clean(html: str) -> None:
    text = text_of_html(html)
    assert clean_text(text) == text
    assert "\n\n\n" not in text


OPEN_ENDED = (
    "<script> <style> <!-- <![CDATA[ <?xml <svg> <math> <head> <title> <plaintext> <frameset> <form> <a&#0;>"
    " <p/hidden>".split()
)
"""What may take all that follows for its own, or hide it."""
CLOSED = sorted(set(ALL_PIECES) - set(OPEN_ENDED))


@given(st.lists(st.sampled_from(CLOSED), max_size=20).map("".join))
@settings(deadline=None, max_examples=200)
def test_a_paragraph_after_any_markup_is_kept(html: str) -> None:
    assert "The ferry did not leave." in text_of_html(
        f"{html}</table></pre></form></svg></math></p><p>The ferry did not leave.</p>"
    )
