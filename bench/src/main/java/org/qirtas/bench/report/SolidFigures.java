package org.qirtas.bench.report;

/**
 * The size of a solid archive, which gives no access to one article.
 *
 * @param command the program and its settings
 * @param bytes length of the file
 */
public record SolidFigures(String command, long bytes) {}
