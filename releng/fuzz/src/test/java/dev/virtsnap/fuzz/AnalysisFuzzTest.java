package dev.virtsnap.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Feeds parser, schema, model and rules at once: what {@code virtsnap check} does with the text of a file. */
class AnalysisFuzzTest {

    @FuzzTest(maxDuration = "5s")
    @DictionaryFile(resourcePath = "/dev/virtsnap/fuzz/words.dict")
    void analyse(byte[] data) {
        fuzzerTestOneInput(data);
    }

    /** Where Jazzer's own program enters, for runs of hours. */
    public static void fuzzerTestOneInput(byte[] data) {
        Promises.ofAnalysis(new String(data, StandardCharsets.UTF_8));
    }
}
