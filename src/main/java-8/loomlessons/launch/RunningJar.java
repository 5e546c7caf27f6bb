package loomlessons.launch;

import java.io.File;

/** The jar that this JVM loads its classes from, as it was when this class was loaded. */
public final class RunningJar {

    private static final RunningJar OF_THIS_JVM = new RunningJar(System.getProperty("java.class.path"));

    private final String classPath;
    private final File file;
    private final long size;
    private final long modified;

    /** Found while classes can still be loaded from it. */
    private final String name;

    RunningJar(String classPath) {
        this.classPath = classPath;
        this.file = new File(classPath).getAbsoluteFile();
        this.size = file.length();
        this.modified = file.lastModified();
        this.name = VisibleText.of(file.getPath());
    }

    public static RunningJar ofThisJvm() {
        return OF_THIS_JVM;
    }

    /** Why its classes or other files can't be read, in a sentence; or null if there is no such reason. */
    public String problem() {
        if (!PasteableCommand.isOneJar(classPath)) {
            return null;
        }
        if (file.getPath().contains("!" + File.separator)) {
            return "Java can't read a jar in a folder whose name ends in '!': move " + name + " to another folder.";
        }
        if (!file.exists()) {
            return "The file " + name + " was deleted or moved while it was running: start it where it is.";
        }
        if (file.length() != size || file.lastModified() != modified) {
            return "The file " + name + " was replaced while it was running: start it again.";
        }
        return null;
    }
}
