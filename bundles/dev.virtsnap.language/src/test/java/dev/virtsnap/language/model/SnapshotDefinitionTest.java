package dev.virtsnap.language.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** libvirt reads by XPath lookups of the names it knows; so do we. */
class SnapshotDefinitionTest {

    static SnapshotDefinition read(String document) {
        return SnapshotDefinition.of(SyntaxTree.parse(Text.of(document)));
    }

    private static SnapshotDefinition root(String content) {
        return read("<domainsnapshot>" + content + "</domainsnapshot>");
    }

    @Test
    void valuesKnowTheirPlaces() {
        String document = "<domainsnapshot><name> s1 </name><disks><disk name='vda'/></disks></domainsnapshot>";
        SnapshotDefinition definition = read(document);
        Value name = Objects.requireNonNull(definition.name());
        assertEquals(" s1 ", name.text());
        assertEquals("s1", document.substring(name.range().start(), name.range().end()));
        Value disk = Objects.requireNonNull(definition.disks().get(0).name());
        assertEquals(
                "vda", document.substring(disk.range().start(), disk.range().end()));
    }

    @Test
    void ofRepeatedElementsTheFirstCounts() {
        SnapshotDefinition definition = root("<name>a</name><name>b</name><state>x</state><state>running</state>");
        assertEquals("a", definition.nameText());
        assertNull(definition.knownState());
    }

    @Test
    void disksOfAllListsCountWhateverTheirTags() {
        SnapshotDefinition definition =
                root("<disks><disk name='a'/><lun name='b'/></disks><disks><disk name='c'/></disks>");
        assertEquals(
                List.of("a", "b", "c"),
                definition.disks().stream()
                        .map(disk -> Value.textOf(disk.name()))
                        .toList());
    }

    @Test
    void anElementInANamespaceIsAnother() {
        assertNull(root("<x:name xmlns:x='urn:x'>a</x:name>").name());
        assertFalse(read("<domainsnapshot xmlns='urn:x'/>").isSnapshot());
        assertTrue(read("<domainsnapshot xmlns:x='urn:x'/>").isSnapshot());
        assertFalse(read("<domain/>").isSnapshot());
    }

    @Test
    void theTextOfAnElementIsAllTextInIt() {
        assertEquals(
                "abc", root("<name>a<b>b<c/></b><!-- x --><![CDATA[c]]></name>").nameText());
    }

    @ParameterizedTest
    @CsvSource({
        "<disk name='vda'/>,",
        "<disk name='vda' snapshot='no'/>, NO",
        "<disk name='vda' snapshot='default'><source file='/a'/></disk>,",
        "<disk name='vda'><source file='/a'/></disk>, EXTERNAL",
        "<disk name='vda'><source file=''/></disk>,",
        "<disk name='vda'><driver type='qcow2'/></disk>, EXTERNAL",
        "<disk name='vda'><driver type=''/></disk>,",
        "<disk name='vda' type='block'><source file='/a'/></disk>,",
        "<disk name='vda' type='block'><source dev='/a'/></disk>, EXTERNAL",
        "<disk name='vda' type='network'><source name='a'/></disk>, EXTERNAL"
    })
    void aSourceOrAFormatMakesADiskExternal(String disk, SnapshotMode expected) {
        assertEquals(
                expected, root("<disks>" + disk + "</disks>").disks().get(0).parsedMode());
    }

    @ParameterizedTest
    @CsvSource({
        "<state>shutoff</state>, NO",
        "<state>disk-snapshot</state><memory/>, NO",
        "<state>running</state>, INTERNAL",
        "<state>crashed</state>, INTERNAL",
        "<state>shutoff</state><memory file='/a'/>, EXTERNAL",
        "<state>shutoff</state><memory snapshot='internal'/>, INTERNAL",
        "<state>x</state>,",
        "<state>running</state><memory snapshot='x'/>,"
    })
    void aRedefineFillsInTheMemory(String content, SnapshotMode expected) {
        assertEquals(expected, root(content).redefinedMemoryMode());
    }

    @Test
    void aDomainWithoutATypeIsNone() {
        assertNull(root("<domain><uuid>x</uuid></domain>").fullDomain());
        assertNotNull(root("<domain type='kvm'/>").fullDomain());
    }

    @Test
    void aCdromIsReadOnlyAndLeftOut() {
        DomainDefinition domain = Objects.requireNonNull(
                root("""
                <domain type='kvm'><devices>
                  <disk device='cdrom'><target dev='sda'/></disk>
                  <disk><source file='/a'/><target dev='vda'/><readonly/></disk>
                  <disk snapshot='external'><source file='/b'/><target dev='vdb'/><readonly/></disk>
                  <disk type='network'><source protocol='nbd'/><target dev='vdc'/></disk>
                </devices></domain>""")
                        .fullDomain());
        assertEquals(SnapshotMode.NO, domain.disks().get(0).snapshotMode());
        assertTrue(domain.disks().get(0).isEmpty());
        assertEquals(SnapshotMode.NO, domain.disks().get(1).snapshotMode());
        assertEquals(SnapshotMode.EXTERNAL, domain.disks().get(2).snapshotMode());
        assertNull(domain.disks().get(3).snapshotMode());
        assertFalse(domain.disks().get(3).isEmpty());
    }

    @Test
    void secretsAreFound() {
        DomainDefinition domain = Objects.requireNonNull(
                root("""
                <domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
                  <devices>
                    <graphics type='vnc' passwd='a'/>
                    <graphics type='spice' passwd=''/>
                    <disk><source><cookies><cookie name='x'>b</cookie></cookies></source></disk>
                  </devices>
                  <launchSecurity type='sev'><session>c</session></launchSecurity>
                  <qemu:commandline>
                    <qemu:env name='API_TOKEN' value='d'/><qemu:env name='LANG' value='C'/>
                  </qemu:commandline>
                </domain>""")
                        .domain());
        assertEquals(
                List.of("a", "b", "c", "d"),
                domain.secrets().stream().map(secret -> secret.value().text()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "text",
                "<domainsnapshot",
                "<domainsnapshot><name",
                "<domainsnapshot><disks><disk name=",
                "<domainsnapshot><disks><disk name='",
                "<domainsnapshot><memory snapshot file='/a'/>",
                "<!-- -->",
                "<domain type='kvm'/>"
            })
    void anythingCanBeRead(String document) {
        SnapshotDefinition definition = read(document);
        assertEquals(document, definition.tree().text().string());
        assertEquals("", definition.nameText());
    }

    @Test
    void depthDoesNotMatter() {
        String document = "<domainsnapshot><name>" + "<a>".repeat(100_000) + "x" + "</a>".repeat(100_000)
                + "</name></domainsnapshot>";
        assertEquals("x", read(document).nameText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<name>a</name> | <name>b&amp;c</name>",
                "<name/> | <name>b&amp;c</name>",
                "<name /> | <name >b&amp;c</name>",
                "<name></name> | <name>b&amp;c</name>"
            })
    void aTextIsReplaced(String before, String after) {
        SnapshotDefinition definition = root(before);
        String edited = Edit.apply(
                definition.tree().text().string(),
                List.of(Objects.requireNonNull(definition.name()).replacement("b&c")));
        assertEquals("<domainsnapshot>" + after + "</domainsnapshot>", edited);
    }
}
