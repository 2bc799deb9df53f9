"""
A small process that has pandas and the algorithm tools loaded, and forks for each run: 10 ms instead of half a second.

    python -m v6_sandbox.node.fork_server CONTROL_FD

Each message on the control socket is one byte with two descriptors: a channel and the output of the run. The child reads
its order (JSON) from the channel; this process writes the child's pid to it, and in the end its exit code.
"""

import json
import os
import select
import signal
import socket
import sys
import traceback

from v6_sandbox import lifeline


def main(control_fd):
    preload()
    control = socket.socket(fileno=control_fd)
    wake_read, wake_write = os.pipe()
    os.set_blocking(wake_write, False)
    signal.set_wakeup_fd(wake_write)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    channels = {}
    # Standard input is the lifeline: it closes when the node process ends.
    while True:
        ready, _, _ = select.select([control, wake_read, sys.stdin], [], [])
        if sys.stdin in ready:
            lifeline.end_group()
        if wake_read in ready:
            os.read(wake_read, 4096)
            reap(channels)
        if control in ready:
            message, descriptors, _, _ = socket.recv_fds(control, 1, 2)
            if not message:
                lifeline.end_group()
            start(channels, *descriptors)


def preload():
    import pandas  # noqa: F401
    import vantage6.algorithm.client  # noqa: F401
    import vantage6.algorithm.tools.decorators  # noqa: F401
    import vantage6.algorithm.tools.wrap  # noqa: F401


def start(channels, channel_fd, output_fd):
    channel = socket.socket(fileno=channel_fd)
    pid = os.fork()
    if pid == 0:
        become_algorithm(channel, output_fd)
    try:
        # Both sides do it: whoever comes first, a kill of the group then reaches the child.
        os.setpgid(pid, pid)
    except OSError:
        pass
    os.close(output_fd)
    channel.sendall(f"{pid}\n".encode())
    channels[pid] = channel


def reap(channels):
    while channels:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        with channels.pop(pid) as channel:
            try:
                channel.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())
            except OSError:
                pass


def become_algorithm(channel, output_fd):
    code = 1
    try:
        os.setpgid(0, 0)
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        lifeline.end_with_parent(os.dup(0))
        null = os.open(os.devnull, os.O_RDONLY)
        for source, target in ((null, 0), (output_fd, 1), (output_fd, 2)):
            os.dup2(source, target)
        with channel.makefile("rb") as file:
            order = json.loads(file.readline())
        channel.close()
        os.chdir(order["folder"])
        os.environ.clear()
        os.environ.update(order["environment"])
        sys.path[:0] = order["path"]
        sys.stdout = os.fdopen(1, "w", buffering=1, closefd=False)
        sys.stderr = os.fdopen(2, "w", buffering=1, closefd=False)
        from vantage6.algorithm.tools.wrap import wrap_algorithm

        wrap_algorithm()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:
        traceback.print_exc()
    finally:
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(code)


if __name__ == "__main__":
    main(int(sys.argv[1]))
