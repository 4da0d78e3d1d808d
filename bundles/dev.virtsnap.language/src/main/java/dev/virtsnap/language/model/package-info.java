/**
 * The typed reading of a tree: what libvirt would understand of a document, every value with its place.
 *
 * <p>Reading never fails. It follows the way libvirt reads, which is by XPath lookups of the names it knows: of repeated
 * elements the first counts, an absent element and one with empty text are the same, unknown names are passed over,
 * whatever stands below {@code <disks>} is a disk. Whether the document is valid is not asked here.
 *
 * <pre>{@code
 * SnapshotDefinition definition = SnapshotDefinition.of(SyntaxTree.parse(text));
 * for (SnapshotDisk disk : definition.disks()) {
 *     Value name = disk.name(); // null if there is no such attribute
 * }
 * }</pre>
 */
@NullMarked
package dev.virtsnap.language.model;

import org.jspecify.annotations.NullMarked;
