package loomlessons.measure.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import loomlessons.measure.machine.Limit.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    private static final long FREE_MEMORY = 8L << 30;

    @TempDir
    private Path root;

    @Test
    void kernel_and_user_limits_are_read() throws IOException {
        write("proc/self/limits", "Limit  Soft Limit  Hard Limit  Units\nMax processes  1234  5678  processes\n");
        write("proc/sys/kernel/threads-max", "192730\n");
        write("proc/sys/kernel/pid_max", "32768\n");
        write("proc/sys/vm/max_map_count", "65530\n");

        assertThat(amount("user processes")).isEqualTo(new Amount.Of(1234));
        assertThat(amount("threads-max")).isEqualTo(new Amount.Of(192_730));
        assertThat(amount("pid_max")).isEqualTo(new Amount.Of(32_768));
        assertThat(amount("max_map_count")).isEqualTo(new Amount.Of(65_530));
    }

    @Test
    void a_limit_that_is_none_is_unlimited() throws IOException {
        write("proc/self/limits", "Max processes             unlimited            unlimited            processes\n");

        assertThat(amount("user processes")).isEqualTo(new Amount.Unlimited());
    }

    @Test
    void a_system_without_these_files_tells_nothing() {
        assertThat(Limits.read(root, FREE_MEMORY))
                .filteredOn(limit -> !limit.kind().label().equals("free memory"))
                .hasSize(6)
                .extracting(Limit::amount)
                .containsOnly(new Amount.Unknown());
    }

    @Test
    void the_tightest_cgroup_on_the_way_up_binds() throws IOException {
        write("proc/self/cgroup", "0::/app/worker\n");
        write("sys/fs/cgroup/app/worker/pids.max", "max\n");
        write("sys/fs/cgroup/app/pids.max", "300\n");
        write("sys/fs/cgroup/app/worker/memory.max", "1073741824\n");
        write("sys/fs/cgroup/app/memory.max", "max\n");

        assertThat(amount("cgroup pids")).isEqualTo(new Amount.Of(300));
        assertThat(amount("cgroup memory")).isEqualTo(new Amount.Of(1L << 30));
    }

    @Test
    void version_1_of_the_cgroup_interface_has_a_folder_for_each_controller() throws IOException {
        write("proc/self/cgroup", "5:pids:/app\n4:cpu,memory:/app\n");
        write("sys/fs/cgroup/pids/app/pids.max", "100\n");
        write("sys/fs/cgroup/memory/app/memory.limit_in_bytes", "9223372036854771712\n");

        assertThat(amount("cgroup pids")).isEqualTo(new Amount.Of(100));
        assertThat(amount("cgroup memory")).isEqualTo(new Amount.Unlimited());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_real_files_are_read_whole() throws IOException {
        String pidMax;
        try (var lines = Files.newBufferedReader(Path.of("/proc/sys/kernel/pid_max"))) {
            pidMax = lines.readLine();
        }
        root = Path.of("/");

        assertThat(amount("pid_max")).isEqualTo(new Amount.Of(Long.parseLong(pidMax)));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void what_is_in_use_is_taken_off() throws IOException {
        write("proc/loadavg", "0.1 0.2 0.3 2/90 1234\n");
        write("proc/self/status", "Name:\tjava\nUid:\t1000\t1000\nThreads:\t20\n");
        write("proc/10/status", "Name:\tjava\nUid:\t1000\t1000\nThreads:\t20\n");
        write("proc/11/status", "Name:\tother\nUid:\t0\t0\nThreads:\t10\n");
        write("proc/self/limits", "Max processes  500  500  processes\n");
        write("proc/sys/kernel/threads-max", "1000\n");
        write("proc/sys/kernel/pid_max", "700\n");
        write("proc/sys/vm/max_map_count", "65530\n");

        assertThat(room("user processes")).hasValue(480);
        assertThat(room("threads-max")).hasValue(910);
        assertThat(room("pid_max"))
                .as("less the 300 numbers that are given once only")
                .hasValue(370);
        assertThat(room("max_map_count")).hasValue(32_565);
        assertThat(room("free memory")).hasValue((8L << 30) / 2 / (50 << 10));
    }

    @Test
    void root_is_exempt_from_the_limit_on_user_processes() throws IOException {
        write("proc/self/status", "Uid:\t0\t0\nThreads:\t20\n");
        write("proc/self/limits", "Max processes  500  500  processes\n");

        assertThat(room("user processes")).isEmpty();
    }

    @Test
    void a_full_cgroup_leaves_no_room() throws IOException {
        write("proc/self/cgroup", "0::/app/worker\n");
        write("sys/fs/cgroup/app/worker/pids.max", "max\n");
        write("sys/fs/cgroup/app/worker/pids.current", "30\n");
        write("sys/fs/cgroup/app/pids.max", "300\n");
        write("sys/fs/cgroup/app/pids.current", "310\n");
        write("sys/fs/cgroup/app/memory.max", "1073741824\n");
        write("sys/fs/cgroup/app/memory.current", "73741824\n");

        assertThat(room("cgroup pids")).hasValue(0);
        assertThat(room("cgroup memory")).hasValue(1_000_000_000 / 2 / (50 << 10));
        assertThat(Limits.freeMemory(root, FREE_MEMORY))
                .as("a container's memory is all there is to it")
                .isEqualTo(1_000_000_000);
        assertThat(amount("free memory")).isEqualTo(new Amount.Of(1_000_000_000));
    }

    @Test
    void without_a_limit_of_its_own_a_container_has_the_free_memory_of_the_machine() throws IOException {
        write("proc/self/cgroup", "0::/app\n");
        write("sys/fs/cgroup/app/memory.max", "max\n");

        assertThat(Limits.freeMemory(root, FREE_MEMORY)).isEqualTo(FREE_MEMORY);
    }

    @Test
    void a_membership_outside_of_what_a_container_sees_is_read_at_the_top() throws IOException {
        write("proc/self/cgroup", "0::/../other\nnonsense\n");
        write("sys/fs/cgroup/pids.max", "77\n");

        assertThat(amount("cgroup pids")).isEqualTo(new Amount.Of(77));
    }

    @Test
    void the_root_of_a_namespace_of_users_is_bound_like_others() throws IOException {
        write("proc/self/uid_map", "         0     100000      65536\n");
        write("proc/self/status", "Uid:\t0\t0\nThreads:\t20\n");
        write("proc/10/status", "Uid:\t0\t0\nThreads:\t20\n");
        write("proc/self/limits", "Max processes  500  500  processes\n");

        assertThat(room("user processes")).hasValue(480);
    }

    private OptionalLong room(String name) {
        return Limits.read(root, FREE_MEMORY).stream()
                .filter(limit -> limit.kind().label().equals(name))
                .findFirst()
                .orElseThrow()
                .platformThreads();
    }

    private Amount amount(String name) {
        return Limits.read(root, FREE_MEMORY).stream()
                .filter(limit -> limit.kind().label().equals(name))
                .findFirst()
                .orElseThrow()
                .amount();
    }
}
