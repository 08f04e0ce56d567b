package org.qirtas.internal.check;

import java.util.List;
import org.qirtas.Damage;
import org.qirtas.internal.format.Manifest;

/**
 * The result of a full check of an archive.
 *
 * @param articles number of articles that the archive declares
 * @param redacted number of redacted articles that the archive declares
 * @param bytes number of bytes checked
 * @param damage the damage in the order of the file
 * @param missingModels the text models that were not found
 */
public record Findings(
        long articles, long redacted, long bytes, List<Damage> damage, List<Manifest.Model> missingModels) {}
