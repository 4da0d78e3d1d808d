package dev.virtsnap.language.rules;

/** Every driver has its own mask; that of the test driver is SNAP803. */
final class UnknownFlag extends DriverFlagRule {

    UnknownFlag() {
        super("SNAP408", "The driver does not know a flag");
    }

    @Override
    boolean isAbout(Driver driver) {
        return driver != Driver.TEST && driver.createsSnapshots();
    }
}
