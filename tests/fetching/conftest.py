import pytest

from tests.fetching.certificates import Authority, has_openssl


@pytest.fixture
def authority(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """An authority that the system trusts for the time of a test."""
    if not has_openssl():
        pytest.skip("there is no openssl here to make certificates with")
    made = Authority(tmp_path_factory.mktemp("authority"))
    monkeypatch.setenv("SSL_CERT_FILE", str(made.file))
    return made
