"""The real RSACryptor of vantage6, for the live tests of @vantage6-js/crypto.

Reads one JSON request from standard input and writes one JSON answer to standard output. A request has a private key file
and a list of operations; bytes are base64. An operation that fails gives {"error": ...} in its place.
"""

import base64
import io
import json
import logging
import sys
from pathlib import Path

from vantage6.common.encryption import RSACryptor

logging.disable(logging.CRITICAL)


class ShortReads(io.BytesIO):
    """A stream that gives less than it is asked for, as a socket does."""

    def read(self, size=-1):
        return super().read(min(size, 1000) if size >= 0 else size)


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def run(cryptor: RSACryptor, operation: dict):
    kind = operation["do"]
    if kind == "public-key":
        return cryptor.public_key_str
    if kind == "verify-public-key":
        return cryptor.verify_public_key(operation["publicKey"])
    data = operation["data"]
    if kind == "decrypt-inline":
        return b64(cryptor.decrypt(data))
    raw = base64.b64decode(data)
    if kind == "decrypt-blob":
        return b64(cryptor.decrypt(raw))
    if kind == "decrypt-stream":
        return b64(b"".join(cryptor.decrypt_stream(ShortReads(raw))))
    if kind == "encrypt-inline":
        return cryptor.encrypt_bytes_to_str(raw, operation["publicKey"])
    if kind == "encrypt-blob":
        return b64(cryptor.encrypt_bytes_to_str(raw, operation["publicKey"], True))
    if kind == "encrypt-stream":
        return b64(
            b"".join(cryptor.encrypt_stream(ShortReads(raw), operation["publicKey"]))
        )
    raise ValueError(kind)


def main() -> None:
    request = json.load(sys.stdin)
    cryptor = RSACryptor(Path(request["privateKeyFile"]))
    answers = []
    for operation in request["operations"]:
        try:
            answers.append({"value": run(cryptor, operation)})
        except Exception as error:  # the test says what should have come
            answers.append({"error": f"{type(error).__name__}: {error}"})
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
