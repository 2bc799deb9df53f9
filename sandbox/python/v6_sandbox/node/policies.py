"""What a node lets run."""

import re


class Policies:
    """The `policies` of a node's configuration: allowed_algorithms (regular expressions), allowed_users, allowed_orgs."""

    def __init__(self, config):
        self._config = config or {}

    def allows(self, image):
        algorithms = self._config.get("allowed_algorithms")
        if not algorithms or algorithms == "all":
            return True
        patterns = [algorithms] if isinstance(algorithms, str) else algorithms
        name = image.split("@", 1)[0]
        return any(re.match(pattern, name) for pattern in patterns)

    def to_share(self):
        """As vantage6-node tells them to the server, which checks users and organizations itself."""
        shared = {"allowed_algorithms": self._config.get("allowed_algorithms") or "all"}
        if self._config.get("allowed_users") is not None:
            shared["allowed_users"] = self._config["allowed_users"]
        if self._config.get("allowed_organizations") is not None:
            shared["allowed_orgs"] = self._config["allowed_organizations"]
        return shared
