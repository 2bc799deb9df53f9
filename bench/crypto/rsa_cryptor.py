"""Measures the RSACryptor of vantage6. Takes one JSON order as argument, prints one JSON answer; times in seconds."""

import json
import logging
import resource
import sys
import time
from pathlib import Path

from vantage6.common.encryption import RSACryptor

logging.disable(logging.CRITICAL)


class Source:
    """A file of zero bytes that costs nothing to read."""

    def __init__(self, size: int) -> None:
        self.left = size
        self.block = bytes(1 << 20)

    def read(self, size: int = -1) -> bytes:
        taken = min(len(self.block), self.left, size if size >= 0 else self.left)
        self.left -= taken
        return self.block if taken == len(self.block) else self.block[:taken]


def timed(work, repetitions: int) -> list:
    times = []
    for _ in range(repetitions):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return times


def peak() -> float:
    """The most memory so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def drain(chunks) -> None:
    for _ in chunks:
        pass


def main() -> None:
    order = json.loads(sys.argv[1])
    cryptor = RSACryptor(Path(order["privateKeyFile"]))
    key = cryptor.public_key_str
    size, repetitions = order["size"], order["repetitions"]
    before = peak()
    if order["what"] == "inline":
        plaintext = json.dumps("abcdefgh" * (size // 8)).encode()
        message = cryptor.encrypt_bytes_to_str(plaintext, key)
        answer = {
            "encrypt": timed(
                lambda: cryptor.encrypt_bytes_to_str(plaintext, key), repetitions
            ),
            "decrypt": timed(lambda: cryptor.decrypt(message), repetitions),
        }
    else:
        times = timed(
            lambda: drain(cryptor.encrypt_stream(Source(size), key)), repetitions
        )
        answer = {"encryptStream": times, "memory": peak() - before}
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
