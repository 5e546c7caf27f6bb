package loomlessons.structured;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import loomlessons.structured.StructuredApi.UnavailableException;

/**
 * A class of the structured lanes. It is found by its name, because its code depends on the JDK that runs it.
 *
 * @param neighbour a class of the same package
 * @param name without the package, for example {@code StructuredJoin}
 */
public record StructuredClass(Class<?> neighbour, String name) {

    /**
     * What {@code StructuredJoin::run} is in Java source: an object that calls this static method.
     *
     * @param type a functional interface with the method's parameters
     * @throws UnavailableException if this JVM can't run the structured lanes
     */
    public <F> F reference(Class<F> type, String method) {
        StructuredLanes.ofThisJvm().load(neighbour);
        Method called = Arrays.stream(type.getMethods())
                .filter(candidate -> Modifier.isAbstract(candidate.getModifiers()))
                .findFirst()
                .orElseThrow();
        MethodType signature = MethodType.methodType(called.getReturnType(), called.getParameterTypes());
        try {
            Class<?> declaring =
                    Class.forName(neighbour.getPackageName() + "." + name, true, neighbour.getClassLoader());
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(declaring, MethodHandles.lookup());
            MethodHandle target = lookup.findStatic(declaring, method, signature);
            CallSite site = LambdaMetafactory.metafactory(
                    lookup, called.getName(), MethodType.methodType(type), signature, target, signature);
            return type.cast(site.getTarget().invoke());
        } catch (Error error) {
            throw error;
        } catch (Throwable unfit) {
            throw new IllegalStateException("the structured lane %s has no %s".formatted(name, method), unfit);
        }
    }
}
