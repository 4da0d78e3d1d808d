package dev.virtsnap.language.model;

import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@code <domain>} or {@code <inactiveDomain>}: the parts of a domain that snapshots depend on
 * ({@code virDomainDef}).
 *
 * @param element the domain
 * @param type attribute {@code type}; without it libvirt takes the element for the mere UUID of old times
 * @param name the child {@code <name>}
 * @param uuid the child {@code <uuid>}
 * @param loader the child {@code <loader>} of {@code <os>}: the path of the firmware
 * @param nvram the child {@code <nvram>} of {@code <os>}: the path of its variables
 * @param disks the disks, in document order
 */
public record DomainDefinition(
        Element element,
        @Nullable Value type,
        @Nullable Value name,
        @Nullable Value uuid,
        @Nullable Value loader,
        @Nullable Value nvram,
        List<DomainDisk> disks) {

    public DomainDefinition {
        disks = List.copyOf(disks);
    }

    private static final String QEMU_NAMESPACE = "http://libvirt.org/schemas/domain/qemu/1.0";

    /** The typed reading of a domain, of whatever name; null if there is none. */
    public static @Nullable DomainDefinition of(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        Element os = element.element("os");
        return new DomainDefinition(
                element,
                Value.of(element.attribute("type")),
                Value.of(element.element("name")),
                Value.of(element.element("uuid")),
                os == null ? null : Value.of(os.element("loader")),
                os == null ? null : Value.of(os.element("nvram")),
                disks(element));
    }

    /** XPath {@code ./devices/disk}. */
    private static List<DomainDisk> disks(Element domain) {
        List<DomainDisk> disks = new ArrayList<>();
        for (int i = 0; i < domain.childCount(); i++) {
            if (domain.child(i) instanceof Element devices && devices.name().is("devices")) {
                for (int j = 0; j < devices.childCount(); j++) {
                    if (devices.child(j) instanceof Element disk && disk.name().is("disk")) {
                        disks.add(DomainDisk.of(disk));
                    }
                }
            }
        }
        return disks;
    }

    /** Whether libvirt reads it as a definition at all: it has a type. */
    public boolean isFull() {
        return type != null && !type.isEmpty();
    }

    /** Whether QEMU runs it. */
    public boolean isQemu() {
        return type != null && (type.is("kvm") || type.is("qemu") || type.is("hvf"));
    }

    /** The children of {@code <devices>} with that name. */
    public List<Element> devices(String name) {
        List<Element> found = new ArrayList<>(0);
        for (int i = 0; i < element.childCount(); i++) {
            if (element.child(i) instanceof Element devices && devices.name().is("devices")) {
                for (Element device : devices.elements()) {
                    if (device.name().is(name)) {
                        found.add(device);
                    }
                }
            }
        }
        return found;
    }

    /** Whether there is a channel for the guest agent of QEMU. */
    public boolean hasGuestAgentChannel() {
        for (Element channel : devices("channel")) {
            Element target = channel.element("target");
            if (target != null
                    && Value.textOf(Value.of(target.attribute("name"))).equals("org.qemu.guest_agent.0")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the firmware is written to be flash memory, as UEFI is; libvirt may choose one that is without saying so. */
    public boolean hasPflash() {
        return loader != null
                && Value.textOf(Value.of(loader.element().attribute("type"))).equals("pflash");
    }

    /** Attribute {@code format} of {@code <nvram>}; null if it is absent, which means raw. */
    public @Nullable Value nvramFormat() {
        return nvram == null ? null : Value.of(nvram.element().attribute("format"));
    }

    /** The memory as it is written, with its unit, such as {@code 1024 MiB}; empty if it is not written. */
    public String memoryText() {
        Element memory = element.element("memory");
        if (memory == null) {
            return "";
        }
        Value unit = Value.of(memory.attribute("unit"));
        return memory.text().strip() + " " + (unit == null ? "KiB" : unit.text());
    }

    /** The first disk with that target; null if there is none. */
    public @Nullable DomainDisk disk(String target) {
        for (DomainDisk disk : disks) {
            if (disk.name().equals(target)) {
                return disk;
            }
        }
        return null;
    }

    /**
     * What libvirt prints only in dumps made with {@code VIR_DOMAIN_SNAPSHOT_XML_SECURE}, and environment variables of
     * QEMU that are named like secrets.
     */
    public List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>(0);
        for (int i = 0; i < element.childCount(); i++) {
            if (element.child(i) instanceof Element child) {
                secretsIn(child, secrets);
            }
        }
        return secrets;
    }

    private static void secretsIn(Element child, List<Secret> secrets) {
        switch (child.name().local()) {
            case "devices" -> {
                for (int i = 0; i < child.childCount(); i++) {
                    if (child.child(i) instanceof Element device) {
                        deviceSecrets(device, secrets);
                    }
                }
            }
            case "launchSecurity" -> {
                addText(secrets, child.element("session"), "the session of the encrypted guest");
                addText(secrets, child.element("dhCert"), "the certificate of the encrypted guest");
            }
            case "commandline" -> environmentSecrets(child, secrets);
            default -> {}
        }
    }

    private static void deviceSecrets(Element device, List<Secret> secrets) {
        if (device.name().is("graphics")) {
            Value password = Value.of(device.attribute("passwd"));
            if (password != null && !password.isEmpty()) {
                Value type = Value.of(device.attribute("type"));
                secrets.add(new Secret(password, "the password of the '" + Value.textOf(type) + "' display"));
            }
        } else if (device.name().is("disk")) {
            Element source = device.element("source");
            Element cookies = source == null ? null : source.element("cookies");
            if (cookies != null) {
                for (Element cookie : cookies.elements()) {
                    addText(secrets, cookie, "a cookie for the server of a disk");
                }
            }
        }
    }

    private static void environmentSecrets(Element commandline, List<Secret> secrets) {
        for (Element env : commandline.elements()) {
            Value name = Value.of(env.attribute("name"));
            Value value = Value.of(env.attribute("value"));
            if (env.name().namespace().equals(QEMU_NAMESPACE)
                    && env.name().local().equals("env")
                    && name != null
                    && value != null
                    && !value.isEmpty()
                    && isSecretName(name.text())) {
                secrets.add(new Secret(value, "the environment variable '" + name.text() + "'"));
            }
        }
    }

    private static boolean isSecretName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.contains("PASS") || upper.contains("SECRET") || upper.contains("TOKEN") || upper.endsWith("KEY");
    }

    private static void addText(List<Secret> secrets, @Nullable Element element, String what) {
        Value value = Value.of(element);
        if (value != null && !value.isEmpty()) {
            secrets.add(new Secret(value, what));
        }
    }
}
