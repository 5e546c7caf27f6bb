"""Sleepers on Python's threads: starts one for each, then joins them all. Arguments: sleepers, milliseconds."""

import array
import os
import sys
import threading
import time

sleepers, seconds = int(sys.argv[1]), int(sys.argv[2]) / 1000
asleep_at = array.array("q", [0]) * sleepers
awake_at = array.array("q", [0]) * sleepers


def sleeper(number):
    asleep_at[number] = time.monotonic_ns()
    time.sleep(seconds)
    awake_at[number] = time.monotonic_ns()


def resident(name):
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith(name))
    except (OSError, StopIteration):
        return None


def end_with_parent():
    sys.stdin.read()
    os._exit(1)


# Standard input ends when the program that started this one is gone: nobody is left to measure for.
threading.Thread(target=end_with_parent, daemon=True).start()

base = resident("VmRSS")
start = time.monotonic_ns()
cpu = time.process_time_ns()
threads = []
try:
    for number in range(sleepers):
        threads.append(threading.Thread(target=sleeper, args=(number,)))
        threads[-1].start()
except (RuntimeError, MemoryError) as limit:
    print(f"failed begun={sum(1 for at in asleep_at if at)} {type(limit).__name__}: {limit}", flush=True)
    os._exit(1)
for thread in threads:
    thread.join()
elapsed = time.monotonic_ns() - start
cpu = time.process_time_ns() - cpu
peak = resident("VmHWM")

late = sorted(awake - asleep - int(seconds * 1e9) for asleep, awake in zip(asleep_at, awake_at))
figures = {
    "elapsed": elapsed,
    "start": max(asleep_at) - start,
    "firstWake": min(awake_at) - start,
    "lastWake": max(awake_at) - start,
    "cpu": cpu,
    "baseOsThreads": 2,
}
for name, part in (("lateP50", 0.5), ("lateP90", 0.9), ("lateP99", 0.99), ("lateMax", 1)):
    figures[name] = max(0, late[min(sleepers - 1, int(part * sleepers))])
begins, ends = sorted(asleep_at), sorted(min(at + int(seconds * 1e9), woken) for at, woken in zip(asleep_at, awake_at))
ended = most = 0
for begun, at in enumerate(begins):
    while ends[ended] <= at:
        ended += 1
    most = max(most, begun + 1 - ended)
figures["peakAsleep"] = most
if base and peak:
    figures.update(baseRss=base, peakRss=peak, growth=max(0, peak - base))
print("probe", *(f"{name}={value}" for name, value in figures.items()))
