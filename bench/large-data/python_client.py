"""
The Python client at a result in blob storage. One argument: JSON with `task`. The answer, also JSON: seconds, the length of the
result, and how much memory the process needed more than before.
"""

import contextlib
import json
import resource
import sys
import time

from vantage6.client import UserClient

order = json.loads(sys.argv[1])


def peak():
    """The most memory that the process has had so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


with contextlib.redirect_stdout(sys.stderr):
    client = UserClient(order["host"], order["port"], "/api", log_level="error")
    client.authenticate(order["username"], order["password"])
    client.setup_encryption(order["private_key"])
    before = peak()
    start = time.perf_counter()
    results = client.wait_for_results(order["task"])
    seconds = time.perf_counter() - start
    answer = {
        "seconds": seconds,
        "bytes": sum(len(result["result"]) for result in results["data"]),
        "extraBytes": peak() - before,
    }
print(json.dumps(answer))
