package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.plan.Shown;

/**
 * A domain of a hypervisor.
 *
 * @param uri the address of the hypervisor
 * @param domain the name of the domain
 */
public record Target(String uri, String domain) {

    /** For a sentence. */
    String words() {
        return "domain " + Shown.quoted(domain) + " on " + Shown.plain(uri);
    }
}
