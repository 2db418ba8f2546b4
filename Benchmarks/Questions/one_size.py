"""Everything that is measured with one set of events."""

import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from measure import summary
from peer import ENGINES
from processes import document, peer, peer_command, script, timed

IMPORTS, IMPORT_SECONDS = 3, 120
TARGETS = {"weeklook": "archive.sqlite", "duckdb": "import.duckdb"}
FRESH_RUNS = 5
FRESH_QUESTION = "Q3"
CSV_BYTES, WORK_BYTES = 72, 60  # An event's, about: as text, and in all the engines' own files together.


@dataclass(frozen=True)
class Bench:
    """Where things lie; without programs only the peers are measured, which is for working on them."""

    cache: Path
    programs: Path | None
    keep: bool

    def measured(self, millions: int) -> dict[str, Any]:
        """All documents of one size, by name."""
        data, work = self.cache / "data", self.cache / "work"
        parquet, csv = data / f"{millions}m.parquet", data / f"{millions}m.csv"
        archive = work / TARGETS["weeklook"]
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        self.check_space(millions, csv)
        if not parquet.exists():
            say(f"making {parquet.name}")
            timed(*script("make_data.py", "parquet", str(millions), parquet))
        found: dict[str, Any] = {"import": self.imported(millions, csv, work, archive), "fresh": {}, "engines": {}}
        for engine in ENGINES:
            self.ask_peer(engine, parquet, work / engine, found)
        if self.programs:
            self.ask_ours(archive, found)
            beside = work / f"{archive.name}-columns"
            found["column_file_bytes"] = beside.stat().st_size if beside.exists() else 0
            files = sum(file.stat().st_size for file in work.glob(f"{archive.name}*"))
            found["archive_bytes"] = files - found["column_file_bytes"]
        if not self.keep:
            shutil.rmtree(work)
        return found

    def check_space(self, millions: int, csv: Path) -> None:
        """Stops before the disk is full."""
        needed = millions * 1_000_000 * (WORK_BYTES + (0 if csv.exists() else CSV_BYTES))
        free = shutil.disk_usage(self.cache).free
        if free < needed * 1.2:
            raise SystemExit(f"{millions} M events take {needed >> 20} MB in {self.cache}, which has {free >> 20} free")

    def imported(self, millions: int, csv: Path, work: Path, archive: Path) -> dict[str, Any]:
        """The same CSV file into an archive of ours and a table of DuckDB's, in turns; the archive stays."""
        if not csv.exists():
            say(f"making {csv.name}")
            timed(*script("make_data.py", "csv", str(millions), csv))
        commands: dict[str, list[str | Path]] = {"duckdb": script("import_duckdb.py", csv, work / TARGETS["duckdb"])}
        if self.programs:
            options = f"--archive {archive} --quiet --visitor visitor --event event --time time".split()
            commands["weeklook"] = [self.programs / "weeklook", "import", csv, *options]
        runs: dict[str, list[dict[str, float]]] = {engine: [] for engine in commands}
        read_through(csv)
        begin = time.monotonic()
        for _ in range(IMPORTS):
            for engine, command in commands.items():
                say(f"importing {csv.name}: {engine}")
                remove(work, TARGETS[engine])
                os.sync()
                runs[engine].append(timed(*command)[0])
            if time.monotonic() - begin > IMPORT_SECONDS:
                break
        remove(work, TARGETS["duckdb"])
        if not self.keep:
            csv.unlink()
        return {engine: summary(own) for engine, own in runs.items()}

    def ask_peer(self, engine: str, parquet: Path, store: Path, found: dict[str, Any]) -> None:
        """Loads, asks, asks once more from nothing, and clears away."""
        say(f"asking {engine}")
        loaded = peer(engine, "load", parquet, store)
        found["engines"][engine] = loaded | peer(engine, "ask", parquet, store)
        if engine != "polars_tuned":
            command = peer_command(engine, "once", parquet, store, FRESH_QUESTION)
            found["fresh"][engine] = from_nothing(command, found["engines"][engine])
        if not self.keep:
            shutil.rmtree(store, ignore_errors=True)

    def ask_ours(self, archive: Path, found: dict[str, Any]) -> None:
        """The same of our own program over the archive that was imported.

        `QuestionBenchmark ARCHIVE` prints what `peer.py ENGINE ask` prints, and may add `column_bytes`; with
        `--only Q3 --once` it prints what `peer.py ENGINE once` prints.
        """
        say("asking weeklook")
        program = self.programs / "QuestionBenchmark"
        found["engines"]["weeklook"] = document([program, archive])
        command = [program, archive, "--only", FRESH_QUESTION, "--once"]
        found["fresh"]["weeklook"] = from_nothing(command, found["engines"]["weeklook"])


def from_nothing(command: list[str | Path], known: dict[str, Any]) -> dict[str, float]:
    """New processes, each to its answer, files warm; the answer must be the one that is known."""
    answer = document(command)["answers"][FRESH_QUESTION]
    if answer != known["answers"][FRESH_QUESTION]:
        raise SystemExit(f"a new process answers {FRESH_QUESTION} differently: {' '.join(map(str, command))}")
    return summary([timed(*command)[0] for _ in range(FRESH_RUNS)])


def remove(folder: Path, name: str) -> None:
    """Deletes a database with the files beside it."""
    for file in folder.glob(f"{name}*"):
        file.unlink()


def read_through(file: Path) -> None:
    """Brings a file into memory, so that nobody's first read of it is measured."""
    with file.open("rb", buffering=0) as opened:
        while opened.read(1 << 24):
            pass


def say(what: str) -> None:
    """A line about what is going on."""
    print(f"bench: {what}", flush=True)
