"""
Prints the public methods of the installed Python client with their parameters and defaults, as JSON.

    python introspect.py
"""

import inspect
import json
from importlib.metadata import version

from vantage6.client import UserClient
from vantage6.common.client.client_base import ClientBase


def signature(function):
    """The parameters of a function, then those that its decorators add (fields, filters)."""
    parameters = []
    while function is not None:
        # Decorators overwrite `__wrapped__` of those within: what a function really calls stands in its closure.
        closure = inspect.getclosurevars(function).nonlocals
        wrapped = closure.get("func") or getattr(function, "__wrapped__", None)
        own = list(inspect.signature(function, follow_wrapped=False).parameters.values())
        variadic = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
        named = [parameter for parameter in own if parameter.kind not in variadic and parameter.name != "self"]
        parameters = named + parameters
        function = wrapped
    return [
        {
            "name": parameter.name,
            "default": None if parameter.default is parameter.empty else repr(parameter.default),
        }
        for parameter in parameters
    ]


def methods(owner):
    found = {}
    for name, function in inspect.getmembers(owner, inspect.isfunction):
        if not name.startswith("_"):
            found[name] = signature(function)
    return found


def sub_clients(instance):
    """The methods of an instance's sub-clients, and of theirs."""
    found = {}
    for name, value in vars(instance).items():
        if any(base.__name__ == "SubClient" for base in type(value).__mro__):
            for method, parameters in methods(type(value)).items():
                found[f"{name}.{method}"] = parameters
            for path, parameters in sub_clients(value).items():
                found[f"{name}.{path}"] = parameters
    return found


def main():
    client = UserClient("http://localhost", 1, "/api", log_level="critical")
    api = {"Client": signature(ClientBase.__init__) + signature(UserClient.__init__)}
    api.update(methods(UserClient))
    api.update(sub_clients(client))
    print(json.dumps({"version": version("vantage6-client"), "methods": dict(sorted(api.items()))}, indent=1))


main()
