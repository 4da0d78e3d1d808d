package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;

/** Sees to it that nobody waits for a hypervisor where a person waits for a window. */
public final class OffUiThread {

    /** What is answered without asking anybody. */
    private static final Set<String> QUICK = Set.of("uri", "isReadOnly", "toString", "hashCode", "equals");

    /** More than one is as bad as one. */
    private static final int MOST = 100;

    private static final List<String> VIOLATIONS = new CopyOnWriteArrayList<>();

    private OffUiThread() {}

    /**
     * Fails if this is the UI thread.
     *
     * @throws IllegalStateException if it is
     */
    public static void check(String what) {
        if (Display.findDisplay(Thread.currentThread()) == null) {
            return;
        }
        IllegalStateException violation = new IllegalStateException("'" + what + "' was called on the UI thread.");
        if (VIOLATIONS.size() < MOST) {
            VIOLATIONS.add(String.valueOf(violation.getMessage()));
        }
        throw violation;
    }

    /** What {@link #check} has refused so far, however its caller has taken it. */
    public static List<String> violations() {
        return List.copyOf(VIOLATIONS);
    }

    /** A hypervisor, and its domains, that refuse the UI thread. */
    public static Hypervisor guarded(Hypervisor hypervisor) {
        return guard(Hypervisor.class, hypervisor);
    }

    private static <T> T guard(Class<T> type, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> called(type, real, method, arguments);
        return type.cast(Proxy.newProxyInstance(OffUiThread.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object called(Class<?> type, Object real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (!QUICK.contains(method.getName())) {
            check(type.getSimpleName() + "." + method.getName());
        }
        try {
            Object answer = method.invoke(real, arguments);
            if (answer instanceof Hypervisor hypervisor) {
                return guard(Hypervisor.class, hypervisor);
            }
            return answer instanceof Domain domain ? guard(Domain.class, domain) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
