package dev.virtsnap.language.rules;

/**
 * What has to be there before a rule can say anything. A rule whose need is not met is not asked: of most documents little is
 * known, and most rules would look and find that out one by one.
 */
enum Need {
    /** Nothing: the rule is asked of every document. */
    NOTHING {
        @Override
        boolean isMet(RuleContext context) {
            return true;
        }
    },
    /** A document that creates. */
    CREATE {
        @Override
        boolean isMet(RuleContext context) {
            return context.creates();
        }
    },
    /** A document that redefines. */
    REDEFINE {
        @Override
        boolean isMet(RuleContext context) {
            return context.redefines();
        }
    },
    /** The domain whose disks the requests are about: {@link RuleContext#domain()}. */
    DOMAIN {
        @Override
        boolean isMet(RuleContext context) {
            return context.domain() != null;
        }
    },
    /** The domain that is to get the snapshot: {@link Facts#domain()}. */
    TARGET {
        @Override
        boolean isMet(RuleContext context) {
            return context.facts().domain() != null;
        }
    },
    /** The flags of the call. */
    FLAGS {
        @Override
        boolean isMet(RuleContext context) {
            return context.facts().flags() != null;
        }
    },
    /** The snapshots that the domain has. */
    SNAPSHOTS {
        @Override
        boolean isMet(RuleContext context) {
            return context.facts().snapshots() != null;
        }
    },
    /** Anything of the {@link Surroundings}. */
    SURROUNDINGS {
        @Override
        boolean isMet(RuleContext context) {
            return context.facts().surroundings() != Surroundings.UNKNOWN;
        }
    },
    /** The files of the host. */
    FILES {
        @Override
        boolean isMet(RuleContext context) {
            return context.facts().surroundings().files() != HostFiles.UNKNOWN;
        }
    },
    /** Another driver than that of QEMU. */
    OTHER_DRIVER {
        @Override
        boolean isMet(RuleContext context) {
            return !context.isQemu();
        }
    },
    /** What stands beside the document. */
    FOLDER {
        @Override
        boolean isMet(RuleContext context) {
            return context.facts().folder() != null;
        }
    },
    /** A {@code <memory>} in the document. */
    MEMORY {
        @Override
        boolean isMet(RuleContext context) {
            return context.definition().memory() != null;
        }
    };

    private static final Need[] ALL = values();

    /** How many sets of needs there are. */
    static final int SETS = 1 << ALL.length;

    abstract boolean isMet(RuleContext context);

    /** Those that are met, as the bits of a number below {@link #SETS}. */
    static int met(RuleContext context) {
        int met = 0;
        for (Need need : ALL) {
            if (need.isMet(context)) {
                met |= need.bit();
            }
        }
        return met;
    }

    int bit() {
        return 1 << ordinal();
    }
}
