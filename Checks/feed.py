"""The Atom feed, by RFC 4287."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from xml.etree import ElementTree

from findings import Failure
from folder import Site

ATOM = "{http://www.w3.org/2005/Atom}"


def check_feed(site: Site) -> Iterator[Failure]:
    """The feed, where there is one, has what a feed reader needs."""
    path = site.root / "feed.xml"
    if not path.is_file():
        return
    try:
        feed = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        yield Failure("feed.xml", f"does not parse: {error}")
        return
    for what in mistakes(feed):
        yield Failure("feed.xml", what)


def mistakes(feed: ElementTree.Element) -> Iterator[str]:
    if feed.tag != f"{ATOM}feed":
        yield f"the root is {feed.tag}, not an Atom feed"
        return
    entries = feed.findall(f"{ATOM}entry")
    if not entries:
        yield "there is no entry"
    for element in [feed, *entries]:
        yield from incomplete(element)
        if element is not feed and not has_author(element) and not has_author(feed):
            yield f"the entry {text(element, 'id')} has no author"
    for name, count in Counter(text(element, "id") for element in [feed, *entries]).items():
        if count > 1:
            yield f"the id {name} is there {count} times"
    yield from disorder(feed, entries)


def incomplete(element: ElementTree.Element) -> Iterator[str]:
    """What RFC 4287 asks of a feed and an entry, and a summary, which a reader shows."""
    kind = element.tag.removeprefix(ATOM)
    required = ["id", "title", "updated"] + (["summary"] if kind == "entry" else [])
    for name in required:
        if not text(element, name):
            yield f"the {kind} {text(element, 'id')} has no {name}"
    if text(element, "id") and ":" not in text(element, "id"):
        yield f"the {kind} id {text(element, 'id')} is no IRI"
    if kind == "entry" and not any(alternate(link) for link in element.findall(f"{ATOM}link")):
        yield f"the entry {text(element, 'id')} has no alternate link"
    for name in ("updated", "published"):
        if text(element, name) and moment(element, name) is None:
            yield f"the {kind} {text(element, 'id')} has {name} {text(element, name)}, no time with an offset"


def disorder(feed: ElementTree.Element, entries: list[ElementTree.Element]) -> Iterator[str]:
    """Newest first; nothing changed before it was published, or after the feed."""
    newest = moment(feed, "updated")
    earlier: datetime | None = None
    for entry in entries:
        updated = moment(entry, "updated")
        published = moment(entry, "published") or updated
        if updated and newest and updated > newest:
            yield f"the entry {text(entry, 'id')} is newer than the feed"
        if updated and published and updated < published:
            yield f"the entry {text(entry, 'id')} was updated before it was published"
        if published and earlier and published > earlier:
            yield f"the entry {text(entry, 'id')} is newer than the one before it"
        earlier = published or earlier


def has_author(element: ElementTree.Element) -> bool:
    return bool((element.findtext(f"{ATOM}author/{ATOM}name") or "").strip())


def alternate(link: ElementTree.Element) -> bool:
    return link.get("rel", "alternate") == "alternate" and bool(link.get("href"))


def text(element: ElementTree.Element, name: str) -> str:
    return (element.findtext(f"{ATOM}{name}") or "").strip()


def moment(element: ElementTree.Element, name: str) -> datetime | None:
    try:
        time = datetime.fromisoformat(text(element, name))
    except ValueError:
        return None
    return time if time.tzinfo else None
