package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Streams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Does what the program is mostly used for, so that the archive that is made meanwhile holds all the classes for it.
 *
 * <p>The launcher runs it once for each Java, with that Java's option to write an archive at the end.
 */
public final class Training {

    private static final String GOOD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- before the upgrade -->
            <domainsnapshot>
              <name>before-upgrade</name>
              <description>Taken &amp; kept</description>
              <memory snapshot='external' file='/vm/before-upgrade.mem'/>
              <disks>
                <disk name='vda' snapshot='external' type='file'>
                  <driver type='qcow2'/>
                  <source file='/vm/disk.before-upgrade'/>
                </disk>
                <disk name='vdb' snapshot='no'/>
              </disks>
            </domainsnapshot>
            """;

    private static final String BAD =
            """
            <domainsnapshot>
              <nmae>before upgrade</nmae>
              <state>runing</state>
              <disks>
                <disk snapshot='external'><source file='vda.qcow2'/></disk>
                <disk name='vdb' snapshot='internal' type='file'/>
                <disk name='vdb' snapshot='maybe'/>
              </disks>
              <cookies/>
              <memory snapshot='external'/>
            """;

    private static final String CONFIGURATION =
            """
            # what most projects say
            target-libvirt = "9.0"
            exclude = ["archive"]

            [rules]
            HAZ060 = "off"

            [[files]]
            path = "web/**"
            flags = ["disk-only"]
            """;

    private static final int ROUNDS = 3;

    /** Enough documents that what they need is run often, which newer Javas note in the archive, too. */
    private static final int MANY = 50;

    private static final int MANY_ROUNDS = 40;

    private Training() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 1 && args[0].equals("lsp")) {
            LspTraining.run(BAD);
            return;
        }
        Path folder = Files.createTempDirectory("virtsnap-training");
        Path good = folder.resolve("good.xml");
        Path bad = folder.resolve("bad.xml");
        Path configured = Files.createDirectory(folder.resolve("configured"));
        Path configuration = configured.resolve(".virtsnap.toml");
        Path usual = configured.resolve("good.xml");
        try {
            Files.writeString(good, GOOD);
            Files.writeString(bad, BAD);
            Files.writeString(usual, GOOD);
            Files.writeString(configuration, CONFIGURATION);
            boolean many = args.length == 1 && args[0].equals("long");
            for (int i = 0; i < ROUNDS; i++) {
                run("check", many ? folder.toString() : good.toString());
                run("check", "--intent", "create", bad.toString());
                run("check", "--format", "concise", "--color", "always", bad.toString());
                run("check", "--format", "json", "--stdin-filename", "snapshot.xml", "-");
                run("check", "--fix", "-");
                run("check", "--diff", bad.toString());
                run("check", usual.toString());
            }
            run("check", folder.resolve("none.xml").toString());
            if (many) {
                checkMany(folder);
            }
        } finally {
            Files.deleteIfExists(good);
            Files.deleteIfExists(bad);
            Files.deleteIfExists(usual);
            Files.deleteIfExists(configuration);
            Files.delete(configured);
            Files.delete(folder);
        }
    }

    private static void checkMany(Path folder) throws IOException {
        Path documents = Files.createDirectory(folder.resolve("many"));
        try {
            for (int i = 0; i < MANY; i++) {
                Files.writeString(documents.resolve(i + ".xml"), GOOD.replace("before-upgrade", "before-" + i));
            }
            for (int i = 0; i < MANY_ROUNDS; i++) {
                run("check", documents.toString());
            }
        } finally {
            for (int i = 0; i < MANY; i++) {
                Files.deleteIfExists(documents.resolve(i + ".xml"));
            }
            Files.delete(documents);
        }
    }

    private static void run(String... args) {
        InputStream in = new ByteArrayInputStream(BAD.getBytes(StandardCharsets.UTF_8));
        OutputStream nowhere = OutputStream.nullOutputStream();
        Streams real = Main.streams();
        boolean terminal = real.outIsTerminal();
        Program.run(args, new Streams(in, nowhere, nowhere, terminal, terminal, real.columns()));
    }
}
