package dev.virtsnap.language.ide;

import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.schema.EmbeddedForTests;
import dev.virtsnap.language.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Documents for the tests of what editors ask. */
final class IdeDocuments {

    /** A machine with two images, a CD-ROM without a disc and a volume. */
    static final Text DOMAIN = Text.of(
            """
            <domain type='kvm'>
              <name>web1</name>
              <uuid>7f1c2b9e-3d54-4c0a-9a6b-5f0e8d21c7a4</uuid>
              <memory>2097152</memory>
              <os><type>hvm</type></os>
              <devices>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2'/>
                  <source file='/images/web1.qcow2'/>
                  <target dev='vda' bus='virtio'/>
                </disk>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2'/>
                  <source file='/images/data.qcow2'/>
                  <target dev='vdb' bus='virtio'/>
                </disk>
                <disk type='file' device='cdrom'>
                  <target dev='sda' bus='sata'/>
                  <readonly/>
                </disk>
              </devices>
            </domain>
            """);

    static final Facts FACTS = Facts.NONE.withDomain(DOMAIN);

    /** 2025-11-21 05:00:00 UTC. */
    static final long NOW = 1763701200;

    private IdeDocuments() {}

    static Analysis analysis(String document, Facts facts) {
        return Analysis.of(Text.of(document), EmbeddedForTests.GRAMMAR, Intent.Choice.AUTO, facts);
    }

    /** The documents of {@code schemas/examples} below a folder, by path. */
    static Map<String, String> examples(String folder) {
        Map<String, String> documents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("../../schemas/examples").resolve(folder))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".xml"))::iterator) {
                String document = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                // those in another encoding are for whoever decodes them
                if (document.indexOf('\uFFFD') < 0 && document.indexOf('\0') < 0) {
                    documents.put(file.getFileName().toString(), document);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }
}
