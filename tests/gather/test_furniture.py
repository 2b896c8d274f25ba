"""What stands around a story, and what only looks like it."""

import pytest

from reader.gather.furniture import is_furniture, without_furniture

STORY = [
    "North Korea is getting increasingly angry at the US, as talks are deadlocked and tensions between the two rise.",
    "The delegation called Tuesday to postpone the meeting, but did not offer a clear explanation.",
    "The US played a key role in defending the South after the North invaded in 1950.",
]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Stay updated on the go with The Daily Star Android & iOS News App. Click here to download it for your device.",
        "Type START <space> BR and send SMS it to 22222",
        "Leave your comments",
        "Leave a comment (4,112)",
        "Top News",
        "Most Read",
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Share this article",
        "Share this story: Facebook Twitter WhatsApp",
        "Share\nTweet\nEmail\nPrint",
        "Facebook Twitter LinkedIn",
        "Read more: Trump and Kim shake hands in Singapore",
        "READ MORE:",
        "Also read: Five things to know",
        "Related stories",
        "You may also like",
        "More from World",
        "Subscribe",
        "Subscribe to The Times for unlimited access.",
        "Sign up for our newsletter",
        "Sign up here to get The Results Are In with Dr. Sanjay Gupta every Tuesday in your inbox.",
        "Newsletter sign-up",
        "Download our app",
        "Get our app! The Harbour Courier is free for Android and iPhone.",
        "Follow us on Twitter",
        "Follow Brett Molina on Twitter: @brettmolina23.",
        "Support The Lantern from as little as £2 a month.",
        "© The Harbour Courier 2018. All rights reserved.",
        "Copyright 2018 The Associated Press. All rights reserved.",
        "Home > World > Asia",
        "How to donate | Letters to the editor | Puzzles",
        "Click here to read the full story.",
        "Tags: North Korea, Pompeo",
        "5 min read",
        "3 Comments",
        "Back to top",
    ],
)
def test_furniture_at_the_end_of_a_page_goes(paragraph: str) -> None:
    assert without_furniture([*STORY, paragraph]) == STORY


@pytest.mark.parametrize(
    "paragraph",
    [
        "Subscribers were told that the paper would close, and many of them cancelled within the week.",
        "“Subscribe now,” the advert said, and 40,000 people did.",
        "Follow the money, investigators were told.",
        "Share prices fell by a fifth on Friday.",
        "Sharing this view, the minister resigned.",
        "Share the burden or leave the alliance, the president told them.",
        "Read more than twenty books a year and you will live longer, a study found.",
        "Stay at home, the governor urged residents of the coast.",
        "Top news anchors left the network in 2017 over the affair.",
        "Comments by the minister angered the opposition.",
        "Sign-ups for the health scheme rose to 8.5 million.",
        "Downloads of the app doubled in a week.",
        "The newsletter was read by half of the city.",
        "Text messages sent by the officials were deleted, the inquiry found.",
        "Copyright law is about to change in Europe.",
        "Advertisement revenue fell by 12 per cent.",
        "Related costs were not counted.",
        "More than 28,500 troops are based in the country.",
        "Type 1 diabetes affects 400,000 people in Britain.",
        "Watch the sky on Friday night: the comet returns in 2061.",
        "He lives in Seoul.",
        "Business leaders were pleased.",
        "Live music returned to the square.",
        "Sign up for the draft, the law says, or pay.",
        "Joseph Abdenour — SR, M | Cardinal Gibbons High School | Raleigh, North Carolina",
        "• US commander urges Seoul, Washington to protect pact",
        "---",
    ],
)
def test_a_sentence_of_the_story_stays_wherever_it_stands(paragraph: str) -> None:
    assert without_furniture([*STORY, paragraph]) == [*STORY, paragraph]
    assert without_furniture([paragraph, *STORY]) == [paragraph, *STORY]
    assert without_furniture([STORY[0], paragraph, *STORY[1:]]) == [STORY[0], paragraph, *STORY[1:]]


@pytest.mark.parametrize("line", ["World", "Share", "Home > World > Asia", "5 min read", "ADVERTISEMENT", "Listen"])
def test_lines_of_furniture_above_a_story_are_known(line: str) -> None:
    assert is_furniture(line)


def test_a_headline_with_site_and_section_is_none() -> None:
    assert not is_furniture("Talks put off | World | The Daily Star")


def test_long_paragraphs_are_never_furniture() -> None:
    long = "Subscribe to the view that nothing will change, " + "and change will come all the same " * 8
    assert without_furniture([*STORY, long]) == [*STORY, long]


@pytest.mark.parametrize("paragraph", ["Subscribe now", "Top News", "Business", "Leave your comments", "Live"])
def test_what_may_be_a_heading_stays_in_the_middle(paragraph: str) -> None:
    page = [STORY[0], paragraph, *STORY[1:]]
    assert without_furniture(page) == page


@pytest.mark.parametrize("paragraph", ["Advertisement", "Read more: Kim's visit", "Sign up for our daily newsletter"])
def test_adverts_in_the_middle_go(paragraph: str) -> None:
    assert without_furniture([STORY[0], paragraph, *STORY[1:]]) == STORY


def test_a_list_of_other_stories_goes_with_its_heading() -> None:
    page = [
        *STORY,
        "Related stories",
        "Trump 'in no rush' over North Korea",
        "Seoul to host summit",
        "Share",
        "Kim's visit",
    ]
    assert without_furniture(page) == STORY


def test_a_heading_like_that_of_a_list_takes_no_prose_with_it() -> None:
    page = [
        *STORY[:2],
        "Related news",
        STORY[2] + " It went on to station 28,500 troops in the country, a treaty ally.",
    ]
    assert without_furniture(page) == page


def test_something_unknown_between_furniture_goes_with_it() -> None:
    assert without_furniture([*STORY, "Share", "The Harbour Courier", "Top News"]) == STORY


def test_short_lines_that_end_a_story_stay() -> None:
    results = ["Results", "• Leicester 2, Everton 1", "• Chelsea 2, Spurs 2"]
    assert without_furniture([*STORY, *results]) == [*STORY, *results]
