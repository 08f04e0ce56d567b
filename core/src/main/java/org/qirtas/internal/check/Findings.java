package org.qirtas.internal.check;

import java.util.List;
import org.qirtas.Damage;

/**
 * What a full check of an archive found.
 *
 * @param articles number of articles that the archive says it holds
 * @param redacted how many of them were redacted, as the archive says
 * @param bytes number of bytes checked
 * @param damage what is wrong, in the order of the file
 */
public record Findings(int articles, int redacted, long bytes, List<Damage> damage) {}
