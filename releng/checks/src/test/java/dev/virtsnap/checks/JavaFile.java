package dev.virtsnap.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java file as javac parses it. */
record JavaFile(String path, CompilationUnitTree unit, Trees trees) {

    /** Hand-written code that is delivered. */
    static List<String> production() {
        return Checkout.files().stream()
                .filter(file -> file.endsWith(".java") && file.contains("/src/main/java/"))
                .toList();
    }

    static List<JavaFile> parse(List<String> files) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            List<Path> paths = files.stream().map(Checkout.ROOT::resolve).toList();
            Iterable<? extends JavaFileObject> objects = manager.getJavaFileObjectsFromPaths(paths);
            JavacTask task = (JavacTask) javac.getTask(null, manager, null, List.of("-proc:none"), null, objects);
            Trees trees = Trees.instance(task);
            List<JavaFile> parsed = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                Path path = Path.of(unit.getSourceFile().toUri());
                parsed.add(
                        new JavaFile(Checkout.ROOT.relativize(path).toString().replace('\\', '/'), unit, trees));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where something stands, as {@code path:line}. */
    String at(com.sun.source.tree.Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        return path + ":" + unit.getLineMap().getLineNumber(start);
    }
}
