package dev.virtsnap.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Native;
import dev.virtsnap.language.ide.Analysis;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The bundles resolve, start and answer in a real OSGi framework, which gives them nothing but the JDK, JNA and Xerces. */
class FrameworkTest {

    @Test
    void bundlesResolveAndAnswer(@TempDir Path storage) throws Exception {
        List<Module> modules =
                Checkout.delivered().stream().filter(Module::isBundle).toList();
        assertTrue(2 <= modules.size(), modules::toString);
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        "org.osgi.framework.storage", storage.toString(),
                        "org.osgi.framework.system.packages.extra", xerces(modules),
                        "felix.log.level", "1"));
        framework.start();
        try {
            framework
                    .getBundleContext()
                    .installBundle(Native.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString());
            List<Bundle> bundles = new ArrayList<>();
            for (Module module : modules) {
                bundles.add(framework
                        .getBundleContext()
                        .installBundle(module.jar().toUri().toString()));
            }
            for (Bundle bundle : bundles) {
                start(bundle);
                assertEquals(Bundle.ACTIVE, bundle.getState(), bundle.getSymbolicName());
            }
            answers(bundles.get(0), bundles.get(1));
            opensTheDoor(named(bundles, "dev.virtsnap.hypervisor.libvirt"));
        } finally {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }

    private static Bundle named(List<Bundle> bundles, String name) {
        return bundles.stream()
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    /** Reports what does not resolve by the framework's own words. */
    private static void start(Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException e) {
            throw new AssertionError(bundle.getSymbolicName() + " does not resolve: " + e.getMessage(), e);
        }
    }

    /** What the bundles want from Xerces, which has no OSGi manifest of its own. */
    private static String xerces(List<Module> modules) {
        return modules.stream()
                .flatMap(module -> Headers.packages(module.manifest(), "Import-Package").stream())
                .filter(name -> name.startsWith("org.apache.xerces."))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(","));
    }

    /** The raw layer of libvirt-java is inside the bundle, and JNA beside it. */
    private static void opensTheDoor(Bundle door) throws Exception {
        Class<?> libvirt = door.loadClass("dev.virtsnap.hypervisor.libvirt.Libvirt");
        Object loaded = libvirt.getMethod("load").invoke(null);
        assertTrue(libvirt.getMethod("version").invoke(loaded).toString().matches("[0-9]+[.][0-9]+"));
    }

    private static void answers(Bundle core, Bundle room) throws Exception {
        Class<?> library = room.loadClass("dev.virtsnap.language.xerces.XsdDatatypes");
        Class<?> analysis = core.loadClass("dev.virtsnap.language.ide.Analysis");
        assertNotSame(Analysis.class, analysis, "the bundle's own class, not the one of the tests");
        Method parse = core.loadClass("dev.virtsnap.language.syntax.SyntaxTree")
                .getMethod("parse", core.loadClass("dev.virtsnap.language.text.Text"));
        Object text = core.loadClass("dev.virtsnap.language.text.Text")
                .getMethod("of", String.class)
                .invoke(null, "<domainsnapshot/>");
        assertNotNull(parse.invoke(null, text));
        assertTrue(
                core.loadClass("dev.virtsnap.language.schema.DatatypeLibrary").isAssignableFrom(library));
    }
}
