"""Measures the RSACryptor of vantage6. Takes one JSON order as argument, prints one JSON answer; times in seconds."""

import json
import logging
import os
import resource
import sys
import time
from pathlib import Path

from vantage6.common.encryption import RSACryptor

logging.disable(logging.CRITICAL)


class Source:
    """A file whose content is in memory already, not in the processor's cache, and costs nothing to read."""

    block = memoryview(bytearray(os.urandom(1 << 26)))

    def __init__(self, size: int) -> None:
        self.at = 0
        self.size = size

    def read(self, size: int = -1) -> memoryview:
        start = self.at % len(self.block)
        taken = min(size, self.size - self.at, len(self.block) - start)
        self.at += taken
        return self.block[start : start + taken]


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
