package dev.virtsnap.referee;

import java.util.List;

/** What libvirt said of a scene beside what the rules said of it. */
interface Judged {

    Outcome outcome();

    /** The rules that foretold exactly what libvirt said. */
    List<String> foretold();

    /** The rules say that libvirt refuses, and it does not. */
    boolean isFalseAlarm();

    /** libvirt refuses, and no rule quotes what it says. */
    default boolean isMissed() {
        return !outcome().isAccepted() && foretold().isEmpty();
    }

    default boolean isRight() {
        return !isFalseAlarm() && !isMissed();
    }
}
