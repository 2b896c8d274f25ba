"""Measures what questions and articles cost, against what a person would pick instead, on libraries of growing sizes.

The collection is a folder as for `python -m tests.quality`. Each size is its first so many articles; beyond its end
they are recombined from them, always the same ones for a seed. Each peer runs in processes of its own, in turn; those
that are not installed (the extra `bench` brings them) are left out. With --keep all that was made and measured is kept,
and the same command goes on where it was interrupted.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from .bench import ROWS, Bench, OfSize, Terms
from .corpus import Corpora
from .narration import tell
from .peers import PEERS
from .plot import draw
from .tables import report

_SIZES = "11768,100000,1000000"


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line."""
    chosen = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        sizes = _measured(chosen, chosen.keep or Path(scratch))
    text = report(sizes)
    if chosen.out:
        chosen.out.write_text(text, encoding="utf-8")
    print(text, end="")
    if chosen.plot:
        draw(sizes, chosen.plot)


def _measured(chosen: argparse.Namespace, folder: Path) -> list[OfSize]:
    terms = Terms(
        collection=chosen.collection.absolute(),
        questions=chosen.questions,
        runs=chosen.runs,
        patience=60 * chosen.patience,
        longest=60 * chosen.longest,
        rows=frozenset(chosen.rows),
    )
    bench = Bench(folder.absolute(), Corpora(terms.collection, folder.absolute() / "corpora", chosen.seed), terms)
    for peer in chosen.again:
        bench.forget(peer)
    counts = sorted(set(chosen.articles))
    sizes = []
    for count in counts:
        sizes.append(bench.measure(count, chosen.peers, is_largest=count == counts[-1]))
        tell(f"{count:,} articles: done")
    return sizes


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    known = ", ".join(PEERS)
    parser.add_argument("collection", type=Path, metavar="DIR")
    parser.add_argument("--articles", type=_counts, default=_counts(_SIZES), metavar="N,N", help=f"default: {_SIZES}")
    parser.add_argument("--peers", type=_names(PEERS), default=list(PEERS), metavar="NAME,NAME", help=f"of {known}")
    parser.add_argument(
        "--rows", type=_names(ROWS), default=list(ROWS), metavar="NAME,NAME", help=f"of {', '.join(ROWS)}"
    )
    parser.add_argument("--questions", type=int, default=200, metavar="N", help="evenly of all (default: 200)")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="of each thing, for its spread (default: 3)")
    parser.add_argument(
        "--patience",
        type=float,
        default=5.0,
        metavar="MINUTES",
        help="after which nothing is run once more (default: 5)",
    )
    parser.add_argument(
        "--longest", type=float, default=60.0, metavar="MINUTES", help="that a peer may need at a size (default: 60)"
    )
    parser.add_argument("--seed", type=int, default=7, metavar="N", help="of what is recombined (default: 7)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keeps what was made and measured, to go on with it")
    parser.add_argument("--again", type=_names(PEERS), default=[], metavar="NAME,NAME", help="measures these anew")
    parser.add_argument("--out", type=Path, metavar="FILE", help="writes the tables there too")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draws cost against size (PNG)")
    return parser


def _counts(text: str) -> list[int]:
    counts = [int(part.replace("_", "")) for part in text.split(",")]
    if min(counts) < 1:
        raise argparse.ArgumentTypeError("a library has at least one article")
    return counts


def _names(known: Iterable[str]) -> Callable[[str], list[str]]:
    def names(text: str) -> list[str]:
        found = [part for part in text.split(",") if part]
        if unknown := set(found).difference(known):
            raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: none of {', '.join(known)}")
        return found

    return names


if __name__ == "__main__":
    main()
