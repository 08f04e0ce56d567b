package org.qirtas.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Damage;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.OpenCatalogue;
import org.qirtas.internal.read.ReaderPool;

/** Checks a whole archive, generation by generation. For one thread. */
public final class Verification {

    private final OpenArchive archive;

    public Verification(OpenArchive archive) {
        this.archive = archive;
    }

    public Findings run(LongConsumer progress) throws IOException {
        Set<Damage> damage = new LinkedHashSet<>();
        List<Manifest.Model> missing = new ArrayList<>();
        try (ReaderPool readers = new ReaderPool()) {
            for (int number = 0; number < archive.generations().size(); number++) {
                Generation generation = archive.generations().get(number);
                GenerationCheck check = new GenerationCheck(generation, damage);
                missing.addAll(check.run(readers, progress));
                new DeletionCheck(archive, number, check).run();
            }
        }
        checkCatalogue(damage);
        List<Damage> sorted =
                damage.stream().sorted(Comparator.comparingLong(Damage::offset)).toList();
        return new Findings(
                archive.articles(),
                archive.redacted(),
                archive.file().length() - archive.unfinishedBytes(),
                sorted,
                missing);
    }

    private void checkCatalogue(Set<Damage> damage) throws IOException {
        if (archive.isCatalogue()) {
            try {
                OpenCatalogue.of(archive).check();
            } catch (CorruptArchiveException e) {
                damage.add(e.damage());
            }
        }
    }
}
