package dev.virtsnap.cli.input;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files that git calls changed: in the working tree or the index, and those that it does not know yet and does not
 * ignore.
 */
public final class ChangedFiles {

    private final Set<Path> changed = new HashSet<>();
    private final Set<String> repositories = new HashSet<>();
    private final Map<String, Path> folders = new HashMap<>();
    private final @Nullable String since;

    private ChangedFiles(@Nullable String since) {
        this.since = since;
    }

    /**
     * Asks git in the repositories of some arguments.
     *
     * @param arguments files, folders and patterns
     * @param since a revision: what has changed since the history of it and of the present one parted; null for what is not
     *     committed
     * @throws Unreadable if there is no git, no repository or no such revision
     */
    public static ChangedFiles of(List<String> arguments, @Nullable String since) throws Unreadable {
        ChangedFiles files = new ChangedFiles(since);
        Set<String> asked = new HashSet<>();
        for (String argument : arguments) {
            String folder = argument.equals("-") ? "" : folder(argument);
            if (!argument.equals("-") && asked.add(folder)) {
                files.ask(folder);
            }
        }
        return files;
    }

    /** Whether something is to be checked: a file that changed, one that is not there, or standard input. */
    public boolean contains(Source source) {
        File file = source.file();
        if (file == null || !file.exists()) {
            return true;
        }
        Path path = file.toPath();
        Path folder = folders.computeIfAbsent(Objects.requireNonNullElse(file.getParent(), ""), ChangedFiles::real);
        return changed.contains(folder.resolve(path.getFileName()));
    }

    private static Path real(String folder) {
        try {
            return Path.of(folder).toRealPath();
        } catch (IOException gone) {
            return Path.of(folder).toAbsolutePath();
        }
    }

    /** The folder that an argument speaks of, before the first part of it that is a pattern. */
    private static String folder(String argument) {
        String start = argument;
        File file = new File(start);
        while (!start.isEmpty() && !file.isDirectory()) {
            start = Objects.requireNonNullElse(file.getParent(), "");
            file = new File(start);
        }
        return start;
    }

    private void ask(String folder) throws Unreadable {
        Git.Answer top = new Git(folder).ask("rev-parse", "--show-toplevel");
        String shown = folder.isEmpty() ? "." : folder;
        if (!top.isGood() || top.line().isEmpty()) {
            boolean outside = top.isGood() || top.complaint().contains("not a git repository");
            throw new Unreadable("what has changed in '" + shown + "' is not known: "
                    + (outside ? "it is in no working tree of git" : "git says: " + top.complaint()));
        }
        if (!repositories.add(top.line())) {
            return;
        }
        Git git = new Git(top.line());
        Path root = Path.of(top.line());
        for (String name : names(git, top.line())) {
            changed.add(root.resolve(name));
        }
        for (String name : good(git.ask("ls-files", "-z", "--others", "--exclude-standard"))
                .names()) {
            changed.add(root.resolve(name));
        }
    }

    /** The names of what git knows and what is otherwise than it was. */
    private List<String> names(Git git, String root) throws Unreadable {
        boolean born = git.ask("rev-parse", "--verify", "--quiet", "HEAD").isGood();
        if (!born && since == null) {
            return good(git.ask("ls-files", "-z", "--cached")).names();
        }
        String base = since == null ? "HEAD" : base(git, since, root);
        return good(git.ask(
                        "diff",
                        "--name-only",
                        "-z",
                        "--no-renames",
                        "--no-relative",
                        "--no-ext-diff",
                        "--diff-filter=d",
                        base,
                        "--"))
                .names();
    }

    private static String base(Git git, String revision, String root) throws Unreadable {
        Git.Answer commit = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (!commit.isGood()) {
            throw new Unreadable("there is no revision '" + revision + "' in the git repository '" + root
                    + "'; if it is one of the server, fetch it first");
        }
        Git.Answer base = git.ask("merge-base", commit.line(), "HEAD");
        if (!base.isGood()) {
            throw new Unreadable("'" + revision + "' has no history in common with what is checked out in '" + root
                    + "'; in a shallow clone, fetch more of it: git fetch --unshallow");
        }
        return base.line();
    }

    private static Git.Answer good(Git.Answer answer) throws Unreadable {
        if (!answer.isGood()) {
            throw new Unreadable("what has changed is not known; git says: " + answer.complaint());
        }
        return answer;
    }
}
