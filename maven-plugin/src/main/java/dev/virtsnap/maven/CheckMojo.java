package dev.virtsnap.maven;

import dev.virtsnap.cli.Program;
import dev.virtsnap.cli.report.Streams;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks the snapshot documents of a project, and fails the build if one is wrong. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

    private static final int WIDTH = 120;

    /** Files, folders and patterns to check; {@code src} of the project if none is named. */
    @Parameter(property = "virtsnap.files")
    private @Nullable List<File> files;

    /** Reports to write, such as {@code junit=target/virtsnap.xml}; files are relative to the project. */
    @Parameter(property = "virtsnap.reports")
    private @Nullable List<String> reports;

    /** More options of {@code virtsnap check}, a word each. */
    @Parameter(property = "virtsnap.options")
    private @Nullable List<String> options;

    /** Whether errors and warnings fail the build. */
    @Parameter(property = "virtsnap.failOnFindings", defaultValue = "true")
    private boolean failOnFindings;

    /** Whether to do nothing. */
    @Parameter(property = "virtsnap.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private @Nullable File basedir;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("virtsnap is skipped");
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(InputStream.nullInputStream(), out, err, false, false, WIDTH);
        int code = Program.run(arguments().toArray(String[]::new), streams);
        for (String line : lines(out)) {
            if (code == 0) {
                getLog().info(line);
            } else if (failOnFindings) {
                getLog().error(line);
            } else {
                getLog().warn(line);
            }
        }
        if (1 < code) {
            throw new MojoExecutionException("virtsnap could not check everything: " + String.join("; ", lines(err)));
        }
        for (String line : lines(err)) {
            getLog().warn(line);
        }
        if (code == 1 && failOnFindings) {
            throw new MojoFailureException("virtsnap found mistakes in snapshot documents; they are told above");
        }
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(options == null ? List.of() : options);
        for (String report : reports == null ? List.<String>of() : reports) {
            int file = report.indexOf('=') + 1;
            arguments.add("--format");
            arguments.add(file == 0 ? report : report.substring(0, file) + inProject(report.substring(file)));
        }
        arguments.add("--");
        if (files == null || files.isEmpty()) {
            arguments.add(inProject("src"));
        } else {
            files.forEach(file -> arguments.add(file.toString()));
        }
        return arguments;
    }

    private String inProject(String name) {
        File file = new File(name);
        return file.isAbsolute() || basedir == null ? name : new File(basedir, name).toString();
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
