package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Pointer;
import com.sun.jna.PointerType;
import com.sun.jna.ptr.PointerByReference;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something of libvirt's that is freed by {@link #close} and by nothing else. It may be closed while another thread uses it:
 * then it is freed when the last call returns.
 */
abstract class NativeHandle<P extends PointerType> implements AutoCloseable {

    /** A function of libvirt on this handle; null if it failed. */
    interface Call<P, T> {
        @Nullable
        T on(P pointer);
    }

    private final LibvirtApi api;
    private final P pointer;
    private int users;
    private boolean closed;

    NativeHandle(LibvirtApi api, P pointer) {
        this.api = api;
        this.pointer = pointer;
    }

    final LibvirtApi api() {
        return api;
    }

    /** Gives the thing back to libvirt. */
    abstract int free(P freed);

    /** What a person calls it. */
    abstract String kind();

    /**
     * What a function returns.
     *
     * @throws LibvirtException if it returns null
     * @throws IllegalStateException if this is closed
     */
    final <T> T call(Call<P, T> function) {
        return CallThreads.call(() -> result(function));
    }

    /**
     * Begins the same; whoever awaits it hears how it went.
     *
     * @param after done at its end, however that comes
     */
    final <T> Pending<T> begin(Call<P, T> function, Runnable after) {
        return CallThreads.begin(() -> {
            try {
                return result(function);
            } finally {
                after.run();
            }
        });
    }

    private <T> T result(Call<P, T> function) {
        enter();
        try {
            T result = function.on(pointer);
            if (result == null) {
                throw new LibvirtException(NativeError.last(api));
            }
            return result;
        } catch (UnsatisfiedLinkError e) {
            throw new LibvirtException(LibvirtError.missing(e));
        } finally {
            leave();
        }
    }

    /** The same for a function that says by a negative number that it failed. */
    final int callForInt(ToIntFunction<P> function) {
        return call(used -> {
            int result = function.applyAsInt(used);
            return result < 0 ? null : result;
        });
    }

    /** The things that a function lists into an array that it allocates; negative if it failed. */
    final <T> List<T> listed(ToIntBiFunction<P, PointerByReference> function, Function<Pointer, T> made) {
        Call<P, List<T>> listing = used -> NativeArrays.objects(array -> function.applyAsInt(used, array), made);
        return call(listing);
    }

    private synchronized void enter() {
        if (closed) {
            throw new IllegalStateException("This " + kind() + " is closed.");
        }
        users++;
    }

    private void leave() {
        if (lastLeaves()) {
            free(pointer);
        }
    }

    private synchronized boolean lastLeaves() {
        users--;
        return closed && users == 0;
    }

    private synchronized boolean closesUnused() {
        boolean first = !closed;
        closed = true;
        return first && users == 0;
    }

    /** Frees it, at once or when the call that runs returns; nothing the second time. */
    @Override
    public final void close() {
        if (closesUnused()) {
            CallThreads.call(() -> free(pointer));
        }
    }
}
