package dev.virtsnap.cli.config;

/**
 * A value that somebody gave.
 *
 * @param value what it is
 * @param where where it was given, as {@code .virtsnap.toml:3} or {@code --driver}
 */
public record Said<T>(T value, String where) {}
