"""
Runs a program that knows nothing of the sandbox so that it ends with its parent.

    python -m v6_sandbox.supervise COMMAND [ARGUMENT…]
"""

import subprocess
import sys

from v6_sandbox import lifeline

lifeline.end_with_parent()
# In this process group, so that it ends with it. Anything but the lifeline's pipe as its standard input.
sys.exit(subprocess.call(sys.argv[1:], stdin=subprocess.DEVNULL))
