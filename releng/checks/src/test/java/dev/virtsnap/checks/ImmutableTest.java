package dev.virtsnap.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Texts, trees, definitions, diagnostics and analyses are values: what can be seen of them does not change.
 *
 * <p>A reader of the same package may fill fields before it hands a value out. What is computed when it is first asked for
 * says so in a comment above its field.
 */
class ImmutableTest {

    private static final Set<String> VALUES = Set.of("text", "diagnostic", "syntax", "model", "rules", "ide");

    @BeforeAll
    static void sawEnough() {
        BuiltClasses.sawAtLeast(250, BuiltClasses.CORE);
    }

    @Test
    void nothingThatCanBeCalledFromOutsideWritesAField() {
        List<String> writers = new ArrayList<>();
        int seen = 0;
        for (JavaClass type : BuiltClasses.CORE) {
            if (!isValue(type)) {
                continue;
            }
            for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
                seen++;
                JavaCodeUnit from = access.getOrigin();
                boolean callable = has(from, JavaModifier.PUBLIC) || has(from, JavaModifier.PROTECTED);
                boolean fills = access.getAccessType() == JavaFieldAccess.AccessType.SET && !from.isConstructor();
                if (callable && fills && !isExplained(type, access.getName())) {
                    writers.add(from.getFullName() + " writes " + access.getName());
                }
            }
        }
        int count = seen;
        assertTrue(300 <= count, () -> "only " + count + " uses of fields were seen");
        assertEquals(List.of(), writers);
    }

    @Test
    void noFieldCanBeWrittenFromOutside() {
        List<String> open = new ArrayList<>();
        for (JavaClass type : BuiltClasses.ALL) {
            for (JavaField field : type.getFields()) {
                boolean visible = has(field, JavaModifier.PUBLIC) || has(field, JavaModifier.PROTECTED);
                if (visible && !has(field, JavaModifier.FINAL)) {
                    open.add(field.getFullName());
                }
            }
        }
        assertEquals(List.of(), open);
    }

    @Test
    void noStaticFieldChanges() {
        List<String> globals = new ArrayList<>();
        for (JavaClass type : BuiltClasses.ALL) {
            for (JavaField field : type.getFields()) {
                boolean synthetic = has(field, JavaModifier.SYNTHETIC);
                if (has(field, JavaModifier.STATIC) && !has(field, JavaModifier.FINAL) && !synthetic) {
                    globals.add(field.getFullName());
                }
            }
        }
        assertEquals(List.of(), globals);
    }

    @Test
    void nothingHasASetter() {
        List<String> setters = new ArrayList<>();
        for (JavaClass type : BuiltClasses.CORE) {
            if (isValue(type)) {
                type.getMethods().stream()
                        .filter(method -> has(method, JavaModifier.PUBLIC)
                                && method.getRawReturnType().isEquivalentTo(void.class)
                                && method.getName().matches("set[A-Z].*"))
                        .forEach(method -> setters.add(method.getFullName()));
            }
        }
        assertEquals(List.of(), setters);
    }

    private static boolean isValue(JavaClass type) {
        String name = type.getPackageName();
        return has(type, JavaModifier.PUBLIC)
                && VALUES.contains(name.substring(name.lastIndexOf('.') + 1))
                && !type.getSimpleName().endsWith("Builder");
    }

    private static boolean has(HasModifiers thing, JavaModifier modifier) {
        return thing.getModifiers().contains(modifier);
    }

    private static boolean isExplained(JavaClass type, String field) {
        String file = "bundles/dev.virtsnap.language/src/main/java/"
                + type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        Matcher declared = Pattern.compile("(?m)^(.*)\\R +[\\w@<>\\[\\], .?]+ " + Pattern.quote(field) + "( =.*)?;$")
                .matcher(Checkout.read(file));
        return declared.find()
                && (declared.group(1).strip().endsWith("*/")
                        || declared.group(1).strip().startsWith("//"));
    }
}
