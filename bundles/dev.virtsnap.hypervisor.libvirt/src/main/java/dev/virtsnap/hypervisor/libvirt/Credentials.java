package dev.virtsnap.hypervisor.libvirt;

import org.jspecify.annotations.Nullable;

/** Who is asked for names and passwords when a connection is opened. */
public interface Credentials {

    /** Nobody: a connection that needs any is not opened. */
    Credentials NONE = request -> null;

    /**
     * The answer to a question, which is overwritten as soon as it is handed on and kept nowhere; null to give up. Called
     * on a thread of this package, which waits.
     */
    char @Nullable [] answer(Request request);

    /**
     * A question.
     *
     * @param kind what is asked for
     * @param prompt the question in words; may be empty
     * @param challenge what the other side gives to be answered; null if nothing
     * @param proposal what to answer if nothing better is known; null if there is none
     */
    record Request(Kind kind, String prompt, @Nullable String challenge, @Nullable String proposal) {}

    /** A value of {@code virConnectCredentialType}, in the order of its numbers, which begin with 1. */
    enum Kind {
        USERNAME,
        AUTHNAME,
        LANGUAGE,
        CNONCE,
        PASSPHRASE,
        /** Something that may be seen. */
        ECHOPROMPT,
        /** Something that may not. */
        NOECHOPROMPT,
        REALM,
        /** Something that another program is to do. */
        EXTERNAL;

        /** Whether nobody is to see the answer. */
        public boolean isSecret() {
            return this == PASSPHRASE || this == NOECHOPROMPT;
        }
    }
}
