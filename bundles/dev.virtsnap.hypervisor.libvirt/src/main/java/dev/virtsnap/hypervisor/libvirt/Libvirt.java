package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.ptr.LongByReference;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.ConnectionPointer;

/** The native library, which is loaded once and stays. */
public final class Libvirt {

    /** The first release with all flags of {@code virDomainSnapshotCreateXML}. */
    private static final LibvirtVersion OLDEST = new LibvirtVersion(5, 6);

    /** Hears of every error and says nothing; kept, for libvirt would otherwise call what is no longer there. */
    private static final LibvirtApi.ErrorListener SILENCE = (data, error) -> {};

    /** {@code VIR_CONNECT_RO}. */
    private static final int READ_ONLY = 1;

    private static final String LOG = "LIBVIRT_LOG_OUTPUTS";

    private final LibvirtApi api;
    private final LibvirtVersion version;

    private Libvirt(LibvirtApi api, LibvirtVersion version) {
        this.api = api;
        this.version = version;
    }

    private static final class Holder {
        static final @Nullable Libvirt LOADED;
        static final @Nullable LibvirtMissingException MISSING;

        static {
            Libvirt loaded = null;
            LibvirtMissingException missing = null;
            try {
                loaded = load("virt");
            } catch (LibvirtMissingException e) {
                missing = e;
            }
            LOADED = loaded;
            MISSING = missing;
        }
    }

    /**
     * The library of this machine. Loading it turns off what libvirt prints by itself; its log goes where the environment
     * variable {@code LIBVIRT_LOG_OUTPUTS} says, if there is one, and nowhere else.
     *
     * @throws LibvirtMissingException if it is not installed or too old; everything that needs no hypervisor works without
     */
    public static Libvirt load() throws LibvirtMissingException {
        Libvirt loaded = Holder.LOADED;
        if (loaded == null) {
            LibvirtMissingException missing = Objects.requireNonNull(Holder.MISSING);
            throw new LibvirtMissingException(String.valueOf(missing.getMessage()), missing);
        }
        return loaded;
    }

    /**
     * Leaves libvirt's events to the main loop of GLib, which a user interface on GTK turns on its own thread: two threads
     * that turn it corrupt memory. To be said before the first {@link #load}.
     */
    public static void leaveEventsToMainLoop() {
        EventLoop.leaveToMainLoop();
    }

    static Libvirt load(String name) throws LibvirtMissingException {
        LibvirtApi api;
        try {
            api = Native.load(name, LibvirtApi.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        } catch (UnsatisfiedLinkError e) {
            throw new LibvirtMissingException(
                    "libvirt is not installed on this machine. Install it, on Debian or Ubuntu with 'apt-get install"
                            + " libvirt0', on Fedora with 'dnf install libvirt-libs'.",
                    e);
        }
        if (System.getenv(LOG) == null) {
            Environment.LIBC.setenv(LOG, "4:file:/dev/null", 0);
        }
        return CallThreads.call(() -> initialised(api));
    }

    /** The part of the C library that Java has nothing for: libvirt reads its settings from the environment. */
    private interface Environment extends Library {
        Environment LIBC = Native.load("c", Environment.class);

        int setenv(String name, String value, int overwrite);
    }

    private static Libvirt initialised(LibvirtApi api) throws LibvirtMissingException {
        LibvirtVersion version = checked(version(api));
        if (api.virInitialize() < 0) {
            throw new LibvirtException(NativeError.last(api));
        }
        api.virSetErrorFunc(null, SILENCE);
        EventLoop.start(api);
        return new Libvirt(api, version);
    }

    private static LibvirtVersion version(LibvirtApi api) {
        LongByReference number = new LongByReference();
        api.virGetVersion(number, null, null);
        return new LibvirtVersion((int) (number.getValue() / 1_000_000), (int) (number.getValue() / 1_000 % 1_000));
    }

    static LibvirtVersion checked(LibvirtVersion version) throws LibvirtMissingException {
        if (version.compareTo(OLDEST) < 0) {
            throw new LibvirtMissingException(
                    "libvirt " + version + " is too old. Install " + OLDEST + " or a newer one.");
        }
        return version;
    }

    /** The release of the library, which may differ from that of a daemon it is connected to. */
    public LibvirtVersion version() {
        return version;
    }

    /**
     * Opens a connection to look around, on which libvirt refuses whatever changes something.
     *
     * @param uri such as {@code test:///default}, {@code qemu:///system}
     * @throws LibvirtException if nobody answers there, or not to us
     */
    public LibvirtConnection open(String uri) {
        return open(uri, Access.READ_ONLY, Credentials.NONE);
    }

    /**
     * Opens a connection that may change things.
     *
     * @throws LibvirtException if nobody answers there, or not to us
     */
    public LibvirtConnection openForWriting(String uri) {
        return open(uri, Access.WRITING, Credentials.NONE);
    }

    /**
     * Opens a connection.
     *
     * @param credentials who is asked for a name or a password, while this waits
     * @throws LibvirtException if nobody answers there, or not to us
     */
    public LibvirtConnection open(String uri, Access access, Credentials credentials) {
        return open(uri, access, credentials, KeepAlive.USUAL);
    }

    /**
     * Opens a connection.
     *
     * @param credentials who is asked for a name or a password, while this waits
     * @param keepAlive how soon it is noticed that the other side is gone
     * @throws LibvirtException if nobody answers there, or not to us
     */
    public LibvirtConnection open(String uri, Access access, Credentials credentials, KeepAlive keepAlive) {
        return CallThreads.call(() -> {
            Authentication authentication = new Authentication(credentials);
            ConnectionPointer pointer =
                    api.virConnectOpenAuth(uri, authentication.structure(), access == Access.READ_ONLY ? READ_ONLY : 0);
            if (pointer == null) {
                throw new LibvirtException(NativeError.last(api));
            }
            return LibvirtConnection.watched(api, pointer, access, keepAlive);
        });
    }
}
