"""Make python.json: keys and messages by the real RSACryptor of vantage6, for the tests of @vantage6-js/crypto.

Run it with a Python that has vantage6-common installed, once per version that matters, and check its output in:

    python make-python-vectors.py > python.json

The keys are for these tests only. Every run makes new ones.
"""

import base64
import hashlib
import io
import json
import logging
import os
import platform
import tempfile
from importlib.metadata import version
from pathlib import Path
from unittest import mock

from cryptography.hazmat.primitives import serialization as ser
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from vantage6.common import Singleton
from vantage6.common.encryption import RSACryptor

logging.disable(logging.CRITICAL)


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def cryptor_of(pem: bytes) -> RSACryptor:
    # RSACryptor is a singleton; without this a second key would be ignored.
    Singleton._instances.pop(RSACryptor, None)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "key.pem"
        path.write_bytes(pem)
        return RSACryptor(path)


def private_pem(key, form, encryption=ser.NoEncryption()) -> str:
    return key.private_bytes(ser.Encoding.PEM, form, encryption).decode()


def make_key(bits: int) -> dict:
    """Make a key in all the forms that a user may have it in."""
    if bits == 4096:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "key.pem"
            key = RSACryptor.create_new_rsa_key(path)
            pkcs1 = path.read_text()
    else:
        key = rsa.generate_private_key(public_exponent=65537, key_size=bits)
        pkcs1 = private_pem(key, ser.PrivateFormat.TraditionalOpenSSL)
    passphrase = "correct horse"
    locked = ser.BestAvailableEncryption(passphrase.encode())
    spki = key.public_key().public_bytes(
        ser.Encoding.DER, ser.PublicFormat.SubjectPublicKeyInfo
    )
    return {
        "bits": bits,
        "pkcs1": pkcs1,
        "pkcs8": private_pem(key, ser.PrivateFormat.PKCS8),
        "passphrase": passphrase,
        "protectedPkcs1": private_pem(
            key, ser.PrivateFormat.TraditionalOpenSSL, locked
        ),
        "protectedPkcs8": private_pem(key, ser.PrivateFormat.PKCS8, locked),
        "publicKey": cryptor_of(pkcs1.encode()).public_key_str,
        "publicKeyPkcs1": b64(
            key.public_key().public_bytes(ser.Encoding.PEM, ser.PublicFormat.PKCS1)
        ),
        "fingerprint": hashlib.sha256(spki).hexdigest(),
    }


PLAINTEXTS = {
    "input": json.dumps(
        {"method": "average", "args": [], "kwargs": {"column": "größe", "n": 3}}
    ).encode(),
    "utf8": '{"text":"é – 漢字 🙂"}'.encode(),
    "empty": b"",
    "one": b"[",
    "fifteen": b'"thirteen char"',
    "sixteen": b'"fourteen chars"',
    "seventeen": b'"fifteen chars ."',
    "not-json": b"a,b\n1,2\n",
    "base64-like": b"abcd",
    "binary": bytes(range(256)),
    "long": bytes((31 * i + (i >> 8)) & 0xFF for i in range(70_001)),
}


def messages_of(index: int, key: dict) -> list:
    cryptor = cryptor_of(key["pkcs1"].encode())
    public = key["publicKey"]
    made = []
    names = PLAINTEXTS if key["bits"] == 4096 else ["input", "empty", "binary"]
    for name in names:
        plaintext = PLAINTEXTS[name]
        common = {"key": index, "plaintext": name}
        made.append(
            {
                **common,
                "form": "inline",
                "message": cryptor.encrypt_bytes_to_str(plaintext, public),
            }
        )
        blob = cryptor.encrypt_bytes_to_str(
            plaintext, public, skip_base64_encoding_of_msg=True
        )
        made.append({**common, "form": "blob", "message": b64(blob)})
        stream = b"".join(cryptor.encrypt_stream(io.BytesIO(plaintext), public))
        made.append({**common, "form": "stream", "message": b64(stream)})
    return made


def carries(key: dict) -> list:
    """Messages whose counter carries beyond 32, 64 and 128 bits, as OpenSSL counts."""
    cryptor = cryptor_of(key["pkcs1"].encode())
    made = []
    for bits in (32, 64, 128):
        low = bits // 8
        iv = bytes(16 - low) + b"\xff" * low
        real = os.urandom
        with mock.patch(
            "vantage6.common.encryption.os.urandom",
            side_effect=lambda n, iv=iv: iv if n == 16 else real(n),
        ):
            message = cryptor.encrypt_bytes_to_str(
                PLAINTEXTS["binary"], key["publicKey"]
            )
        made.append(
            {
                "key": 0,
                "plaintext": "binary",
                "form": "inline",
                "carry": bits,
                "message": message,
            }
        )
    return made


def rejections(index: int, key: dict) -> list:
    """What OpenSSL makes of ciphertexts with a wrong padding: pseudorandom bytes."""
    private_key = cryptor_of(key["pkcs1"].encode()).private_key
    made = []
    for i in range(12):
        encrypted_key = b"\x00" + os.urandom(key["bits"] // 8 - 1)
        synthetic = private_key.decrypt(encrypted_key, padding.PKCS1v15())
        made.append(
            {
                "key": index,
                "encryptedKey": b64(encrypted_key),
                "synthetic": b64(synthetic),
            }
        )
    return made


def main() -> None:
    keys = [make_key(bits) for bits in (2048, 3072, 4096)]
    messages = [m for i, key in enumerate(keys) for m in messages_of(i, key)]
    print(
        json.dumps(
            {
                "madeBy": {
                    "script": Path(__file__).name,
                    "python": platform.python_version(),
                    "vantage6-common": version("vantage6-common"),
                    "cryptography": version("cryptography"),
                },
                "keys": keys,
                "plaintexts": {name: b64(data) for name, data in PLAINTEXTS.items()},
                "messages": messages + carries(keys[0]),
                "rejections": [
                    r for i, key in enumerate(keys) for r in rejections(i, key)
                ],
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
