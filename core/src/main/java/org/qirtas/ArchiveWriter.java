package org.qirtas;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.io.WrittenFile;
import org.qirtas.internal.rewrite.Appending;
import org.qirtas.internal.rewrite.ModelFiles;
import org.qirtas.internal.write.ArticleLimits;
import org.qirtas.internal.write.ArticleUnits;
import org.qirtas.internal.write.BatchPacker;
import org.qirtas.internal.write.Batcher;
import org.qirtas.internal.write.Continuation;
import org.qirtas.internal.write.ModelPacker;
import org.qirtas.internal.write.OfferedModel;
import org.qirtas.internal.write.Packer;
import org.qirtas.internal.write.Redactions;
import org.qirtas.internal.write.SectionWriter;
import org.qirtas.internal.write.Tuning;
import org.qirtas.internal.write.WriterState;
import org.qirtas.internal.write.WriterState.Phase;
import org.qirtas.internal.zstd.NativeLibrary;

/**
 * Writes an archive. For one thread at a time: a call while another thread is using the writer throws {@link
 * IllegalStateException}.
 *
 * <pre>{@code
 * try (ArchiveWriter writer = ArchiveWriter.create(Path.of("news.qrt"))) {
 *     writer.add(Article.builder().id("62315").title("…").body("…").build());
 *     System.out.println(writer.size() + " articles");
 *     writer.finish();
 * }
 * }</pre>
 *
 * <p>An archive appears under its name when {@link #finish()} returns. A writer that is closed without it leaves no file
 * behind. Equal articles, profiles and versions of the library give equal bytes with any number of threads.
 *
 * <p>A writer keeps articles of up to 64 Mi UTF-16 units in memory to train the text model of each new language. Such a
 * call of {@link #add(Article)} takes long. A heap of 1 GB is enough for archives of any length.
 */
public final class ArchiveWriter implements Closeable {

    private final WrittenFile target;
    private final ModelFiles models;
    private final BatchPacker packer;
    private final Batcher batcher;
    private final WriterState state = new WriterState();
    private int size;

    private ArchiveWriter(BatchPacker packer, ModelFiles models, WrittenFile target) {
        this.packer = packer;
        this.models = models;
        this.target = target;
        batcher = new Batcher(packer::hasModel);
    }

    private static ArchiveWriter of(
            ArchiveOutput out,
            WrittenFile target,
            WriterOptions options,
            Redactions redactions,
            Continuation continuation,
            List<OfferedModel> inside)
            throws IOException {
        NativeLibrary.requireForWriting();
        ModelFiles models = ModelFiles.open(options.models());
        List<OfferedModel> offered = new ArrayList<>(inside);
        offered.addAll(models.offered());
        Packer packer = new Packer(
                new SectionWriter(out), options, Tuning.of(options.profile()), redactions, continuation, offered);
        return new ArchiveWriter(packer, models, target);
    }

    /**
     * Begins an archive with the default options.
     *
     * @param target the file to write
     * @return a writer
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws NativeLibraryException if the native library of zstd cannot be loaded
     * @throws IOException if the folder cannot be written to
     */
    public static ArchiveWriter create(Path target) throws IOException {
        return create(target, WriterOptions.DEFAULT);
    }

    /**
     * Begins an archive.
     *
     * @param target the file to write
     * @param options the options, such as profile, threads and permission to replace
     * @return a writer
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and may not be replaced
     * @throws NativeLibraryException if the native library of zstd cannot be loaded
     * @throws IOException if the folder cannot be written to
     */
    public static ArchiveWriter create(Path target, WriterOptions options) throws IOException {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(options, "options");
        return create(TargetFile.ofArchive(target, options.overwrite()), options, Redactions.of(options));
    }

    /**
     * Begins an archive with the articles of another archive. The caller adds an article without fields at the ordinal
     * of each redacted article.
     */
    static ArchiveWriter copy(Path target, WriterOptions options, Redactions redactions) throws IOException {
        return create(TargetFile.create(target, options.overwrite()), options, redactions);
    }

    private static ArchiveWriter create(TargetFile file, WriterOptions options, Redactions redactions)
            throws IOException {
        try {
            return of(
                    file.output(),
                    new WrittenFile(file::publish, file, false),
                    options,
                    redactions,
                    Continuation.NONE,
                    List.of());
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    /** Begins a generation after those of an archive. */
    static ArchiveWriter append(Appending archive, WriterOptions options) throws IOException {
        return of(
                archive.begin(),
                new WrittenFile(archive::publish, archive, true),
                options,
                Redactions.of(options),
                archive.continuation(),
                archive.models());
    }

    /**
     * Begins a file of text models, to which archives can refer ({@link WriterOptions#withModels}). The models are
     * learned from the articles that are added; the file holds pieces of them, but can be searched for none. Each
     * language with enough text gets a model, from at most 64 Mi UTF-16 units.
     *
     * <pre>{@code
     * try (ArchiveWriter models = ArchiveWriter.createModels(Path.of("ar.qrtm"), WriterOptions.DEFAULT)) {
     *     for (Article article : archive) {
     *         models.add(article);
     *     }
     *     models.finish();
     * }
     * }</pre>
     *
     * @param target the file to write, usually with the extension {@code .qrtm}
     * @param options the options, such as profile, threads and permission to replace; without models of other files
     * @return a writer
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and may not be replaced
     * @throws NativeLibraryException if the native library of zstd cannot be loaded
     * @throws IOException if the folder cannot be written to
     */
    public static ArchiveWriter createModels(Path target, WriterOptions options) throws IOException {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(options, "options");
        NativeLibrary.requireForWriting();
        TargetFile file = TargetFile.create(target, options.overwrite());
        try {
            SectionWriter out = new SectionWriter(file.output());
            BatchPacker packer = new ModelPacker(out, options, Tuning.of(options.profile()));
            return new ArchiveWriter(packer, ModelFiles.open(List.of()), new WrittenFile(file::publish, file, false));
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    /**
     * Begins an archive on any output, which is written from beginning to end and never read. The indexes and columns
     * stay in memory until the end, a search index too, because parity is computed from them.
     *
     * @param out receives the archive; it is flushed by {@link #finish()} and not closed
     * @param options profile and threads
     * @return a writer
     * @throws IllegalArgumentException if the options ask for parity, which needs a file
     * @throws NativeLibraryException if the native library of zstd cannot be loaded
     * @throws IOException if writing fails
     */
    public static ArchiveWriter create(OutputStream out, WriterOptions options) throws IOException {
        if (Objects.requireNonNull(options, "options").parity() > 0) {
            throw new IllegalArgumentException(
                    "parity of the whole archive needs a file, not a stream, to be read again");
        }
        return of(
                ArchiveOutput.of(Objects.requireNonNull(out, "out")),
                WrittenFile.OF_CALLER,
                options,
                Redactions.of(options),
                Continuation.NONE,
                List.of());
    }

    /**
     * Learns text models from a sample of the articles that will be added, before the first of them is. Otherwise the
     * first articles of a language are what its model is learned from, and they are if there are no others. Articles of
     * the sample are not added, but the file holds text of them. The sample is empty afterwards.
     *
     * @param sample the sample
     * @throws IOException if writing fails; the writer is then unusable
     * @throws IllegalStateException if an article was added, if the writer has finished, failed or been closed, or if
     *     another thread is using it; the call then has no effect
     */
    public void learn(ArticleSample sample) throws IOException {
        Objects.requireNonNull(sample, "sample");
        state.enter();
        try {
            state.requireOpen();
            if (size > 0) {
                throw new IllegalStateException("a writer learns before the first article is added");
            }
            state.set(Phase.FAILED);
            packer.learn(sample.take());
            state.set(Phase.OPEN);
        } finally {
            state.leave();
        }
    }

    /**
     * Adds an article at the end.
     *
     * @param article the article
     * @throws IllegalArgumentException if its texts together have more than 60,000,000 UTF-16 units, where a byte of
     *     the original counts as a unit; if it has more than 1,048,576 tags or 65,536 attributes; if its source,
     *     language or section has more than 65,536 units; if the value of an attribute is not one JSON value (RFC 8259)
     *     of at most 999 levels in which no object repeats a name; or if an attribute has the {@linkplain
     *     ArticleField#jsonName() JSON name} of a field that the article has, unless it {@linkplain
     *     Article#isFieldAsNumber is that field as a number}. The writer remains usable
     * @throws IOException if writing fails; the writer is then unusable
     * @throws IllegalStateException if the writer has finished, failed or been closed, or if another thread is using
     *     it; the call then has no effect
     */
    public void add(Article article) throws IOException {
        Objects.requireNonNull(article, "article");
        state.enter();
        try {
            state.requireOpen();
            append(article);
        } finally {
            state.leave();
        }
    }

    private void append(Article article) throws IOException {
        if (size == Limits.ARTICLES) {
            throw new IllegalStateException("an archive holds at most " + Limits.ARTICLES + " articles");
        }
        long units = ArticleUnits.of(article);
        ArticleLimits.require(article, units);
        batcher.add(article, units);
        size++;
        if (batcher.isFull()) {
            state.set(Phase.FAILED);
            packer.pack(batcher.take());
            state.set(Phase.OPEN);
        }
    }

    /**
     * Number of articles added.
     *
     * @return the number, at least 0
     */
    public long size() {
        return size;
    }

    /**
     * Writes the rest of the archive, forces the file to disk and gives it its name.
     *
     * @throws IOException if writing fails; no file appears
     * @throws IllegalStateException if the writer has finished, failed or been closed, or if another thread is using
     *     it; the call then has no effect
     */
    public void finish() throws IOException {
        state.enter();
        try {
            state.requireOpen();
            end();
        } finally {
            state.leave();
        }
    }

    private void end() throws IOException {
        state.set(Phase.FAILED);
        if (size > 0 || !target.isAppended()) {
            packer.finish(batcher.take());
            target.publication().publish();
        }
        state.set(Phase.FINISHED);
    }

    /**
     * Closes the writer. If {@link #finish()} was not called, the archive is discarded and no file is left behind.
     *
     * @throws IOException if the file cannot be deleted
     * @throws IllegalStateException if another thread is using the writer, which stays open
     */
    @Override
    public void close() throws IOException {
        state.enter();
        try {
            if (!state.isClosed()) {
                state.set(Phase.CLOSED);
                packer.close();
                models.close();
                target.file().close();
            }
        } finally {
            state.leave();
        }
    }
}
