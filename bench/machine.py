"""Machine: one core of it, and processes that run there with their time and memory taken."""

import os
import platform
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """What one process took: `wall` and `cpu` in seconds, `peak` resident memory in bytes."""

    wall: float
    cpu: float
    peak: int


def pin_to_one_core() -> int:
    """Keep this process, and those it starts, on one core; return its number."""
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return core


def start_on_one_core(module: str) -> None:
    """Start this process again on one core if it is free to use several.

    Not only kept there from now on: onnxruntime chooses its kernels when it is
    imported, and others where it sees one core, so that what is compared has to
    be imported alike.
    """
    if len(os.sched_getaffinity(0)) > 1:
        pin_to_one_core()
        os.execv(sys.executable, [sys.executable, "-m", module, *sys.argv[1:]])


def run(*command: str) -> Run:
    """Run a command to its end, its output thrown away; raise if it fails."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=_environment()) as process:
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def _environment() -> dict[str, str]:
    """Return the environment with bytecode kept, as `pip install` does, but outside the tree."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "reportedly-bytecode")}


def about() -> str:
    """Return one line that says what the figures were taken on."""
    found = [line for line in _cpu_lines() if line.startswith("model name")]
    cpu = found[0].partition(":")[2].strip() if found else platform.machine()
    load = os.getloadavg()[0]
    return (
        f"{cpu}, one core; load {load:.1f}; Python {platform.python_version()}, "
        f"onnxruntime {version('onnxruntime')}"
    )


def _cpu_lines() -> list[str]:
    file = Path("/proc/cpuinfo")
    return file.read_text("utf-8").splitlines() if file.exists() else []
