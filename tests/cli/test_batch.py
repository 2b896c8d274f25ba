"""Many questions at once: a line for a line, whatever the lines are."""

import json
import subprocess
from codecs import BOM_UTF8
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cli.diagnostics import ExitCode

from .running import COMMAND, SECONDS, environment, run

POMPEO = "who postponed the Pompeo meeting?"
NOT_JSON = "not JSON"
BAD = {
    b"": None,
    b"   ": None,
    b"plain words": NOT_JSON,
    b"[1, 2]": "not a JSON object",
    b'"text"': "not a JSON object",
    b"null": "not a JSON object",
    b"{}": 'no "id"',
    b'{"question": "flood"}': 'no "id"',
    b'{"id": true, "question": "flood"}': '"id" is neither text nor a whole number',
    b'{"id": 1.5, "question": "flood"}': '"id" is neither text nor a whole number',
    b'{"id": [1], "question": "flood"}': '"id" is neither text nor a whole number',
    b'{"id": "\\ud800", "question": "flood"}': '"id" is neither text nor a whole number',
    b'{"id": NaN, "question": "flood"}': NOT_JSON,
    b'{"id": ' + b"9" * 5000 + b', "question": "flood"}': NOT_JSON,
    b"[" * 100_000: NOT_JSON,
    b'{"id": ' * 100_000: NOT_JSON,
    b'{"id": 1, "question": "\xff"}': "not UTF-8",
    b'{"id": 1, "question": "' + b"flood " * 200_000 + b'"}': "longer than 1,000,000 bytes",
}
BAD_WITH_ID = {
    b'{"id": "x"}': 'no "question"',
    b'{"id": "x", "question": null}': 'no "question"',
    b'{"id": "x", "question": 7}': '"question" is no text',
    b'{"id": "x", "question": ""}': "nothing to look for",
    b'{"id": "x", "question": "flood", "as_of": "soon"}': '"as_of" is no date',
    b'{"id": "x", "question": "flood", "since": 2018}': '"since" is no text',
    b'{"id": "x", "question": "flood", "since": "2019", "until": "2018"}': '"since" 2019-01-01 is after "until"',
    b'{"id": "x", "question": "flood", "source": {}}': '"source" is no text',
}


def answered(library: Path, *lines: bytes, more: tuple[str, ...] = ()) -> tuple[int, list[dict[str, Any]]]:
    ended = run("ask", "--batch", "-", *more, library=library, stdin=b"\n".join(lines))
    assert ended.err == ""
    assert ended.out.isascii()
    return ended.code, [json.loads(line) for line in ended.out.splitlines()]


def line(**values: object) -> bytes:
    return json.dumps(values).encode()


def test_answers_come_in_the_order_of_the_questions(samples: Path, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    ids = ["b", 7, "a", "漢", -1]
    file.write_bytes(b"\n".join(line(id=one, question=POMPEO, gold="ignored") for one in ids))
    ended = run("ask", "--batch", str(file), "--json", library=samples)
    assert ended.code == ExitCode.DONE
    assert [json.loads(one)["id"] for one in ended.out.splitlines()] == ids


def test_a_batch_answers_as_a_single_question_does(samples: Path) -> None:
    code, (document,) = answered(samples, line(id=None, question="x"), more=("-n", "3"))
    assert code == ExitCode.WRONG_USAGE
    code, (document,) = answered(samples, line(id=1, question=POMPEO), more=("-n", "3"))
    assert code == ExitCode.DONE
    assert document | {"id": None} == json.loads(run("ask", "--json", "-n", "3", POMPEO, library=samples).out)


def test_ten_answers_are_given_unless_another_number_is_asked_for(samples: Path) -> None:
    question = line(id=1, question="what did the president say?")
    assert len(answered(samples, question)[1][0]["answers"]) == 10
    assert len(answered(samples, question, more=("-n", "2"))[1][0]["answers"]) == 2


def test_a_question_without_an_answer_is_no_failure(samples: Path) -> None:
    code, (document,) = answered(samples, line(id=1, question="zebra xylophone"))
    assert (code, document["answered"], document["answers"]) == (ExitCode.DONE, False, [])


def test_how_sure_an_answer_has_to_be_holds_for_all_lines(samples: Path) -> None:
    question = line(id=1, question=POMPEO)
    for least, good in (("0", True), ("1", False)):
        assert answered(samples, question, more=("--min-confidence", least))[1][0]["answered"] == good


def test_each_line_has_its_explanation_where_one_is_asked_for(samples: Path) -> None:
    questions = line(id=1, question=POMPEO), line(id=2, question="zebra xylophone")
    assert not any("explanation" in document for document in answered(samples, *questions)[1])
    first, second = answered(samples, *questions, more=("--explain",))[1]
    assert [term["word"] for term in first["explanation"]["terms"]] == first["interpreted"]["terms"]
    assert len(first["explanation"]["answers"]) == len(first["answers"])
    assert second["explanation"]["answers"] == []


def test_a_line_may_have_its_own_day_and_filters(flooded: Path) -> None:
    _, documents = answered(
        flooded,
        line(id=1, question="what happened in Melford?", as_of="2021-02-01"),
        line(id=2, question="what happened in Melford?", source="Coast Herald"),
        line(id=3, question="what happened in Melford?", since="2021-02-02", until="2021-02"),
        line(id=4, question="what happened in Melford?", as_of=None, source=None),
    )
    found = [{answer["source"] for answer in document["answers"]} for document in documents]
    assert found == [{"Valley Post"}, {"Coast Herald"}, {"Coast Herald"}, {"Valley Post", "Coast Herald"}]
    assert documents[0]["as_of"] == "2021-02-01"
    assert documents[2]["interpreted"]["until"] == "2021-02-28"


def test_what_a_line_does_not_say_is_as_the_command_line_says(flooded: Path) -> None:
    _, documents = answered(
        flooded,
        line(id=1, question="what happened in Melford?"),
        line(id=2, question="what happened in Melford?", source="Valley Post"),
        more=("--source", "Coast Herald"),
    )
    assert [document["answers"][0]["source"] for document in documents] == ["Coast Herald", "Valley Post"]


@pytest.mark.parametrize(("bad", "error"), BAD.items(), ids=[str(bad[:24]) for bad in BAD])
def test_a_bad_line_is_told_of_by_its_number_and_the_rest_goes_on(bad: bytes, error: str | None, flooded: Path) -> None:
    good = line(id="good", question="flood in Melford")
    code, documents = answered(flooded, good, bad, good)
    assert [one["id"] for one in documents] == (["good", 2, "good"] if error else ["good", "good"])
    assert code == (ExitCode.WRONG_USAGE if error else ExitCode.DONE)
    if error:
        assert documents[1] == {"id": 2, "error": error}


@pytest.mark.parametrize(("bad", "error"), BAD_WITH_ID.items(), ids=[str(bad[:60]) for bad in BAD_WITH_ID])
def test_a_bad_line_with_an_id_is_told_of_by_that(bad: bytes, error: str, flooded: Path) -> None:
    code, (document,) = answered(flooded, bad)
    assert code == ExitCode.WRONG_USAGE
    assert set(document) == {"id", "error"}
    assert document["id"] == "x"
    assert document["error"].startswith(error)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(flooded: Path) -> None:
    question = line(id=1, question="flood in Melford")
    code, documents = answered(flooded, b"\xef\xbb\xbf" + question + b"\r", question + b"\r", b"\r")
    assert (code, len(documents)) == (ExitCode.DONE, 2)


def test_half_a_character_in_a_question_does_no_harm(flooded: Path) -> None:
    code, (document,) = answered(flooded, b'{"id": 1, "question": "flood\\ud800 in \\u001b[31mMelford"}')
    assert code == ExitCode.DONE
    assert document["question"] == "flood in Melford"


def test_each_answer_is_handed_on_before_the_next_question_comes(samples: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "ask", "--batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(samples)
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for number in range(3):
        process.stdin.write(line(id=number, question=POMPEO) + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == number
    process.stdin.close()
    assert process.wait(SECONDS) == ExitCode.DONE


@settings(max_examples=50)
@given(st.lists(st.binary(max_size=60).map(lambda data: data.replace(b"\n", b"")), max_size=5))
def test_any_bytes_give_one_line_for_each_that_is_not_empty(samples: Path, lines: list[bytes]) -> None:
    _, documents = answered(samples, *lines)
    held = [lines[0].removeprefix(BOM_UTF8), *lines[1:]] if lines else []
    assert [one["id"] for one in documents] == [number for number, data in enumerate(held, 1) if data.strip()]
