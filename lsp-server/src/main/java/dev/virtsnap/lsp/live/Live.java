package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Planner;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.document.Uris;
import dev.virtsnap.lsp.wire.Call;
import dev.virtsnap.lsp.wire.Peer;
import dev.virtsnap.lsp.workspace.Analyst;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that the server has to do with hypervisors. Nothing of it waits on the threads that read or analyse. */
public final class Live {

    private static final String PAGES = "virtsnap:/plans/";

    private static final int MOST_PAGES = 64;

    /** In milliseconds; a snapshot that somebody else takes is known that much later. */
    private static final long PAUSE = 5_000;

    /** How long a connection may take to close at the end, in milliseconds. */
    private static final long CLOSING = 2_000;

    private final Client client;
    private final Grammar grammar;
    private final Listener listener;
    private final Person person;
    private final Choices choices;
    private final OpenHypervisors hypervisors;
    private final Planner planner;
    private final Runs runs;
    private final LiveFacts facts;
    private final PlanFiles files;
    private final KeptPlans plans = new KeptPlans();
    private final Map<String, String> pages = new LinkedHashMap<>();

    /** Hears what hypervisors make of documents. */
    public interface Listener {

        /** What is known of domains has changed. */
        void known();

        /** A hypervisor, or a plan for it, says what is wrong with a document; nothing if it is well. */
        void found(String uri, int version, List<Diagnostic> found);
    }

    public Live(Peer peer, Client client, Startup given, Grammar grammar, Listener listener) {
        this.client = client;
        this.grammar = grammar;
        this.listener = listener;
        this.person = new Person(peer, client);
        this.choices = new Choices(given, person);
        Opener opener = given.opener();
        this.hypervisors = new OpenHypervisors(opener == null ? new LibvirtOpener() : opener);
        this.planner = new Planner(grammar, Clock.systemUTC());
        this.runs = new Runs(peer, client, hypervisors, planner, given.environment());
        this.facts = new LiveFacts(hypervisors, choices, person, listener::known, PAUSE);
        this.files = new PlanFiles(given.plans());
    }

    Person person() {
        return person;
    }

    Choices choices() {
        return choices;
    }

    OpenHypervisors hypervisors() {
        return hypervisors;
    }

    KeptPlans plans() {
        return plans;
    }

    Runs runs() {
        return runs;
    }

    /** What hypervisors know of the domains of documents. */
    public Analyst.Live facts() {
        return facts;
    }

    /** Something was done, or another hypervisor was chosen. */
    void look() {
        facts.wake();
        listener.known();
    }

    void found(Subject subject, List<Diagnostic> found) {
        listener.found(subject.uri(), subject.version(), found);
    }

    /** Takes what stands among the settings of the editor; empty where nothing does. */
    public void propose(String connection, String domain) {
        choices.propose(connection, domain, this::look);
    }

    /** The person does not want the rest of what has this token of progress. */
    public void cancel(Json token) {
        runs.cancel(token);
    }

    /** Does what may take long on a thread of its own, so that it can be given up though no call of libvirt can. */
    <T> T ask(Call call, Supplier<T> question) {
        CompletableFuture<@Nullable T> answer = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        answer.complete(question.get());
                    } catch (RuntimeException | Error e) {
                        answer.completeExceptionally(e);
                    }
                },
                "virtsnap-hypervisor");
        thread.setDaemon(true);
        thread.start();
        T given = call.await(answer);
        if (given == null) {
            throw new IllegalStateException("a hypervisor has answered nothing");
        }
        return given;
    }

    /** A plan for a domain, as it is now. */
    KeptPlans.Kept plan(Call call, Target target, Action action, @Nullable Subject subject) {
        Situation situation = ask(call, () -> hypervisors.ask(target, Situation::of));
        Plan plan = planner.plan(action, situation);
        List<Diagnostic> found = subject == null ? List.of() : Verdicts.of(plan, subject, situation, grammar);
        // many of large documents nobody has room for
        KeptPlans.Kept kept = plans.keep(plan, subject == null || subject.isLarge() ? null : subject, found);
        synchronized (pages) {
            pages.put(PAGES + kept.id() + ".md", PlanPage.markdown(plan));
            forgetOldPages();
        }
        if (subject != null) {
            found(subject, found);
        }
        return kept;
    }

    private void forgetOldPages() {
        if (MOST_PAGES < pages.size()) {
            pages.remove(pages.keySet().iterator().next());
        }
    }

    /** Shows a document that nobody has; whether the editor did. */
    boolean show(Call call, String name, String text) {
        if (!client.showsDocuments()) {
            return false;
        }
        if (client.opensContent()) {
            String uri = PAGES + name + ".md";
            synchronized (pages) {
                pages.put(uri, text);
                forgetOldPages();
            }
            return person.show(call, uri);
        }
        Path file = files.write(text);
        return file != null && person.show(call, Uris.of(file));
    }

    /** The document of such a name; null if there is none. */
    public @Nullable String page(String uri) {
        synchronized (pages) {
            return pages.get(uri);
        }
    }

    /** Closes what is open, as far as that is to be had soon. */
    public void end() {
        Thread closing = new Thread(hypervisors::close, "virtsnap-closing");
        closing.setDaemon(true);
        try {
            facts.end(CLOSING);
            closing.start();
            closing.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
