package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.editor.project.SnapshotNature;
import dev.virtsnap.eclipse.editor.text.Contrast;
import dev.virtsnap.eclipse.tests.Workbench.Opened;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPageLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures of what a person sees, in the light and in the dark theme; they are made to be looked at. */
class PicturesTest {

    static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

    private static final String DOMAIN =
            """
            <domain type='kvm'>
              <name>web1</name>
              <uuid>7f1c2b9e-3d54-4c0a-9a6b-5f0e8d21c7a4</uuid>
              <memory unit='MiB'>2048</memory>
              <os>
                <type>hvm</type>
              </os>
              <devices>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2'/>
                  <source file='/var/lib/libvirt/images/web1.qcow2'/>
                  <target dev='vda' bus='virtio'/>
                </disk>
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2'/>
                  <source file='/var/lib/libvirt/images/data.qcow2'/>
                  <target dev='vdb' bus='virtio'/>
                </disk>
              </devices>
            </domain>
            """;

    private static final String DOCUMENT =
            """
            <!-- virtsnap: create disk-only domain=web1.domain.xml -->
            <domainsnapshot>
              <name>before-upgrade</name>
              <description>Before the upgrade to Debian 13</description>
              <!-- the memory is not needed -->
              <memory snapshot='no'/>
              <disks>
                <disk name='vda' snapshot='external'/>
                <disk name='vdb' snapshot='extern'/>
                <disk name='vda' snapshot='no'/>
              </disks>
            </domainsnapshot>
            """;

    @AfterEach
    void close() throws Exception {
        theme(LIGHT);
        Workbench.closeAll();
    }

    @Test
    void light() throws Exception {
        pictures("light");
    }

    @Test
    void dark() throws Exception {
        theme(DARK);
        pictures("dark");
    }

    static void theme(String id) {
        IThemeEngine engine = Workbench.window().getService(IThemeEngine.class);
        assertNotNull(engine);
        engine.setTheme(id, false);
        Workbench.settle();
    }

    private static void pictures(String theme) throws Exception {
        IProject project = Workbench.project("web");
        Workbench.file(project, "web1.domain.xml", DOMAIN);
        IFile file = Workbench.file(project, "before-upgrade.xml", DOCUMENT);
        SnapshotNature.set(project, true, null);
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        Workbench.page().showView(IPageLayout.ID_PROBLEM_VIEW);
        Workbench.page().showView(IPageLayout.ID_OUTLINE);
        Workbench.window().getShell().setBounds(Workbench.display().getBounds());
        Opened opened = Workbench.open(file);
        Workbench.page().activate(opened.editor());
        Workbench.until(() -> 2 <= opened.codes().size(), () -> "found " + opened.codes());
        Workbench.until(
                () -> 20 < opened.viewer().getTextWidget().getStyleRanges().length, () -> "there are no colours");
        opened.cursor("snapshot='extern'/>");
        Workbench.picture("editor-" + theme);
        assertReadable(opened.viewer().getTextWidget());
        completion(opened, theme);
        hover(opened, theme);
    }

    /** Each colour differs from what it stands on enough to be read. */
    private static void assertReadable(StyledText text) {
        RGB ground = text.getBackground().getRGB();
        for (StyleRange range : text.getStyleRanges()) {
            if (range.foreground != null) {
                double contrast = Contrast.of(range.foreground.getRGB(), ground);
                assertTrue(
                        4.5 <= contrast, () -> range.foreground + " on " + ground + " has a contrast of " + contrast);
            }
        }
        assertNotEquals(0, text.getStyleRanges().length);
    }

    private static void completion(Opened opened, String theme) throws Exception {
        opened.document().replace(opened.text().indexOf("  <disks>"), 0, "  \n");
        opened.cursor("snapshot='no'/>\n  |\n");
        opened.awaitAnalysis();
        opened.editor().setFocus();
        opened.viewer().doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
        Workbench.until(() -> 3 < Workbench.rows().size(), () -> "offered " + Workbench.rows());
        Workbench.until(() -> !page().isEmpty(), () -> "there is no page beside the list");
        Workbench.picture("completion-" + theme);
        // the page beside the list goes with it
        for (Shell popup : Workbench.popups()) {
            if (!popup.isDisposed()) {
                popup.close();
            }
        }
    }

    /** What stands in a small window. */
    private static String page() {
        for (Shell popup : Workbench.popups()) {
            StyledText text = Workbench.find(popup, StyledText.class);
            if (text != null && !text.getText().isEmpty()) {
                return text.getText();
            }
        }
        return "";
    }

    private static void hover(Opened opened, String theme) throws Exception {
        Workbench.until(() -> Workbench.popups().isEmpty(), () -> "something is still open");
        // nothing is told in a window that is not the active one
        Workbench.window().getShell().forceActive();
        opened.editor().setFocus();
        Workbench.until(
                () -> Workbench.display().getActiveShell() == Workbench.window().getShell(),
                () -> "no window is active");
        opened.awaitAnalysis();
        opened.cursor("snapshot='ext|ern'");
        opened.viewer().doOperation(ISourceViewer.INFORMATION);
        Workbench.until(() -> !page().isEmpty(), () -> "nothing is told");
        Workbench.picture("hover-" + theme);
        for (Shell popup : Workbench.popups()) {
            popup.setVisible(false);
        }
    }
}
