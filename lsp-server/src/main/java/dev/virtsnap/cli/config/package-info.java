/**
 * What a {@code .virtsnap.toml} says: found upwards from a document, read with a place for each value, and told whole.
 *
 * <p>{@link dev.virtsnap.cli.config.Configuration} is a value that knows nothing of a command line; everything that asks
 * for the analysis of a file may go by it. Only {@link dev.virtsnap.cli.config.ConfigurationReader} knows TOML, and its
 * classes are loaded only where there is a file to read.
 */
@NullMarked
package dev.virtsnap.cli.config;

import org.jspecify.annotations.NullMarked;
