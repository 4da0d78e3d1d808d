/**
 * RELAX NG by derivatives: what may stand where, and what is wrong with what does.
 *
 * <p>A schema in any notation becomes a {@link dev.virtsnap.language.schema.Blueprint}, a table of simplified RELAX NG
 * nodes. A {@link dev.virtsnap.language.schema.Grammar} compiles it lazily, as documents ask, into interned immutable
 * patterns and remembers every step, so that validating is mostly looking up. A
 * {@link dev.virtsnap.language.schema.SchemaState} is a place in a document as a value.
 *
 * <p>The algorithm is James Clark's <a href="https://relaxng.org/jclark/derivative.html">derivative algorithm</a>, with one
 * change: where his {@code After} patterns nest as deep as the document, ours keeps the open elements on a list, each with
 * the alternatives that its content may still belong to. So no pattern grows with depth and nothing recurses over a document.
 */
@NullMarked
package dev.virtsnap.language.schema;

import org.jspecify.annotations.NullMarked;
