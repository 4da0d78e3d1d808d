package dev.virtsnap.cli.html;

/** What stands around the content of a page. */
public final class HtmlPage {

    private HtmlPage() {}

    /** A page that needs nothing besides, with its style in it. */
    public static String alone(String title, String content) {
        return start("", title) + "<style>" + Asset.STYLE.inside() + "</style>\n</head>\n<body>\n<main>\n" + content
                + "</main>\n</body>\n</html>\n";
    }

    /**
     * A page of the site.
     *
     * @param root the way from the page to the folder of the site: empty, {@code ../} and so on
     */
    public static String ofSite(String root, String title, String content) {
        return start(" data-root=\"" + root + "\"", title)
                + "<link rel=\"stylesheet\" href=\"" + root + Asset.STYLE.file() + "\"/>\n"
                + "<script src=\"" + root + "pages.js\" defer=\"defer\"></script>\n"
                + "<script src=\"" + root + Asset.SITE.file() + "\" defer=\"defer\"></script>\n"
                + "</head>\n<body>\n<header class=\"bar\"><a class=\"home\" href=\"" + root
                + "index.html\">virtsnap</a>\n"
                + "<input type=\"search\" id=\"query\" hidden=\"hidden\" placeholder=\"Search all pages\""
                + " aria-label=\"Search all pages\"/></header>\n"
                + "<ol id=\"results\" hidden=\"hidden\"></ol>\n<main>\n" + content + "</main>\n</body>\n</html>\n";
    }

    private static String start(String attributes, String title) {
        return "<!DOCTYPE html>\n<html lang=\"en\"" + attributes + ">\n<head>\n<meta charset=\"utf-8\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
                + Html.escape(title) + "</title>\n";
    }
}
