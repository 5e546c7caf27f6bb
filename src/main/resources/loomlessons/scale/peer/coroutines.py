"""Sleepers on Python's coroutines: starts a task for each, then awaits them all. Arguments: sleepers, milliseconds."""

import asyncio
import sys
import time

import metrics

sleepers, seconds = int(sys.argv[1]), int(sys.argv[2]) / 1000


async def sleeper(number):
    measurement.asleep_at[number] = time.monotonic_ns()
    await asyncio.sleep(seconds)
    measurement.awake_at[number] = time.monotonic_ns()


async def all_sleepers():
    tasks = [asyncio.create_task(sleeper(number)) for number in range(sleepers)]
    for task in tasks:
        await task


metrics.end_with_parent()
measurement = metrics.Measurement(sleepers, seconds)
asyncio.run(all_sleepers())
measurement.report()
