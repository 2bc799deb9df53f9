"""The environment variables that vantage6-node gives an algorithm."""

import base64
import json


def encode(value):
    """As vantage6-node does it: base32 with `!` for `=`."""
    return base64.b32encode(str(value).encode()).decode().replace("=", "!")


def algorithm_environment(folder, task, proxy_port, databases, extra):
    """
    What the wrapper and the algorithm client read, encoded. `databases` is the node's list of label, uri, type and env;
    `task["databases"]` is what the user asked for.
    """
    requested = task.get("databases") or []
    values = {
        "INPUT_FILE": f"{folder}/input",
        "OUTPUT_FILE": f"{folder}/output",
        "TOKEN_FILE": f"{folder}/token",
        "TEMPORARY_FOLDER": f"{folder}/tmp",
        "HOST": "http://127.0.0.1",
        "PORT": proxy_port,
        "API_PATH": "",
        "USER_REQUESTED_DATABASE_LABELS": ",".join(database["label"] for database in requested),
        "DB_LABELS": ",".join(database["label"] for database in databases),
    }
    for database in requested:
        parameters = json.loads(database.get("parameters") or "{}")
        label = database["label"].upper()
        for key in ("query", "sheet_name"):
            if key in parameters:
                values[f"{label}_{key.upper()}"] = parameters[key]
        if "preprocessing" in parameters:
            values[f"{label}_PREPROCESSING"] = json.dumps(parameters["preprocessing"])
    for database in databases:
        label = database["label"].upper()
        values[f"{label}_DATABASE_URI"] = database["uri"]
        values[f"{label}_DATABASE_TYPE"] = database["type"]
        for key, value in (database.get("env") or {}).items():
            values[f"{label}_DB_PARAM_{key.upper()}"] = value
    values.update(extra)
    return {key: encode(value) for key, value in values.items()}
