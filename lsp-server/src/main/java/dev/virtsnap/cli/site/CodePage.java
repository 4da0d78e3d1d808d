package dev.virtsnap.cli.site;

/**
 * The page of a code.
 *
 * @param code {@code SNAP010}, {@code schema/unknown-element} and the like
 * @param severity of most of its findings
 * @param title what is wrong, in one line without a full stop
 * @param page all there is to say, as Markdown with a heading
 */
public record CodePage(String code, String severity, String title, String page) {

    String address() {
        return address(code);
    }

    /** Where the page of a code is in the site. */
    static String address(String code) {
        return "codes/" + code + ".html";
    }

    /** What the code speaks of. */
    String group() {
        int slash = code.indexOf('/');
        return slash < 0 ? code.replaceAll("[0-9]", "") : code.substring(0, slash + 1);
    }
}
