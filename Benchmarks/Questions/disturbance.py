"""How much of the processors other programs had meanwhile; without it a busy machine looks like a slow engine."""

import os
import resource
import time
from pathlib import Path


class Disturbance:
    """Counts from the moment it is made."""

    def __init__(self) -> None:
        self.begin = time.monotonic()
        self.not_ours = busy_seconds() - own_seconds()

    def share(self) -> float:
        """The part of all processor time until now that neither idled nor was ours."""
        possible = (time.monotonic() - self.begin) * (os.cpu_count() or 1)
        return max(0.0, busy_seconds() - own_seconds() - self.not_ours) / possible


def busy_seconds() -> float:
    """Of all processors, since the machine started; waiting for the disk is idle."""
    user, nice, system, _idle, _waiting, *rest = Path("/proc/stat").read_text().splitlines()[0].split()[1:9]
    return sum(map(int, (user, nice, system, *rest))) / os.sysconf("SC_CLK_TCK")


def own_seconds() -> float:
    """Of this process and of all that it started and saw end."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)
