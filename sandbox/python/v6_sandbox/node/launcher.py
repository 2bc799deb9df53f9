"""Starts algorithms through the fork server."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading


class Launcher:
    """Owns the fork server of this process."""

    def __init__(self):
        self._control, theirs = socket.socketpair()
        self._lock = threading.Lock()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "v6_sandbox.node.fork_server", str(theirs.fileno())],
                stdin=subprocess.PIPE,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )

    def start(self, folder, environment, path):
        """Starts the wrapper in `folder` with exactly this environment, which names the module as PKG_NAME."""
        ours, theirs = socket.socketpair()
        output_read, output_write = os.pipe()
        with self._lock:
            socket.send_fds(self._control, [b"+"], [theirs.fileno(), output_write])
        theirs.close()
        os.close(output_write)
        order = {"folder": folder, "environment": environment, "path": path}
        ours.sendall(json.dumps(order).encode() + b"\n")
        return Algorithm(ours, output_read)


class Algorithm:
    """One running algorithm."""

    def __init__(self, channel, output_fd):
        self._answers = channel.makefile("r")
        self._channel = channel
        self.output = os.fdopen(output_fd, "r", encoding="utf8", errors="replace", newline="\n")
        self.pid = int(self._answers.readline())

    def wait(self):
        """Blocks until it ends; the exit code is negative after a signal."""
        answer = self._answers.readline()
        self._channel.close()
        return int(answer) if answer else -signal.SIGKILL

    def kill(self):
        """Kills it and what it started."""
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
