"""Small sets of events, asked of every peer and counted by hand: the answers are the same."""

import sys
import tempfile
from pathlib import Path

import naive
from make_data import EVENTS_PER_VISITOR, table, write_parquet
from peer import ENGINES
from processes import peer

# Chunks and visitors in each: few visitors with very many events, and many with few.
SETS = ((1, 100), (20, 50), (3, 1000))


def main() -> int:
    """How many peers answered something else."""
    wrong = 0
    for chunks, visitors in SETS:
        tables = [table(number, visitors) for number in range(chunks)]
        expected = naive.answers([event for part in tables for event in part.to_pylist()])
        with tempfile.TemporaryDirectory() as folder:
            parquet = Path(folder, "events.parquet")
            write_parquet(iter(tables), parquet)
            for engine in ENGINES:
                store = Path(folder, engine)
                peer(engine, "load", parquet, store)
                answers = peer(engine, "ask", parquet, store)["answers"]
                different = [question for question, answer in answers.items() if answer != expected[question]]
                wrong += bool(different)
                count = chunks * visitors * EVENTS_PER_VISITOR
                print(f"{engine}, {count:,} events: {'wrong: ' + ', '.join(different) if different else 'as counted'}")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
