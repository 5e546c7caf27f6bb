package loomlessons.exercise.workspace;

import java.nio.file.Path;

/** The pom.xml for an IDE: it names the exercises and the jar with their classes. Checking needs no Maven. */
final class ProjectFile {

    static final String NAME = "pom.xml";

    private static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- For your IDE: the classes that the exercises use are in the jar of Loom Lessons. -->
            <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>
              <groupId>loomlessons</groupId>
              <artifactId>loom-exercises</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>@release@</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>loomlessons</groupId>
                  <artifactId>loom-lessons</artifactId>
                  <version>1</version>
                  <scope>system</scope>
                  <systemPath>@jar@</systemPath>
                </dependency>
              </dependencies>
              <build>
                <sourceDirectory>${project.basedir}</sourceDirectory>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.15.0</version>
                    <configuration>
                      <compilerArgs>
                        <arg>--enable-preview</arg>
                      </compilerArgs>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    private ProjectFile() {}

    /** The file for a JDK of this release, with the app's classes in this jar. */
    static String text(int release, Path jar) {
        return TEXT.replace("@release@", Integer.toString(release)).replace("@jar@", escaped(jar.toString()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
