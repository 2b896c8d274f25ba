"""What was measured, each thing in a file of its own, so that what was interrupted goes on where it was."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Request = dict[str, Any]
"""All that a measurement depends on, as JSON can say it."""


class Ledger:
    """Keeps what was measured in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def measured(self, name: str, request: Request, measure: Callable[[], Any]) -> Any:
        """What was measured under this name for the same request, or is now."""
        found = self.found(name, request)
        if found is None:
            found = measure()
            document = json.dumps({"request": request, "measured": found}, indent=1)
            unfinished = self._folder / f"{name}.unfinished"
            unfinished.write_text(document, encoding="utf-8")
            unfinished.replace(self._folder / f"{name}.json")
        return found

    def found(self, name: str, request: Request) -> Any | None:
        """What was measured under this name for the same request; None where nothing was."""
        path = self._folder / f"{name}.json"
        if not path.exists():
            return None
        document = json.loads(path.read_text(encoding="utf-8"))
        return document["measured"] if document["request"] == request else None

    def forget(self, beginning: str) -> None:
        """Forgets everything whose name begins so."""
        for path in self._folder.glob(f"{beginning}*.json"):
            path.unlink()
