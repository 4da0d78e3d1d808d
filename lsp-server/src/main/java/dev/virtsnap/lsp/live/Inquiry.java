package dev.virtsnap.lsp.live;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.virtsnap.cli.live.Listing;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.wire.Call;
import dev.virtsnap.lsp.wire.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What extensions of editors ask for, who show things in their own way.
 *
 * @param call for which it is answered
 */
public record Inquiry(Live live, Call call) {

    /** The domains of a hypervisor, or the snapshots of a domain. */
    public JsonElement tree(Json given) {
        String uri = connection(given);
        String domain = text(given, "domain");
        return domain.isEmpty() ? domains(uri) : snapshots(new Target(uri, domain));
    }

    private JsonElement domains(String uri) {
        return live.ask(call, () -> live.hypervisors().ask(uri, hypervisor -> {
            JsonObject answer = new JsonObject();
            answer.addProperty("connection", uri);
            answer.addProperty("driver", hypervisor.driver().word());
            answer.addProperty("version", hypervisor.version().toString());
            JsonArray domains = new JsonArray();
            for (String name : hypervisor.domainNames()) {
                domains.add(domain(hypervisor, name));
            }
            answer.add("domains", domains);
            return answer;
        }));
    }

    private static JsonObject domain(Hypervisor hypervisor, String name) {
        JsonObject one = new JsonObject();
        one.addProperty("name", name);
        try (Domain domain = hypervisor.domain(name)) {
            one.addProperty("uuid", domain.uuid());
            one.addProperty("state", domain.state().word());
        }
        return one;
    }

    private JsonElement snapshots(Target target) {
        return live.ask(call, () -> live.hypervisors().ask(target, (hypervisor, domain) -> {
            JsonObject answer = new JsonObject();
            answer.addProperty("connection", target.uri());
            answer.addProperty("domain", domain.name());
            answer.addProperty("uuid", domain.uuid());
            answer.addProperty("state", domain.state().word());
            answer.add("snapshots", JsonParser.parseString(Listing.of(domain).json()));
            return answer;
        }));
    }

    /** What libvirt prints of a snapshot, without passwords. */
    public JsonElement xml(Json given) {
        Target target = target(given);
        String snapshot = text(given, "snapshot");
        String xml = live.ask(call, () -> live.hypervisors()
                .ask(target, (hypervisor, domain) -> Comparison.recorded(domain, snapshot)));
        JsonObject answer = new JsonObject();
        answer.addProperty("xml", xml);
        return answer;
    }

    /**
     * A plan, which may be run by its name and its digest.
     *
     * @param subject the open document that is named; null if none is
     */
    public JsonElement plan(Json given, @Nullable Subject subject) {
        return Answers.of(live.plan(call, target(given), Wish.action(given, subject), subject), null, "");
    }

    /**
     * Runs a plan. Where it is not said that a person has seen it and agreed, it is shown and they are asked; null if they
     * do not want it.
     */
    public @Nullable JsonElement run(Json given) {
        String id = text(given, "id");
        KeptPlans.Kept kept = live.plans().get(id);
        if (kept == null) {
            throw Refusal.failed(
                    "There is no plan '" + id + "', or it was run before. Nothing is run that was not planned:"
                            + " ask for 'virtsnap/plan' first.");
        }
        if (!kept.plan().digest().equals(text(given, "digest"))) {
            throw Refusal.failed("The digest is not that of the plan '" + id + "'. Show the plan that is to be run.");
        }
        Execution execution = new Execution(live, call, given.at("workDoneToken"));
        if (!given.at("confirmed").isTrue()) {
            return execution.agreed(kept);
        }
        return kept.plan().isRefused() ? Answers.of(kept, null, PlanPage.refusal(kept.plan())) : execution.runs(kept);
    }

    private Target target(Json given) {
        String domain = text(given, "domain");
        if (domain.isEmpty()) {
            throw Refusal.invalid("'domain' is missing: the name of the domain that is meant.");
        }
        return new Target(connection(given), domain);
    }

    /** The address that is named, which a person has chosen in the editor; else the one that is agreed to. */
    private String connection(Json given) {
        String uri = text(given, "connection");
        String known = uri.isEmpty() ? live.choices().agreed() : uri;
        if (known.isEmpty()) {
            throw Refusal.failed(
                    "No connection is named. Give 'connection', such as 'qemu:///system', or let the person"
                            + " choose one by the command 'virtsnap.chooseConnection'.");
        }
        return known;
    }

    private static String text(Json json, String name) {
        return Objects.requireNonNullElse(json.at(name).string(), "");
    }
}
