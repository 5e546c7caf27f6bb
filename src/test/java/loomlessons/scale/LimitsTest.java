package loomlessons.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loomlessons.scale.Limit.Amount;
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
                .filteredOn(limit -> !limit.name().equals("free memory"))
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

    private Amount amount(String name) {
        return Limits.read(root, FREE_MEMORY).stream()
                .filter(limit -> limit.name().equals(name))
                .findFirst()
                .orElseThrow()
                .amount();
    }
}
