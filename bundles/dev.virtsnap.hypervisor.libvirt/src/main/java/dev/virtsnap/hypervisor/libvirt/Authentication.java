package dev.virtsnap.hypervisor.libvirt;

import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code virConnectAuth} for one opening of a connection: hands libvirt's questions on and the answers back. Kept by whoever
 * opens until libvirt has returned.
 */
final class Authentication {

    private static final int POINTER = Native.POINTER_SIZE;

    /** {@code virConnectCredential}: type, prompt, challenge, proposal, result and its length, each as wide as a pointer. */
    private static final int PROMPT = POINTER;

    private static final int CHALLENGE = 2 * POINTER;
    private static final int PROPOSAL = 3 * POINTER;
    private static final int RESULT = 4 * POINTER;
    private static final int LENGTH = 5 * POINTER;
    private static final int CREDENTIAL = 6 * POINTER;

    private final Credentials credentials;
    private final LibvirtApi.AuthCallback callback = this::answered;
    private final Memory kinds;
    private final Memory structure;

    Authentication(Credentials credentials) {
        this.credentials = credentials;
        int count = Credentials.Kind.values().length;
        this.kinds = new Memory((long) count * Integer.BYTES);
        for (int i = 0; i < count; i++) {
            kinds.setInt((long) i * Integer.BYTES, i + 1);
        }
        this.structure = new Memory(4L * POINTER);
        structure.clear();
        structure.setPointer(0, kinds);
        structure.setInt(POINTER, count);
        structure.setPointer(2L * POINTER, CallbackReference.getFunctionPointer(callback));
    }

    Pointer structure() {
        return structure;
    }

    /** What is thrown here would go through libvirt; it becomes a refusal. */
    private int answered(Pointer array, int count, @Nullable Pointer data) {
        try {
            for (int i = 0; i < count; i++) {
                Pointer credential = array.share((long) i * CREDENTIAL);
                char[] answer = credentials.answer(request(credential));
                if (answer == null) {
                    return -1;
                }
                fill(credential, answer);
            }
            return 0;
        } catch (RuntimeException e) {
            return -1;
        }
    }

    private static Credentials.Request request(Pointer credential) {
        String prompt = text(credential.getPointer(PROMPT));
        return new Credentials.Request(
                Credentials.Kind.values()[credential.getInt(0) - 1],
                prompt == null ? "" : prompt,
                text(credential.getPointer(CHALLENGE)),
                text(credential.getPointer(PROPOSAL)));
    }

    private static @Nullable String text(@Nullable Pointer characters) {
        return characters == null ? null : characters.getString(0, "UTF-8");
    }

    /** libvirt frees the result. */
    private static void fill(Pointer credential, char[] answer) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(answer));
        int length = bytes.remaining();
        Pointer result = new Pointer(Native.malloc(length + 1L));
        result.write(0, bytes.array(), 0, length);
        result.setByte(length, (byte) 0);
        Arrays.fill(bytes.array(), (byte) 0);
        Arrays.fill(answer, '\0');
        credential.setPointer(RESULT, result);
        credential.setInt(LENGTH, length);
    }
}
