package dev.virtsnap.language.rules;

import java.util.HashMap;
import java.util.Map;

/**
 * What files there are where the hypervisor runs, as the daemon would see them. Who looks has to give the same answer for
 * the same path for as long as a check takes.
 */
public interface HostFiles {

    /** Nobody has looked: the machine that checks is seldom the one that runs guests. */
    HostFiles UNKNOWN = new Listing(Map.of());

    /** What is at an absolute path without empty and dot segments. */
    FileKind kind(String path);

    /**
     * Files of a listing, by absolute path. What is not in it but in a directory that is, is missing; so a listing has to
     * be complete for each directory that it names.
     */
    static HostFiles listed(Map<String, FileKind> files) {
        return new Listing(files);
    }

    /** Answers from a table. */
    final class Listing implements HostFiles {

        private final Map<String, FileKind> files;

        private Listing(Map<String, FileKind> files) {
            this.files = Map.copyOf(new HashMap<>(files));
        }

        @Override
        public FileKind kind(String path) {
            String above = path;
            while (!files.isEmpty() && !above.isEmpty()) {
                FileKind known = files.get(above);
                if (known != null) {
                    return above.length() == path.length() ? known : below(known);
                }
                above = above.substring(0, Math.max(0, above.lastIndexOf('/')));
            }
            return FileKind.UNKNOWN;
        }

        /** What is below a listed path, but not itself listed: nothing, whatever the path is. */
        private static FileKind below(FileKind above) {
            return above == FileKind.DIRECTORY || above == FileKind.MISSING ? FileKind.MISSING : FileKind.UNKNOWN;
        }
    }
}
