package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.qirtas.SectionKind;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.PagedPayload;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.index.Offsets;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.write.ParityWriter;
import org.qirtas.internal.write.SectionWriter;

/**
 * Copies a generation with other sections in place of some text models, or with another number of deleted articles that
 * are not redacted. All other sections are copied as they are, except those that state places of sections: offsets, parity and manifest are made anew. For one thread.
 */
final class GenerationRewrite {

    private final Generation generation;
    private final SectionReader file;
    private final Manifest manifest;
    private final Map<Integer, ModelChanges.Change> changes;
    private final long deleted;
    private final SectionWriter writer;
    private final SectionCopy copy;
    private final Map<Long, Integer> models = new HashMap<>();
    private final Map<Long, SectionPlace> places = new HashMap<>();
    private final LongList chunks = new LongList();
    private final LongList columns = new LongList();

    /** Whether the search index stays, if there is one. */
    private final boolean keepsIndex;

    /** A search index to write. */
    private final Optional<PagedPayload> index;

    private Optional<SectionPlace> indexPlace = Optional.empty();

    /**
     * A copy of a generation.
     *
     * @param deleted number of deleted articles that the manifest states
     */
    GenerationRewrite(Generation generation, ArchiveOutput out, ModelChanges changes, long deleted) throws IOException {
        this(generation, out, changes, deleted, true, Optional.empty());
    }

    private GenerationRewrite(
            Generation generation,
            ArchiveOutput out,
            ModelChanges changes,
            long deleted,
            boolean keepsIndex,
            Optional<PagedPayload> index)
            throws IOException {
        this.generation = generation;
        this.keepsIndex = keepsIndex;
        this.index = index;
        this.changes = changes.changes();
        this.deleted = deleted;
        file = generation.file();
        manifest = generation.layout().manifest();
        writer = new SectionWriter(out);
        copy = new SectionCopy(generation, writer);
        for (Manifest.Model model : manifest.models()) {
            models.put(model.section().offset(), models.size() + 1);
        }
    }

    /** A copy of a generation with another search index, or without one. */
    static GenerationRewrite withIndex(Generation generation, ArchiveOutput out, Optional<PagedPayload> index)
            throws IOException {
        long deleted = generation.layout().manifest().deleted();
        return new GenerationRewrite(generation, out, ModelChanges.NONE, deleted, false, index);
    }

    /**
     * Appends the generation to the output.
     *
     * @param progress receives the number of bytes of each section that was copied
     */
    void run(LongConsumer progress) throws IOException {
        int percent = ParityPercent.of(generation);
        long end = generation.layout().trailer().manifestOffset();
        SectionSequence.each(file, end, (position, header) -> {
            take(position, header);
            progress.accept(header.sectionLength());
        });
        Manifest moved = parsed(this::moved);
        new ParityWriter(writer, moved, percent).write();
    }

    private void take(long position, SectionHeader header) throws IOException {
        int type = header.type();
        if (!keepsIndex && type == Sections.SEARCH_INDEX.number()) {
            return;
        }
        writeIndex(type);
        ModelChanges.Change change = changes.get(models.getOrDefault(position, 0));
        if (change != null) {
            places.put(position, changed(models.getOrDefault(position, 0), change));
        } else if (type == Sections.OFFSETS.number()) {
            places.put(position, offsets());
        } else if (type != Sections.PARITY.number()) {
            SectionPlace place = copy.copy(position, header);
            places.put(position, place);
            if (type == Sections.CHUNK.number()) {
                chunks.add(place.offset());
            } else if (type == Sections.COLUMNS.number()) {
                columns.add(place.offset());
            }
        }
    }

    /** Writes the new search index if the next section belongs after it. */
    private void writeIndex(int next) throws IOException {
        boolean isAfter = next == Sections.OFFSETS.number()
                || (next == Sections.COLUMNS.number() && chunks.size() == manifest.chunks());
        if (isAfter && index.isPresent() && indexPlace.isEmpty()) {
            indexPlace = Optional.of(writer.section(Sections.SEARCH_INDEX, index.get()));
        }
    }

    private SectionPlace changed(int number, ModelChanges.Change change) throws IOException {
        if (change == ModelChanges.Change.REFER) {
            Manifest.Model stored = manifest.models().get(number - 1);
            ModelReference reference = parsed(() -> ModelReference.of(number, stored.at(stored.section(), "")));
            return writer.section(Sections.MODEL_REFERENCE, reference.toBytes());
        }
        byte[] payload = generation.sections().modelPayload(number);
        return writer.section(Sections.TEXT_MODEL, parsed(() -> TextModel.renumbered(payload, number)));
    }

    /** The offsets of the copied chunks and columns. They belong together as in the generation. */
    private SectionPlace offsets() throws IOException {
        Offsets known = generation.sections().named(Sections.OFFSETS);
        if (chunks.size() != manifest.chunks() || columns.size() != manifest.columnsSections()) {
            throw damage("the manifest states " + manifest.chunks() + " chunks and " + manifest.columnsSections()
                    + " columns sections; before the offsets are " + chunks.size() + " and " + columns.size());
        }
        long[] firstChunks = new long[columns.size()];
        for (int section = 0; section < firstChunks.length; section++) {
            firstChunks[section] = known.firstChunk(section);
        }
        return writer.section(Sections.OFFSETS, Offsets.toBytes(chunks.toArray(), firstChunks, columns.toArray()));
    }

    private Manifest moved() throws FormatException {
        List<Manifest.Model> movedModels = new ArrayList<>();
        for (Manifest.Model model : manifest.models()) {
            SectionPlace place = place(model.section());
            String file = place.type() == model.section().type() ? model.file() : "";
            movedModels.add(model.at(place, file));
        }
        List<SectionPlace> movedSections = new ArrayList<>();
        for (SectionPlace section : manifest.sections()) {
            if (keepsIndex || section.type() != Sections.SEARCH_INDEX.number()) {
                movedSections.add(place(section));
            }
        }
        indexPlace.ifPresent(movedSections::add);
        movedSections.sort(Comparator.comparingLong(SectionPlace::offset));
        return manifest.moved(movedModels, movedSections, deleted);
    }

    private SectionPlace place(SectionPlace old) throws FormatException {
        SectionPlace place = places.get(old.offset());
        if (place == null) {
            throw new FormatException("the manifest states a section at " + old.offset() + ", where none begins");
        }
        return place;
    }

    private <T> T parsed(SectionReader.Parser<T> parser) throws IOException {
        return file.parsed(generation.layout().trailer().manifestOffset(), SectionKind.MANIFEST, parser);
    }

    private IOException damage(String what) {
        return file.damage(generation.layout().trailer().manifestOffset(), SectionKind.MANIFEST, what);
    }
}
