/**
 * XML as people type it: a parser that never fails and forgets nothing.
 *
 * <pre>{@code
 * SyntaxTree tree = SyntaxTree.parse(Text.of("<domainsnapshot><name>before</domainsnapshot>"));
 * tree.root().element("name").text();   // "before"
 * tree.errors();                        // xml/unclosed-element at 'name'
 * tree.placeAt(17);                     // the name of a start tag, with what is typed of it so far
 * }</pre>
 *
 * <p>What is always true, and tested for every prefix and mutation of many documents: {@code parse} does not throw; the
 * tokens put together are the text; the nodes at the top tile the text and the children of an element tile its content.
 * Time and memory are linear in the text, and nothing here recurses, so that neither a nesting of 100,000 nor a million
 * elements is a problem.
 *
 * <p>The language is XML 1.0 (fifth edition) with namespaces, without document types: a DOCTYPE is an error, is skipped,
 * and declares nothing. No entity is known but the five that XML has built in.
 */
@NullMarked
package dev.virtsnap.language.syntax;

import org.jspecify.annotations.NullMarked;
