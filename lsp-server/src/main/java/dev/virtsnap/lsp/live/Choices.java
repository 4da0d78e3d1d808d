package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.lsp.wire.Call;
import dev.virtsnap.lsp.wire.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which hypervisor and which domain are meant. A connection is used if the person has chosen it, or started the server with
 * it; one that stands among the settings may come from a workspace that nobody trusts, so it is a proposal until the person
 * says yes.
 */
final class Choices {

    /** libvirt's driver for tests, which touches nothing. */
    private static final String TEST = "test:///default";

    private static final String SYSTEM = "qemu:///system";

    private static final String OPEN = "Open";
    private static final String LATER = "Not Now";

    /** More names are no choice. */
    private static final int MOST = 20;

    private final Startup given;
    private final Person person;
    private final Map<String, String> domains = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile String proposed = "";
    private volatile String usualDomain = "";
    private volatile String chosen = "";

    Choices(Startup given, Person person) {
        this.given = given;
        this.person = person;
    }

    /** The address that may be opened; empty while there is none. */
    String agreed() {
        return chosen.isEmpty() ? given.connection() : chosen;
    }

    /** The person has chosen. */
    void choose(String uri) {
        chosen = uri;
    }

    /** A document was used with a domain, and will be again. */
    void choose(String document, Target target) {
        domains.put(key(document, target.uri()), target.domain());
    }

    private static String key(String document, String uri) {
        return uri + " " + document;
    }

    /**
     * Takes what stands among the settings.
     *
     * @param agreed is called when the person agrees to a connection that was not known before
     */
    void propose(String connection, String domain, Runnable agreed) {
        usualDomain = domain;
        proposed = connection;
        if (connection.isEmpty() || !agreed().isEmpty() || !asked.add(connection)) {
            return;
        }
        person.ask(
                "The settings name the connection " + Shown.quoted(connection)
                        + ". Open it, to look at what libvirt knows while you write?",
                List.of(OPEN, LATER),
                answer -> {
                    if (answer.equals(OPEN)) {
                        chosen = connection;
                        agreed.run();
                    }
                });
    }

    /** The address that is agreed to, or that the person chooses now; null if they choose none. */
    @Nullable
    String connection(Call call) {
        String known = agreed();
        return known.isEmpty() ? another(call) : known;
    }

    /** The address that the person chooses now; null if they choose none. */
    @Nullable
    String another(Call call) {
        Set<String> offered = new LinkedHashSet<>(List.of(proposed, given.connection(), given.usual(), SYSTEM, TEST));
        offered.remove("");
        String answer = person.choose(
                call,
                Person.Tone.INFO,
                "Which hypervisor is meant? Others can be named by the setting 'virtsnap.connection'.",
                List.copyOf(offered));
        if (answer != null) {
            chosen = answer;
        }
        return answer;
    }

    /**
     * The domain that is meant as far as that is clear; null if it is not.
     *
     * @param own the domain that the document is of; empty if it does not say
     * @param names of all domains
     */
    @Nullable
    String clear(String uri, String document, String own, List<String> names) {
        String before = domains.getOrDefault(key(document, uri), "");
        for (String name : List.of(before, own, usualDomain, given.domain())) {
            if (names.contains(name)) {
                return name;
            }
        }
        return names.size() == 1 ? names.get(0) : null;
    }

    /** The domain that is meant, or that the person chooses now; null if they choose none. */
    @Nullable
    String domain(Call call, String uri, String document, String own, Supplier<List<String>> all) {
        List<String> names = all.get();
        if (names.isEmpty()) {
            throw Refusal.failed("There is no domain on " + Shown.plain(uri) + ".");
        }
        String clear = clear(uri, document, own, names);
        if (clear != null) {
            return clear;
        }
        List<String> offered = new ArrayList<>(names.subList(0, Math.min(MOST, names.size())));
        String more = offered.size() < names.size()
                ? " These are the first of " + names.size() + "; the setting 'virtsnap.domain' names any."
                : "";
        return person.choose(
                call, Person.Tone.INFO, "Which domain of " + Shown.plain(uri) + " is meant?" + more, offered);
    }
}
