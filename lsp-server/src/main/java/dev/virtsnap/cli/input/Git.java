package dev.virtsnap.cli.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks the program {@code git}; nothing else knows what is in a repository under every configuration. */
final class Git {

    private final String folder;

    /** Asks in a folder. */
    Git(String folder) {
        this.folder = folder;
    }

    /**
     * What git answered.
     *
     * @param code its exit code
     * @param out what it wrote
     * @param complaint what it wrote to standard error
     */
    record Answer(int code, String out, String complaint) {

        boolean isGood() {
            return code == 0;
        }

        /** The names that it wrote, which zeros end. */
        List<String> names() {
            List<String> names = new ArrayList<>();
            for (String name : out.split("\0", -1)) {
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            return names;
        }

        /** The one line that it wrote. */
        String line() {
            return out.strip();
        }
    }

    /**
     * Runs it.
     *
     * @throws Unreadable if there is no git
     */
    Answer ask(String... arguments) throws Unreadable {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.isEmpty() ? "." : folder));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(nothing()));
        // what it says is to be read by us, and looking must not write
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new Unreadable(
                    "what has changed is only known to the program 'git', which cannot be started here. On Debian or"
                            + " Ubuntu it comes with: apt-get install git");
        }
        try {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), out, complaint.strip());
        } catch (IOException e) {
            throw Unreadable.because("the answer of git cannot be read", e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Unreadable("git was interrupted");
        }
    }

    private static java.io.File nothing() {
        return new java.io.File("/dev/null");
    }
}
