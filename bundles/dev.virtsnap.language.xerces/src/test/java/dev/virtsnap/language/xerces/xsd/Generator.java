package dev.virtsnap.language.xerces.xsd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.xerces.xs.XSAttributeDeclaration;
import org.apache.xerces.xs.XSAttributeUse;
import org.apache.xerces.xs.XSComplexTypeDefinition;
import org.apache.xerces.xs.XSConstants;
import org.apache.xerces.xs.XSElementDeclaration;
import org.apache.xerces.xs.XSModel;
import org.apache.xerces.xs.XSModelGroup;
import org.apache.xerces.xs.XSNamedMap;
import org.apache.xerces.xs.XSObjectList;
import org.apache.xerces.xs.XSParticle;
import org.apache.xerces.xs.XSSimpleTypeDefinition;
import org.apache.xerces.xs.XSTerm;
import org.apache.xerces.xs.XSTypeDefinition;

/** Walks a schema at random and writes what it allows; now and then something that it may not. */
final class Generator {

    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final XSModel model;
    private final Map<String, String> prefixes;
    private final List<String> values;
    private final Predicate<Sample> fits;
    private final Random random;
    private final IdentityHashMap<XSSimpleTypeDefinition, List<String>> fittingValues = new IdentityHashMap<>();

    /** A value asked of a type. */
    record Sample(XSSimpleTypeDefinition type, String value) {}

    Generator(XSModel model, Map<String, String> prefixes, List<String> values, Predicate<Sample> fits, Random random) {
        this.model = model;
        this.prefixes = prefixes;
        this.values = values;
        this.fits = fits;
        this.random = random;
    }

    Tree document() {
        List<XSElementDeclaration> roots = new ArrayList<>();
        XSNamedMap globals = model.getComponents(XSConstants.ELEMENT_DECLARATION);
        for (int i = 0; i < globals.getLength(); i++) {
            roots.add((XSElementDeclaration) globals.item(i));
        }
        // the root that a schema is about comes most often
        XSElementDeclaration root = roots.get(random.nextInt(roots.size()));
        for (XSElementDeclaration candidate : roots) {
            if (candidate.getTypeDefinition() instanceof XSComplexTypeDefinition && random.nextInt(3) != 0) {
                root = candidate;
            }
        }
        return element(root, 0);
    }

    private Tree element(XSElementDeclaration declaration, int depth) {
        Tree tree = new Tree(namespace(declaration.getNamespace()), declaration.getName());
        XSTypeDefinition type = declaration.getTypeDefinition();
        if (random.nextInt(12) == 0 || (type instanceof XSComplexTypeDefinition complex && complex.getAbstract())) {
            XSTypeDefinition other = anyType();
            for (int i = 0; i < 20 && !other.derivedFromType(type, (short) 0); i++) {
                other = anyType();
            }
            type = other;
            tree.attributes.put("xsi:type", qualified(type.getNamespace(), type.getName()));
        }
        if (declaration.getNillable() && random.nextInt(3) == 0) {
            boolean nil = random.nextBoolean();
            tree.attributes.put("xsi:nil", nil ? random.nextBoolean() ? "true" : " 1 " : "false");
            fill(tree, type, depth);
            if (nil) {
                tree.children.clear();
            }
            return tree;
        }
        fill(tree, type, depth);
        if (declaration.getConstraintType() != XSConstants.VC_NONE && random.nextInt(2) == 0) {
            tree.children.clear();
            if (random.nextBoolean()) {
                tree.children.add(declaration.getValueConstraintValue().getNormalizedValue());
            }
        }
        return tree;
    }

    private void fill(Tree tree, XSTypeDefinition type, int depth) {
        if (type instanceof XSSimpleTypeDefinition simple) {
            tree.children.add(value(simple));
            return;
        }
        XSComplexTypeDefinition complex = (XSComplexTypeDefinition) type;
        XSObjectList uses = complex.getAttributeUses();
        for (int i = 0; i < uses.getLength(); i++) {
            XSAttributeUse use = (XSAttributeUse) uses.item(i);
            if (use.getRequired() || random.nextInt(3) == 0) {
                XSAttributeDeclaration attribute = use.getAttrDeclaration();
                String fixed = use.getConstraintType() == XSConstants.VC_FIXED
                        ? use.getValueConstraintValue().getNormalizedValue()
                        : value(attribute.getTypeDefinition());
                tree.attributes.put(qualified(attribute.getNamespace(), attribute.getName()), fixed);
            }
        }
        if (complex.getAttributeWildcard() != null && random.nextInt(2) == 0) {
            anyAttribute(tree);
        }
        if (random.nextInt(30) == 0) {
            tree.attributes.put("xsi:schemaLocation", "urn:x x.xsd");
        }
        if (complex.getContentType() == XSComplexTypeDefinition.CONTENTTYPE_SIMPLE) {
            tree.children.add(value(complex.getSimpleType()));
            return;
        }
        if (complex.getParticle() != null) {
            particle(tree, complex.getParticle(), depth);
        }
        boolean mixed = complex.getContentType() == XSComplexTypeDefinition.CONTENTTYPE_MIXED;
        if (mixed && random.nextBoolean()) {
            tree.children.add(random.nextInt(tree.children.size() + 1), pick(values));
        } else if (!tree.children.isEmpty() && random.nextInt(4) == 0) {
            tree.children.add(random.nextInt(tree.children.size() + 1), "\n  ");
        }
    }

    private void anyAttribute(Tree tree) {
        XSNamedMap globals = model.getComponents(XSConstants.ATTRIBUTE_DECLARATION);
        if (0 < globals.getLength() && random.nextInt(3) != 0) {
            XSAttributeDeclaration global = (XSAttributeDeclaration) globals.item(random.nextInt(globals.getLength()));
            tree.attributes.put(qualified(global.getNamespace(), global.getName()), value(global.getTypeDefinition()));
        } else {
            List<String> names = new ArrayList<>(List.of("free", "known"));
            prefixes.forEach((namespace, prefix) -> names.add(prefix + ":free"));
            tree.attributes.put(pick(names), pick(values));
        }
    }

    private void particle(Tree tree, XSParticle particle, int depth) {
        int minimum = particle.getMinOccurs();
        int most = particle.getMaxOccursUnbounded() ? minimum + 3 : Math.min(particle.getMaxOccurs(), minimum + 3);
        int count = 5 < depth ? minimum : minimum + random.nextInt(most - minimum + 1);
        for (int i = 0; i < count; i++) {
            term(tree, particle.getTerm(), depth);
        }
    }

    private void term(Tree tree, XSTerm term, int depth) {
        if (term instanceof XSElementDeclaration declaration) {
            tree.children.add(element(substitute(declaration), depth + 1));
        } else if (term instanceof XSModelGroup group) {
            List<XSParticle> particles = new ArrayList<>();
            for (int i = 0; i < group.getParticles().getLength(); i++) {
                particles.add((XSParticle) group.getParticles().item(i));
            }
            if (group.getCompositor() == XSModelGroup.COMPOSITOR_ALL) {
                Collections.shuffle(particles, random);
            } else if (group.getCompositor() == XSModelGroup.COMPOSITOR_CHOICE && !particles.isEmpty()) {
                particles = List.of(pick(particles));
            }
            for (XSParticle particle : particles) {
                particle(tree, particle, depth);
            }
        } else {
            tree.children.add(anyElement(depth + 1));
        }
    }

    private XSElementDeclaration substitute(XSElementDeclaration head) {
        XSObjectList group = model.getSubstitutionGroup(head);
        boolean chosen = group != null && 0 < group.getLength() && (head.getAbstract() || random.nextBoolean());
        return chosen && group != null ? (XSElementDeclaration) group.item(random.nextInt(group.getLength())) : head;
    }

    private Tree anyElement(int depth) {
        XSNamedMap globals = model.getComponents(XSConstants.ELEMENT_DECLARATION);
        if (random.nextInt(3) != 0) {
            return element((XSElementDeclaration) globals.item(random.nextInt(globals.getLength())), depth);
        }
        List<String> namespaces = new ArrayList<>(prefixes.keySet());
        Collections.sort(namespaces);
        namespaces.add("");
        Tree tree = new Tree(pick(namespaces), "free");
        if (random.nextInt(3) == 0) {
            XSTypeDefinition type = anyType();
            tree.attributes.put("xsi:type", qualified(type.getNamespace(), type.getName()));
            fill(tree, type, depth);
        } else if (random.nextBoolean()) {
            anyAttribute(tree);
            tree.children.add(pick(values));
            if (depth < 4) {
                tree.children.add(anyElement(depth + 1));
            }
        }
        return tree;
    }

    private XSTypeDefinition anyType() {
        XSNamedMap types = model.getComponents(XSConstants.TYPE_DEFINITION);
        List<XSTypeDefinition> own = new ArrayList<>();
        for (int i = 0; i < types.getLength(); i++) {
            boolean builtIn =
                    "http://www.w3.org/2001/XMLSchema".equals(types.item(i).getNamespace());
            if (!builtIn || random.nextInt(12) == 0) {
                own.add((XSTypeDefinition) types.item(i));
            }
        }
        return own.isEmpty() ? (XSTypeDefinition) types.item(random.nextInt(types.getLength())) : pick(own);
    }

    /** Most often one that fits, and sometimes one with white space around it. */
    String value(XSSimpleTypeDefinition type) {
        List<String> fitting = fittingValues.computeIfAbsent(type, t -> values.stream()
                .filter(value -> fits.test(new Sample(t, value)))
                .toList());
        String value = pick(fitting.isEmpty() ? values : fitting);
        return random.nextInt(10) == 0 ? " " + value + "\n" : value;
    }

    private String qualified(String namespace, String local) {
        return namespace == null ? local : prefixes.get(namespace) + ":" + local;
    }

    private static String namespace(String namespace) {
        return namespace == null ? "" : namespace;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
