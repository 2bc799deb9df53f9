"""What a launcher answers when its port is taken: src/processes.ts then chooses another one."""

import errno
import sys
from contextlib import contextmanager

PORT_TAKEN = 98


@contextmanager
def taken_port_is_an_exit_code():
    try:
        yield
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        print(error, file=sys.stderr)
        sys.exit(PORT_TAKEN)
