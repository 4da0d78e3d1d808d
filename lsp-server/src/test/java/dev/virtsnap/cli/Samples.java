package dev.virtsnap.cli;

/** Small documents that tests change. */
final class Samples {

    /** Nothing is wrong with it, not even in style. */
    static final String CLEAN =
            """
            <domainsnapshot>
              <name>before-upgrade</name>
              <description>Before the upgrade to Debian 13</description>
            </domainsnapshot>
            """;

    /** One mistake, which a safe fix mends. */
    static final String TYPO = CLEAN.replace("<name>", "<nmae>").replace("</name>", "</nmae>");

    private Samples() {}
}
