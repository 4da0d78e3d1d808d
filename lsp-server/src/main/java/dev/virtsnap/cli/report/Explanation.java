package dev.virtsnap.cli.report;

/**
 * What a code means.
 *
 * @param code {@code SNAP010}, {@code schema/unknown-element} and the like
 * @param title what is wrong, in one line without a full stop
 * @param page all there is to say, as Markdown
 */
public record Explanation(String code, String title, String page) {}
