"""
The vantage6 server, as its own development server on loopback.

    python -m v6_sandbox.server FOLDER PORT
"""

import sys

from v6_sandbox import lifeline

lifeline.end_with_parent()

from v6_sandbox.server.app import make_app  # noqa: E402
from v6_sandbox.server.ports import taken_port_is_an_exit_code  # noqa: E402


def main(folder, port):
    app = make_app(folder)
    from vantage6.server import run_dev_server

    with taken_port_is_an_exit_code():
        run_dev_server(app, host="127.0.0.1", port=int(port))


main(*sys.argv[1:])
