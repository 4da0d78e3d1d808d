package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URL;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What F1 says, and what the cheat sheet does. */
class HelpTest {

    private static final String BUNDLE = "dev.virtsnap.eclipse.explorer";

    private static URL file(String path) {
        URL url = FileLocator.find(Platform.getBundle(BUNDLE), new Path(path));
        assertNotNull(url, path);
        return url;
    }

    @ParameterizedTest
    @ValueSource(strings = {"view", "graph", "connect", "preferences"})
    void eachPlaceHasHelpAndItsPageIsThere(String place) {
        IContext context = HelpSystem.getContext(BUNDLE + "." + place);
        assertNotNull(context, place);
        assertTrue(40 < context.getText().length(), context::getText);
        assertEquals(1, context.getRelatedTopics().length);
        String page = context.getRelatedTopics()[0].getHref();
        assertTrue(page.endsWith("help/html/explorer.html"), page);
        file("help/html/explorer.html");
    }

    @Test
    void theStepsOfTheCheatSheetCanBeDone() throws Exception {
        NodeList commands;
        try (InputStream in = file("help/first-snapshot.xml").openStream()) {
            commands = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("command");
        }
        assertEquals(4, commands.getLength());
        ICommandService service = PlatformUI.getWorkbench().getService(ICommandService.class);
        for (int i = 0; i < commands.getLength(); i++) {
            String words = ((Element) commands.item(i)).getAttribute("serialization");
            ParameterizedCommand command = service.deserialize(words);
            assertTrue(command.getCommand().isDefined(), words);
        }
    }
}
