package loomlessons.compare.child;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.concurrent.Callable;
import loomlessons.compare.TaskCode;
import loomlessons.compare.task.TaskMethod;

/** A person's task in this JVM: one object, whose code all threads run. */
final class UserTask {

    /** The user's code, whatever its form. */
    @FunctionalInterface
    private interface Body {

        void run() throws Throwable;
    }

    private final Optional<Object> instance;
    private final Body body;
    private final TaskErrors errors;

    private UserTask(Optional<Object> instance, Body body, TaskErrors errors) {
        this.instance = instance;
        this.body = body;
        this.errors = errors;
    }

    /**
     * Runs the constructor, unless the task is a static method.
     *
     * @throws Throwable what the user's code throws
     */
    static UserTask create(TaskCode code, ClassLoader loader, TaskErrors errors) throws Throwable {
        Class<?> type = initialised(code.className(), loader);
        if (code.form() == TaskCode.Form.STATIC_METHOD) {
            MethodHandle task = task(type);
            return new UserTask(Optional.empty(), task::invoke, errors);
        }
        Object instance = construct(type);
        Body body = switch (code.form()) {
            case RUNNABLE -> ((Runnable) instance)::run;
            case CALLABLE -> ((Callable<?>) instance)::call;
            case METHOD, STATIC_METHOD -> task(type).bindTo(instance)::invoke;
        };
        return new UserTask(Optional.of(instance), body, errors);
    }

    private static Class<?> initialised(String name, ClassLoader loader) throws Throwable {
        try {
            return Class.forName(name, true, loader);
        } catch (ExceptionInInitializerError failed) {
            // The error itself doesn't say what is wrong.
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private static Object construct(Class<?> type) throws Throwable {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static MethodHandle task(Class<?> type) throws IllegalAccessException {
        return handle(TaskMethod.of(type).orElseThrow());
    }

    private static MethodHandle handle(Method task) throws IllegalAccessException {
        task.setAccessible(true);
        MethodHandle handle = MethodHandles.lookup().unreflect(task);
        boolean isStatic = Modifier.isStatic(task.getModifiers());
        return handle.asType(
                isStatic
                        ? MethodType.methodType(void.class)
                        : MethodType.methodType(void.class, task.getDeclaringClass()));
    }

    /**
     * Runs the user's code once.
     *
     * @throws Throwable what it throws
     */
    void run() throws Throwable {
        body.run();
    }

    /** The user's code has thrown this in a task. */
    void count(Throwable thrown) {
        errors.add(thrown);
    }

    /**
     * Tears down what the constructor has set up, if the task can be closed.
     *
     * @throws Throwable what the user's code throws
     */
    void close() throws Throwable {
        if (instance.isPresent() && instance.get() instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
