package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that libvirt has for snapshots can be called, and its numbers are ours. */
class CompleteTest {

    private static final ApiDescription API = ApiDescription.read();

    private static final String SNAPSHOTS = "libvirt-domain-snapshot";

    /** Besides those of the snapshots: what is asked before a call and while it runs. */
    private static final List<String> AROUND = List.of(
            "virConnectGetCapabilities",
            "virConnectGetDomainCapabilities",
            "virConnectListAllDomains",
            "virConnectOpenAuth",
            "virConnectRegisterCloseCallback",
            "virConnectSetKeepAlive",
            "virConnectDomainEventRegisterAny",
            "virDomainAbortJob",
            "virDomainAbortJobFlags",
            "virDomainBlockCommit",
            "virDomainBlockCopy",
            "virDomainBlockJobAbort",
            "virDomainBlockJobSetSpeed",
            "virDomainBlockPull",
            "virDomainBlockRebase",
            "virDomainFSFreeze",
            "virDomainFSThaw",
            "virDomainGetBlockInfo",
            "virDomainGetBlockJobInfo",
            "virDomainGetControlInfo",
            "virDomainGetJobInfo",
            "virDomainGetJobStats",
            "virDomainGetState",
            "virDomainHasManagedSaveImage",
            "virDomainManagedSave",
            "virDomainManagedSaveRemove");

    /** The names of those that are needed. */
    static Set<String> functions() {
        Set<String> functions =
                new TreeSet<>(Objects.requireNonNull(API.functions().get(SNAPSHOTS)));
        functions.addAll(AROUND);
        return functions;
    }

    @Test
    void allFunctionsAreCalled() throws IOException {
        Set<String> functions =
                new TreeSet<>(Objects.requireNonNull(API.functions().get(SNAPSHOTS)));
        assertTrue(21 <= functions.size(), functions::toString);
        Set<String> known = new TreeSet<>();
        API.functions().values().forEach(known::addAll);
        assertTrue(known.containsAll(AROUND), () -> "not libvirt's: " + AROUND);
        functions.addAll(AROUND);
        Set<String> bound = Arrays.stream(LibvirtApi.class.getMethods())
                .map(method -> method.getName())
                .collect(Collectors.toSet());
        String callers = callers();
        functions.removeIf(function -> bound.contains(function) && callers.contains(" " + function + " "));
        assertEquals(Set.of(), functions);
    }

    /** The names in the classes that call them, which is all but their declarations. */
    private static String callers() throws IOException {
        StringBuilder text = new StringBuilder();
        Path folder = Path.of("target/classes/dev/virtsnap/hypervisor/libvirt");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.startsWith("LibvirtApi")) {
                    text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .append('\n');
                }
            }
        }
        // longer names that begin with others do not count for these
        return text.toString().replaceAll("[^A-Za-z0-9]+", " ");
    }

    static Stream<Arguments> flags() {
        return Stream.of(
                Arguments.of("virDomainSnapshotCreateFlags", of(CreateFlag.values())),
                Arguments.of("virDomainSnapshotRevertFlags", of(RevertFlag.values())),
                Arguments.of("virDomainSnapshotDeleteFlags", of(DeleteFlag.values())),
                Arguments.of("virDomainSnapshotXMLFlags", of(SnapshotXmlFlag.values())),
                Arguments.of(
                        "virDomainSnapshotListFlags", of(SnapshotListFlag.values(), SnapshotChildrenFlag.values())),
                Arguments.of("virDomainXMLFlags", of(DomainXmlFlag.values())),
                Arguments.of("virConnectListAllDomainsFlags", of(DomainListFlag.values())),
                Arguments.of("virDomainUndefineFlagsValues", of(UndefineFlag.values())),
                Arguments.of("virDomainGetJobStatsFlags", of(JobStatsFlag.values())),
                Arguments.of("virDomainAbortJobFlagsValues", of(AbortJobFlag.values())),
                Arguments.of("virDomainBlockCommitFlags", of(BlockCommitFlag.values())),
                Arguments.of("virDomainBlockPullFlags", of(BlockPullFlag.values())),
                Arguments.of("virDomainBlockRebaseFlags", of(BlockRebaseFlag.values())),
                Arguments.of("virDomainBlockCopyFlags", of(BlockCopyFlag.values())),
                Arguments.of("virDomainBlockJobAbortFlags", of(BlockAbortFlag.values())));
    }

    private static Map<String, Integer> of(Flag[]... all) {
        Map<String, Integer> flags = new TreeMap<>();
        for (Flag[] some : all) {
            for (Flag flag : some) {
                flags.put(flag.constant(), flag.bit());
            }
        }
        return flags;
    }

    private static Map<String, Integer> of(CallFlag[] all) {
        Map<String, Integer> flags = new TreeMap<>();
        for (CallFlag flag : all) {
            flags.put(flag.constant(), flag.bit());
        }
        return flags;
    }

    @ParameterizedTest
    @MethodSource("flags")
    void flagsAreThoseOfLibvirt(String type, Map<String, Integer> ours) {
        Map<String, Integer> theirs = new TreeMap<>(constants(type));
        // a name for no flag at all
        theirs.values().removeIf(value -> value == 0);
        assertEquals(theirs, ours);
    }

    private static Map<String, Integer> constants(String type) {
        return Objects.requireNonNull(API.constants().get(type), type);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of("virDomainState", "VIR_DOMAIN_", names(GuestState.values()), 0),
                Arguments.of("virDomainControlState", "VIR_DOMAIN_CONTROL_", names(ControlInfo.State.values()), 0),
                Arguments.of("virDomainJobType", "VIR_DOMAIN_JOB_", names(JobStats.Type.values()), 0),
                Arguments.of("virDomainBlockJobType", "VIR_DOMAIN_BLOCK_JOB_TYPE_", names(BlockJob.Type.values()), 0),
                Arguments.of(
                        "virDomainEventType", "VIR_DOMAIN_EVENT_", names(LibvirtEvent.Lifecycle.Change.values()), 0),
                Arguments.of(
                        "virConnectDomainEventBlockJobStatus",
                        "VIR_DOMAIN_BLOCK_JOB_",
                        names(LibvirtEvent.BlockJobChanged.Status.values()),
                        0),
                Arguments.of("virConnectCredentialType", "VIR_CRED_", names(Credentials.Kind.values()), 1),
                Arguments.of("virConnectCloseReason", "VIR_CONNECT_CLOSE_REASON_", names(LossReason.values()), 0));
    }

    private static List<String> names(Enum<?>[] values) {
        List<String> names = new ArrayList<>();
        for (Enum<?> value : values) {
            if (!value.name().equals("OTHER")) {
                names.add(value == LossReason.END ? "EOF" : value.name());
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersAreThoseOfLibvirt(String type, String prefix, List<String> names, int first) {
        Map<String, Integer> ours = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            ours.put(prefix + names.get(i), first + i);
        }
        assertEquals(new TreeMap<>(constants(type)), new TreeMap<>(ours));
    }

    @Test
    void eventsAreThoseOfLibvirt() {
        Map<String, Integer> events = constants("virDomainEventID");
        assertEquals(
                List.of(0, 16, 18, 21),
                Stream.of("LIFECYCLE", "BLOCK_JOB_2", "AGENT_LIFECYCLE", "JOB_COMPLETED")
                        .map(name -> events.get("VIR_DOMAIN_EVENT_ID_" + name))
                        .toList());
        assertEquals(Set.of(0, 16, 18, 21), Watch.events());
        Map<String, Integer> operations = constants("virDomainJobOperation");
        assertEquals(JobStats.SNAPSHOT, operations.get("VIR_DOMAIN_JOB_OPERATION_SNAPSHOT"));
        assertEquals(JobStats.REVERT, operations.get("VIR_DOMAIN_JOB_OPERATION_SNAPSHOT_REVERT"));
        assertEquals(JobStats.DELETE, operations.get("VIR_DOMAIN_JOB_OPERATION_SNAPSHOT_DELETE"));
    }
}
