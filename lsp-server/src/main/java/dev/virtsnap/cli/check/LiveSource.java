package dev.virtsnap.cli.check;

import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.syntax.SyntaxTree;

/** What is known of the target of a document from elsewhere than files: it counts where nobody says anything else. */
public interface LiveSource {

    /** What is known at the moment, without waiting for anything. */
    Facts of(SyntaxTree tree);
}
