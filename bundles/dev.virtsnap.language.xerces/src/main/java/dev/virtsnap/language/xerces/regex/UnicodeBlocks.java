package dev.virtsnap.language.xerces.regex;

import org.jspecify.annotations.Nullable;

/** Unicode's blocks by the names that XML Schema gives them, for {@code \p{IsBasicLatin}}. */
final class UnicodeBlocks {

    private UnicodeBlocks() {}

    /** The characters of a block, or null if there is no such block. */
    static @Nullable CharSet named(String name) {
        if (name.equals("PrivateUse")) {
            // one block in XML Schema, three in Unicode since 3.1
            return CharSet.Ranges.of(0xE000, 0xF8FF, 0xF0000, 0xFFFFD, 0x100000, 0x10FFFD);
        }
        // a surrogate is half a character, and no text has one alone
        if (name.indexOf(' ') < 0 && name.indexOf('_') < 0 && !name.endsWith("Surrogates")) {
            try {
                return new Block(Character.UnicodeBlock.forName(name));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return null;
    }

    private record Block(Character.UnicodeBlock block) implements CharSet {
        @Override
        public boolean contains(int codePoint) {
            return block.equals(Character.UnicodeBlock.of(codePoint));
        }
    }
}
