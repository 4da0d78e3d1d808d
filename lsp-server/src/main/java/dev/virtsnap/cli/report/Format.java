package dev.virtsnap.cli.report;

/** A way to tell findings. Made once for a run; {@link #file} is called from several threads at once. */
public interface Format {

    /** What stands before the part of the first file. */
    String opening();

    /** What stands between the parts of two files, where both have one. */
    String between();

    /** The part of the report that is about one document; empty if it says nothing. */
    String file(Checked file);

    /** What stands behind the part of the last file. */
    String closing(Summary summary);
}
