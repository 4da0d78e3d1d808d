package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.diagnostic.Severity;

/**
 * What libvirt does without refusing, and somebody may regret.
 *
 * @param code the code of the rule, whose page explains it; empty if none is behind it
 * @param severity how much it matters
 * @param message what happens and what to do
 */
public record Hazard(String code, Severity severity, String message) {}
