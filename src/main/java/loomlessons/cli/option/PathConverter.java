package loomlessons.cli.option;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import loomlessons.file.FileName;
import loomlessons.file.FileProblem;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts the name of a file or folder to a path. */
public final class PathConverter implements ITypeConverter<Path> {

    @Override
    public Path convert(String name) {
        try {
            return FileName.path(name);
        } catch (FileSystemException unfit) {
            throw new TypeConversionException("'%s' can't be used: %s".formatted(name, FileProblem.reason(unfit)));
        }
    }
}
