"""An article's address on the web, such as a terminal may be given as a link and a browser as an argument."""

from urllib.parse import quote, urlsplit

from reader.article import Article
from reader.text import clean_line

_ALLOWED = "!#$%&'()*+,-./:;=?@[]_~"
"""Characters with a meaning in addresses, which stay as they are beside letters and digits."""


def web_address(article: Article) -> str:
    """The address in printable ASCII, everything else in it percent-encoded.

    Empty where the article has none, or one of another kind: only http and https lead to a page.
    """
    address = clean_line(article.url)
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return quote(address, safe=_ALLOWED) if is_web else ""
