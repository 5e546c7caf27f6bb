package loomlessons.cli.io;

import java.nio.file.Path;

/** The Java that runs this app. */
public final class ThisJava {

    /** The full path of its java program: the java on the PATH may be another one. */
    public static final String PROGRAM =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private ThisJava() {}
}
