package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The last of all: what the tests before it have really called. Alone it has nothing to judge. */
@Order(Integer.MAX_VALUE)
class ExercisedTest {

    /** All that are bound beyond what libvirt-java has, and all of both that are needed. */
    private static Set<String> ours() {
        Set<String> functions = new TreeSet<>();
        Arrays.stream(LibvirtApi.class.getDeclaredMethods())
                .map(method -> method.getName())
                .filter(name -> name.startsWith("vir"))
                .forEach(functions::add);
        functions.addAll(CompleteTest.functions());
        // called while the library is loaded, before anybody notes anything
        functions.remove("virSetErrorFunc");
        return functions;
    }

    @Test
    void everyFunctionIsCalled() {
        Set<String> missing = ours();
        assertTrue(50 <= missing.size(), missing::toString);
        missing.removeIf(Recorder::wasCalled);
        assertEquals(Set.of(), missing);
    }

    private static Map<String, List<Object>> flags() {
        Map<String, List<Object>> flags = new LinkedHashMap<>();
        flags.put("virDomainSnapshotCreateXML", List.of((Object[]) CreateFlag.values()));
        flags.put("virDomainRevertToSnapshot", List.of((Object[]) RevertFlag.values()));
        flags.put("virDomainSnapshotDelete", List.of((Object[]) DeleteFlag.values()));
        flags.put("virDomainSnapshotGetXMLDesc", List.of((Object[]) SnapshotXmlFlag.values()));
        flags.put("virDomainListAllSnapshots", List.of((Object[]) SnapshotListFlag.values()));
        flags.put("virDomainSnapshotNum", List.of((Object[]) SnapshotListFlag.values()));
        flags.put("virDomainSnapshotListNames", List.of((Object[]) SnapshotListFlag.values()));
        flags.put("virDomainSnapshotListAllChildren", List.of((Object[]) SnapshotChildrenFlag.values()));
        flags.put("virDomainSnapshotNumChildren", List.of((Object[]) SnapshotChildrenFlag.values()));
        flags.put("virDomainSnapshotListChildrenNames", List.of((Object[]) SnapshotChildrenFlag.values()));
        flags.put("virDomainGetXMLDesc", List.of((Object[]) DomainXmlFlag.values()));
        flags.put("virConnectListAllDomains", List.of((Object[]) DomainListFlag.values()));
        flags.put("virDomainUndefineFlags", List.of((Object[]) UndefineFlag.values()));
        flags.put("virDomainGetJobStats", List.of((Object[]) JobStatsFlag.values()));
        flags.put("virDomainAbortJobFlags", List.of((Object[]) AbortJobFlag.values()));
        flags.put("virDomainBlockCommit", List.of((Object[]) BlockCommitFlag.values()));
        flags.put("virDomainBlockPull", List.of((Object[]) BlockPullFlag.values()));
        flags.put("virDomainBlockRebase", List.of((Object[]) BlockRebaseFlag.values()));
        flags.put("virDomainBlockCopy", List.of((Object[]) BlockCopyFlag.values()));
        flags.put("virDomainBlockJobAbort", List.of((Object[]) BlockAbortFlag.values()));
        flags.put("virDomainCreateWithFlags", List.of((Object[]) StartFlag.values()));
        return flags;
    }

    @Test
    void everyFlagIsGiven() {
        List<String> missing = new ArrayList<>();
        flags().forEach((function, all) -> all.forEach(flag -> {
            int bit = flag instanceof CallFlag call ? call.bit() : ((Flag) flag).bit();
            if ((Recorder.flags(function) & bit) == 0) {
                missing.add(function + " " + flag);
            }
        }));
        assertEquals(List.of(), missing);
    }
}
