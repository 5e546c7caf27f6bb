"""Sleepers on Python's threads: starts one for each, then joins them all. Arguments: sleepers, milliseconds."""

import os
import sys
import threading
import time

import metrics

sleepers, seconds = int(sys.argv[1]), int(sys.argv[2]) / 1000


def sleeper(number):
    measurement.asleep_at[number] = time.monotonic_ns()
    time.sleep(seconds)
    measurement.awake_at[number] = time.monotonic_ns()


metrics.end_with_parent()
measurement = metrics.Measurement(sleepers, seconds)
threads = []
most_threads = 0
try:
    for number in range(sleepers):
        threads.append(threading.Thread(target=sleeper, args=(number,)))
        # Includes the thread that starts now: after its start, others may have ended.
        most_threads = max(most_threads, threading.active_count() + 1)
        threads[-1].start()
except (RuntimeError, MemoryError) as limit:
    begun = sum(1 for at in measurement.asleep_at if at)
    print(f"failed begun={begun} {type(limit).__name__}: {limit}", flush=True)
    os._exit(1)
for thread in threads:
    thread.join()
measurement.report(peakOsThreads=most_threads)
