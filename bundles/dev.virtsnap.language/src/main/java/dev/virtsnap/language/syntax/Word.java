package dev.virtsnap.language.syntax;

import org.jspecify.annotations.Nullable;

/** What is written as a name somewhere in one document, with what is known about it: the same word is looked at once. */
final class Word {

    final String written;
    final int hash;
    final String prefix;
    final String local;

    /** What keeps it from being a name, as the middle of a sentence; null if nothing does or that is reported elsewhere. */
    final @Nullable String complaint;

    /** The next of the same hash. */
    @Nullable
    Word sibling;

    /** How many elements of this name are open. */
    int open;

    /** The last start tag that had an attribute of this name, and that attribute. */
    int tag;

    @Nullable
    Attribute attribute;

    /** The names it was last resolved to. */
    private Name elementName;

    private Name attributeName;

    Word(String written, int hash, @Nullable Word sibling) {
        this.written = written;
        this.hash = hash;
        this.sibling = sibling;
        int colon = written.indexOf(':');
        boolean qualified = 0 < colon && colon == written.lastIndexOf(':') && colon + 1 < written.length();
        this.prefix = qualified ? written.substring(0, colon) : "";
        this.local = qualified ? written.substring(colon + 1) : written;
        this.complaint = complaintOf(written, local);
        this.elementName = new Name("", local, prefix);
        this.attributeName = elementName;
    }

    Name elementName(String namespace) {
        if (!elementName.namespace().equals(namespace)) {
            elementName = new Name(namespace, local, prefix);
        }
        return elementName;
    }

    Name attributeName(String namespace) {
        if (!attributeName.namespace().equals(namespace)) {
            attributeName = new Name(namespace, local, prefix);
        }
        return attributeName;
    }

    private static @Nullable String complaintOf(String written, String local) {
        for (int i = 0; i < written.length(); ) {
            int c = written.codePointAt(i);
            if (!Chars.isName(c)) {
                return Chars.isLegal(c) ? "it contains " + Chars.say(c) : null;
            }
            i += Character.charCount(c);
        }
        if (!Chars.isNameStart(written.codePointAt(0))) {
            return "it begins with " + Chars.say(written.codePointAt(0));
        }
        if (local.indexOf(':') < 0) {
            return Chars.isNameStart(local.codePointAt(0))
                    ? null
                    : "the part behind ':' begins with " + Chars.say(local.codePointAt(0));
        }
        return "a colon may only stand once, between a prefix and a name";
    }
}
