"""Lets the servers that are started find a disk whose syncs take longer than those of this machine."""
import contextlib
import os
import shutil

import contenders

SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "slow_sync.c")


def library(folder):
    """The interposed library, compiled."""
    compiler = next((name for name in ("cc", "clang", "gcc") if shutil.which(name)), None)
    if compiler is None:
        raise SystemExit("bench: no C compiler; install clang or gcc")
    target = os.path.join(folder, "slow_sync.so")
    contenders.output([compiler, "-Wall", "-O2", "-shared", "-fPIC", "-o", target, SOURCE, "-ldl"])
    os.chmod(target, 0o755)
    return target


@contextlib.contextmanager
def slower_by(microseconds, library):
    """Each sync of the servers started within takes so many microseconds more."""
    changes = {"LD_PRELOAD": library, "MOTCUA_SLOW_SYNC_US": str(microseconds)}
    os.environ.update(changes)
    try:
        yield
    finally:
        for name in changes:
            del os.environ[name]
