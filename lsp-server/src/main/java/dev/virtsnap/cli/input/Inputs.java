package dev.virtsnap.cli.input;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the arguments of a command mean: files, folders, patterns such as {@code 'vms/*.xml'}, and {@code -}.
 *
 * <p>Files come in the order of the arguments, those of a folder by name; each comes once. Folders are read as one gets
 * to them, so that a hundred thousand files cost no memory to speak of.
 */
public final class Inputs implements Iterator<Source> {

    private final Iterator<String> arguments;
    private final String stdinName;
    private final @Nullable ChangedFiles changed;
    private final boolean skipsOthers;
    private final Set<String> seen = new HashSet<>();

    /** What is still to be looked at of the current argument, the next first. */
    private final ArrayDeque<Source> pending = new ArrayDeque<>();

    private @Nullable Source next;

    /**
     * The sources that arguments name.
     *
     * @param stdinName what {@code -} is called in reports
     * @param changed the files that alone are wanted; null if all are
     * @param skipsOthers whether a file that is named counts no more than one that a folder holds: only if it is, or is
     *     nearly, a snapshot document
     */
    public Inputs(List<String> arguments, String stdinName, @Nullable ChangedFiles changed, boolean skipsOthers) {
        this.arguments = arguments.iterator();
        this.stdinName = stdinName;
        this.changed = changed;
        this.skipsOthers = skipsOthers;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            Source source = pending.poll();
            if (source != null) {
                take(source);
            } else if (arguments.hasNext()) {
                open(arguments.next());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Source next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Source source = next;
        next = null;
        return source;
    }

    /** Whether the next source is a file that is read and checked in a moment. */
    public boolean isNextSmall() {
        return hasNext() && next != null && next.isSmall();
    }

    private void open(String argument) {
        if (argument.equals("-")) {
            pending.add(Source.stdin(stdinName));
            return;
        }
        File file = new File(argument);
        if (Glob.isPattern(argument) && !file.exists()) {
            List<String> matches = Glob.expand(argument);
            if (matches.isEmpty()) {
                pending.add(Source.missing(argument, "no file matches '" + argument + "'"));
            }
            for (String match : matches) {
                pending.add(named(match));
            }
            return;
        }
        pending.add(named(argument));
    }

    private Source named(String name) {
        return skipsOthers && new File(name).isFile() ? Source.found(name) : Source.named(name);
    }

    private void take(Source source) {
        File file = source.file();
        if (file == null) {
            next = source;
            return;
        }
        BasicFileAttributes attributes = look(file);
        if (attributes != null && attributes.isDirectory()) {
            list(source, file);
        } else if (isNew(source) && (changed == null || changed.contains(source))) {
            next = source.seen(attributes);
        }
    }

    private static @Nullable BasicFileAttributes look(File file) {
        try {
            return Files.readAttributes(file.toPath(), BasicFileAttributes.class);
        } catch (IOException | InvalidPathException e) {
            // whoever reads it will find out, and say so
            return null;
        }
    }

    private boolean isNew(Source source) {
        return seen.add(source.name().startsWith("./") ? source.name().substring(2) : source.name());
    }

    /** Puts what a folder holds before everything else that is pending. */
    private void list(Source folder, File file) {
        if (!folder.named() && mayLeadUp(file)) {
            return;
        }
        String[] names = file.list();
        if (names == null) {
            String problem = "the folder '" + folder.name() + "' cannot be read: permission denied";
            next = Source.missing(folder.name(), problem);
            return;
        }
        Arrays.sort(names);
        String prefix = folder.name().endsWith("/") ? folder.name() : folder.name() + "/";
        for (int i = names.length - 1; 0 <= i; i--) {
            String name = names[i];
            if (name.startsWith(".")) {
                continue;
            }
            Source child = Source.found(prefix.equals("./") ? name : prefix + name);
            if (name.endsWith(".xml") || name.endsWith(".XML") || isFolder(child)) {
                pending.addFirst(child);
            }
        }
    }

    private static boolean isFolder(Source source) {
        File file = source.file();
        return file != null && file.isDirectory();
    }

    /** Whether a folder is a symbolic link; those are not followed, since they may lead back up. */
    private static boolean mayLeadUp(File folder) {
        return Files.isSymbolicLink(folder.toPath());
    }
}
