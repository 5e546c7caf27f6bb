"""Sleepers, then number crunchers, on Python's own threads: the shape of the notebook."""
import os
import sys
import threading
import time

# Ends with the JVM that started this script, which holds the other end of standard input.
threading.Thread(target=lambda: (os.read(0, 1), os._exit(1)), daemon=True).start()


def say(text):
    sys.stdout.write(text + '\n')
    sys.stdout.flush()


def sleeper(n, name):
    say('I am {}. Going to sleep for {:g} seconds'.format(name, n))
    time.sleep(n)
    say('{} has woken up from sleep'.format(name))


def cruncher(limit, name):
    primes = sum(1 for n in range(2, limit) if all(n % d for d in range(2, int(n ** 0.5) + 1)))
    say('{} found {} primes below {}'.format(name, primes, limit))


def run(kind, target, n_threads, argument):
    wall, cpu = time.perf_counter(), time.process_time()
    threads = []
    for i in range(n_threads):
        name = '{}_{}'.format(kind, i)
        thread = threading.Thread(target=target, name=name, args=(argument, name))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    say('{} {}s: {:.3f} s, CPU time {:.3f} s, {:.2f} cores'.format(n_threads, kind, wall, cpu, cpu / wall))


if __name__ == '__main__':
    run('sleeper', sleeper, int(sys.argv[1]), float(sys.argv[2]))
    run('cruncher', cruncher, int(sys.argv[1]), 60000)
    gil = getattr(sys, '_is_gil_enabled', lambda: True)()
    say('Python {}, GIL {}'.format(sys.version.split()[0], 'on' if gil else 'off'))
