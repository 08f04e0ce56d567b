package org.qirtas.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qirtas.ByteSource;
import org.qirtas.Profile;
import org.qirtas.SearchIndex;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.internal.proof.ArchiveRoot;
import org.qirtas.internal.sections.Sections;

/** An open file and its generations. Verification, description and redaction work on it. For any number of threads. */
public final class OpenArchive implements Closeable {

    private final SectionReader file;
    private final Optional<String> identity;
    private final List<Generation> generations;
    private final ModelPlace ownModels;

    private OpenArchive(SectionReader file, Optional<String> identity, ModelFinder models) throws IOException {
        this.file = file;
        this.identity = identity;
        List<GenerationChain.Found> found = GenerationChain.read(file);
        DeletedArticles deleted = new DeletedArticles(found);
        ownModels = new ModelsInside(found);
        ModelFinder finder = models.first(ownModels);
        long length = found.stream().mapToLong(each -> each.file().length()).sum();
        ColumnsMemory memory = new ColumnsMemory(length);
        generations = found.stream()
                .map(each -> new Generation(each.file(), each.layout(), deleted, finder, memory))
                .toList();
    }

    /**
     * Opens an archive, or closes the source.
     *
     * @param models finds the text models of other files
     */
    public static OpenArchive open(ByteSource source, String name, ModelFinder models) throws IOException {
        try {
            return new OpenArchive(new SectionReader(source, name), source.identity(), models);
        } catch (IOException | RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    /**
     * Opens an archive that may have articles, or closes the source. A catalogue is refused.
     *
     * @param models finds the text models of other files
     */
    public static OpenArchive openArticles(ByteSource source, String name, ModelFinder models) throws IOException {
        OpenArchive archive = open(source, name, models);
        if (archive.isCatalogue()) {
            source.close();
            throw new UnsupportedArchiveException(
                    name, "is a catalogue, which names archives and holds no articles. Open it as a set");
        }
        return archive;
    }

    /** Whether it is a catalogue of archives, or pretends to be one. */
    public boolean isCatalogue() {
        return generations.stream()
                .anyMatch(generation -> generation
                                .layout()
                                .place(Sections.CATALOGUE)
                                .isPresent()
                        || generation.layout().place(Sections.KEY_CATALOGUE).isPresent());
    }

    /** What distinguishes the file from all others, as far as its source knows it. */
    public Optional<String> identity() {
        return identity;
    }

    /** The bytes of the file. */
    public SectionReader file() {
        return file;
    }

    /** The generations in the order of the file, at least one. */
    public List<Generation> generations() {
        return generations;
    }

    /** The text models that it holds itself. */
    ModelPlace ownModels() {
        return ownModels;
    }

    /** Its generations as parts. */
    List<Part> parts() {
        return generations.stream().<Part>map(OpenPart::new).toList();
    }

    /** The generation that was written last. */
    public Generation newest() {
        return generations.get(generations.size() - 1);
    }

    /** Number of bytes of an append that was never finished, at the end of the file. */
    public long unfinishedBytes() {
        return file.length() - newest().file().start() - newest().file().length();
    }

    /** Number of articles, including redacted ones. */
    public long articles() {
        return newest().file().firstOrdinal() + newest().articles();
    }

    /** Number of redacted articles. */
    public long redacted() {
        return generations.stream().mapToLong(Generation::redacted).sum();
    }

    /** Number of deleted articles that are not redacted. */
    public long deleted() {
        return generations.stream()
                .mapToLong(each -> each.layout().manifest().deleted())
                .sum();
    }

    /** The profile of the newest generation, if this library knows it. */
    public Optional<Profile> profile() {
        return newest().layout().manifest().knownProfile();
    }

    /** The search index of the newest articles. */
    public SearchIndex searchIndex() throws IOException {
        for (int number = generations.size() - 1; number >= 0; number--) {
            if (generations.get(number).articles() > 0) {
                return generations.get(number).searchIndex();
            }
        }
        return SearchIndex.NONE;
    }

    /** Root over all generations. */
    public byte[] root() {
        return root(0, generations.size());
    }

    /** Root over the generations between two numbers. */
    public byte[] root(int from, int to) {
        return ArchiveRoot.of(
                generations.subList(from, to).stream().map(Generation::root).toList());
    }

    /** Closes the bytes. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
