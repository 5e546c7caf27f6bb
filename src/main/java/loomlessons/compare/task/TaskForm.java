package loomlessons.compare.task;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import loomlessons.compare.TaskCode;
import loomlessons.compare.TaskCode.Form;
import loomlessons.compare.TaskCode.Source;

/**
 * A class as a task.
 *
 * @param form how it is run; empty if it isn't a task
 * @param problem why it isn't a task, and what to do; empty if it is one
 * @param isMeant whether somebody wrote it to be a task, even if it isn't one yet
 */
record TaskForm(Class<?> type, Optional<Form> form, Optional<String> problem, boolean isMeant) {

    private static final String MAIN = "main";

    /** Looks at a class without running any of its code. */
    static TaskForm of(Class<?> type) {
        try {
            return ofLinked(type);
        } catch (LinkageError unfit) {
            return new TaskForm(
                    type, Optional.empty(), Optional.of(LinkProblem.of(type.getName(), unfit)), /* isMeant= */ true);
        }
    }

    private static TaskForm ofLinked(Class<?> type) {
        boolean isMeant = isRunnable(type) || isCallable(type) || TaskMethod.isAnyIn(type);
        Optional<String> problem = problemOfKind(type)
                .or(() -> isMeant ? problemOfCall(type) : Optional.of(nothingToCall(type)))
                .or(() -> problemOfCreation(type));
        return new TaskForm(type, problem.isEmpty() ? Optional.of(formOf(type)) : Optional.empty(), problem, isMeant);
    }

    boolean isTask() {
        return form.isPresent();
    }

    /** The same; throws the problem if it isn't a task. */
    TaskForm required() throws NotATaskException {
        if (problem.isPresent()) {
            throw new NotATaskException(problem.get());
        }
        return this;
    }

    /** The data of a task; {@code name} is for people. */
    TaskCode code(String name, List<String> classPath, Optional<Source> source) {
        return new TaskCode(name, type.getName(), form.orElseThrow(), classPath, source);
    }

    boolean isTopLevel() {
        return type.getDeclaringClass() == null;
    }

    /** The name that people write in the source, without the package: {@code Outer.Inner}. */
    String name() {
        return ClassLabel.of(type);
    }

    /** Whether no change of its members alone would make it a task. */
    static boolean isOfUnfitKind(Class<?> type) {
        return problemOfKind(type).isPresent();
    }

    private static boolean isRunnable(Class<?> type) {
        return Runnable.class.isAssignableFrom(type);
    }

    private static boolean isCallable(Class<?> type) {
        return Callable.class.isAssignableFrom(type);
    }

    private static Form formOf(Class<?> type) {
        if (isRunnable(type)) {
            return Form.RUNNABLE;
        }
        if (isCallable(type)) {
            return Form.CALLABLE;
        }
        return isStaticMethod(type) ? Form.STATIC_METHOD : Form.METHOD;
    }

    private static boolean isStaticMethod(Class<?> type) {
        return TaskMethod.of(type)
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .isPresent();
    }

    /** Enums and the like have no objects of their own for each run. */
    private static Optional<String> problemOfKind(Class<?> type) {
        String problem = "";
        if (type.isAnnotation()) {
            problem = "%s is an annotation, so it can't be a task: name a class";
        } else if (type.isInterface()) {
            problem = "%s is an interface, so it can't be a task: make it a class, or name one that implements it";
        } else if (type.isEnum()) {
            problem = "%s is an enum, so it can't be a task: make it a class";
        } else if (type.isAnonymousClass() || type.isLocalClass()) {
            problem = "%s is a class inside a method, so it can't be a task: move it out of the method";
        } else if (Modifier.isAbstract(type.getModifiers())) {
            problem = "%s is abstract, so it can't be a task: name a class that extends it, or remove abstract";
        }
        return Optional.of(problem).filter(text -> !text.isEmpty()).map(text -> text.formatted(ClassLabel.of(type)));
    }

    private static Optional<String> problemOfCall(Class<?> type) {
        String name = ClassLabel.of(type);
        if (isRunnable(type) && isCallable(type)) {
            return Optional.of("%s implements both Runnable and Callable: keep one of them".formatted(name));
        }
        boolean isCallClear = isRunnable(type) || isCallable(type);
        return isCallClear || TaskMethod.of(type).isPresent()
                ? Optional.empty()
                : Optional.of("the method task of %s has parameters: remove them".formatted(name));
    }

    private static String nothingToCall(Class<?> type) {
        boolean hasMain = Stream.of(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(MAIN));
        return hasMain
                ? "%s has only a method main, which is a whole program: move what one task does to a method task()"
                        .formatted(ClassLabel.of(type))
                : "%s isn't a task: let it implement Runnable or Callable, or add a method task()"
                        .formatted(ClassLabel.of(type));
    }

    private static Optional<String> problemOfCreation(Class<?> type) {
        if (formOf(type) == Form.STATIC_METHOD) {
            return Optional.empty();
        }
        String name = ClassLabel.of(type);
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return Optional.of("%s is an inner class, so it belongs to an object of %s: make it static"
                    .formatted(name, ClassLabel.of(type.getDeclaringClass())));
        }
        boolean canBeCreated =
                Stream.of(type.getDeclaredConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
        return canBeCreated
                ? Optional.empty()
                : Optional.of("%s has no constructor without parameters: add one".formatted(name));
    }
}
