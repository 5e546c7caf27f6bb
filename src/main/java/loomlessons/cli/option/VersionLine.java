package loomlessons.cli.option;

import loomlessons.run.Environment;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
public final class VersionLine implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"loom-lessons %s (Java %s)".formatted(Environment.version(), Runtime.version())};
    }
}
