package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SectionKind;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.FormatVersion;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.proof.ArchiveRoot;

/**
 * Finds the generations of a file. The trailer of the last one is at the end of the file, unless an append was never
 * finished; it gives the length of its generation, and the one before ends there. For one thread.
 */
final class GenerationChain {

    private static final int MIN_LENGTH = FileHeader.LENGTH + Trailer.LENGTH;

    private final SectionReader file;
    private final FormatVersion version;
    private final Deque<Found> found = new ArrayDeque<>();
    private ArchiveRoot root = new ArchiveRoot();
    private int rootStart;
    private int rootEnd;

    private GenerationChain(SectionReader file) throws IOException {
        this.file = file;
        Announcements.opening(file);
        version = ArchiveLayout.version(file);
    }

    /** A generation: its bytes and its layout. */
    record Found(SectionReader file, ArchiveLayout layout) {

        byte[] root() {
            return layout.manifest().root();
        }
    }

    /** The generations of a file in their order. */
    static List<Found> read(SectionReader file) throws IOException {
        GenerationChain chain = new GenerationChain(file);
        if (file.length() < MIN_LENGTH) {
            throw file.damage(file.length(), SectionKind.FILE, "the file is truncated");
        }
        chain.addAll();
        return chain.checked();
    }

    private void addAll() throws IOException {
        long end = file.length();
        Trailer trailer;
        try {
            trailer = trailer(end);
        } catch (CorruptArchiveException e) {
            end = UnfinishedAppend.wholeLength(file);
            if (end == 0) {
                throw e;
            }
            trailer = trailer(end);
        }
        end = add(end, trailer);
        while (end > 0) {
            end = add(end, trailer(end));
        }
    }

    private Trailer trailer(long end) throws IOException {
        long place = end - Trailer.LENGTH;
        return file.parsed(place, SectionKind.TRAILER, () -> Trailer.fromBytes(file.read(place, Trailer.LENGTH)));
    }

    /** Adds the generation that ends at a position, and returns where it begins. */
    private long add(long end, Trailer trailer) throws IOException {
        long place = end - Trailer.LENGTH;
        long start = end - trailer.generationLength();
        boolean isPossible = trailer.generationLength() >= MIN_LENGTH && (start == 0 || start >= MIN_LENGTH);
        if (!isPossible) {
            throw file.damage(
                    place,
                    SectionKind.TRAILER,
                    "it ends a generation of " + trailer.generationLength() + " bytes at byte " + end);
        }
        if (found.size() == Limits.GENERATIONS) {
            throw file.damage(place, SectionKind.TRAILER, "more than " + Limits.GENERATIONS + " generations");
        }
        SectionReader slice = file.slice(start, end);
        FormatVersion begun = start == 0 ? version : ArchiveLayout.version(slice);
        found.addFirst(new Found(slice, ArchiveLayout.read(slice, begun, trailer)));
        return start;
    }

    /** The generations, each of which continues those before it as its manifest states. */
    private List<Found> checked() throws IOException {
        List<Found> checked = new ArrayList<>();
        long length = found.stream().mapToLong(each -> each.file.length()).sum();
        long articles = 0;
        long modelMemory = 0;
        for (Found next : found) {
            Manifest manifest = next.layout.manifest();
            modelMemory += ModelMemory.of(manifest);
            long memory = modelMemory;
            next.file.parsed(next.layout.trailer().manifestOffset(), SectionKind.MANIFEST, () -> {
                ModelMemory.requireFits(memory, length);
                return requireContinues(manifest, checked);
            });
            checked.add(new Found(next.file.after(articles), next.layout));
            articles += manifest.articles();
        }
        return checked;
    }

    private Manifest requireContinues(Manifest manifest, List<Found> before) throws FormatException {
        long count = manifest.generations();
        if (count > before.size()) {
            throw new FormatException(
                    "it continues " + count + " generations, but only " + before.size() + " are before it");
        }
        byte[] expected = count == 0 ? new byte[0] : root(before, before.size() - (int) count);
        if (!Arrays.equals(manifest.previous(), expected)) {
            throw new FormatException("it does not continue the generations before it: their root is another one");
        }
        return manifest;
    }

    /** The root over the generations from one on. Usually it is the last root with further generations. */
    private byte[] root(List<Found> generations, int first) {
        if (first != rootStart) {
            rootStart = first;
            rootEnd = first;
            root = new ArchiveRoot();
        }
        while (rootEnd < generations.size()) {
            root.add(generations.get(rootEnd++).root());
        }
        return root.value();
    }
}
