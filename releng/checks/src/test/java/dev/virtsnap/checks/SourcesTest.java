package dev.virtsnap.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What hand-written code looks like. */
class SourcesTest {

    private static List<JavaFile> production = List.of();

    @BeforeAll
    static void parse() {
        List<String> files = JavaFile.production();
        production = JavaFile.parse(files);
        assertEquals(files.size(), production.size());
        assertTrue(200 <= production.size(), () -> "only " + production.size() + " files were seen");
    }

    @Test
    void filesAreShort() {
        List<Integer> lengths = new ArrayList<>();
        List<String> giants = new ArrayList<>();
        for (JavaFile file : production) {
            int lines = (int) Checkout.read(file.path()).lines().count();
            if (!file.path().endsWith("package-info.java")) {
                lengths.add(lines);
            }
            if (400 <= lines) {
                giants.add(file.path() + ": " + lines);
            }
        }
        lengths.sort(null);
        int median = lengths.get(lengths.size() / 2);
        assertEquals(List.of(), giants, "files of 400 lines or more: a noun is missing");
        assertTrue(median <= 110, () -> "the median is " + median + " lines");
    }

    @Test
    void publicTypesSayWhatTheyAre() {
        List<String> silent = new ArrayList<>();
        for (JavaFile file : production) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void unused) {
                    boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                    if (isPublic && file.trees().getDocComment(getCurrentPath()) == null) {
                        silent.add(file.at(type));
                    }
                    return super.visitClass(type, unused);
                }
            }.scan(file.unit(), null);
        }
        assertEquals(List.of(), silent, "public types without Javadoc");
    }

    @Test
    void comparisonsReadFromLeftToRight() {
        List<String> turned = new ArrayList<>();
        for (JavaFile file : production) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitBinary(BinaryTree tree, Void unused) {
                    Tree.Kind kind = tree.getKind();
                    if (kind == Tree.Kind.GREATER_THAN || kind == Tree.Kind.GREATER_THAN_EQUAL) {
                        turned.add(file.at(tree));
                    }
                    return super.visitBinary(tree, unused);
                }
            }.scan(file.unit(), null);
        }
        assertEquals(List.of(), turned, "comparisons with > or >=");
    }

    @Test
    void everyPackageIsNullMarked() {
        // a package of tests for a package of the same module is marked with it
        Set<String> packages = new HashSet<>();
        Set<String> marked = new HashSet<>();
        for (String file : Checkout.files()) {
            if (!file.endsWith(".java") || !file.contains("/java/dev/virtsnap/")) {
                continue;
            }
            String name = file.substring(0, file.lastIndexOf('/')).replaceFirst("/src/[a-z]+/java/", " ");
            packages.add(name);
            if (file.endsWith("/package-info.java")
                    && Checkout.read(file).contains("@NullMarked\npackage dev.virtsnap.")) {
                marked.add(name);
            }
        }
        assertTrue(10 <= packages.size(), packages::toString);
        packages.removeAll(marked);
        assertEquals(Set.of(), packages, "packages without a @NullMarked package-info.java");
    }
}
