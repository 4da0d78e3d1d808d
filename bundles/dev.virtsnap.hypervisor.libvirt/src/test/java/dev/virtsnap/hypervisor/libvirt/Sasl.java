package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Passwords that a daemon asks for, in a file of libsasl2 as {@code saslpasswd2} would write it. */
final class Sasl {

    /** {@code SASL_SET_CREATE}. */
    private static final int CREATE = 1;

    /** The functions of {@code sasl/sasl.h} that this takes. */
    private interface Api extends Library {
        Api INSTANCE = Native.load("libsasl2.so.2", Api.class);

        int sasl_server_init(@Nullable Pointer callbacks, String application);

        int sasl_server_new(
                String service,
                @Nullable Pointer host,
                @Nullable Pointer realm,
                @Nullable Pointer local,
                @Nullable Pointer remote,
                @Nullable Pointer callbacks,
                int flags,
                PointerByReference connection);

        int sasl_setpass(
                Pointer connection,
                String user,
                byte[] password,
                int length,
                @Nullable Pointer old,
                int oldLength,
                int flags);

        void sasl_dispose(PointerByReference connection);
    }

    /** The part of the C library that Java has nothing for. */
    private interface Environment extends Library {
        Environment LIBC = Native.load("c", Environment.class);

        int setenv(String name, String value, int overwrite);
    }

    private Sasl() {}

    /** Makes a folder in which a daemon finds one user. */
    static void write(Path folder, String user, String password) throws IOException {
        Files.writeString(
                folder.resolve("libvirt.conf"),
                "mech_list: scram-sha-256\nsasldb_path: " + folder.resolve("passwords") + "\n");
        Environment.LIBC.setenv("SASL_CONF_PATH", folder.toString(), 1);
        assertEquals(0, Api.INSTANCE.sasl_server_init(null, "libvirt"));
        PointerByReference connection = new PointerByReference();
        assertEquals(0, Api.INSTANCE.sasl_server_new("libvirt", null, null, null, null, null, 0, connection));
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        assertEquals(0, Api.INSTANCE.sasl_setpass(connection.getValue(), user, bytes, bytes.length, null, 0, CREATE));
        Api.INSTANCE.sasl_dispose(connection);
    }
}
