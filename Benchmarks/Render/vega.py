"""Draws the charts of a report with Vega and compares the time with our own: vega.py FOLDER LIMIT_MS

FOLDER holds report.json, and ours.json with our own times. Vega's start is not counted: every kind of chart is drawn
once before.
"""

import json
import statistics
import sys
import time
from pathlib import Path

import vl_convert


def frame(values: list[dict], mark: str | dict, encoding: dict, width: int) -> dict:
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json", "width": width, "height": 150,
        "data": {"values": values}, "mark": mark, "encoding": encoding,
    }


def trend(measure: dict, width: int) -> dict:
    """The line alone: without its usual range, marks and labels it is less than ours."""
    values = [{"week": point["week"], "value": point.get("value")} for point in measure["points"]]
    return frame(
        values, {"type": "line", "point": True},
        {"x": {"field": "week", "type": "ordinal"}, "y": {"field": "value", "type": "quantitative"}}, width)


def bars(values: list[dict], width: int) -> dict:
    return frame(
        values, "bar",
        {"y": {"field": "name", "type": "nominal", "sort": None}, "x": {"field": "value", "type": "quantitative"}},
        width)


def dots(rows: list[dict], width: int) -> dict:
    values = [
        {"name": row.get("value") or row["kind"], "value": row.get("rate"),
         **dict(zip(("lower", "upper"), row.get("interval") or ()))}
        for row in rows
    ]
    name = {"field": "name", "type": "nominal", "sort": None}
    chart = frame(values, "circle", {}, width)
    del chart["mark"], chart["encoding"]
    chart["layer"] = [
        {"mark": "rule", "encoding": {
            "y": name, "x": {"field": "lower", "type": "quantitative"}, "x2": {"field": "upper"}}},
        {"mark": "circle", "encoding": {"y": name, "x": {"field": "value", "type": "quantitative"}}},
    ]
    return chart


def lifecycle(weeks: list[dict], width: int) -> dict:
    values = [
        {"week": week["week"], "kind": kind, "visitors": week[kind] * (-1 if kind == "dormant" else 1)}
        for week in weeks[-13:] for kind in ("returning", "new", "resurrected", "dormant")
    ]
    return frame(
        values, "bar",
        {"x": {"field": "week", "type": "ordinal"}, "y": {"field": "visitors", "type": "quantitative"},
         "color": {"field": "kind"}}, width)


def charts(report: dict, width: int) -> list[dict]:
    found = []
    for funnel in report["funnels"]:
        found.append(bars([{"name": s["name"], "value": s.get("rate_from_start")} for s in funnel["steps"]], width))
        found += [trend(measure, width) for measure in [funnel["conversion"], *funnel["step_rates"]]]
    timing = report["timing"]
    found.append(bars([{"name": str(b["from_seconds"]), "value": b["count"]} for b in timing["bins"]], width))
    found += [trend(report["visitors"]["measure"], width), lifecycle(report["visitors"]["weeks"], width)]
    found += [dots(part["rows"], width) for part in report["funnels"][0]["dimensions"]]
    for paths in report["paths"]["lists"]:
        found.append(bars([{"name": row["event"], "value": row["count"]} for row in paths["rows"]], width))
    return found


def main() -> int:
    folder, limit = Path(sys.argv[1]), float(sys.argv[2])
    report = json.loads((folder / "report.json").read_text())
    ours = json.loads((folder / "ours.json").read_text())
    specs = charts(report, 320)
    for spec in specs:
        vl_convert.vegalite_to_svg(spec)
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        for spec in specs:
            vl_convert.vegalite_to_svg(spec)
        times.append((time.perf_counter() - begin) * 1000)
    theirs = statistics.median(times)
    print(f"A report of {ours['weeks']} weeks and {ours['funnels']} funnels, without fetching:")
    print(f"  weeklook  {ours['median_ms']:>6} ms  the whole report: {ours['files']} files, {ours['bytes']:,} bytes, "
          f"{ours['charts']} charts in {ours['drawings']} drawings as files and again in the page")
    print(f"  Vega      {theirs:>6.0f} ms  {len(specs)} charts alone, one drawing each (vl-convert {vl_convert.__version__})")
    if ours["charts"] < 40 or len(specs) != ours["charts"]:
        print(f"the charts are not the same: {ours['charts']} of ours, {len(specs)} of Vega's", file=sys.stderr)
        return 1
    if ours["median_ms"] > limit:
        print(f"our report takes {ours['median_ms']} ms, more than {limit:.0f}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
