"""What the benchmarks share: one command measured by itself, the machine, tables in the docs."""

import json
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "target" / "bench"


def measure(command):
    """Runs a command; its seconds, processor seconds and peak memory in MiB.

    It runs in a small process of its own: a child inherits its parent's peak memory at the fork.
    """
    said = subprocess.run([sys.executable, __file__, *map(str, command)], check=True, capture_output=True, text=True)
    return json.loads(said.stdout)


def build_of(command, public):
    """Measures a build without an output folder before it."""
    shutil.rmtree(public, ignore_errors=True)
    os.sync()
    return measure(command)


def tiepcan():
    """The release build of this repository."""
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    return target / "release" / "tiepcan"


def weigh(public):
    """How many files a built site has, and how many MB."""
    sizes = [path.stat().st_size for path in public.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes) / 1e6


def machine():
    with open("/proc/meminfo", encoding="ascii") as facts:
        memory = int(facts.readline().split()[1]) / 1024 / 1024
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores, {memory:.0f} GiB of memory, {platform.system()} {platform.machine()}, load {load:.1f}"


def write(name, text, by=None):
    """Puts tables between the marks of a benchmark in docs/benchmarks.md; `by` is its path."""
    path = ROOT / "docs" / "benchmarks.md"
    begin, end = f"<!-- {name}: written by {by or f'benches/{name}/run'} --write -->", f"<!-- /{name} -->"
    before, rest = path.read_text("utf-8").split(begin, 1)
    path.write_text(f"{before}{begin}\n{text}\n{end}{rest.split(end, 1)[1]}", "utf-8")


def only(command):
    begun = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begun
    if status != 0:
        sys.exit(f"{command} failed:\n{said.decode(errors='replace')[-2000:]}")
    print(json.dumps({"wall": wall, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss / 1024}))


if __name__ == "__main__":
    only(sys.argv[1:])
