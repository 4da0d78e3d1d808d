package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.rules.LibvirtError;
import dev.virtsnap.language.rules.Objection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a step is not done.
 *
 * @param rule the code of the rule that knows, whose page explains it; empty if this program refuses by itself
 * @param constant libvirt's code in C, such as {@code VIR_ERR_CONFIG_UNSUPPORTED}; empty if libvirt would not refuse
 * @param text what libvirt would say, where {@code {x}} stands for something that it puts there; empty likewise
 * @param reason what is wrong and what to do
 */
public record Refusal(String rule, String constant, String text, String reason) {

    /** A refusal of our own: libvirt would do it, to somebody's regret. */
    static Refusal own(String reason) {
        return new Refusal("", "", "", reason);
    }

    static Refusal of(Objection objection, LibvirtError error) {
        return new Refusal(
                objection.rule().id(), error.code().constant(), Quote.literal(error.message()), objection.message());
    }

    /** Whether libvirt itself would refuse. */
    public boolean isOfLibvirt() {
        return !constant.isEmpty();
    }

    /** Whether this is what libvirt said. */
    public boolean foretells(String otherConstant, String message) {
        Pattern pattern = Quote.pattern(text);
        return constant.equals(otherConstant)
                && pattern.matcher(message.strip()).matches();
    }

    /** What libvirt would say, for people, with dots for what it puts in; null if it would not refuse. */
    public @Nullable String libvirtText() {
        return isOfLibvirt() ? Quote.dotted(text) : null;
    }
}
