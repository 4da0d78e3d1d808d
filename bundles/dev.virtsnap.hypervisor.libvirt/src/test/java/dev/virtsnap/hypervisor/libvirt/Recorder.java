package dev.virtsnap.hypervisor.libvirt;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Notes which functions of libvirt are called by the tests in this process, and with which flags. */
final class Recorder {

    /** The flags of all calls together, by the name of the function; those are its last argument where that is a number. */
    private static final Map<String, Integer> CALLS = new ConcurrentHashMap<>();

    private Recorder() {}

    /** Stands between a library and all who get it from now on. */
    static void install(Libvirt libvirt) {
        try {
            Field field = Libvirt.class.getDeclaredField("api");
            field.setAccessible(true);
            Object real = field.get(libvirt);
            field.set(
                    libvirt,
                    Proxy.newProxyInstance(
                            LibvirtApi.class.getClassLoader(),
                            new Class<?>[] {LibvirtApi.class},
                            (proxy, method, arguments) -> {
                                note(method.getName(), arguments);
                                try {
                                    return method.invoke(real, arguments);
                                } catch (InvocationTargetException e) {
                                    throw Objects.requireNonNull(e.getCause());
                                }
                            }));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void note(String function, Object @Nullable [] arguments) {
        Object last = arguments == null || arguments.length == 0 ? null : arguments[arguments.length - 1];
        CALLS.merge(function, last instanceof Integer flags ? flags : 0, (a, b) -> a | b);
    }

    static boolean wasCalled(String function) {
        return CALLS.containsKey(function);
    }

    /** The flags with which it was called, together. */
    static int flags(String function) {
        return CALLS.getOrDefault(function, 0);
    }
}
