package loomlessons.run;

import java.util.Optional;
import loomlessons.structured.PreviewFeatures;

/** The app, the JVM and the machine of a run. */
public record Environment(Tool tool, Jdk jdk, Machine machine) {

    public record Tool(String name, String version) {}

    /**
     * The JVM.
     *
     * @param preview whether preview features are enabled
     */
    public record Jdk(int release, String version, String vendor, String home, boolean preview) {}

    /**
     * The machine or container.
     *
     * @param cores the processors that the JVM may use
     */
    public record Machine(String os, String osVersion, String arch, int cores) {}

    public static Environment current() {
        return new Environment(
                new Tool("loom-lessons", version()),
                new Jdk(
                        Runtime.version().feature(),
                        Runtime.version().toString(),
                        System.getProperty("java.vendor"),
                        System.getProperty("java.home"),
                        PreviewFeatures.areEnabled()),
                new Machine(
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors()));
    }

    /** The version that the jar was built as. */
    public static String version() {
        return Optional.ofNullable(Environment.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
