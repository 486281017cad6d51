"""Size: the package with all its dependencies on disk, without the interpreter.

    python -m bench.size

Makes a fresh virtual environment in a temporary folder, runs `pip install .`
there and adds up the files. pip and setuptools come with the environment and
are left out; the bytecode that pip writes is counted.
"""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

TARGET = 300
SHOWN = 12
NOT_OURS = ("pip", "setuptools", "_distutils_hack", "distutils-precedence", "pkg_resources")


def main() -> int:
    """Print the sum and its largest parts; the target is in issue 2."""
    with tempfile.TemporaryDirectory() as folder:
        sizes = installed(Path(folder) / "environment")
    total = sum(sizes.values())
    largest = sorted(sizes.items(), key=lambda item: -item[1])
    for name, size in largest[:SHOWN]:
        print(f"{name:<24} {size / 1e6:>7.1f} MB")
    rest = sum(size for _, size in largest[SHOWN:])
    print(f"{f'and {len(largest[SHOWN:])} more':<24} {rest / 1e6:>7.1f} MB")
    print(f"{'total':<24} {total / 1e6:>7.1f} MB  (target < {TARGET} MB)")
    return 0


def installed(environment: Path) -> dict[str, int]:
    """Install the package in a fresh environment; return the bytes by name in site-packages."""
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    # Bytecode is part of an installation, whatever this shell says of it.
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", "."], check=True, env=clean)
    (site,) = environment.glob("lib/python*/site-packages")
    sizes = {entry.name: _size(entry) for entry in site.iterdir()}
    return {name: size for name, size in sizes.items() if not name.startswith(NOT_OURS)}


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.lstat().st_size for file in files if file.is_file())


if __name__ == "__main__":
    sys.exit(main())
