package dev.virtsnap.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our pages in a real browser, from a disk: their scripts run, in spite of the policy that lets no other run. */
class BrowserIT {

    private static final String TYPO =
            "<domainsnapshot>\n  <nmae>before-upgrade</nmae>\n  <description>For June</description>\n</domainsnapshot>\n";

    private final Path folder;

    BrowserIT(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What a page is when its scripts have run. */
    private String shown(Path page, String hash) throws IOException, InterruptedException {
        Exec ran = Exec.run(
                Exec.nothing(),
                Map.of("HOME", folder.toString()),
                List.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "--virtual-time-budget=3000",
                        "--dump-dom",
                        page.toUri() + hash));
        assertEquals(0, ran.code(), ran.err());
        return ran.out();
    }

    @Test
    void aReportIsFiltered() throws Exception {
        Path evil = Files.writeString(
                folder.resolve("b.xml"),
                TYPO.replace("nmae", "script").replace("before-upgrade", "document.title='mine'"));
        Path other = Files.writeString(folder.resolve("a.xml"), TYPO);
        Path report = folder.resolve("report.html");
        Exec.program(Exec.nothing(), "check", "--format", "html=" + report, evil.toString(), other.toString());

        String page = shown(report, "#search=nmae");

        assertTrue(page.contains(">1 of 3 shown</span>"), page.substring(page.indexOf("</style>")));
        assertTrue(page.contains("<title>virtsnap report</title>"), page);
        String all = shown(report, "");
        assertFalse(all.contains(" shown</span>"), all);
    }

    @Test
    void theSiteIsSearched() throws Exception {
        Path site = folder.resolve("site");
        Exec.program(Exec.nothing(), "site", site.toString());

        String page = shown(site.resolve("codes/schema/conflict.html"), "#search=overlay%20not%20external");

        assertTrue(page.contains("<a href=\"../../codes/SNAP205.html\">SNAP205: "), page);
        assertTrue(page.contains("<main hidden=\"\">"), page);
        assertTrue(shown(site.resolve("index.html"), "#search=nothing-has-this").contains("No page has all"), "none");
    }
}
