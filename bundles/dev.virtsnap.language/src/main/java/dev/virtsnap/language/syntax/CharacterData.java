package dev.virtsnap.language.syntax;

/** Text between tags, or a CDATA section. Never empty. */
public final class CharacterData extends Node {

    static final String CDATA = "<![CDATA[";
    static final String CDATA_END = "]]>";

    CharacterData(Element container, int start, int end) {
        super(container, start, end);
    }

    /** What it says: references replaced, line ends normalised to {@code \n}, the delimiters of CDATA left out. */
    public String text() {
        String source = document().string();
        return isCData()
                ? References.normalised(source, start() + CDATA.length(), contentEnd())
                : References.text(source, start(), end());
    }

    /** Whether this is a CDATA section. */
    public boolean isCData() {
        return document().charAt(start()) == '<';
    }

    /** Whether it is white space only; a CDATA section is what stands in it. */
    public boolean isBlank() {
        String source = document().string();
        int from = isCData() ? start() + CDATA.length() : start();
        return contentEnd() <= Chars.skipSpace(source, from);
    }

    private int contentEnd() {
        return isCData() && isTerminated() ? end() - CDATA_END.length() : end();
    }

    @Override
    Token.Kind tokenKind() {
        return isCData() ? Token.Kind.CDATA : Token.Kind.TEXT;
    }

    @Override
    boolean isTerminated() {
        return isCData() && endsWith(CDATA_END, CDATA.length());
    }
}
