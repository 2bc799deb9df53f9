"""Functions that each show one thing a client must be ready for."""

import base64
import os
import signal
import sys
import time

from vantage6.algorithm.client import AlgorithmClient
from vantage6.algorithm.tools.decorators import algorithm_client, data
from vantage6.algorithm.tools.util import info


def echo(*args, **kwargs):
    """Returns what it was given: the only argument, or all of them."""
    if len(args) == 1 and not kwargs:
        return args[0]
    return {"args": list(args), **kwargs}


def sleep(seconds: float = 1.0):
    """Runs for a while, saying so."""
    info(f"Sleeping {seconds} s")
    time.sleep(seconds)
    return {"slept": seconds}


def crash(message: str = "This algorithm always fails"):
    """Raises: the run ends as `crashed`, with the traceback in its log."""
    raise RuntimeError(message)


@algorithm_client
def crash_at(client: AlgorithmClient, organization_ids: list[int], message: str = "This algorithm fails here"):
    """Crashes at some organizations and returns their id at the others."""
    if client.organization_id in organization_ids:
        raise RuntimeError(message)
    return {"organization_id": client.organization_id}


def die():
    """Is killed, as when the memory of a container runs out."""
    os.kill(os.getpid(), signal.SIGKILL)


def chatty(lines: int = 100, interval: float = 0.01):
    """Writes many lines of log."""
    for number in range(1, lines + 1):
        print(f"line {number} of {lines}", flush=True)
        time.sleep(interval)
    return {"lines": lines}


def raw(base64_bytes: str):
    """Returns bytes that are not JSON, as algorithms in other languages may."""
    with open(os.environ["OUTPUT_FILE"], "wb") as file:
        file.write(base64.b64decode(base64_bytes))
    sys.stdout.flush()
    os._exit(0)


def large(size: int):
    """Returns a JSON text of about `size` bytes."""
    return {"data": "0123456789abcdef" * (size // 16)}


def numbers():
    """Numbers that JSON in JavaScript has trouble with; Python writes NaN and Infinity as bare words."""
    return {
        "nan": float("nan"),
        "infinity": float("inf"),
        "negative_infinity": float("-inf"),
        "big": 2**64 + 1,
        "id": 9007199254740993,
        "tiny": 5e-324,
        "text": "Zürich 雪 🎉",
        "null": None,
    }


@data(1)
def rows(df):
    """How many rows and which columns the organization has."""
    return {"rows": len(df), "columns": list(df.columns)}


@algorithm_client
def central(client: AlgorithmClient, method: str = "echo", organizations: list[int] | None = None, **kwargs):
    """Central function that starts any other function at each organization and returns all results."""
    ids = organizations or [organization["id"] for organization in client.organization.list()]
    task = client.task.create(input_={"method": method, "kwargs": kwargs}, organizations=ids, name=method)
    return client.wait_for_results(task_id=task["id"], interval=0.1)
