"""What the checks found, and how it is printed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

# A page with one systematic mistake has it a hundred times; the first few say it all.
SHOWN_PER_CHECK = 20


@dataclass(frozen=True, order=True)
class Failure:
    """One thing that is wrong: on which page, what, and in which window, if it is seen in a browser."""

    page: str
    what: str
    window: str = ""


# The failures of every check that ran, by the check's name; none is a pass.
Findings = dict[str, list[Failure]]


def merged(parts: Iterable[Findings]) -> Findings:
    """All findings together; a check that ran in several parts keeps its first place."""
    together: Findings = {}
    for part in parts:
        for name, failures in part.items():
            together.setdefault(name, []).extend(failures)
    return together


def report(findings: Findings, write: Callable[[str], object] = print) -> bool:
    """Writes a line for each check and each failure, then the sums; true if nothing failed."""
    for name, failures in findings.items():
        write(f"{'FAIL' if failures else 'ok  '} {name}")
        lines = described(failures)
        for line in lines[:SHOWN_PER_CHECK]:
            write(f"       {line}")
        if len(lines) > SHOWN_PER_CHECK:
            write(f"       and {len(lines) - SHOWN_PER_CHECK} more")
    failed = sum(map(bool, findings.values()))
    write(f"{len(findings) - failed} passed, {failed} failed")
    return failed == 0


def described(failures: list[Failure]) -> list[str]:
    """One line for each mistake to mend, however many windows show it."""
    windows: dict[tuple[str, str], list[str]] = {}
    for failure in failures:
        windows.setdefault((failure.page, failure.what), []).append(failure.window)
    return [
        f"{page}: {what}" + (f" ({', '.join(dict.fromkeys(seen))})" if any(seen) else "")
        for (page, what), seen in sorted(windows.items())
    ]
