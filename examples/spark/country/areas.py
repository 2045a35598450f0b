"""Where communities are: codes in the form of China's statistical division codes, each of which begins with that of the area
around it. The areas are made up: no division of China has a code from 90 on.
"""

from __future__ import annotations

LEVELS = {"country": 0, "city": 4, "district": 6, "street": 9, "community": 12}
"""How many digits of a community's code name the area of each level around it."""

COMMUNITIES, STREETS, DISTRICTS = 5, 4, 2
"""Communities of a street, streets of a district, districts of a city."""

MOST = 999 * DISTRICTS * STREETS * COMMUNITIES
"""So many communities have a code."""


def code(number: int) -> str:
    """The code of the community with that number, from 0."""
    if not 0 <= number < MOST:
        raise ValueError(f"there are codes for {MOST} communities")
    street, community = divmod(number, COMMUNITIES)
    district, street = divmod(street, STREETS)
    city, district = divmod(district, DISTRICTS)
    return f"{9001 + city}{district + 1:02}{street + 1:03}{community + 1:03}"


def around(community: str) -> list[str]:
    """The codes of all areas in which a community lies, from the whole country to itself."""
    return [community[:digits] for digits in LEVELS.values()]
