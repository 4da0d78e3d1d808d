package dev.virtsnap.cli.live;

import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import java.io.Console;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks the person at the terminal for names and passwords, without showing the latter. */
final class ConsoleCredentials implements Credentials {

    private final Streams streams;

    ConsoleCredentials(Streams streams) {
        this.streams = streams;
    }

    @Override
    public char @Nullable [] answer(Request request) {
        Console console = streams.errIsTerminal() ? System.console() : null;
        if (console == null) {
            return null;
        }
        String prompt = request.prompt().isEmpty() ? request.kind().name().toLowerCase(Locale.ROOT) : request.prompt();
        boolean hidden = request.kind() == Kind.PASSPHRASE || request.kind() == Kind.NOECHOPROMPT;
        if (hidden) {
            return console.readPassword("%s: ", prompt);
        }
        String line = console.readLine("%s: ", prompt);
        return line == null ? null : line.toCharArray();
    }
}
