"""
Waits with the official Python client. Prints, as its last line, for each task its id and when the results were there, or, for
one long task, only that it has ended.
"""

import json
import sys
import time

from vantage6.client import UserClient

order = json.loads(sys.argv[1])
client = UserClient(order["host"], order["port"], "/api", log_level="error")
client.authenticate(order["username"], order["password"])
client.setup_encryption(order["private_key"])
waited = []
for seconds in order["seconds"]:
    task = client.task.create(
        collaboration=order["collaboration"],
        organizations=order["organizations"],
        name="wait",
        image=order["image"],
        description="",
        input_={"method": "sleep", "kwargs": {"seconds": seconds}},
        databases=[],
    )
    print(json.dumps({"began": time.time()}), flush=True)
    results = client.wait_for_results(task_id=task["id"])
    waited.append({"task": task["id"], "at": time.time(), "results": len(results["data"])})
print(json.dumps(waited))
