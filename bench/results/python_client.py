"""
The Python client at a collaboration with many organizations. One argument and one answer, both JSON: `{"do": "create", "rounds": n}`
creates tasks, `{"do": "results", "tasks": [...]}` reads their results. Seconds and requests are told for each.
"""

import contextlib
import json
import sys
import time

import requests
from vantage6.client import UserClient

order = json.loads(sys.argv[1])
count = 0
original = requests.Session.request


def counted(*args, **kwargs):
    global count
    count += 1
    return original(*args, **kwargs)


requests.Session.request = counted


def measured(action):
    global count
    count = 0
    start = time.perf_counter()
    value = action()
    return {"seconds": time.perf_counter() - start, "requests": count, "value": value}


def create(client):
    def once():
        return client.task.create(
            collaboration=order["collaboration"],
            organizations=order["organizations"],
            name="bench",
            description="",
            image=order["image"],
            input_={"method": "echo", "args": ["x" * 1000]},
            databases=[],
        )["id"]

    answers = []
    for _ in range(order["rounds"]):
        answers.append(measured(once))
        while client.request(f"task/{answers[-1]['value']}/status")["status"] != "completed":
            time.sleep(0.2)
    return answers


def results(client):
    def once(task):
        return len(client.wait_for_results(task)["data"])

    return [measured(lambda task=task: once(task)) for task in order["tasks"]]


with contextlib.redirect_stdout(sys.stderr):
    client = UserClient(order["host"], order["port"], "/api", log_level="error")
    client.authenticate(order["username"], order["password"])
    client.setup_encryption(order["private_key"])
    answer = {"create": create, "results": results}[order["do"]](client)
print(json.dumps(answer))
