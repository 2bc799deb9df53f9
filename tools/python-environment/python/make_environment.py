"""Makes a virtual environment from a hash-locked requirements file: lock, venv, pip, stamp.

    python make_environment.py FOLDER REQUIREMENTS STAMP

The lock is the operating system's and is inherited by pip, so it is free exactly when nobody installs any more. When
standard input closes (the caller stopped or died), pip is ended and the folder stays without a stamp, which makes the
next caller start afresh.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading

_child = None


def main(folder, requirements, stamp):
    threading.Thread(target=_end_with_caller, daemon=True).start()
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    # Appending: were it somebody's file after all, it would stay whole.
    with open(folder + ".installing", "a") as lock:
        _acquire(lock)
        if _is_finished(folder, stamp):
            return 0
        _step("Creating a Python environment")
        shutil.rmtree(folder, ignore_errors=True)
        windows = os.name == "nt"
        code = _run([sys.executable, "-m", "venv", folder], lock)
        if code == 0:
            python = os.path.join(folder, "Scripts" if windows else "bin", "python")
            with open(requirements, encoding="utf8") as file:
                packages = sum("==" in line for line in file)
            print(f"[packages] {packages}")
            _step("Installing the Python packages")
            # The file is complete, so pip need not work out dependencies: quicker, and nothing unhashed can come in.
            options = ["--no-deps", "--require-hashes", "--progress-bar", "off", "--no-input"]
            code = _run([python, "-m", "pip", "install", *options, "-r", requirements], lock)
        if code == 0:
            # A rename: the stamp is there completely or not at all.
            with open(os.path.join(folder, "stamp.tmp"), "w", encoding="utf8") as file:
                file.write(stamp)
            os.replace(os.path.join(folder, "stamp.tmp"), os.path.join(folder, "stamp.json"))
        return code


def _run(command, lock):
    global _child
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    inherit = {} if os.name == "nt" else {"pass_fds": [lock.fileno()]}
    _child = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, **inherit)
    return _child.wait()


def _end_with_caller():
    while os.read(0, 4096):
        pass
    if os.name == "nt":
        if _child:
            _child.kill()
        os._exit(1)
    # The caller made this process the leader of a group, pip and its build helpers included.
    os.killpg(os.getpgrp(), signal.SIGKILL)


def _acquire(lock):
    if os.name == "nt":
        import msvcrt

        while True:
            try:
                return msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:
                _step("Waiting for another process that makes this environment")
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        _step("Waiting for another process that makes this environment")
        fcntl.flock(lock, fcntl.LOCK_EX)


def _is_finished(folder, stamp):
    try:
        with open(os.path.join(folder, "stamp.json"), encoding="utf8") as file:
            return json.load(file) == json.loads(stamp)
    except (OSError, ValueError):
        return False


def _step(text):
    print(f"[step] {text}", flush=True)


if __name__ == "__main__":
    sys.stdout.reconfigure(line_buffering=True)
    sys.exit(main(*sys.argv[1:]))
