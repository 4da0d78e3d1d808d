package dev.virtsnap.language.ide;

import dev.virtsnap.language.ide.Insertion.Literal;
import dev.virtsnap.language.ide.Insertion.Piece;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.syntax.Escapes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What shapes put in, in the layout and with the quotes of the document. */
final class ShapeText {

    private final CompletionRequest request;
    private final String line;
    private final String unit;
    private final String q;
    private final OverlayNames names;
    private final @Nullable DomainDefinition domain;

    /** @param line a line end with the indentation of the first element */
    ShapeText(CompletionRequest request, String line) {
        this.request = request;
        this.line = line;
        this.unit = Layout.unit(request.text());
        this.q = String.valueOf(request.quote());
        this.names = new OverlayNames(request.analysis(), request.workspace());
        this.domain = KnownValues.domain(request.analysis());
    }

    /** An insertion without its first character, which is a {@code <} that has been typed. */
    static Insertion withoutFirst(Insertion whole) {
        List<Piece> pieces = new ArrayList<>(whole.pieces());
        pieces.set(0, new Literal(pieces.get(0).plain().substring(1)));
        return new Insertion(pieces);
    }

    private String quoted(String value) {
        return q + Escapes.value(value, q.charAt(0)) + q;
    }

    private String indent(int depth) {
        return line + unit.repeat(depth);
    }

    private static List<String> escaped(List<Known> known) {
        List<String> values = new ArrayList<>();
        for (Known each : known) {
            values.add(Escapes.text(each.value()));
        }
        return values;
    }

    // whole documents

    Insertion named() {
        InsertionWriter writer = head();
        return writer.text(indent(0) + "</domainsnapshot>").end().done();
    }

    private InsertionWriter head() {
        return new InsertionWriter()
                .text("<domainsnapshot>" + indent(1) + "<name>")
                .stop("before-upgrade")
                .text("</name>" + indent(1) + "<description>")
                .stop("Why this was taken")
                .text("</description>");
    }

    Insertion ofDisks(String mode) {
        InsertionWriter writer = head().text(indent(1));
        allDisks(writer, 1, mode);
        return writer.text(indent(0) + "</domainsnapshot>").end().done();
    }

    Insertion checkpoint() {
        InsertionWriter writer = head().text(indent(1));
        writer.append(memory());
        writer.text(indent(1));
        allDisks(writer, 1, "external");
        return writer.text(indent(0) + "</domainsnapshot>").end().done();
    }

    /** A redefine needs the whole machine: the known one, or one to fill in. */
    Insertion redefine() {
        InsertionWriter writer = head().text(indent(1));
        state(writer);
        writer.text(indent(1) + "<creationTime>")
                .stop(String.valueOf(request.now()))
                .text("</creationTime>" + indent(1));
        allDisks(writer, 1, "external");
        writer.text(indent(1));
        if (domain == null) {
            machine(writer);
        } else {
            writer.text(Layout.indented(domain.element().source(), indent(1)));
        }
        return writer.text(indent(0) + "</domainsnapshot>").end().done();
    }

    private void machine(InsertionWriter writer) {
        writer.text("<domain type=" + q + "kvm" + q + ">" + indent(2) + "<name>")
                .stop("web1")
                .text("</name>" + indent(2) + "<uuid>")
                .stop("7f1c2b9e-3d54-4c0a-9a6b-5f0e8d21c7a4")
                .text("</uuid>" + indent(2) + "<memory unit=" + q + "MiB" + q + ">")
                .stop("2048")
                .text("</memory>" + indent(2) + "<os>" + indent(3) + "<type>hvm</type>" + indent(2) + "</os>")
                .text(indent(2) + "<devices>" + indent(3))
                .text("<disk type=" + q + "file" + q + " device=" + q + "disk" + q + ">" + indent(4))
                .text("<driver name=" + q + "qemu" + q + " type=" + q + "qcow2" + q + "/>" + indent(4))
                .text("<source file=" + q)
                .stop("/var/lib/libvirt/images/web1.qcow2")
                .text(q + "/>" + indent(4) + "<target dev=" + q + "vda" + q + " bus=" + q + "virtio" + q + "/>")
                .text(indent(3) + "</disk>" + indent(2) + "</devices>" + indent(1) + "</domain>");
    }

    // parts of a snapshot

    private void state(InsertionWriter writer) {
        writer.text("<state>")
                .choice(List.of("shutoff", "running", "paused", "disk-snapshot"))
                .text("</state>");
    }

    Insertion stateAndTime() {
        InsertionWriter writer = new InsertionWriter();
        state(writer);
        return writer.text(indent(0) + "<creationTime>")
                .stop(String.valueOf(request.now()))
                .text("</creationTime>")
                .done();
    }

    Insertion parent() {
        List<String> parents = escaped(request.known().ofText(new Topic(List.of("parent", "name"), "", "")));
        InsertionWriter writer = new InsertionWriter().text("<parent>" + indent(1) + "<name>");
        if (parents.isEmpty()) {
            writer.stop("");
        } else {
            writer.choice(parents);
        }
        return writer.text("</name>" + indent(0) + "</parent>").done();
    }

    Insertion memory() {
        return new InsertionWriter()
                .text("<memory snapshot=" + q + "external" + q + " file=" + q)
                .stop(Escapes.value(names.memory(), q.charAt(0)))
                .text(q + "/>")
                .done();
    }

    Insertion noMemory() {
        return Insertion.of("<memory snapshot=" + q + "no" + q + "/>");
    }

    Insertion allDisks(String mode) {
        InsertionWriter writer = new InsertionWriter();
        allDisks(writer, 0, mode);
        return writer.done();
    }

    private void allDisks(InsertionWriter writer, int depth, String mode) {
        writer.text("<disks>");
        List<DomainDisk> disks = domain == null ? List.of() : domain.disks();
        boolean any = false;
        for (DomainDisk disk : disks) {
            if (!disk.name().isEmpty()) {
                writer.text(indent(depth + 1));
                disk(writer, disk, mode);
                any = true;
            }
        }
        if (!any) {
            writer.text(indent(depth + 1) + "<disk name=" + q).stop("vda").text(q + " snapshot=" + q + mode + q + "/>");
        }
        writer.text(indent(depth) + "</disks>");
    }

    /** What cannot take part, as drives that are empty or cannot be written to, is left out. */
    private void disk(InsertionWriter writer, DomainDisk disk, String mode) {
        boolean nameless = mode.equals("external") && disk.type() != StorageType.FILE;
        String chosen = isOut(disk) || nameless ? "no" : mode;
        writer.text("<disk name=" + quoted(disk.name()) + " snapshot=" + q + chosen + q + "/>");
    }

    // disks

    /** The disks that are not mentioned yet; those alone that can take part, unless it is to be left out. */
    private List<String> targets(String mode) {
        List<String> targets = new ArrayList<>();
        if (domain != null) {
            for (DomainDisk disk : request.known().missing(domain, null)) {
                if (mode.equals("no") || !isOut(disk)) {
                    targets.add(disk.name());
                }
            }
        }
        return targets;
    }

    private static boolean isOut(DomainDisk disk) {
        return disk.isEmpty() || disk.snapshotMode() == SnapshotMode.NO;
    }

    private InsertionWriter diskNamed(String mode) {
        List<String> targets = new ArrayList<>();
        for (String target : targets(mode)) {
            targets.add(Escapes.value(target, q.charAt(0)));
        }
        InsertionWriter writer = new InsertionWriter().text("<disk name=" + q);
        return (targets.isEmpty() ? writer.stop("vda") : writer.choice(targets)).text(q);
    }

    Insertion plainDisk(String mode) {
        return diskNamed(mode).text(" snapshot=" + q + mode + q + "/>").done();
    }

    Insertion externalDisk() {
        List<String> targets = targets("external");
        String target = targets.isEmpty() ? "vda" : targets.get(0);
        InsertionWriter writer =
                diskNamed("external").text(" snapshot=" + q + "external" + q + " type=" + q + "file" + q + ">");
        writer.text(indent(1));
        driverAndSource(writer, target, 1);
        return writer.text(indent(0) + "</disk>").done();
    }

    private void driverAndSource(InsertionWriter writer, String target, int depth) {
        writer.text("<driver type=" + q + "qcow2" + q + "/>" + indent(depth) + "<source file=" + q)
                .stop(Escapes.value(names.overlay(target), q.charAt(0)))
                .text(q + "/>");
    }

    Insertion overlay(String target) {
        InsertionWriter writer = new InsertionWriter();
        driverAndSource(writer, target, 0);
        return writer.done();
    }

    Insertion blockDisk() {
        return diskNamed("external")
                .text(" snapshot=" + q + "external" + q + " type=" + q + "block" + q + ">" + indent(1))
                .text("<driver type=" + q + "qcow2" + q + "/>" + indent(1) + "<source dev=" + q)
                .stop("/dev/vg0/overlay")
                .text(q + "/>" + indent(0) + "</disk>")
                .done();
    }

    Insertion networkDisk() {
        return diskNamed("external")
                .text(" snapshot=" + q + "external" + q + " type=" + q + "network" + q + ">" + indent(1))
                .text("<source protocol=" + q + "rbd" + q + " name=" + q)
                .stop("pool/overlay")
                .text(q + ">" + indent(2) + "<host name=" + q)
                .stop("storage.example.org")
                .text(q + " port=" + q + "6789" + q + "/>" + indent(1) + "</source>" + indent(0) + "</disk>")
                .done();
    }

    Insertion rest(List<DomainDisk> missing, String mode) {
        InsertionWriter writer = new InsertionWriter();
        for (int i = 0; i < missing.size(); i++) {
            writer.text(i == 0 ? "" : indent(0));
            disk(writer, missing.get(i), mode);
        }
        return writer.done();
    }
}
