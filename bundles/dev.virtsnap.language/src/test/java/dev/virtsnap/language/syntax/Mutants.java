package dev.virtsnap.language.syntax;

import java.util.List;
import java.util.Random;

/** Documents made by seeded accidents from other documents. */
final class Mutants {

    /**
     * Well-formed documents that between them use everything XML has but document types, and but the encoding in the
     * declaration: the JDK ignores it, however wrong, where the text is decoded already.
     */
    static final List<String> DOCUMENTS = List.of(
            """
            <domainsnapshot>
              <name>before &amp; after</name>
              <description>one &lt; two &#x41;&#66; <![CDATA[<raw> & ]] >]]></description>
              <memory snapshot='external' file="/var/lib/a'b.mem"/>
              <!-- disks - all of them -->
              <disks>
                <disk name='vda' snapshot="external" type='file'>
                  <driver type='qcow2'/>
                  <source file='/var/lib/libvirt/images/new.qcow2'/>
                </disk>
                <disk name='vdb' snapshot='no'/>
              </disks>
            </domainsnapshot>
            """,
            "<?xml version='1.0' standalone='yes' ?>\r\n<!-- c -->\r\n<?pi some data?>\r\n"
                    + "<d xmlns='urn:d' xmlns:q=\"urn:q\" a='1\r\n2\t3&#10;' q:a=''>\r\n<q:e xml:lang='de' q:b='&quot;'>x\ry</q:e>"
                    + "<e xmlns='' b=\"it's\"/><e xmlns:q='urn:r'><q:f/></e></d>\r\n<?end?><!---->\n",
            "<a\n  b = 'c'\n  d\t=\n\"e\"\n><é·ñ x.y-z_1='\uD83D\uDE00'/>\uD83D\uDE00]]&gt;</a >",
            "<l><i>1</i><i>2</i><i><i><i/></i></i><i></i>text<i/>more<!-- - --><i a='&lt;&gt;' b='>'/></l>");

    private static final String[] SCRAPS = {
        "<",
        ">",
        "</",
        "/>",
        "/",
        "=",
        "'",
        "\"",
        "&",
        ";",
        "-",
        "--",
        "-->",
        "<!--",
        "]]>",
        "<![CDATA[",
        "<?",
        "?>",
        " ",
        "\n",
        "<a>",
        "</a>",
        "<a/>",
        "x='y' ",
        " x='y'",
        "xmlns:p='u'",
        "p:",
        ":",
        "&lt;",
        "&#0;",
        "&#xD800;",
        "&x;",
        "\u0001",
        "\uD83D",
        "\uFFFF",
        "1",
        "é",
        "xml",
        "xmlns=''",
        "!",
        "?",
        "version='1.0'"
    };

    private Mutants() {}

    /** A document with a few accidents; the same seed gives the same one. */
    static String mutant(long seed) {
        Random random = new Random(seed);
        String text = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
        for (int n = 1 + random.nextInt(3); 0 < n; n--) {
            text = accident(text, random);
        }
        return text;
    }

    private static String accident(String text, Random random) {
        int a = random.nextInt(text.length() + 1);
        int b = Math.min(text.length(), a + 1 + random.nextInt(random.nextBoolean() ? 2 : 30));
        String chunk = text.substring(a, b);
        int c = random.nextInt(text.length() + 1);
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, a) + text.substring(b);
            case 1 -> text.substring(0, c) + chunk + text.substring(c);
            case 2 -> text.substring(0, a) + SCRAPS[random.nextInt(SCRAPS.length)] + text.substring(b);
            case 3 -> text.substring(0, a) + SCRAPS[random.nextInt(SCRAPS.length)] + text.substring(a);
            case 4 ->
                random.nextInt(4) == 0
                        ? text.substring(0, a)
                        : text.substring(0, a) + text.substring(Math.min(b, a + 1));
            default -> new StringBuilder(text).insert(c, chunk.strip()).toString();
        };
    }
}
