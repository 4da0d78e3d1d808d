package dev.virtsnap.language.rules;

/** {@code testDomainSnapshotCreateXML} makes no overlays and always keeps metadata. */
final class FlagOfTestDriver extends DriverFlagRule {

    FlagOfTestDriver() {
        super("SNAP803", "The test driver does not know a flag");
    }

    @Override
    boolean isAbout(Driver driver) {
        return driver == Driver.TEST;
    }
}
