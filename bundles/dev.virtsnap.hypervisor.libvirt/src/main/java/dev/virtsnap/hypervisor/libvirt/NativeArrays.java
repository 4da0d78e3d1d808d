package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Takes over arrays that libvirt fills. */
final class NativeArrays {

    /** What may have been added since somebody counted. */
    private static final int SPARE = 16;

    /** A function that writes the addresses of names into memory for so many, and says how many there are. */
    interface Names {
        int into(Pointer memory, int most);
    }

    private NativeArrays() {}

    /** What a function allocates, which says how many there are; null if it failed. */
    static <T> @Nullable List<T> objects(ToIntFunction<PointerByReference> function, Function<Pointer, T> made) {
        PointerByReference array = new PointerByReference();
        int count = function.applyAsInt(array);
        if (count < 0) {
            return null;
        }
        List<T> objects = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            objects.add(made.apply(array.getValue().getPointer((long) i * Native.POINTER_SIZE)));
        }
        Native.free(Pointer.nativeValue(array.getValue()));
        return objects;
    }

    /**
     * Names, all of them: libvirt tells no more than there is room for, and others may add some at any time.
     *
     * @param count how many there were a moment ago; negative if counting has failed
     */
    static @Nullable List<String> names(int count, Names function) {
        int room = count + SPARE;
        while (0 <= count) {
            Memory memory = new Memory((long) room * Native.POINTER_SIZE);
            int found = function.into(memory, room);
            if (found < 0) {
                return null;
            }
            List<String> names = taken(memory, found);
            if (found < room) {
                return names;
            }
            room *= 2;
        }
        return null;
    }

    private static List<String> taken(Memory memory, int count) {
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Pointer name = memory.getPointer((long) i * Native.POINTER_SIZE);
            names.add(name.getString(0, "UTF-8"));
            Native.free(Pointer.nativeValue(name));
        }
        return names;
    }
}
