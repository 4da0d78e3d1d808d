/** Tests of configuration files. */
@NullMarked
package dev.virtsnap.cli.config;

import org.jspecify.annotations.NullMarked;
