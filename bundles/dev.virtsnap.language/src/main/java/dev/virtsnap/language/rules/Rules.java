package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.model.SnapshotDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All rules there are, and how to run them. */
public final class Rules {

    /** By id. A new rule is a line here, a class, and a page; a test says if one of them is missing. */
    private static final Rule[] RULES = {
        new ExternalOnInternal(), // HAZ001
        new ForceKeepsSavedState(), // HAZ002
        new SharedOverlay(), // HAZ003
        new MemoryExists(), // HAZ004
        new MemoryOverImage(), // HAZ005
        new OverlayOverImage(), // HAZ006
        new UntrackedOverlay(), // HAZ007
        new OverlayOfCurrentLost(), // HAZ008
        new BaseOfOthers(), // HAZ009
        new ReusedUnseen(), // HAZ012
        new MemoryWithoutAllDisks(), // HAZ014
        new ReadableOverlay(), // HAZ015
        new ImagesMovedOn(), // HAZ017
        new FirmwareLeftOut(), // HAZ018
        new DeletionUnfinished(), // HAZ019
        new TransientOverlay(), // HAZ020
        new OneWaySnapshot(), // HAZ021
        new ManualPauses(), // HAZ024
        new QuiesceNeedsAgent(), // HAZ025
        new CrashConsistent(), // HAZ026
        new GuestPaused(), // HAZ027
        new MemoryInDisk(), // HAZ028
        new DiskWithoutFormat(), // HAZ029
        new NameIsSuffix(), // HAZ030
        new CollidingImageNames(), // HAZ031
        new LostSuffix(), // HAZ032
        new OverlayWithoutSuffix(), // HAZ033
        new VolatileDirectory(), // HAZ034
        new LongChain(), // HAZ036
        new LaterChangesLost(), // HAZ037
        new SavedMemoryLeftOut(), // HAZ038
        new SessionsDrop(), // HAZ039
        new MediumGetsOverlay(), // HAZ040
        new OverlayNamesChange(), // HAZ041
        new AwkwardName(), // HAZ042
        new NumericName(), // HAZ043
        new RecordsOfUsedOverlays(), // HAZ046
        new GoneWithDomain(), // HAZ047
        new StateOutside(), // HAZ048
        new OldSchema(), // HAZ050
        new MemoryLost(), // HAZ051
        new WritesLost(), // HAZ052
        new PointsLost(), // HAZ053
        new NoDescription(), // HAZ060
        new NoName(), // HAZ061
        new GenericName(), // HAZ062
        new SecretInDomain(), // HAZ064
        new NoCookie(), // HAZ068
        new DumpUsedForCreate(), // HAZ069
        new DiskNamedByPath(), // HAZ070
        new HalfStatedModes(), // HAZ071
        new UnencryptedOverlay(), // HAZ073
        new UnrepeatedSource(), // HAZ074
        new SeveralRoots(), // HAZ080
        new OneFileForTwo(), // HAZ082
        new DiskWithoutName(), // SNAP010
        new UnknownDiskMode(), // SNAP011
        new UnknownDiskType(), // SNAP012
        new UnsupportedDiskType(), // SNAP013
        new UnknownDriverType(), // SNAP014
        new RelativeOverlayPath(), // SNAP015
        new WindowsOverlayPath(), // SNAP016
        new CacheSizeNotANumber(), // SNAP017
        new UnknownCacheUnit(), // SNAP018
        new CacheSizeWithoutFormat(), // SNAP019
        new NetworkSourceWithoutProtocol(), // SNAP020
        new UnknownNetworkProtocol(), // SNAP021
        new NetworkSourceWithoutName(), // SNAP022
        new UnknownMemoryMode(), // SNAP023
        new ManualMemory(), // SNAP024
        new ExternalMemoryWithoutFile(), // SNAP031
        new MemoryFileNotExternal(), // SNAP032
        new RelativeMemoryPath(), // SNAP033
        new MemoryOfOfflineGuest(), // SNAP036
        new EmptyMemory(), // SNAP037
        new IgnoredOnCreate(), // SNAP040
        new UnreadableActive(), // SNAP041
        new RedefineWithoutName(), // SNAP101
        new RedefineWithoutCreationTime(), // SNAP102
        new RedefineWithoutState(), // SNAP103
        new UnknownState(), // SNAP104
        new SuspendedState(), // SNAP105
        new BlockedState(), // SNAP106
        new OwnParent(), // SNAP107
        new UnknownParent(), // SNAP108
        new ParentIsDescendant(), // SNAP109
        new DiskOnlyRedefine(), // SNAP110
        new OtherUuid(), // SNAP111
        new DomainWithoutUuid(), // SNAP112
        new OnlineToOffline(), // SNAP113
        new DisksToSystem(), // SNAP114
        new RedefineWithoutDomain(), // SNAP115
        new OtherMachine(), // SNAP116
        new RedefineCrash(), // SNAP117
        new UnreadableDomain(), // SNAP118
        new DomainTypeWithoutSnapshots(), // SNAP119
        new OtherDomainName(), // SNAP120
        new NeverRevertible(), // SNAP121
        new ImplausibleCreationTime(), // SNAP122
        new RedefinedImageMissing(), // SNAP123
        new CurrentStays(), // SNAP124
        new DeleteInProgress(), // SNAP125
        new ParentNotInFolder(), // SNAP130
        new CircleOfParents(), // SNAP131
        new NameTwiceInFolder(), // SNAP132
        new OtherUuidThanParent(), // SNAP133
        new TooManyDisks(), // SNAP201
        new UnknownDisk(), // SNAP202
        new DiskTwice(), // SNAP203
        new NotAllInternal(), // SNAP204
        new SourceOfInternalDisk(), // SNAP205
        new NameForOtherType(), // SNAP206
        new NameWithoutSource(), // SNAP207
        new NameFromNoFile(), // SNAP208
        new NameCollision(), // SNAP209
        new NameTaken(), // SNAP210
        new UnnamedDisk(), // SNAP212
        new DiskWithoutMode(), // SNAP213
        new DomainDecidesMode(), // SNAP214
        new DomainExcludesDisk(), // SNAP215
        new SlashInName(), // SNAP301
        new DotBeforeName(), // SNAP302
        new NameTooLong(), // SNAP303
        new OverlayNameTooLong(), // SNAP304
        new GuestAsleep(), // SNAP310
        new GuestBlocked(), // SNAP311
        new DiskInBlockJob(), // SNAP312
        new CheckpointsForbid(), // SNAP313
        new OfflineWithCheckpoints(), // SNAP314
        new InternalOfRunning(), // SNAP320
        new InternalOnOtherFormat(), // SNAP321
        new InternalWithManual(), // SNAP322
        new NothingSelected(), // SNAP323
        new MixedModes(), // SNAP325
        new InternalWithFirmware(), // SNAP326
        new NvramNotQcow2(), // SNAP327
        new RunningWithoutMemory(), // SNAP331
        new UnsupportedOverlayFormat(), // SNAP340
        new CacheSizeOfQed(), // SNAP341
        new OfflineNetworkDisk(), // SNAP342
        new OfflineUnsupportedDisk(), // SNAP343
        new UnsupportedOverlayType(), // SNAP344
        new PassedThroughLun(), // SNAP345
        new OverlayTypeOfRunning(), // SNAP346
        new SdCardDisk(), // SNAP347
        new RunningTransientDisk(), // SNAP348
        new VhostUserDisk(), // SNAP349
        new SharedDisk(), // SNAP350
        new PoolOfVolume(), // SNAP351
        new FileInPath(), // SNAP355
        new NothingToReuse(), // SNAP356
        new NoBlockDevice(), // SNAP357
        new OtherKindOfFile(), // SNAP358
        new OverlayExists(), // SNAP359
        new NoDirectory(), // SNAP360
        new NoDirectoryOfRunning(), // SNAP361
        new ImageMissing(), // SNAP362
        new EmptyDriveOverlay(), // SNAP363
        new NoPlaceForMemory(), // SNAP365
        new OfflineInternalNetwork(), // SNAP368
        new OfflineInternalUnsupported(), // SNAP369
        new LockedOverlay(), // SNAP372
        new CurrentWithoutRedefine(), // SNAP401
        new RedefineWithoutMetadata(), // SNAP402
        new RedefineAndHalt(), // SNAP403
        new RedefineLive(), // SNAP404
        new QuiesceWithoutDiskOnly(), // SNAP405
        new LiveWithoutMemoryFile(), // SNAP406
        new HaltOfTransientDomain(), // SNAP407
        new UnknownFlag(), // SNAP408
        new RunningAndPaused(), // SNAP410
        new ChildrenAndChildrenOnly(), // SNAP411
        new QuiesceOfOffline(), // SNAP413
        new AtomicNeedless(), // SNAP414
        new ReuseOfNothing(), // SNAP415
        new QuiesceWithoutAgent(), // SNAP416
        new HaltWithoutFlush(), // SNAP417
        new NameTwiceInImage(), // SNAP418
        new PlainShare(), // SNAP501
        new HostDevices(), // SNAP502
        new HostCapabilities(), // SNAP503
        new BusyGuest(), // SNAP504
        new InvariantClock(), // SNAP505
        new UnplacedMemory(), // SNAP506
        new LegacySharedMemory(), // SNAP507
        new SharedMemoryOfPeer(), // SNAP508
        new VdpaInterface(), // SNAP509
        new VirtioFs(), // SNAP511
        new TransientDiskOfSavedGuest(), // SNAP513
        new SnapshotNotThere(), // SNAP601
        new RevertDuringBlockJob(), // SNAP602
        new ExternalRevertTooEarly(), // SNAP603
        new TransientRevertedToOff(), // SNAP604
        new NothingToRevertTo(), // SNAP605
        new ManagedSaveInTheWay(), // SNAP606
        new SuspendedSnapshot(), // SNAP607
        new StateWithoutReturn(), // SNAP608
        new RevertOfOtherStorage(), // SNAP609
        new NoNewOverlay(), // SNAP610
        new MemoryFileGone(), // SNAP611
        new ImageNotReverted(), // SNAP612
        new BrokenInternalRevert(), // SNAP618
        new RevertMayCrash(), // SNAP619
        new RevertWithoutCurrent(), // SNAP620
        new ExternalDeleteTooEarly(), // SNAP700
        new ExternalDescendants(), // SNAP701
        new MixedDescendants(), // SNAP702
        new ExternalWithChildren(), // SNAP703
        new DeleteDuringBlockJob(), // SNAP704
        new InternalParentOfMerge(), // SNAP705
        new OtherImagesInUse(), // SNAP706
        new DiskGoneFromMachine(), // SNAP707
        new DeletionInterrupted(), // SNAP708
        new OverlayNotInChain(), // SNAP709
        new OtherChain(), // SNAP710
        new CurrentWithChildren(), // SNAP712
        new OffTheActiveChain(), // SNAP713
        new SeveralBranches(), // SNAP714
        new ManualDiskInMerge(), // SNAP715
        new MemoryAloneDeleted(), // SNAP716
        new MemoryFileLeft(), // SNAP717
        new MergeStartsQemu(), // SNAP718
        new ImageUnlinked(), // SNAP720
        new ManualInTestDriver(), // SNAP801
        new CheckpointsInTestDriver(), // SNAP802
        new FlagOfTestDriver(), // SNAP803
        new DisksInEsx(), // SNAP811
        new CreateInVirtualBox(), // SNAP821
        new VirtualBoxInTheWay(), // SNAP822
        new PartsInVz(), // SNAP831
        new DriverWithoutSnapshots(), // SNAP851
        new SeveralCurrents(), // SNAP905
    };

    private static final List<Rule> ALL = List.of(RULES);

    private Rules() {}

    /** All rules, by id. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The rule of that id; null if there is none. */
    public static @Nullable Rule of(String id) {
        for (Rule rule : RULES) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        return null;
    }

    /**
     * Hands all that the rules find in a document to {@code found}, rule by rule. Nothing if it is not about a snapshot at
     * all: then that is what is wrong with it.
     */
    public static void check(SnapshotDefinition definition, Intent intent, Consumer<Diagnostic> found) {
        check(definition, intent, Facts.NONE, Directive.NONE, RuleSelection.ALL, found);
    }

    /**
     * The same with what is known beside the document.
     *
     * @param facts all there are, those of the directive included
     * @param directive the directive of the document, for the places of its words
     * @param selection which rules are asked; how severely they are told is for whoever tells it
     */
    public static void check(
            SnapshotDefinition definition,
            Intent intent,
            Facts facts,
            Directive directive,
            RuleSelection selection,
            Consumer<Diagnostic> found) {
        RuleContext context = RuleContext.of(definition, intent, facts, directive);
        if (context != null) {
            check(context, selection, found);
        }
    }

    /** The same in a context that others ask, too. */
    public static void check(RuleContext context, RuleSelection selection, Consumer<Diagnostic> found) {
        List<Rule> rules = selection.rules(context);
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).check(context, found);
        }
    }

    /**
     * What there is against a call on a snapshot that exists, by the ids of the rules; those that libvirt refuses have an
     * {@link Objection#error()}. A rule that lacks a fact says nothing.
     */
    public static List<Objection> objections(SnapshotCall call) {
        List<Objection> objections = new ArrayList<>();
        for (Rule rule : RULES) {
            Objection objection =
                    rule instanceof CallRule about && rule.isAbout(call.kind()) ? about.objection(call) : null;
            if (objection != null) {
                objections.add(objection);
            }
        }
        return objections;
    }
}
