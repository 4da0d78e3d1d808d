package dev.virtsnap.cli.live;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.LibvirtMissingException;
import dev.virtsnap.hypervisor.libvirt.port.LibvirtHypervisor;
import dev.virtsnap.hypervisor.plan.Shown;
import java.util.List;

/** Opens the hypervisor that is meant, which a person names by an option or the environment and never by accident. */
public final class Connections {

    /** libvirt's driver for tests, which is inside libvirt and touches nothing. */
    public static final String TEST = "test:///default";

    private static final String VARIABLE = "LIBVIRT_DEFAULT_URI";

    private Connections() {}

    /**
     * The address that is meant.
     *
     * @param given what the command line says; empty if nothing
     * @throws Unreadable if nobody names one
     */
    public static String uri(String given, Streams streams) throws Unreadable {
        String usual = streams.environment().getOrDefault(VARIABLE, "");
        if (!given.isEmpty() || !usual.isEmpty()) {
            return given.isEmpty() ? usual : given;
        }
        if (streams.errIsTerminal()
                && Question.ask(
                        "No connection is named. Use " + TEST
                                + ", libvirt's driver for tests, which touches no real machine?",
                        streams)) {
            return TEST;
        }
        throw new Unreadable("no connection is named: give --connect URI, such as --connect qemu:///system, or set "
                + VARIABLE + "; to try things out without a hypervisor: --connect " + TEST);
    }

    /** Opens it, to look or to change something; the latter is told. */
    public static Hypervisor open(String uri, boolean writing, Streams streams) throws Unreadable {
        if (writing) {
            streams.complain("virtsnap: opens " + Shown.plain(uri) + " to change something\n");
        }
        try {
            return LibvirtHypervisor.open(
                    uri, writing ? Access.WRITING : Access.READ_ONLY, new ConsoleCredentials(streams));
        } catch (LibvirtMissingException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        } catch (HypervisorException e) {
            throw new Unreadable(Shown.quoted(uri) + " cannot be opened: " + e.sentence());
        }
    }

    /** Finds a domain, or says which there are. */
    public static Domain domain(Hypervisor hypervisor, String name) throws Unreadable {
        try {
            return hypervisor.domain(name);
        } catch (HypervisorException e) {
            List<String> names = hypervisor.domainNames();
            boolean known = names.contains(name);
            throw new Unreadable(
                    known
                            ? "the domain " + Shown.quoted(name) + " cannot be used: " + e.sentence()
                            : "there is no domain " + Shown.quoted(name) + " on " + Shown.plain(hypervisor.uri())
                                    + (names.isEmpty() ? ", nor any other" : "; there is " + Shown.quoted(names)));
        }
    }
}
