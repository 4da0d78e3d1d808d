package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code virTypedParameter}: a name, and a value of one of several types. */
final class TypedParameters {

    /** Behind {@code VIR_TYPED_PARAM_FIELD_LENGTH} characters. */
    private static final long TYPE = 80;

    /** Eight bytes; they begin at a multiple of eight everywhere but on the oldest Intel processors. */
    private static final long VALUE = Platform.isIntel() && !Platform.is64Bit() ? 84 : 88;

    private static final long SIZE = VALUE + 8;

    private TypedParameters() {}

    /** The values of an array by their names: whole numbers as {@link Long}, others as {@link Double}, Boolean or String. */
    static Map<String, Object> read(Pointer array, int count) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Pointer each = array.share(i * SIZE);
            values.put(each.getString(0, "UTF-8"), value(each));
        }
        return values;
    }

    private static Object value(Pointer parameter) {
        return switch (parameter.getInt(TYPE)) {
            case 1 -> (long) parameter.getInt(VALUE);
            case 2 -> Integer.toUnsignedLong(parameter.getInt(VALUE));
            case 3, 4 -> parameter.getLong(VALUE);
            case 5 -> parameter.getDouble(VALUE);
            case 6 -> parameter.getByte(VALUE) != 0;
            default -> text(parameter.getPointer(VALUE));
        };
    }

    private static String text(Pointer value) {
        return value == null ? "" : value.getString(0, "UTF-8");
    }
}
