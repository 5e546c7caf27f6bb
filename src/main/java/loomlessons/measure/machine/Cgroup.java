package loomlessons.measure.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import loomlessons.measure.machine.Limit.Amount;

/** The control groups with which Linux limits this process and its container; both versions of the interface. */
final class Cgroup {

    private final Path mount;
    private final List<String> memberships;

    private Cgroup(Path mount, List<String> memberships) {
        this.mount = mount;
        this.memberships = memberships;
    }

    static Cgroup ofThisProcess(Path root) {
        String memberships = ProcFile.read(root.resolve("proc/self/cgroup")).orElse("");
        return new Cgroup(root.resolve("sys/fs/cgroup"), memberships.lines().toList());
    }

    /**
     * The lowest limit from this process's group up to the root, because each group limits the groups below it.
     *
     * @param controller the name of its folder in version 1, such as {@code pids}
     * @param files the names of its file in version 2 and version 1
     */
    Amount limit(String controller, String... files) {
        List<Amount> amounts = groups(controller)
                .flatMap(group -> Arrays.stream(files).map(group::resolve))
                .flatMap(file -> ProcFile.read(file).stream())
                .map(Amount::parse)
                .toList();
        return amounts.stream()
                .filter(Amount.Of.class::isInstance)
                .min(Comparator.comparingLong(amount -> amount.leaves(0).orElseThrow()))
                .orElseGet(() -> amounts.isEmpty() ? new Amount.Unknown() : new Amount.Unlimited());
    }

    /**
     * The smallest amount left from this process's group up to the root; empty if no group has a limit.
     *
     * @param usage the name of the file with the amount in use
     * @param limit the name of the file with the limit, in the same folder
     */
    OptionalLong remaining(String controller, String usage, String limit) {
        return groups(controller)
                .map(group -> Amount.read(group.resolve(limit))
                        .leaves(Amount.read(group.resolve(usage)).leaves(0).orElse(0)))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .min();
    }

    private Stream<Path> groups(String controller) {
        return memberships.stream().flatMap(membership -> {
            String[] parts = membership.split(":", 3);
            if (parts.length < 3) {
                return Stream.empty();
            }
            boolean version2 = parts[0].equals("0") && parts[1].isEmpty();
            boolean fits = version2 || List.of(parts[1].split(",")).contains(controller);
            Path top = version2 ? mount : mount.resolve(controller);
            return fits ? upwards(top, parts[2]) : Stream.empty();
        });
    }

    private static Stream<Path> upwards(Path top, String group) {
        List<Path> groups = new ArrayList<>();
        Path path = top.resolve(group.substring(1)).normalize();
        while (path != null && path.startsWith(top) && !path.equals(top)) {
            groups.add(path);
            path = path.getParent();
        }
        // A group that the container can't see (/../x) is still below the top.
        groups.add(top);
        return groups.stream();
    }
}
