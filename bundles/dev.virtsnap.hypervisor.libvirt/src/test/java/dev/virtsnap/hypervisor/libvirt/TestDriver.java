package dev.virtsnap.hypervisor.libvirt;

import java.util.Set;

/** The driver that libvirt has for tests, in this process, and its one domain. */
final class TestDriver {

    static final String URI = "test:///default";

    static {
        try {
            Recorder.install(Libvirt.load());
        } catch (LibvirtMissingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private TestDriver() {}

    static Libvirt libvirt() {
        try {
            return Libvirt.load();
        } catch (LibvirtMissingException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static void create(LibvirtDomain domain, String name) {
        domain.createSnapshot(definition(name), Set.of()).close();
    }

    static String definition(String name) {
        return "<domainsnapshot><name>" + name + "</name></domainsnapshot>";
    }
}
