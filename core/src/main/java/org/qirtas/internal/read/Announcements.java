package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qirtas.ByteRange;
import org.qirtas.Profile;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.sections.NamedSection;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.terms.TermIndex;

/**
 * Tells the source of an archive which bytes will be read next, so that a source far away gets them with few requests.
 * Nothing depends on it: what is read is checked as always. For any number of threads.
 */
final class Announcements {

    /** Bytes at the end of a file: the trailer, and most manifests. */
    static final int TAIL = 1 << 14;

    /** Maximum bytes of a chunk that are announced for an article. A frame beyond them is another request. */
    static final int CHUNK = 1 << 16;

    /** Maximum number of chunks that a scan announces at once. */
    static final int CHUNKS = 1 << 6;

    /** Maximum bytes of an index that are announced as a whole for one article. */
    private static final int WHOLE = 1 << 18;

    private final SectionReader file;
    private final ArchiveLayout layout;

    /** A lost write between threads announces something twice, which does no harm. */
    private boolean isLookupAnnounced;

    private boolean isSearchAnnounced;

    private boolean isArticleAnnounced;
    private boolean areOffsetsAnnounced;
    private boolean areColumnsAnnounced;

    Announcements(SectionReader file, ArchiveLayout layout) {
        this.file = file;
        this.layout = layout;
    }

    /** Before a key is looked up and its article is read. */
    void lookup() throws IOException {
        if (!isLookupAnnounced) {
            isLookupAnnounced = true;
            isArticleAnnounced = true;
            List<ByteRange> ranges = offsets();
            start(Sections.ID_INDEX).ifPresent(ranges::add);
            onlyModel().ifPresent(ranges::add);
            announce(ranges);
        }
    }

    /** Before an article is read. */
    void article() throws IOException {
        if (!isArticleAnnounced) {
            isArticleAnnounced = true;
            announce(offsetsAndNearModel());
        }
    }

    /**
     * Before all columns are searched.
     *
     * @param areRead whether the articles that are found will be read
     */
    void filter(boolean areRead) throws IOException {
        announce(needed(true, areRead));
    }

    /**
     * Before a search index is asked.
     *
     * @param areColumnsRead whether the columns of articles that it names will be read
     * @param areRead whether such articles will be read
     */
    void search(boolean areColumnsRead, boolean areRead) throws IOException {
        List<ByteRange> ranges = needed(areColumnsRead, areRead);
        if (!isSearchAnnounced) {
            isSearchAnnounced = true;
            searchIndex().ifPresent(ranges::add);
        }
        announce(ranges);
    }

    private List<ByteRange> needed(boolean areColumnsRead, boolean areRead) {
        List<ByteRange> ranges = new ArrayList<>();
        if (areRead && !isArticleAnnounced) {
            isArticleAnnounced = true;
            ranges.addAll(offsetsAndNearModel());
        }
        if (areColumnsRead && !areColumnsAnnounced) {
            areColumnsAnnounced = true;
            ranges.addAll(offsets());
            columnsAtEnd().ifPresent(ranges::add);
        }
        return ranges;
    }

    /** The offsets, and the text model if it follows them. */
    private List<ByteRange> offsetsAndNearModel() {
        List<ByteRange> ranges = offsets();
        if (isRemote()) {
            onlyModel().ifPresent(ranges::add);
        }
        return ranges;
    }

    private List<ByteRange> offsets() {
        List<ByteRange> ranges = new ArrayList<>();
        if (!areOffsetsAnnounced) {
            areOffsetsAnnounced = true;
            start(Sections.OFFSETS).ifPresent(ranges::add);
        }
        return ranges;
    }

    /** A section at a place from a manifest, which may be impossible. */
    static ByteRange whole(SectionPlace place) {
        return range(place, Long.MAX_VALUE);
    }

    /** Before a file is opened, the header of the file and its end. */
    static void opening(SectionReader file) throws IOException {
        file.prefetch(new ByteRange(0, FileHeader.LENGTH), end(file.length()));
    }

    private static ByteRange end(long length) {
        long start = Math.max(0, length - TAIL);
        return new ByteRange(start, length - start);
    }

    private void announce(List<ByteRange> ranges) throws IOException {
        file.prefetch(ranges.toArray(ByteRange[]::new));
    }

    /** An index if it is short, otherwise its directory. */
    private Optional<ByteRange> start(NamedSection<?> type) {
        return layout.place(type).map(place -> range(place, place.length() <= WHOLE ? WHOLE : directory()));
    }

    /** Bytes of the beginning of a long index: more than its directory usually takes. */
    private long directory() {
        return Math.min(WHOLE, Math.max(PagedSection.START, KeyIndex.usualDirectory(layout.articles())));
    }

    private Optional<ByteRange> searchIndex() {
        return layout.place(Sections.SEARCH_INDEX).map(place -> {
            long length = place.length();
            return range(place, length <= WHOLE ? WHOLE : TermIndex.usualDirectory(layout.articles(), length));
        });
    }

    private Optional<ByteRange> onlyModel() {
        List<Manifest.Model> models = layout.manifest().models();
        return models.size() == 1 ? Optional.of(models.get(0)).map(model -> whole(model.section())) : Optional.empty();
    }

    private boolean isRemote() {
        return layout.manifest().knownProfile().filter(Profile.REMOTE::equals).isPresent();
    }

    /** The columns, which the profile for far reading puts directly before the offsets. */
    private Optional<ByteRange> columnsAtEnd() {
        if (!isRemote()) {
            return Optional.empty();
        }
        Manifest manifest = layout.manifest();
        long start = columnsEnd() - manifest.columnsBytes();
        return start < 0 ? Optional.empty() : Optional.of(range(start, manifest.columnsBytes()));
    }

    /** Where the columns end if they follow the chunks. */
    long columnsEnd() {
        return begin(Sections.OFFSETS);
    }

    /** Where the chunks end, or something that follows them. */
    long chunksEnd() {
        return begin(Sections.CONTENT_HASHES);
    }

    private long begin(NamedSection<?> type) {
        return layout.place(type).map(SectionPlace::offset).orElse(file.length());
    }

    /** A place in a manifest may be anything. */
    private static ByteRange range(SectionPlace place, long maximum) {
        return range(place.offset(), Math.min(place.length(), maximum));
    }

    /** A range at a place from a file, which may be impossible. */
    static ByteRange range(long position, long length) {
        boolean isPossible = position >= 0 && length >= 0 && length <= Long.MAX_VALUE - position;
        return isPossible ? new ByteRange(position, length) : new ByteRange(0, 0);
    }
}
