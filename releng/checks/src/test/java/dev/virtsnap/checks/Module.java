package dev.virtsnap.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module of the reactor.
 *
 * @param path its folder, relative to the root
 */
record Module(String path, String artifactId, String version) {

    private static final Pattern OWN_ARTIFACT = Pattern.compile("</parent>.*?<artifactId>([^<]+)<", Pattern.DOTALL);
    private static final Pattern PARENT_VERSION = Pattern.compile("<parent>.*?<version>([^<]+)<", Pattern.DOTALL);

    static Module at(String path) {
        String pom = Checkout.read(path + "/pom.xml");
        return new Module(path, first(OWN_ARTIFACT, pom), first(PARENT_VERSION, pom));
    }

    private static String first(Pattern pattern, String pom) {
        Matcher matcher = pattern.matcher(pom);
        if (!matcher.find()) {
            throw new IllegalStateException("a POM without " + pattern);
        }
        return matcher.group(1);
    }

    boolean hasCode() {
        return Files.isDirectory(Checkout.ROOT.resolve(path).resolve("src/main/java/dev/virtsnap"));
    }

    /** Whether it is made into an OSGi bundle. */
    boolean isBundle() {
        return Files.exists(Checkout.ROOT.resolve(path).resolve("bnd.bnd"));
    }

    Path jar() {
        return Checkout.ROOT.resolve(path).resolve("target/" + artifactId + "-" + version + ".jar");
    }

    Manifest manifest() {
        try (JarFile file = new JarFile(jar().toFile())) {
            return file.getManifest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return artifactId;
    }
}
