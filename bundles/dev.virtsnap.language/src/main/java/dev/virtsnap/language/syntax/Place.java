package dev.virtsnap.language.syntax;

import dev.virtsnap.language.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a cursor.
 *
 * <p>{@code typed} is what stands between the beginning of the name or value and the cursor; {@code range} is all of that
 * name or value, which a completion replaces.
 */
public sealed interface Place {

    /**
     * The name of a start tag, or the place behind a lone {@code <} where one may be typed.
     *
     * @param element the element of that tag; null behind a lone {@code <}
     * @param parent what it stands in; null at the top
     * @param index how many children of the parent stand before the tag; at the top, of the document
     */
    record ElementName(@Nullable Element element, @Nullable Element parent, int index, Range range, String typed)
            implements Place {}

    /**
     * The name of an end tag, or the place behind a lone {@code </}.
     *
     * @param element what it closes or should close; null if nothing is open
     */
    record EndTagName(@Nullable Element element, Range range, String typed) implements Place {}

    /**
     * The name of an attribute, or a place in a start tag where one may be typed.
     *
     * @param attribute null where none stands yet; then the range is empty
     */
    record AttributeName(Element element, @Nullable Attribute attribute, Range range, String typed) implements Place {}

    /**
     * The value of an attribute, or the place behind its {@code =}.
     *
     * @param range inside the quotes; as far as the value goes if its closing quote is missing
     * @param quote the quote before the value, or NUL if there is none
     * @param closed whether there is a closing quote
     */
    record AttributeValue(Attribute attribute, Range range, String typed, char quote, boolean closed)
            implements Place {}

    /**
     * A start or end tag, where nothing but its punctuation can stand: behind a quote, around {@code =}.
     *
     * @param element null in an end tag that closes nothing
     */
    record InTag(@Nullable Element element) implements Place {}

    /**
     * Text, or the place between two tags where text or a tag may be typed.
     *
     * @param parent null at the top
     * @param index how many children of the parent begin before the cursor; at the top, of the document
     * @param data the text that the cursor touches; null between two tags
     * @param range the text without white space around it; empty, at the cursor, if it is blank or there is none
     */
    record Content(@Nullable Element parent, int index, @Nullable CharacterData data, Range range, String typed)
            implements Place {}

    /**
     * A reference being typed, from its {@code &}.
     *
     * @param around the value or the text in which it stands
     * @param range with the {@code &}, and the {@code ;} if it is there
     * @param typed from the {@code &} to the cursor
     */
    record Reference(Place around, Range range, String typed) implements Place {}

    /** Inside a comment, CDATA section, processing instruction, XML declaration, DOCTYPE or something unknown. */
    record Inside(Node node) implements Place {}
}
