package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.EnumSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mode that disks take part in by default, and how the memory is saved, for each combination of what is known. */
class CreateModesTest {

    private static SnapshotDefinition read(String content) {
        return SnapshotDefinition.of(SyntaxTree.parse(Text.of("<domainsnapshot>"
                + content.replace("EXTERNAL", "<disks><disk name='vda' snapshot='external'/></disks>")
                + "</domainsnapshot>")));
    }

    private static Facts facts(@Nullable String flags, @Nullable String state, @Nullable String version) {
        Facts facts = Facts.NONE;
        if (flags != null) {
            EnumSet<CreateFlag> set = EnumSet.noneOf(CreateFlag.class);
            for (String word : flags.equals("none") ? new String[0] : flags.split("\\+")) {
                set.add((CreateFlag) Objects.requireNonNull(CallFlag.of(word)));
            }
            facts = facts.withFlags(set);
        }
        facts = state == null ? facts : facts.withState(Objects.requireNonNull(Surroundings.stateOf(state)));
        return version == null ? facts : facts.withVersion(Objects.requireNonNull(LibvirtVersion.of(version)));
    }

    @ParameterizedTest
    @CsvSource({
        // flags, state, version, document, mode
        "disk-only, , , '', EXTERNAL",
        "disk-only+quiesce, running, 9.0, '', EXTERNAL",
        ", , , '<memory snapshot=\"external\" file=\"/m\"/>', EXTERNAL",
        "none, running, 9.0, '<memory file=\"/m\"/>', EXTERNAL",
        "none, shutoff, 9.0, EXTERNAL, INTERNAL",
        "none, shutoff, 11.3, EXTERNAL, EXTERNAL",
        "none, running, 11.3, EXTERNAL, INTERNAL",
        "none, , , '', INTERNAL",
        "live, shutoff, 11.3, '', INTERNAL",
        // refused in one of two cases: the other one is taken
        "none, shutoff, , EXTERNAL, EXTERNAL",
        ", , , EXTERNAL, EXTERNAL",
        // not known
        ", , , '', ",
        ", running, 9.0, '', "
    })
    void theDefaultMode(String flags, String state, String version, String document, @Nullable SnapshotMode mode) {
        assertEquals(mode, CreateModes.defaultMode(read(document), facts(flags, state, version)));
    }

    @ParameterizedTest
    @CsvSource({
        "disk-only, , '', NO",
        ", shutoff, '', NO",
        "none, running, '', INTERNAL",
        "none, , '', ",
        ", running, '', ",
        "none, running, '<memory snapshot=\"no\"/>', NO",
        "disk-only, , '<memory snapshot=\"internal\"/>', INTERNAL",
        ", , '<memory file=\"/m\"/>', EXTERNAL"
    })
    void theMemory(String flags, String state, String document, @Nullable SnapshotMode mode) {
        assertEquals(mode, CreateModes.memory(read(document), facts(flags, state, null)));
    }
}
