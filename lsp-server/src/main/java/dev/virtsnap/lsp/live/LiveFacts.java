package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.HostFiles;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.lsp.wire.Refusal;
import dev.virtsnap.lsp.workspace.Analyst;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a hypervisor knows of the domains that open documents are about, for findings and completion. A thread of its own asks
 * from time to time, for libvirt does not tell of snapshots; nobody who types waits for it.
 */
final class LiveFacts implements Analyst.Live {

    /** The longest pause where nobody answers, in milliseconds. */
    private static final long LONGEST = 60_000;

    private final OpenHypervisors hypervisors;
    private final Choices choices;
    private final Person person;
    private final Runnable changed;
    private final long pause;

    /** Domains that documents are about. */
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();

    private volatile Known known = new Known("", List.of(), Map.of());
    private long wait;
    private boolean outage;
    private boolean woken;
    private @Nullable Thread asking;
    private volatile boolean ended;

    /**
     * What is known at one time.
     *
     * @param uri of the hypervisor
     * @param names of all its domains
     * @param domains those that were looked at
     */
    private record Known(String uri, List<String> names, Map<String, Seen> domains) {}

    private record Seen(String digest, Facts facts) {}

    /**
     * Nothing is known yet, and nobody is asked before a document wants to know.
     *
     * @param changed is called when something is known that was not known before
     * @param pause between two questions, in milliseconds
     */
    LiveFacts(OpenHypervisors hypervisors, Choices choices, Person person, Runnable changed, long pause) {
        this.hypervisors = hypervisors;
        this.choices = choices;
        this.person = person;
        this.changed = changed;
        this.pause = pause;
        this.wait = pause;
    }

    @Override
    public Facts of(String document, SyntaxTree tree) {
        String uri = choices.agreed();
        if (uri.isEmpty()) {
            return Facts.NONE;
        }
        Known now = known;
        if (!now.uri.equals(uri)) {
            wake();
            return Facts.NONE;
        }
        String name = choices.clear(uri, document, domain(tree), now.names);
        if (name == null) {
            return Facts.NONE;
        }
        Seen seen = now.domains.get(name);
        if (wanted.add(name) || seen == null) {
            wake();
        }
        return seen == null ? Facts.NONE : seen.facts;
    }

    private static String domain(SyntaxTree tree) {
        Element root = tree.root();
        Element domain = root == null ? null : root.element("domain");
        Element name = domain == null ? null : domain.element("name");
        return name == null ? "" : name.text().strip();
    }

    /** There may be something new. */
    synchronized void wake() {
        woken = true;
        notifyAll();
        if (asking == null && !ended) {
            Thread thread = new Thread(this::run, "virtsnap-facts");
            thread.setDaemon(true);
            thread.start();
            asking = thread;
        }
    }

    /** Nobody wants to know any more; waits that long at most, in milliseconds, for what is being asked. */
    void end(long most) throws InterruptedException {
        ended = true;
        Thread last;
        synchronized (this) {
            notifyAll();
            last = asking;
        }
        if (last != null) {
            last.join(most);
        }
    }

    private void run() {
        try {
            while (!ended) {
                rest();
                String uri = choices.agreed();
                if (!ended && !uri.isEmpty()) {
                    look(uri);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void rest() throws InterruptedException {
        long end = System.nanoTime() + wait * 1_000_000;
        while (!woken && !ended && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        woken = false;
    }

    private void look(String uri) {
        long start = System.nanoTime();
        Known before = known;
        try {
            List<String> names = hypervisors.ask(uri, Hypervisor::domainNames);
            Map<String, Seen> domains = new ConcurrentHashMap<>();
            for (String name : wanted) {
                if (names.contains(name)) {
                    domains.put(name, seen(uri, name));
                }
            }
            known = new Known(uri, names, Map.copyOf(domains));
            // what takes long is asked for less often
            wait = Math.max(pause, (System.nanoTime() - start) / 100_000);
            if (outage) {
                outage = false;
                person.tell(Person.Tone.INFO, "'" + uri + "' answers again.");
            }
        } catch (Refusal gone) {
            known = new Known(uri, List.of(), Map.of());
            wait = Math.min(LONGEST, 2 * wait);
            if (!outage && !ended) {
                outage = true;
                person.tell(
                        Person.Tone.WARNING,
                        gone.sentence() + " Until it answers, nothing of what virtsnap says comes from it.");
            }
        } catch (RuntimeException e) {
            // closed at the end, or a mistake: there is no fact in it
            known = new Known(uri, List.of(), Map.of());
        }
        if (!same(before, known)) {
            changed.run();
        }
    }

    private Seen seen(String uri, String name) {
        Situation situation = hypervisors.ask(new Target(uri, name), Situation::of);
        Facts facts = situation.facts();
        // while somebody types no disk is looked at
        return new Seen(
                situation.digest(), facts.withSurroundings(facts.surroundings().withFiles(HostFiles.UNKNOWN)));
    }

    private static boolean same(Known one, Known other) {
        if (!one.uri.equals(other.uri)
                || !one.names.equals(other.names)
                || one.domains.size() != other.domains.size()) {
            return false;
        }
        for (Map.Entry<String, Seen> each : one.domains.entrySet()) {
            Seen seen = other.domains.get(each.getKey());
            if (seen == null || !seen.digest.equals(each.getValue().digest)) {
                return false;
            }
        }
        return true;
    }
}
