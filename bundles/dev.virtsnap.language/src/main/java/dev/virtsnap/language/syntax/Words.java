package dev.virtsnap.language.syntax;

import org.jspecify.annotations.Nullable;

/** Finds the {@link Word}s of one document, so that each name exists once in memory. */
final class Words {

    private final String text;
    private @Nullable Word[] table = new Word[64];
    private int size;

    /** Behind the word that was last read. */
    int end;

    Words(String text) {
        this.text = text;
    }

    /** Reads the word at an offset; there must be one. Sets {@link #end}. */
    Word read(int start) {
        int hash = 0;
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Chars.isDelimiter(c)) {
                break;
            }
            hash = 31 * hash + c;
            i++;
        }
        end = i;
        Word word = find(hash, start, i);
        return word != null ? word : add(text.substring(start, i), hash);
    }

    private @Nullable Word find(int hash, int start, int end) {
        Word word = table[slot(hash)];
        while (word != null) {
            if (word.hash == hash && word.written.length() == end - start && text.startsWith(word.written, start)) {
                return word;
            }
            word = word.sibling;
        }
        return null;
    }

    private Word add(String written, int hash) {
        if (table.length <= size) {
            grow();
        }
        size++;
        Word word = new Word(written, hash, table[slot(hash)]);
        table[slot(hash)] = word;
        return word;
    }

    private void grow() {
        @Nullable Word[] old = table;
        table = new Word[old.length * 4];
        for (Word head : old) {
            for (Word word = head; word != null; ) {
                Word following = word.sibling;
                word.sibling = table[slot(word.hash)];
                table[slot(word.hash)] = word;
                word = following;
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & (table.length - 1);
    }
}
