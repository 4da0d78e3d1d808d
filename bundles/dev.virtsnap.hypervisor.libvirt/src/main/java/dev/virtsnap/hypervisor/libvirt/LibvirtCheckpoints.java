package dev.virtsnap.hypervisor.libvirt;

import java.util.List;
import java.util.Objects;
import org.libvirt.jna.DomainCheckpointPointer;

/**
 * The checkpoints of a domain, which stand in the way of some snapshots. A view of the domain, which is closed with it.
 */
public final class LibvirtCheckpoints {

    private final LibvirtDomain domain;

    LibvirtCheckpoints(LibvirtDomain domain) {
        this.domain = domain;
    }

    private LibvirtApi api() {
        return domain.api();
    }

    /**
     * Begins to note what is written from now on ({@code virDomainCheckpointCreateXML}).
     *
     * @throws LibvirtException if libvirt refuses
     */
    public void create(String xml) {
        domain.callForInt(pointer -> {
            DomainCheckpointPointer made = api().virDomainCheckpointCreateXML(pointer, xml, 0);
            return made == null ? -1 : api().virDomainCheckpointFree(made);
        });
    }

    /** The names of all, in no order ({@code virDomainListAllCheckpoints}). */
    public List<String> names() {
        return domain.listed((pointer, array) -> api().virDomainListAllCheckpoints(pointer, array, 0), each -> {
            DomainCheckpointPointer checkpoint = new DomainCheckpointPointer(each);
            String name = Objects.requireNonNull(api().virDomainCheckpointGetName(checkpoint));
            api().virDomainCheckpointFree(checkpoint);
            return name;
        });
    }

    /**
     * Deletes one ({@code virDomainCheckpointDelete}).
     *
     * @throws LibvirtException if there is none of that name
     */
    public void delete(String name) {
        domain.callForInt(pointer -> {
            DomainCheckpointPointer found = api().virDomainCheckpointLookupByName(pointer, name, 0);
            if (found == null) {
                return -1;
            }
            int result = api().virDomainCheckpointDelete(found, 0);
            if (result < 0) {
                LibvirtError error = NativeError.last(api());
                api().virDomainCheckpointFree(found);
                throw new LibvirtException(error);
            }
            return api().virDomainCheckpointFree(found);
        });
    }
}
