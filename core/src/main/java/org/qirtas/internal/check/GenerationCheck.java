package org.qirtas.internal.check;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Damage;
import org.qirtas.SectionKind;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.ReaderPool;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.sections.Sections;

/** Checks a generation: first its sections, then every article, then its parity. For one thread. */
final class GenerationCheck implements ArticleCheck.Receiver, SectionWalk.Receiver {

    private final Generation generation;
    private final SectionReader file;
    private final Set<Damage> damage;
    private final int before;

    /**
     * A check.
     *
     * @param damage receives the damage
     */
    GenerationCheck(Generation generation, Set<Damage> damage) {
        this.generation = generation;
        this.damage = damage;
        file = generation.file();
        before = damage.size();
    }

    /**
     * Runs the check, and returns the text models that were not found.
     *
     * @param progress receives the number of articles of the file checked so far
     */
    List<Manifest.Model> run(ReaderPool readers, LongConsumer progress) throws IOException {
        SectionInventory inventory = new SectionInventory(generation.layout(), this);
        new SectionWalk(file, inventory, this).run();
        if (isWhole()) {
            inventory.end();
        }
        List<Manifest.Model> missing = new ModelCheck(generation, this).run();
        long checked = file.firstOrdinal();
        new ArticleCheck(generation, readers, this).run(articles -> progress.accept(checked + articles));
        for (Manifest.Parity place : generation.layout().manifest().parity()) {
            checkParity(place, isWhole());
        }
        return missing;
    }

    private boolean isWhole() {
        return damage.size() == before;
    }

    private void checkParity(Manifest.Parity place, boolean whole) throws IOException {
        try {
            ParityCheck.run(file, place, whole, (position, what) -> report(position, SectionKind.PARITY, what));
        } catch (CorruptArchiveException e) {
            report(e);
        }
    }

    @Override
    public void report(long position, int type, String what) {
        SectionKind section = Sections.kind(type);
        report(position, section, section == SectionKind.UNKNOWN ? "of type " + type + ": " + what : what);
    }

    @Override
    public void report(long position, SectionKind section, String what) {
        report(file.damage(position, section, what));
    }

    @Override
    public void report(CorruptArchiveException e) {
        if (!isFull()) {
            damage.add(e.damage());
        }
    }

    @Override
    public boolean isFull() {
        return damage.size() >= Damage.MAX_LISTED;
    }
}
