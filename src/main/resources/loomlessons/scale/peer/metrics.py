"""What both Python programs measure, and the line that reports it."""

import array
import os
import sys
import threading
import time


def resident(name):
    """The value of this name in /proc/self/status, in bytes; none if the system has no such file."""
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith(name))
    except (OSError, StopIteration):
        return None


def end_with_parent():
    """Standard input ends when the program that started this one is gone: then there is nothing left to measure."""

    def watch():
        sys.stdin.read()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


class Measurement:
    """The sleepers' times, and what the process had used before the first of them."""

    def __init__(self, sleepers, seconds):
        self.sleep = int(seconds * 1e9)
        self.asleep_at = array.array("q", [0]) * sleepers
        self.awake_at = array.array("q", [0]) * sleepers
        self.base = resident("VmRSS")
        self.cpu = time.process_time_ns()
        self.start = time.monotonic_ns()

    def report(self, **more_metrics):
        elapsed = time.monotonic_ns() - self.start
        first_start_at = (time.time_ns() - elapsed) // 1000
        cpu = time.process_time_ns() - self.cpu
        peak = resident("VmHWM")
        metrics = {
            "elapsed": elapsed,
            "start": max(self.asleep_at) - self.start,
            "firstWake": min(self.awake_at) - self.start,
            "lastWake": max(self.awake_at) - self.start,
            "cpu": cpu,
            "peakAsleep": self.most_asleep_at_once(),
            "baseOsThreads": 2,
        }
        late = sorted(awake - asleep - self.sleep for asleep, awake in zip(self.asleep_at, self.awake_at))
        for name, part in (("lateP50", 0.5), ("lateP90", 0.9), ("lateP99", 0.99), ("lateMax", 1)):
            metrics[name] = max(0, late[min(len(late) - 1, int(part * len(late)))])
        metrics.update(more_metrics)
        if self.base and peak:
            metrics.update(baseRss=self.base, peakRss=peak, growth=max(0, peak - self.base))
        print("probe", *(f"{name}={value}" for name, value in metrics.items()), f"firstStartAt={first_start_at}")

    def most_asleep_at_once(self):
        begins = sorted(self.asleep_at)
        ends = sorted(min(at + self.sleep, woken) for at, woken in zip(self.asleep_at, self.awake_at))
        ended = most = 0
        for begun, at in enumerate(begins):
            while ended < begun and ends[ended] <= at:
                ended += 1
            most = max(most, begun + 1 - ended)
        return most
