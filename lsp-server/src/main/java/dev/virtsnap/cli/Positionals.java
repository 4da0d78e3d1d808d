package dev.virtsnap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Takes arguments that are no options in one go, up to the next option. By itself picocli copies all that is left and parses
 * a range for each of them; with the ten thousand files that a shell makes of {@code *.xml} that costs more than reading
 * them.
 */
final class Positionals implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> left, ArgSpec positional, CommandSpec command) {
        List<String> taken = positional.getValue();
        List<String> values = taken == null ? new ArrayList<>() : new ArrayList<>(taken);
        // the first one has been found to be no option, perhaps by a '--' before it
        do {
            values.add(left.pop());
        } while (!left.isEmpty() && !left.peek().startsWith("-"));
        positional.setValue(values);
    }
}
