package org.qirtas;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.rewrite.OfferedModels;
import org.qirtas.internal.write.ArticleLimits;
import org.qirtas.internal.write.ArticleUnits;
import org.qirtas.internal.write.Batcher;
import org.qirtas.internal.write.Continuation;
import org.qirtas.internal.write.OfferedModel;
import org.qirtas.internal.write.Packer;
import org.qirtas.internal.write.Redactions;
import org.qirtas.internal.write.SectionWriter;
import org.qirtas.internal.write.Tuning;
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
 * <p>An archive appears under its name when {@link #finish()} returns. A writer that is closed without it, or after an
 * error, leaves no file behind. The same articles in the same order, the same profile and the same version of the
 * library give the same bytes with any number of threads.
 *
 * <p>A writer keeps articles of up to 64 Mi UTF-16 units in memory to train text models, at the beginning and whenever
 * a language appears that has no model yet. Such a call of {@link #add(Article)} takes long. A heap of 1 GB is enough
 * for archives of any length.
 */
public final class ArchiveWriter implements Closeable {

    private final @Nullable TargetFile target;
    private final Packer packer;
    private final Batcher batcher;
    private final AtomicBoolean inUse = new AtomicBoolean();
    private int size;
    private State state = State.OPEN;

    private enum State {
        OPEN,
        FAILED,
        FINISHED,
        CLOSED
    }

    private ArchiveWriter(ArchiveOutput out, @Nullable TargetFile target, WriterOptions options, Redactions redactions)
            throws IOException {
        NativeLibrary.require();
        this.target = target;
        packer = new Packer(
                new SectionWriter(out),
                options,
                Tuning.of(options.profile()),
                redactions,
                Continuation.NONE,
                offered(options.models()));
        batcher = new Batcher(packer::hasModel);
    }

    /** The text models of files. */
    private static List<OfferedModel> offered(List<Path> files) throws IOException {
        List<OfferedModel> offered = new ArrayList<>();
        for (Path file : files) {
            try (Archive archive = Archive.open(file)) {
                offered.addAll(OfferedModels.of(archive.opened(), String.valueOf(file.getFileName())));
            }
        }
        return offered;
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
            return new ArchiveWriter(ArchiveOutput.of(file.out(), file.channel()), file, options, redactions);
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    /**
     * Begins an archive on any output, which is written from beginning to end and never read.
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
        return new ArchiveWriter(
                ArchiveOutput.of(Objects.requireNonNull(out, "out")), null, options, Redactions.of(options));
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
        enter();
        try {
            requireOpen();
            append(article);
        } finally {
            leave();
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
            state = State.FAILED;
            packer.pack(batcher.take());
            state = State.OPEN;
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
        enter();
        try {
            requireOpen();
            end();
        } finally {
            leave();
        }
    }

    private void end() throws IOException {
        state = State.FAILED;
        packer.finish(batcher.take());
        if (target != null) {
            target.publish();
        }
        state = State.FINISHED;
    }

    private void requireOpen() {
        switch (state) {
            case FAILED -> throw new IllegalStateException("the writer has failed; its archive cannot be finished");
            case FINISHED -> throw new IllegalStateException("the archive is finished");
            case CLOSED -> throw new IllegalStateException("the writer is closed");
            case OPEN -> {}
        }
    }

    /**
     * Closes the writer. If {@link #finish()} was not called, the archive is discarded and no file is left behind.
     *
     * @throws IOException if the file cannot be deleted
     * @throws IllegalStateException if another thread is using the writer, which stays open
     */
    @Override
    public void close() throws IOException {
        enter();
        try {
            if (state != State.CLOSED) {
                state = State.CLOSED;
                packer.close();
                if (target != null) {
                    target.close();
                }
            }
        } finally {
            leave();
        }
    }

    /** Refuses a second thread before it changes anything. Threads that take turns see each other's changes. */
    private void enter() {
        if (!inUse.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "the writer is being used by another thread; only one thread at a time may use it");
        }
    }

    private void leave() {
        inUse.set(false);
    }
}
