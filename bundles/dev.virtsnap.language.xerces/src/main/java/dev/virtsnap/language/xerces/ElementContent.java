package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.BlueprintBuilder;
import dev.virtsnap.language.schema.NameClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.xerces.xs.XSConstants;
import org.apache.xerces.xs.XSElementDeclaration;
import org.apache.xerces.xs.XSModelGroup;
import org.apache.xerces.xs.XSObjectList;
import org.apache.xerces.xs.XSParticle;
import org.apache.xerces.xs.XSTerm;
import org.apache.xerces.xs.XSWildcard;
import org.jspecify.annotations.Nullable;

/** Translates what children an element may have. */
final class ElementContent {

    /** Counts that are one inside the other; deep enough for what people write. */
    private static final int MOST_NESTED = 32;

    private final XsdTranslation all;
    private final BlueprintBuilder out;

    ElementContent(XsdTranslation all, BlueprintBuilder out) {
        this.all = all;
        this.out = out;
    }

    /** The children that a particle lets in; of none, nothing. */
    int of(@Nullable XSParticle particle) {
        if (particle == null) {
            return out.empty();
        }
        int maximum = particle.getMaxOccursUnbounded() ? Integer.MAX_VALUE : particle.getMaxOccurs();
        return maximum == 0 ? out.empty() : repeated(term(particle.getTerm()), particle.getMinOccurs(), maximum);
    }

    private int term(XSTerm term) {
        switch (term.getType()) {
            case XSConstants.ELEMENT_DECLARATION -> {
                return element((XSElementDeclaration) term);
            }
            case XSConstants.WILDCARD -> {
                return wildcard((XSWildcard) term);
            }
            default -> {
                return group((XSModelGroup) term);
            }
        }
    }

    private int group(XSModelGroup group) {
        XSObjectList particles = group.getParticles();
        int[] parts = new int[particles.getLength()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = of((XSParticle) particles.item(i));
        }
        switch (group.getCompositor()) {
            case XSModelGroup.COMPOSITOR_CHOICE -> {
                return out.choice(parts);
            }
            case XSModelGroup.COMPOSITOR_ALL -> {
                return out.interleave(parts);
            }
            default -> {
                return out.group(parts);
            }
        }
    }

    /** An element, or any that may stand for it. */
    private int element(XSElementDeclaration head) {
        List<Integer> choice = new ArrayList<>();
        if (!head.getAbstract()) {
            choice.add(all.element(head));
        }
        for (XSElementDeclaration member : all.substitutes(head)) {
            if (!member.getAbstract() && member != head) {
                choice.add(all.element(member));
            }
        }
        return out.choice(Attributes.ints(choice));
    }

    private int wildcard(XSWildcard wildcard) {
        if (wildcard.getProcessContents() == XSWildcard.PC_SKIP) {
            return out.element(Wildcards.names(wildcard, List.of()), all.anything());
        }
        List<Integer> choice = new ArrayList<>();
        List<NameClass> declared = new ArrayList<>();
        NameClass names = Wildcards.names(wildcard, List.of());
        for (XSElementDeclaration global : all.globals()) {
            NameClass.One name = XsdTranslation.name(global);
            if (names.contains(name.namespace(), name.local())) {
                declared.add(name);
                if (!global.getAbstract()) {
                    choice.add(all.element(global));
                }
            }
        }
        boolean lax = wildcard.getProcessContents() == XSWildcard.PC_LAX;
        choice.add(out.element(Wildcards.names(wildcard, declared), all.undeclared(lax)));
        return out.choice(Attributes.ints(choice));
    }

    /** A part so many times. */
    private int repeated(int part, int minimum, int maximum) {
        if (maximum != Integer.MAX_VALUE) {
            return out.group(times(part, minimum), atMost(part, maximum - minimum));
        }
        return minimum == 0 ? out.zeroOrMore(part) : out.group(times(part, minimum - 1), out.oneOrMore(part));
    }

    /**
     * A part from no times to a number of times. A large number is counted in blocks of about its root, and then what is left
     * of one: each count nested in the one before would overflow stacks, and a row of optional parts is in as many states at
     * once as it is long.
     */
    private int atMost(int part, int maximum) {
        if (maximum <= MOST_NESTED) {
            return nested(part, maximum);
        }
        int block = (int) Math.ceil(Math.sqrt(maximum + 1.0));
        int blocks = (maximum - block + 1) / block;
        return out.group(nested(times(part, block), blocks), nested(part, maximum - blocks * block));
    }

    private int nested(int part, int maximum) {
        int nested = out.empty();
        for (int i = 0; i < maximum; i++) {
            nested = out.optional(out.group(part, nested));
        }
        return nested;
    }

    private int times(int part, int count) {
        int[] parts = new int[count];
        Arrays.fill(parts, part);
        return out.group(parts);
    }
}
