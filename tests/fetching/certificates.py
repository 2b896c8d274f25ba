"""Certificates of an authority that exists only for one run of the tests."""

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest


def has_openssl() -> bool:
    return shutil.which("openssl") is not None


class Authority:
    """Makes certificates; who takes `file` for an authority trusts them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.file = folder / "authority.pem"
        self._make("authority", [])

    def server(self, *names: str) -> ssl.SSLContext:
        """What a server of these names (`DNS:...`, `IP:...`) speaks TLS with."""
        signing = ["-CA", str(self.file), "-CAkey", str(self._folder / "authority.key")]
        return self._context("server", [*signing, "-addext", f"subjectAltName={','.join(names)}"])

    def stranger(self, *names: str) -> ssl.SSLContext:
        """The same, but signed by nobody else."""
        return self._context("stranger", ["-addext", f"subjectAltName={','.join(names)}"])

    def _context(self, name: str, extra: list[str]) -> ssl.SSLContext:
        self._make(name, extra)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._folder / f"{name}.pem", self._folder / f"{name}.key")
        return context

    def _make(self, name: str, extra: list[str]) -> None:
        command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        command += ["-keyout", str(self._folder / f"{name}.key"), "-out", str(self._folder / f"{name}.pem")]
        command += ["-subj", f"/CN={name} of a test", "-days", "30", *extra]
        made = subprocess.run(command, capture_output=True, check=False)
        if made.returncode:
            pytest.skip(f"this openssl makes no certificates: {made.stderr.decode()[-200:]}")
