// Sleepers on Go's goroutines: starts one for each, then waits for them all. Arguments: sleepers, milliseconds.
package main

import (
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

func status(name string) int64 {
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for _, line := range strings.Split(string(text), "\n") {
		if strings.HasPrefix(line, name) {
			number, _ := strconv.ParseInt(strings.Fields(line)[1], 10, 64)
			return number
		}
	}
	return 0
}

func cpu() int64 {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return usage.Utime.Nano() + usage.Stime.Nano()
}

func ascending(values []int64) {
	sort.Slice(values, func(i, j int) bool { return values[i] < values[j] })
}

// Standard input ends when the program that started this one is gone: nobody is left to measure for.
func endWithParent() {
	io.Copy(io.Discard, os.Stdin)
	os.Exit(1)
}

func main() {
	go endWithParent()
	sleepers, _ := strconv.Atoi(os.Args[1])
	millis, _ := strconv.Atoi(os.Args[2])
	sleep := time.Duration(millis) * time.Millisecond
	asleepAt := make([]int64, sleepers)
	awakeAt := make([]int64, sleepers)
	// Written, so that their memory is there before the first sleeper.
	for number := range asleepAt {
		asleepAt[number], awakeAt[number] = 1, 1
	}
	var all sync.WaitGroup
	all.Add(sleepers)
	baseRss, baseThreads, cpuBefore := status("VmRSS:"), status("Threads:"), cpu()
	start := time.Now()
	for number := 0; number < sleepers; number++ {
		go func(number int) {
			asleepAt[number] = time.Since(start).Nanoseconds()
			time.Sleep(sleep)
			awakeAt[number] = time.Since(start).Nanoseconds()
			all.Done()
		}(number)
	}
	all.Wait()
	elapsed := time.Since(start).Nanoseconds()
	cpuAfter, peakRss := cpu(), status("VmHWM:")

	late := make([]int64, sleepers)
	ends := make([]int64, sleepers)
	for number := range late {
		late[number] = awakeAt[number] - asleepAt[number] - sleep.Nanoseconds()
		ends[number] = asleepAt[number] + sleep.Nanoseconds()
		if late[number] < 0 {
			late[number], ends[number] = 0, awakeAt[number]
		}
	}
	ascending(late)
	ascending(ends)
	ascending(asleepAt)
	ascending(awakeAt)
	ended, most := 0, 0
	for begun, at := range asleepAt {
		for ends[ended] <= at {
			ended++
		}
		if begun+1-ended > most {
			most = begun + 1 - ended
		}
	}
	fmt.Printf("probe firstStartAt=%d elapsed=%d start=%d firstWake=%d lastWake=%d cpu=%d peakAsleep=%d",
		start.UnixMicro(), elapsed, asleepAt[sleepers-1], awakeAt[0], awakeAt[sleepers-1], cpuAfter-cpuBefore, most)
	for _, percentile := range []struct {
		name string
		part int
	}{{"lateP50", 50}, {"lateP90", 90}, {"lateP99", 99}, {"lateMax", 100}} {
		index := sleepers * percentile.part / 100
		if index >= sleepers {
			index = sleepers - 1
		}
		fmt.Printf(" %s=%d", percentile.name, late[index])
	}
	if baseRss > 0 && peakRss > 0 {
		growth := peakRss - baseRss
		if growth < 0 {
			growth = 0
		}
		fmt.Printf(" baseRss=%d peakRss=%d growth=%d baseOsThreads=%d",
			baseRss*1024, peakRss*1024, growth*1024, baseThreads)
	}
	fmt.Println()
}
