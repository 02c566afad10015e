"""Runs renkei and its peer in turn on one edition; prints medians, cells per second, peak memory and the ratio.

Usage: bench.py RENKEI FOLDER SCRATCH [RUNS]. Every figure is of a whole process, from start to exit.
"""

import csv
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent


def run(command):
    """Wall seconds, CPU seconds and peak memory in MB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def show(name, runs):
    wall, cpu, memory = zip(*runs)
    print(f"{name:28} wall {statistics.median(wall):7.3f} s ({min(wall):.3f}–{max(wall):.3f})"
          f"  cpu {statistics.median(cpu):7.3f} s  peak {max(memory):6.0f} MB")


def furthest(ours, peer):
    """Rows both programs give, and the largest relative difference of expected."""
    def rows(path):
        with open(path, newline="") as file:
            return list(csv.DictReader(file))
    mine = {(r["indicator"], r["sex"], r["reference"], r["area_code"]): r for r in rows(ours)}
    both = [(mine.get((r["indicator"], r["sex"], r["reference"], r["code"])), r) for r in rows(peer)]
    both = [(m, p) for m, p in both if m and m["expected"] and p["observed"]]
    same = all(float(m["observed"]) == float(p["observed"]) for m, p in both)
    return len(both), same, max(abs(float(m["expected"]) - float(p["expected"])) / float(p["expected"]) for m, p in both)


def main(renkei, folder, scratch, runs=5):
    scratch = pathlib.Path(scratch)
    scratch.mkdir(parents=True, exist_ok=True)
    files = sorted(str(it) for it in pathlib.Path(folder).glob("*.xlsx"))
    seen = subprocess.run([renkei, "ndb", "inspect", *files], capture_output=True, text=True).stdout.splitlines()
    cells = sum(json.loads(line)["cells"] for line in seen)
    catalogue = HERE.parent / "libs/domain/data/indicators.json"
    ours, peer = scratch / "ratios.csv", scratch / "peer.csv"
    mine = [renkei, "ndb", "standardise", "--ndb", folder, "-o", ours]
    other = [sys.executable, HERE / "peer/standardise.py", folder, catalogue, peer]
    run(mine), run(other)
    pairs = [(run(mine), run(other)) for _ in range(int(runs))]
    single = [run([*mine, "--threads", "1"]) for _ in range(int(runs))]
    print(f"{len(seen)} workbooks, {cells:,} cells, {os.cpu_count()} processors, {runs} runs in turn, medians")
    show("renkei", [a for a, _ in pairs])
    show("renkei, one thread", single)
    show("openpyxl + pandas (less work)", [b for _, b in pairs])
    wall = statistics.median(a[0] for a, _ in pairs)
    print(f"renkei reads, checks and standardises {cells / wall:,.0f} cells a second")
    print(f"ratio, pair by pair: {statistics.median(b[0] / a[0] for a, b in pairs):.1f} times faster"
          f" ({min(b[0] / a[0] for a, b in pairs):.1f}–{max(b[0] / a[0] for a, b in pairs):.1f})")
    common, same, furthest_off = furthest(ours, peer)
    print(f"same figures: {common:,} ratios in both, observed {'equal' if same else 'DIFFER'},"
          f" expected within {furthest_off:.1e} (relative)")


main(*sys.argv[1:])
