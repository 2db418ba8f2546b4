"""DuckDB's import, to compare ours with: import_duckdb.py CSV DATABASE."""

import sys

import duckdb

TYPES = {
    "visitor": "VARCHAR",
    "time": "TIMESTAMP",
    "event": "VARCHAR",
    "country": "VARCHAR",
    "device": "VARCHAR",
    "browser": "VARCHAR",
    "referrer": "VARCHAR",
}


def main(csv: str, database: str) -> None:
    """A table in a database file from a CSV file whose types are known."""
    connection = duckdb.connect(database)
    connection.execute(f"CREATE TABLE events AS SELECT * FROM read_csv('{csv}', header = true, columns = {TYPES})")
    connection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
