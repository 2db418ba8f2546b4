"""The six questions and the one form of their answers, which all engines share."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

Row: TypeAlias = Sequence[int | str]

EPOCH = 1735516800  # Monday 2024-12-30 00:00 UTC, the first of the data's weeks.
WEEK = 604800
DAY = 86400
WEEKS = 12
SECONDS = WEEKS * WEEK

STEPS = ("view_item", "add_to_cart", "begin_checkout", "purchase")
WINDOW = 7 * DAY
ASKED_WEEK = 4  # The one week that Q1 asks about, counted from 0.

QUESTIONS = {
    "Q1": "funnel of four steps, 7 days, one week",
    "Q2": "the same funnel, every week of twelve",
    "Q3": "the same, every week by country and device",
    "Q4": "occurrences and visitors of every event, every day",
    "Q5": "weekly retention, 12 by 12",
    "Q6": "time between the steps: number, median, p90",
}

NAMES = {
    "event": (
        "page_view view_item scroll search add_to_cart click_banner login view_promo begin_checkout select_item "
        "filter share video_start purchase add_payment add_shipping signup logout view_cart remove_cart "
        "review wishlist chat_open download video_end refund coupon survey error app_update"
    ).split(),
    "country": "US IN BR DE GB FR JP MX ID ES IT CA TR PL NL AU SE KR AR ZA".split(),
    "device": "mobile desktop tablet".split(),
    "browser": "chrome safari edge firefox samsung opera".split(),
    "referrer": "direct google facebook instagram bing newsletter tiktok partner reddit x".split(),
}


def canonical(rows: Iterable[Row]) -> list[list[int | str]]:
    """The rows in the order in which answers are compared."""
    return sorted([cell if isinstance(cell, str) else int(cell) for cell in row] for row in rows)


def steps_reached(depths: Iterable[Row]) -> list[list[int | str]]:
    """Rows (key..., furthest step, visitors) as (key..., step, visitors who reached it), zeros included."""
    reached: dict[tuple[int | str, ...], list[int]] = {}
    for *key, depth, visitors in depths:
        counts = reached.setdefault(tuple(key), [0] * len(STEPS))
        for step in range(int(depth)):
            counts[step] += int(visitors)
    return canonical((*key, step + 1, count) for key, counts in reached.items() for step, count in enumerate(counts))


def step_times(figures: Iterable[Row]) -> list[list[int | str]]:
    """One row of (number, lower median, upper median, p90) a transition, in seconds, as rows in microseconds."""
    (row,) = figures
    transitions = [row[at : at + 4] for at in range(0, len(row), 4)]
    return canonical(
        (order, number, (lower + upper) * 500_000, p90 * 1_000_000)
        for order, (number, lower, upper, p90) in enumerate(transitions, start=1)
    )


def nearest_rank(number: int) -> int:
    """The index of the 90th percentile by nearest rank among this many sorted values."""
    return (9 * number + 9) // 10 - 1


# How the rows of an engine become the answer that is compared; not part of what is timed.
SHAPES: dict[str, Callable[[Iterable[Row]], list[list[int | str]]]] = {
    "Q1": steps_reached,
    "Q2": steps_reached,
    "Q3": steps_reached,
    "Q4": canonical,
    "Q5": canonical,
    "Q6": step_times,
}
