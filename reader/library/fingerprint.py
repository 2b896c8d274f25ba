"""Short hashes that tell whether words are the same."""

import re
from hashlib import blake2b

from reader.article import Article

_BYTES = 16  # of 2**64 articles, two would be taken for one
_PLAIN_SPACES = bytes.maketrans(b"\t\n\v\f\r", b"     ")
_SPACES = re.compile(b"  +")


def text_digest(text: bytes) -> bytes:
    """The hash of a text as stored, byte for byte."""
    return blake2b(text, digest_size=_BYTES).digest()


def words_fingerprint(article: Article) -> bytes:
    """The hash of the article's text with white space folded; of its title where it has no text."""
    words = _SPACES.sub(b" ", article.text.encode().translate(_PLAIN_SPACES)).strip()  # `split` takes twice as long
    return text_digest(words or article.title.encode())


def content_digest(article: Article) -> bytes:
    """The hash of all that a place says of an article: words and metadata, without its key and the place itself."""
    published = article.published.isoformat() if article.published else ""
    parts = (article.title, article.source, article.url, published, *article.authors, article.text)
    whole = blake2b(digest_size=_BYTES)
    for part in parts:
        data = part.encode()
        whole.update(b"%d " % len(data))  # or "ab", "c" would be "a", "bc"
        whole.update(data)
    return whole.digest()
