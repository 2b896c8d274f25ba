"""What an HTTP status means, in plain words."""

PERMANENT = (301, 308)
REDIRECTS = (*PERMANENT, 302, 303, 307)
MAX_REDIRECTS = 5
"""That are followed; then it is a circle, or somebody who wants to keep us busy."""

_WORDS = {
    400: "the server does not understand what is asked for",
    401: "the server asks for a password",
    402: "the server asks for payment",
    403: "the server does not let us in",
    404: "there is nothing at this address",
    406: "the server has it in no form that we can read",
    410: "there is nothing at this address any more",
    429: "too many requests",
    451: "withheld for legal reasons",
}


def told(status: int) -> str:
    """Why an answer with this status brings nothing, with the status itself."""
    if status in _WORDS:
        words = _WORDS[status]
    elif 500 <= status <= 599:
        words = "the server has failed"
    elif 300 <= status <= 399:
        words = "the server leads nowhere"
    else:
        words = "the server gives no page"
    return f"{words} (status {status})"
