package org.qirtas.internal.read;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.qirtas.RedactedArticleException;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.catalogue.Member;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.ColumnsSummary;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.index.KeyHash;

/** Reads what a catalogue states about an archive. For one thread. */
public final class MemberReader {

    private final OpenArchive archive;

    public MemberReader(OpenArchive archive) {
        this.archive = archive;
    }

    /** The numbers of articles of each generation. */
    static List<Member.Extent> extents(OpenArchive archive) {
        return archive.generations().stream()
                .map(generation -> new Member.Extent(generation.articles(), (int) generation.hidden()))
                .toList();
    }

    /**
     * The statement about the archive. All columns are read.
     *
     * @param name its name relative to the folder of the catalogue
     */
    public Member member(String name) throws IOException {
        ColumnsSummary columns = new ColumnsSummary();
        TreeSet<String> models = new TreeSet<>();
        for (Generation generation : archive.generations()) {
            addColumns(generation, columns);
            generation.layout().manifest().models().stream()
                    .filter(model -> !model.isReference())
                    .map(Manifest.Model::digest)
                    .forEach(models::add);
        }
        return new Member(
                name,
                archive.file().length(),
                HexFormat.of().formatHex(archive.root()),
                extents(archive),
                columns.published(),
                columns.updated(),
                columns.sources(),
                columns.languages(),
                List.copyOf(models));
    }

    private static void addColumns(Generation generation, ColumnsSummary summary) throws IOException {
        for (int ordinal = 0; ordinal < generation.articles(); ) {
            Columns columns = generation.sections().columns(ordinal);
            summary.add(columns);
            ordinal = columns.end();
        }
    }

    /** Hashes of the keys of all articles that are neither redacted nor deleted. They are decoded. */
    public long[] keys() throws IOException {
        LongList hashes = new LongList();
        try (OpenArticles articles = OpenArticles.of(archive, () -> {})) {
            KeyLookup lookup = new KeyLookup(articles);
            for (long ordinal = 0; ordinal < articles.size(); ordinal++) {
                if (!articles.isDeleted(ordinal)) {
                    addKey(lookup, ordinal, hashes);
                }
            }
        }
        return hashes.toArray();
    }

    private static void addKey(KeyLookup lookup, long ordinal, LongList hashes) throws IOException {
        try {
            hashes.add(KeyHash.of(lookup.key(ordinal)));
        } catch (RedactedArticleException e) {
            // It has no key any more.
            return;
        }
    }
}
