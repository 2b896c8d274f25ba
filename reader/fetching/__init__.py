"""What is at an address on the web: `Fetcher` gets it, safely and politely, and knows nothing of articles."""

from reader.fetching.address import checked_address, host_of
from reader.fetching.errors import AddressRefused, FetchError, Gone, NotFetched, RetryLater, RobotsRefused
from reader.fetching.fetched import Fetched, Kind, Validators
from reader.fetching.fetcher import Fetcher

__all__ = [
    "AddressRefused",
    "FetchError",
    "Fetched",
    "Fetcher",
    "Gone",
    "Kind",
    "NotFetched",
    "RetryLater",
    "RobotsRefused",
    "Validators",
    "checked_address",
    "host_of",
]
