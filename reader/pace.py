"""How fast a long task goes, and how long it will take: in words."""


def pace(done: int, share: float | None, seconds: float) -> str:
    """How many were done in a second and, where the share of the work that is done is known, the time left."""
    if not seconds:
        return ""
    rate = f", {done / seconds:,.0f} a second"
    return f"{rate}, {time_left(share, seconds)}" if share else rate


def time_left(share: float, seconds: float) -> str:
    """How long it will take after `seconds` in which `share` of it, more than nothing, was done: `20 s left`."""
    return f"{duration(seconds * (1 - share) / share)} left"


def duration(seconds: float) -> str:
    """A length of time in one unit: `8 s`, `3 min`, `2 h`."""
    if seconds < 100:
        return f"{max(seconds, 0):.0f} s"
    if seconds < 100 * 60:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.0f} h"
