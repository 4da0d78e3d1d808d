package dev.virtsnap.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Feeds the parser. */
class ParserFuzzTest {

    @FuzzTest(maxDuration = "5s")
    @DictionaryFile(resourcePath = "/dev/virtsnap/fuzz/words.dict")
    void parse(byte[] data) {
        fuzzerTestOneInput(data);
    }

    /** Where Jazzer's own program enters, for runs of hours. */
    public static void fuzzerTestOneInput(byte[] data) {
        Promises.ofParser(new String(data, StandardCharsets.UTF_8));
    }
}
