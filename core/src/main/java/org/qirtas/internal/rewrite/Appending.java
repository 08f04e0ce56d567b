package org.qirtas.internal.rewrite;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.WriterOptions;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.io.AppendedFile;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.write.Continuation;
import org.qirtas.internal.write.OfferedModel;

/** An archive to which a generation is appended. It is locked against other appenders. For one thread. */
public final class Appending implements Closeable {

    private final AppendedFile file;
    private final OpenArchive archive;

    private Appending(AppendedFile file, OpenArchive archive) {
        this.file = file;
        this.archive = archive;
    }

    /**
     * Opens and locks an archive.
     *
     * @param models finds the text models of other files
     */
    public static Appending open(Path path, ModelFinder models) throws IOException {
        AppendedFile file = AppendedFile.open(path);
        try {
            OpenArchive archive = OpenArchive.openArticles(file.source(), path.toString(), models);
            if (archive.generations().size() == Limits.GENERATIONS) {
                throw new UnsupportedArchiveException(
                        path.toString(),
                        "has " + Limits.GENERATIONS + " generations, and can have no more. Compact it first");
            }
            return new Appending(file, archive);
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    /** The archive before the append. */
    OpenArchive archive() {
        return archive;
    }

    /** Begins the generation after the last whole one. The rest of an unfinished append is cut off. */
    public ArchiveOutput begin() throws IOException {
        SectionReader newest = archive.newest().file();
        return file.begin(newest.start() + newest.length());
    }

    /** Options with the search index of the archive, unless they name one. */
    public WriterOptions keptIndex(WriterOptions options) throws IOException {
        return KeptIndex.of(archive, options);
    }

    /** The generations that the new one continues: all. */
    public Continuation continuation() {
        List<byte[]> roots = new ArrayList<>();
        long modelMemory = 0;
        for (Generation generation : archive.generations()) {
            roots.add(generation.root());
            modelMemory += ModelMemory.of(generation.layout().manifest());
        }
        SectionReader newest = archive.newest().file();
        return Continuation.of(roots).inFile(newest.start() + newest.length(), modelMemory);
    }

    /** The text models of the archive. */
    public List<OfferedModel> models() throws IOException {
        return OfferedModels.inside(archive);
    }

    /** Makes the new generation a part of the archive. */
    public void publish() throws IOException {
        file.publish();
    }

    /** Unlocks the archive. A generation that was not published is cut off. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
