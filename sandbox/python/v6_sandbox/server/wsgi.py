"""The server's application for uWSGI; its folder comes with `--pyargv`."""

import sys

from v6_sandbox.server.app import make_app

app = make_app(sys.argv[1]).app
