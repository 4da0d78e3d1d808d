package dev.virtsnap.lsp.live;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.wire.Call;
import dev.virtsnap.lsp.wire.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with an open definition by a command: choose, see a plan, say yes, see what came of it. Whatever gets
 * in the way is a sentence.
 */
public final class Conversation {

    private static final String NOTHING = "Nothing was done.";

    private final Live live;
    private final Call call;
    private final @Nullable Subject subject;
    private final Json token;

    /**
     * A conversation about a document.
     *
     * @param subject null if there is no definition
     * @param token that the editor gave for progress
     */
    public Conversation(Live live, Call call, @Nullable Subject subject, Json token) {
        this.live = live;
        this.call = call;
        this.subject = subject;
        this.token = token;
    }

    /** The commands, as an editor calls them. */
    public enum Command {
        PLAN("virtsnap.plan") {
            @Override
            @Nullable
            JsonElement in(Conversation conversation, Subject subject) {
                return conversation.plans(subject);
            }
        },
        CREATE("virtsnap.create") {
            @Override
            @Nullable
            JsonElement in(Conversation conversation, Subject subject) {
                return conversation.does(subject, Form.create(subject));
            }
        },
        REDEFINE("virtsnap.redefine") {
            @Override
            @Nullable
            JsonElement in(Conversation conversation, Subject subject) {
                return conversation.does(subject, Form.redefine(subject));
            }
        },
        REVERT("virtsnap.revert") {
            @Override
            @Nullable
            JsonElement in(Conversation conversation, Subject subject) {
                return conversation.does(subject, Form.revert(named(subject)));
            }
        },
        DELETE("virtsnap.delete") {
            @Override
            @Nullable
            JsonElement in(Conversation conversation, Subject subject) {
                Form form = conversation.chosen(
                        "How is " + quoted(named(subject)) + " to be given up?", Form.deletes(subject));
                return form == null ? conversation.nothing() : conversation.does(subject, form);
            }
        },
        COMPARE("virtsnap.compare") {
            @Override
            @Nullable
            JsonElement in(Conversation conversation, Subject subject) {
                return conversation.compares(named(subject));
            }
        };

        private final String word;

        Command(String word) {
            this.word = word;
        }

        /** As an editor calls it. */
        public String word() {
            return word;
        }

        abstract @Nullable JsonElement in(Conversation conversation, Subject subject);

        private static Subject named(Subject subject) {
            if (subject.name().isEmpty()) {
                throw Refusal.failed(
                        "The definition has no <name>, so nobody knows which snapshot is meant. Give it one.");
            }
            return subject;
        }

        private static String quoted(Subject subject) {
            return dev.virtsnap.hypervisor.plan.Shown.quoted(subject.name());
        }
    }

    /** Leads it to its end; what came of it, for programs, null if nothing did. */
    public @Nullable JsonElement lead(Command command) {
        Subject known = subject;
        try {
            if (known == null) {
                throw Refusal.failed("There is no snapshot definition to do this with. Open one whose root is"
                        + " <domainsnapshot>.");
            }
            return command.in(this, known);
        } catch (Refusal refusal) {
            live.person().tell(Person.Tone.ERROR, refusal.sentence());
            return null;
        }
    }

    /** Lets the person choose another hypervisor. */
    public @Nullable JsonElement choosesConnection() {
        String uri = live.choices().another(call);
        if (uri == null) {
            return null;
        }
        try {
            int count = live.ask(call, () -> live.hypervisors().ask(uri, Hypervisor::domainNames))
                    .size();
            live.person()
                    .tell(
                            Person.Tone.INFO,
                            "'" + uri + "' has " + count + (count == 1 ? " domain." : " domains.")
                                    + " It is open to look at; what changes something opens it anew and asks before.");
        } catch (Refusal refusal) {
            live.person().tell(Person.Tone.ERROR, refusal.sentence());
        }
        live.look();
        return new JsonPrimitive(uri);
    }

    private @Nullable JsonElement nothing() {
        live.person().tell(Person.Tone.INFO, NOTHING);
        return null;
    }

    private @Nullable Target target(Subject about) {
        Choices choices = live.choices();
        String uri = choices.connection(call);
        String domain = uri == null
                ? null
                : choices.domain(
                        call,
                        uri,
                        about.uri(),
                        about.domain(),
                        () -> live.ask(call, () -> live.hypervisors().ask(uri, Hypervisor::domainNames)));
        if (uri == null || domain == null) {
            return null;
        }
        Target target = new Target(uri, domain);
        choices.choose(about.uri(), target);
        live.facts().of(about.uri(), about.analysis().tree());
        return target;
    }

    private @Nullable Form chosen(String question, List<Form> forms) {
        String title = live.person()
                .choose(
                        call,
                        Person.Tone.INFO,
                        question,
                        forms.stream().map(Form::title).toList());
        return forms.stream()
                .filter(form -> form.title().equals(title))
                .findFirst()
                .orElse(null);
    }

    private @Nullable JsonElement plans(Subject about) {
        Form form = chosen("What is to be planned?", Form.all(about));
        Target target = form == null ? null : target(about);
        if (form == null || target == null) {
            return nothing();
        }
        KeptPlans.Kept kept = live.plan(call, target, form.action(), about);
        Plan plan = kept.plan();
        boolean shown = live.show(call, kept.id(), PlanPage.markdown(plan));
        if (plan.isRefused()) {
            live.person().tell(Person.Tone.ERROR, PlanPage.refusal(plan));
        } else {
            live.person()
                    .tell(
                            Person.Tone.INFO,
                            (shown ? PlanPage.sentence(plan) + ". " : PlanPage.essence(plan) + "\n")
                                    + "This is a plan; nothing was done.");
        }
        return Answers.of(kept, null, "");
    }

    private @Nullable JsonElement does(Subject about, Form form) {
        Target target = target(about);
        if (target == null) {
            return nothing();
        }
        return new Execution(live, call, token).agreed(live.plan(call, target, form.action(), about));
    }

    private @Nullable JsonElement compares(Subject about) {
        Target target = target(about);
        if (target == null) {
            return nothing();
        }
        List<String> lines = live.ask(
                call, () -> live.hypervisors().ask(target, (hypervisor, domain) -> Comparison.of(domain, about)));
        String sentence = lines.isEmpty()
                ? "'" + about.name() + "' says what libvirt has, " + target.words() + "."
                : "'" + about.name() + "' differs from what libvirt has in " + lines.size()
                        + (lines.size() == 1 ? " place, " : " places, ") + target.words() + ".";
        boolean shown = !lines.isEmpty()
                && live.show(
                        call,
                        "comparison-" + Integer.toHexString(lines.hashCode()),
                        Comparison.page(target, about.name(), lines));
        live.person()
                .tell(Person.Tone.INFO, shown || lines.isEmpty() ? sentence : sentence + "\n" + Comparison.few(lines));
        return Answers.of(lines);
    }
}
