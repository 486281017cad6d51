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
        sizes, blocks = installed(Path(folder) / "environment")
    total = sum(sizes.values())
    largest = sorted(sizes.items(), key=lambda item: -item[1])
    for name, size in largest[:SHOWN]:
        print(f"{name:<24} {size / 1e6:>7.1f} MB")
    rest = sum(size for _, size in largest[SHOWN:])
    print(f"{f'and {len(largest[SHOWN:])} more':<24} {rest / 1e6:>7.1f} MB")
    print(f"{'total':<24} {total / 1e6:>7.2f} MB  (target < {TARGET} MB)")
    print(f"{'in blocks on this disk':<24} {blocks / 1e6:>7.1f} MB")
    return 0


def installed(environment: Path) -> tuple[dict[str, int], int]:
    """Install the package in a fresh environment.

    Returns the bytes by name in site-packages, and the sum of the blocks they
    take on this disk, which small files raise.
    """
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    # Bytecode is part of an installation, whatever this shell says of it.
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    # Twice quiet: errors are shown, warnings about a package index are not.
    install = [str(python), "-m", "pip", "install", "--quiet", "--quiet", "."]
    subprocess.run(install, check=True, env=clean)
    (site,) = environment.glob("lib/python*/site-packages")
    ours = [entry for entry in site.iterdir() if not entry.name.startswith(NOT_OURS)]
    blocks = sum(512 * file.lstat().st_blocks for entry in ours for file in _files(entry))
    return {entry.name: sum(f.lstat().st_size for f in _files(entry)) for entry in ours}, blocks


def _files(path: Path) -> list[Path]:
    return [one for one in path.rglob("*") if one.is_file()] if path.is_dir() else [path]


if __name__ == "__main__":
    sys.exit(main())
