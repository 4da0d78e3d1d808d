/**
 * What libvirt would refuse, or do to someone's surprise, beyond what a grammar can say.
 *
 * <p>One rule is one class here, one page of the same id among the resources of this package, and one line in
 * {@link dev.virtsnap.language.rules.Rules}. The page explains the rule and carries a bad and a good document, which are
 * its test. A rule speaks only of what it can know from its {@link dev.virtsnap.language.rules.RuleContext}; where it
 * lacks a fact it is silent. Rules are run on every document that is checked, often on ten thousand in a row, so they walk
 * what is there and make nothing unless something is wrong.
 */
@NullMarked
package dev.virtsnap.language.rules;

import org.jspecify.annotations.NullMarked;
