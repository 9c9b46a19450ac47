"""Keys and certificates for a server of our own, made with the system's openssl."""

import shutil
import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Certificate:
    """A key and a certificate for 127.0.0.1, both in *file*, signed by itself or by *signer*."""

    file: Path

    @property
    def der(self) -> bytes:
        text = self.file.read_text().split("-----END PRIVATE KEY-----")[-1]
        return ssl.PEM_cert_to_DER_cert(text.strip())

    def pin(self) -> str:
        """As the manual tells staff to make it."""
        made = subprocess.run(  # noqa: S602  our own file's name
            f"openssl x509 -in {self.file} -pubkey -noout | openssl pkey -pubin -outform der "
            "| openssl dgst -sha256 -binary | openssl enc -base64",
            shell=True,
            capture_output=True,
            check=True,
            text=True,
        )
        return f"sha256/{made.stdout.strip()}"


def self_signed(
    folder: Path, name: str = "server", *, kind: str = "ec", signer: Certificate | None = None
) -> Certificate:
    """A new key and a certificate that vouches for itself, or that *signer* vouches for.

    A skip without openssl.
    """
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    keys = {"ec": ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"], "rsa": ["rsa:2048"]}
    key, certificate = folder / f"{name}.key", folder / f"{name}.crt"
    subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    made = ["-newkey", *keys[kind], "-keyout", str(key), "-out", str(certificate)]
    if signer is not None:
        made += ["-CA", str(signer.file), "-CAkey", str(signer.file)]
        made += ["-addext", "basicConstraints=critical,CA:false"]
    subprocess.run(
        ["openssl", "req", "-x509", "-nodes", "-days", "2", *made, *subject],
        capture_output=True,
        check=True,
    )
    file = folder / f"{name}.pem"
    file.write_text(key.read_text() + certificate.read_text())
    return Certificate(file)
