package loomlessons.flight;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedClassLoader;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import loomlessons.flight.CodeFrame.Origin;

/** Turns recorded stack traces into frames; the same frames share one list, as there may be a million of them. */
final class StackReader {

    private static final Set<String> LOADERS_OF_THE_JDK = Set.of("bootstrap", "platform");
    private static final List<String> PACKAGES_OF_THE_JDK = List.of("java.", "jdk.", "sun.", "com.sun.");

    private final IdentityHashMap<RecordedStackTrace, List<CodeFrame>> byTrace = new IdentityHashMap<>();
    private final Map<List<CodeFrame>, List<CodeFrame>> shared = new HashMap<>();

    List<CodeFrame> frames(RecordedStackTrace trace) {
        return byTrace.computeIfAbsent(trace, unknown -> {
            List<CodeFrame> frames =
                    trace.getFrames().stream().map(StackReader::frame).toList();
            return shared.computeIfAbsent(frames, same -> same);
        });
    }

    private static CodeFrame frame(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        String className = method.getType().getName();
        return new CodeFrame(
                className,
                method.getName(),
                frame.getLineNumber(),
                isOfTheJdk(method.getType()) ? Origin.JDK : Origin.CLASS_PATH,
                "Native".equals(frame.getType()),
                method.isHidden() || className.contains("$$Lambda"));
    }

    /** A user's class loader may have no name; tools of the JDK are loaded by that of the class path. */
    private static boolean isOfTheJdk(RecordedClass type) {
        return Optional.ofNullable(type.getClassLoader())
                        .map(RecordedClassLoader::getName)
                        .filter(LOADERS_OF_THE_JDK::contains)
                        .isPresent()
                || PACKAGES_OF_THE_JDK.stream().anyMatch(type.getName()::startsWith);
    }
}
