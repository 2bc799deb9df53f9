"""A researcher with the official Python client: the main job, and what he sees of it. Arguments: JSON, answer: JSON."""

import json
import sys

from vantage6.client import UserClient

order = json.loads(sys.argv[1])
client = UserClient(order["host"], order["port"], "/api", log_level="error")
client.authenticate(order["username"], order["password"])
client.setup_encryption(order["private_key"])
task = client.task.create(
    collaboration=order["collaboration"],
    organizations=[order["organization"]],
    name="Average age",
    description="",
    image=order["image"],
    input_={"method": order["method"], "kwargs": order["kwargs"]},
    databases=[{"label": "default"}],
    **({"store": order["store"]} if order.get("store") else {}),
)
results = client.wait_for_results(task["id"], interval=0.1)
runs = client.run.from_task(task["id"])
print(
    json.dumps(
        {
            "task": task["id"],
            "results": [result["result"] for result in results["data"]],
            "status": [run["status"] for run in runs["data"]],
            "logs": [run["log"] for run in runs["data"]],
        }
    )
)
