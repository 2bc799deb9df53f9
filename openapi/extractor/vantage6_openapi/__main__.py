"""`python -m vantage6_openapi server|store --overlay FILE --out FILE`"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from .document import Builder
from .overlay import Overlay
from .routes import read_routes
from .services import SERVICES, create_app


def main() -> int:
    parser = argparse.ArgumentParser(prog="vantage6_openapi", description=__doc__)
    parser.add_argument("service", choices=sorted(SERVICES))
    parser.add_argument("--overlay", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()

    service = SERVICES[arguments.service]
    overlay = Overlay(arguments.overlay, service.version)
    builder = Builder(service, overlay)
    with tempfile.TemporaryDirectory(prefix="v6-openapi-", ignore_cleanup_errors=True) as scratch:
        app = create_app(service, scratch)
        routes, unhandled = read_routes(app.app, service.api_path)
        document = builder.build(routes, unhandled)
    problems = builder.problems + [f"overlay entry not used: {key}" for key in overlay.unused()]
    for problem in problems:
        print(f"problem: {problem}", file=sys.stderr)
    arguments.out.write_text(json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n", "utf8")
    print(f"{service.name} {service.version}: {len(routes)} operations on {len(document['paths'])} paths")
    return 1 if problems else 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    # The apps start worker threads that never end.
    os._exit(code)
