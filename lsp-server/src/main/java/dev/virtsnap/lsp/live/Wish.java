package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Delete;
import dev.virtsnap.hypervisor.plan.Describe;
import dev.virtsnap.hypervisor.plan.Discard;
import dev.virtsnap.hypervisor.plan.Merge;
import dev.virtsnap.hypervisor.plan.Redefine;
import dev.virtsnap.hypervisor.plan.Rename;
import dev.virtsnap.hypervisor.plan.Revert;
import dev.virtsnap.hypervisor.plan.SetCurrent;
import dev.virtsnap.hypervisor.plan.StartFrom;
import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.wire.Refusal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a program wants to be planned, as it says it: actions and flags have the words of the command line. */
final class Wish {

    private static final Map<String, Function<Wish, Action>> ACTIONS = actions();

    private final Json json;
    private final @Nullable Subject subject;

    private Wish(Json json, @Nullable Subject subject) {
        this.json = json;
        this.subject = subject;
    }

    private static Map<String, Function<Wish, Action>> actions() {
        Map<String, Function<Wish, Action>> all = new LinkedHashMap<>();
        all.put("create", wish -> new Create(wish.definition(), wish.flags(CreateFlag.class), wish.file()));
        all.put("redefine", wish -> new Redefine(wish.definition(), wish.flags(CreateFlag.class), wish.file()));
        all.put("revert", wish -> new Revert(wish.snapshot(), wish.flags(RevertFlag.class)));
        all.put(
                "start-from",
                wish -> new StartFrom(wish.snapshot(), wish.has("resetNvram"), wish.has("dropSavedState")));
        all.put("delete", wish -> new Delete(wish.snapshot(), wish.flags(DeleteFlag.class)));
        all.put("merge", wish -> new Merge(wish.snapshot(), wish.has("force")));
        all.put(
                "discard",
                wish -> new Discard(
                        wish.snapshot(), wish.flags(RevertFlag.class), wish.has("force"), wish.has("loseMemory")));
        all.put("current", wish -> new SetCurrent(wish.snapshot()));
        all.put("rename", wish -> new Rename(wish.snapshot(), wish.text("name")));
        all.put("describe", wish -> new Describe(wish.snapshot(), wish.text("description")));
        return all;
    }

    /**
     * The action that is wanted.
     *
     * @param subject the open document that is named; null if none is
     * @throws Refusal if it makes no sense
     */
    static Action action(Json json, @Nullable Subject subject) {
        String word = json.at("action").string();
        Function<Wish, Action> maker = word == null ? null : ACTIONS.get(word);
        if (maker == null) {
            throw Refusal.invalid("'action' cannot be " + json.at("action").element() + "; it is one of "
                    + String.join(", ", ACTIONS.keySet()) + ".");
        }
        return maker.apply(new Wish(json, subject));
    }

    private boolean has(String name) {
        return json.at(name).isTrue();
    }

    private String text(String name) {
        return Objects.requireNonNullElse(json.at(name).string(), "");
    }

    private String snapshot() {
        String name = text("snapshot");
        String known = name.isEmpty() && subject != null ? subject.name() : name;
        if (known.isEmpty()) {
            throw Refusal.invalid("'snapshot' is missing: the name of the snapshot that is meant.");
        }
        return known;
    }

    private String definition() {
        if (subject != null) {
            return subject.xml();
        }
        String xml = text("xml");
        return xml.isEmpty()
                ? "<domainsnapshot>\n" + element("name") + element("description") + "</domainsnapshot>\n"
                : xml;
    }

    private String element(String name) {
        String text = text(name);
        return text.isEmpty() ? "" : "  <" + name + ">" + Escapes.text(text) + "</" + name + ">\n";
    }

    private String file() {
        return subject != null ? subject.file() : text("xml").isEmpty() ? "" : "/dev/stdin";
    }

    private <F extends Enum<F> & CallFlag> Set<F> flags(Class<F> call) {
        if (!json.at("flags").exists() && subject != null) {
            return subject.flags(call);
        }
        Set<F> flags = EnumSet.noneOf(call);
        for (String word : json.at("flags").strings()) {
            CallFlag flag = CallFlag.of(word);
            if (!call.isInstance(flag)) {
                throw Refusal.invalid("'flags' cannot have '" + word + "'; the flags are "
                        + String.join(
                                ", ",
                                EnumSet.allOf(call).stream().map(CallFlag::word).toList())
                        + ".");
            }
            flags.add(call.cast(flag));
        }
        return flags;
    }
}
