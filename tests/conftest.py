"""What holds for all tests."""

from hypothesis import settings

settings.register_profile("reader", deadline=None)  # how fast this machine is at the moment is not ours to say
settings.load_profile("reader")
