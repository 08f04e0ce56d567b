package org.qirtas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.qirtas.internal.check.Verification;
import org.qirtas.internal.io.FileName;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.io.TemporaryName;
import org.qirtas.internal.io.WorkingCopy;
import org.qirtas.internal.read.ArticleSupplier;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.ModelsBeside;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.rescue.ParityRepair;
import org.qirtas.internal.rescue.Salvage;
import org.qirtas.internal.rewrite.Appending;
import org.qirtas.internal.rewrite.Compactor;
import org.qirtas.internal.rewrite.Deleter;
import org.qirtas.internal.rewrite.Indexing;
import org.qirtas.internal.rewrite.KeptIndex;
import org.qirtas.internal.rewrite.Merger;
import org.qirtas.internal.rewrite.Redactor;
import org.qirtas.internal.rewrite.Splitter;
import org.qirtas.internal.write.Redactions;

/**
 * Operations on whole archives, as {@link java.nio.file.Files} has operations on files. Safe for any number of threads.
 *
 * <pre>{@code
 * RepairReport repaired = Archives.repair(Path.of("news.qrt"), Path.of("repaired.qrt"), false);
 * if (!repaired.isWhole()) {
 *     System.out.println(repaired.paritySections() + " parity sections gave back " + repaired.restoredBytes()
 *             + " bytes; the disk did not give " + repaired.unreadableBytes());
 *     repaired.damage().forEach(System.out::println);
 *     Path best = Path.of(repaired.isWritten() ? "repaired.qrt" : "news.qrt");
 *     SalvageReport salvaged = Archives.salvage(best, Path.of("salvaged.qrt"), WriterOptions.DEFAULT);
 *     System.out.println(salvaged.articles() + " articles are there, " + salvaged.lost() + " are lost, "
 *             + salvaged.withoutColumns() + " have lost source and dates");
 *     salvaged.damage().forEach(System.out::println);
 *     System.out.println("parity gave back " + salvaged.restoredBytes() + " bytes before");
 * }
 * }</pre>
 */
public final class Archives {

    private Archives() {}

    /**
     * Repairs an archive with its parity: restores the original bytes where enough of them survive. All work is done on
     * a copy, which gets its name when it is complete. Only restored sectors that match their checksums are written; a
     * repair never makes an archive worse. A repair that restores nothing writes nothing.
     *
     * @param damaged the archive; parts of it may be damaged or unreadable, or its end may be missing
     * @param target the file to write; {@code damaged} itself is allowed and is replaced
     * @param overwrite whether {@code target} may be replaced if it exists
     * @return what was restored, and what is still damaged
     * @throws java.nio.file.FileAlreadyExistsException if the target exists and may not be replaced
     * @throws IOException if reading or writing fails
     */
    public static RepairReport repair(Path damaged, Path target, boolean overwrite) throws IOException {
        Objects.requireNonNull(damaged, "damaged");
        Objects.requireNonNull(target, "target");
        try (TargetFile file = TargetFile.create(target, overwrite)) {
            WorkingCopy copy = new WorkingCopy(damaged, file.channel());
            ParityRepair repair = new ParityRepair(copy);
            repair.run();
            List<Damage> damage = damage(file.temporary(), damaged);
            boolean written = repair.restoredBytes() > 0;
            if (written) {
                file.publish();
            }
            return new RepairReport(repair.sections(), repair.restoredBytes(), copy.unreadable(), written, damage);
        }
    }

    private static List<Damage> damage(Path copy, Path damaged) throws IOException {
        try (OpenArchive opened =
                OpenArchive.open(FileSource.open(copy), damaged.toString(), ModelsBeside.finder(damaged))) {
            return new Verification(opened).run(articles -> {}).damage();
        } catch (CorruptArchiveException e) {
            return List.of(e.damage());
        } catch (UnsupportedArchiveException e) {
            return List.of(Damage.of(0, SectionKind.FILE_HEADER, -1, String.valueOf(e.getMessage())));
        }
    }

    /**
     * Makes a new archive of the surviving articles of a damaged one. It needs no trailer, manifest or index: it finds
     * sections by their headers, and first restores what parity can restore. A truncated file, or a file that a crash
     * left unfinished, is salvaged up to its end. The articles keep their order. Lost and redacted articles leave no
     * gap.
     *
     * @param damaged the archive, which is not changed
     * @param target the new archive
     * @param options options of the new archive; its profile is that of the old one if the old profile is known
     * @return what was salvaged and what is lost
     * @throws UnsupportedArchiveException if nothing in the file looks like a part of an archive
     * @throws CorruptArchiveException if no article could be salvaged; no archive is written
     * @throws java.nio.file.FileAlreadyExistsException if the target exists and may not be replaced
     * @throws IOException if reading or writing fails
     */
    public static SalvageReport salvage(Path damaged, Path target, WriterOptions options) throws IOException {
        Objects.requireNonNull(damaged, "damaged");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(options, "options");
        try (TargetFile draft = TargetFile.create(target, options.overwrite())) {
            ParityRepair repair = new ParityRepair(new WorkingCopy(damaged, draft.channel()));
            repair.run();
            try (SectionReader file = new SectionReader(FileSource.open(draft.temporary()), damaged.toString())) {
                Salvage salvage = new Salvage(file, ModelsBeside.finder(damaged));
                WriterOptions same = options.withProfile(salvage.profile().orElse(options.profile()));
                write(target, same, Redactions.of(same), false, salvage::copyTo);
                return new SalvageReport(salvage, repair.restoredBytes());
            }
        }
    }

    private static void write(
            Path target, WriterOptions options, Redactions redactions, boolean isSampled, ArticleSupplier articles)
            throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.copy(target, options, redactions)) {
            if (isSampled) {
                ArticleSample sample = new ArticleSample();
                articles.copyTo(sample::add);
                writer.learn(sample);
            }
            articles.copyTo(writer::add);
            writer.finish();
        }
    }

    /**
     * Removes articles from an archive permanently, in all generations, deleted articles too. A new archive is written:
     * nothing of the removed articles remains in its frames, text models, columns, indexes or parity. Only a hash of
     * each remains, which keeps the root, the signatures and the proofs of all other articles valid. The other articles
     * keep their ordinals.
     *
     * <p>Generations with removed articles, and those with a text model that may hold their text, are compressed again;
     * all others are copied. A text model of another file is not changed: if it holds text of the articles, as {@link
     * #findModelsWith} finds out, the new archive does without it.
     *
     * <pre>{@code
     * WriterOptions signed = WriterOptions.DEFAULT.withSigningKey(privateKey);
     * List<String> missing = Archives.redact(Path.of("news.qrt"), List.of("62315"), Path.of("redacted.qrt"), signed);
     * if (!missing.isEmpty()) {
     *     System.out.println("nothing was written, because there is no article " + missing);
     * }
     * }</pre>
     *
     * @param source the archive, which is not changed
     * @param keys keys of the articles to remove, as for {@link Archive#get(String)}, all versions of each
     * @param target the archive to write
     * @param options options of the new archive except text models and profile, which is that of each generation if this
     *     library knows it. Parity is that of the options, but not less than before. The signing key signs these
     *     redactions, because the archive keeps its own signature
     * @return the keys that no article has; if there are any, nothing is written
     * @throws CorruptArchiveException if an article to be kept is damaged
     * @throws MissingModelException if a text model is missing
     * @throws java.nio.file.FileAlreadyExistsException if the target exists and may not be replaced
     * @throws IOException if reading or writing fails
     */
    public static List<String> redact(Path source, Collection<String> keys, Path target, WriterOptions options)
            throws IOException {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(options, "options");
        try (Archive archive = Archive.open(source)) {
            Redactor redactor = new Redactor(archive.opened(), archive.articles());
            List<String> missing = missing(keys, redactor::redact);
            if (missing.isEmpty()) {
                try (TargetFile file = TargetFile.create(target, options.overwrite())) {
                    redactor.copyTo(file.output(), options);
                    publish(file, target);
                }
            }
            return missing;
        }
    }

    /**
     * Finds the text models of other files that hold text of articles. A redaction cannot remove it from there, and the
     * new archive does without these models. Models are found by pieces of 32 UTF-16 units: a quarter of those of title,
     * lead and body are in the model. Models that the archive holds itself are not among them.
     *
     * <pre>{@code
     * for (ModelInfo model : Archives.findModelsWith(Path.of("news.qrt"), List.of("62315"))) {
     *     System.out.println("the text of the article stays in " + model.file());
     * }
     * }</pre>
     *
     * @param archive the archive
     * @param keys keys of the articles, as for {@link #redact}; those that no article has are ignored
     * @return the models, possibly none
     * @throws MissingModelException if a text model is missing and cannot be examined
     * @throws CorruptArchiveException if what is needed is damaged
     * @throws IOException if reading fails
     */
    public static List<ModelInfo> findModelsWith(Path archive, Collection<String> keys) throws IOException {
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(keys, "keys");
        try (Archive opened = Archive.open(archive)) {
            Redactor redactor = new Redactor(opened.opened(), opened.articles());
            missing(keys, redactor::redact);
            return redactor.modelsElsewhere().stream().map(ModelInfo::new).toList();
        }
    }

    /** An action on all versions of an article. */
    private interface KeyAction {
        /** Returns false if no article has the key. */
        boolean take(String key) throws IOException;
    }

    /** Acts on keys, and returns those that no article has. */
    private static List<String> missing(Collection<String> keys, KeyAction action) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String key : keys) {
            if (!action.take(Objects.requireNonNull(key, "key"))) {
                missing.add(key);
            }
        }
        return missing;
    }

    /**
     * Makes one archive of several, which keeps all their articles in the order of the sources. Bytes are copied, and
     * nothing is compressed again. Each generation of a source becomes a generation of the new archive, with its root,
     * its signature, its redactions, its deletions and its parity. A key that several sources have finds the article of
     * the last one; the others are its earlier versions.
     *
     * <p>A text model that several sources hold is stored once. Every checksum is checked while its bytes are copied.
     * An unfinished append at the end of a source is left out.
     *
     * <pre>{@code
     * List<Path> months = List.of(Path.of("2025-01.qrt"), Path.of("2025-02.qrt"));
     * Archives.merge(months, Path.of("2025.qrt"), MergeOptions.DEFAULT);
     * }</pre>
     *
     * @param sources the archives, which are not changed
     * @param target the archive to write
     * @param options the options
     * @throws IllegalArgumentException if there is no source, or one is given twice
     * @throws CorruptArchiveException if a source is damaged; no archive is written
     * @throws MissingModelException if the new archive is to be self-contained, and a file of text models is missing
     * @throws java.nio.file.FileAlreadyExistsException if the target exists and may not be replaced
     * @throws IOException if the sources have more than 1,024 generations together, or if reading or writing fails
     */
    public static void merge(List<Path> sources, Path target, MergeOptions options) throws IOException {
        Objects.requireNonNull(sources, "sources").forEach(source -> Objects.requireNonNull(source, "source"));
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(options, "options");
        Merger merger = new Merger(List.copyOf(sources), options.selfContained());
        try (TargetFile file = TargetFile.create(target, options.overwrite())) {
            merger.copyTo(file.output(), options.progress());
            publish(file, target);
        }
    }

    /** Publishes an archive of several generations, if they are within the limits of a file together. */
    private static void publish(TargetFile file, Path target) throws IOException {
        file.out().flush();
        Archive.open(FileSource.open(file.temporary()), target.toString(), ModelsBeside.finder(target))
                .close();
        file.publish();
    }

    private static Appending appending(Path archive) throws IOException {
        ModelFinder models = new ModelFinder(ModelCache.ofProcess().models(), List.of(new ModelsBeside(archive)));
        return Appending.open(archive, models);
    }

    /**
     * Deletes articles of an archive: keys, selections and counts do not find them any more. They remain in the file
     * and are still read by ordinal; only {@link #redact} removes them. The deletion is a new generation without
     * articles, with the guarantees of {@link #append}. An article that is added again later is found.
     *
     * <pre>{@code
     * List<String> unknown = Archives.delete(Path.of("news.qrt"), List.of("62315"), WriterOptions.DEFAULT);
     * if (!unknown.isEmpty()) {
     *     System.out.println("nothing was deleted, because there is no article " + unknown);
     * }
     * }</pre>
     *
     * @param archive the archive
     * @param keys keys of the articles, as for {@link Archive#get(String)}, all versions of each
     * @param options options of the new generation: parity and signing key
     * @return the keys that no article has; if there are any, nothing is deleted
     * @throws UnsupportedArchiveException if it is not an archive, or has 1,024 generations
     * @throws CorruptArchiveException if what is needed is damaged
     * @throws java.nio.file.FileSystemException if another writer is appending to the archive
     * @throws IOException if it cannot be read or written to
     */
    public static List<String> delete(Path archive, Collection<String> keys, WriterOptions options) throws IOException {
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(keys, "keys").forEach(key -> Objects.requireNonNull(key, "key"));
        Objects.requireNonNull(options, "options");
        try (Appending appending = appending(archive);
                Deleter deleter = new Deleter(appending)) {
            List<String> missing = missing(keys, deleter::delete);
            if (missing.isEmpty() && !keys.isEmpty()) {
                deleter.write(options);
            }
            return missing;
        }
    }

    /**
     * Makes one generation of all generations of an archive, and compresses all articles again. Deleted articles are
     * left out. The new archive holds all its text models, except those of {@link WriterOptions#withModels}. Redacted
     * articles stay redacted.
     *
     * <p>If the archive has one generation and no deleted articles, its root, its signature and all proofs stay.
     * Otherwise the new archive has another root: it has the signature of the signing key or none, its redactions are
     * not signed, and proofs against the old root do not hold for it.
     *
     * <pre>{@code
     * WriterOptions dense = WriterOptions.DEFAULT.withProfile(Profile.DENSE).withSigningKey(privateKey);
     * Archives.compact(Path.of("news.qrt"), Path.of("compact.qrt"), dense);
     * }</pre>
     *
     * @param source the archive, which is not changed
     * @param target the archive to write
     * @param options options of the new archive
     * @throws CorruptArchiveException if an article is damaged; no archive is written
     * @throws MissingModelException if a file of text models is missing; no archive is written
     * @throws java.nio.file.FileAlreadyExistsException if the target exists and may not be replaced
     * @throws IOException if reading or writing fails
     */
    public static void compact(Path source, Path target, WriterOptions options) throws IOException {
        compact(source, target, ArticleOrder.ADDED, options);
    }

    /**
     * Makes one generation of all generations of an archive as {@link #compact(Path, Path, WriterOptions)} does, with the
     * articles in another order. In an order by date the articles of a month are next to each other, and a reader far
     * away lists them with few requests. Versions of an article keep their order among themselves. Redacted articles
     * come last.
     *
     * <p>Ordinals and root change, unless the articles are in this order already.
     *
     * <pre>{@code
     * WriterOptions remote = WriterOptions.DEFAULT.withProfile(Profile.REMOTE);
     * Archives.compact(Path.of("news.qrt"), Path.of("remote.qrt"), ArticleOrder.OLDEST_FIRST, remote);
     * }</pre>
     *
     * @param source the archive, which is not changed
     * @param target the archive to write
     * @param order the order of the articles in the new archive
     * @param options options of the new archive
     * @throws CorruptArchiveException if an article is damaged; no archive is written
     * @throws MissingModelException if a file of text models is missing; no archive is written
     * @throws java.nio.file.FileAlreadyExistsException if the target exists and may not be replaced
     * @throws IOException if reading or writing fails
     */
    public static void compact(Path source, Path target, ArticleOrder order, WriterOptions options) throws IOException {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(options, "options");
        try (Archive archive = Archive.open(source)) {
            Compactor compactor = new Compactor(archive.opened(), archive.articles(), order);
            WriterOptions kept = KeptIndex.of(archive.opened(), options);
            Redactions redactions = compactor.redactions(options.signingKey());
            write(target, kept, redactions, compactor.isLong(), compactor::copyTo);
        }
    }

    /**
     * Copies an archive with another search index, or without one. Everything else stays, also root, signatures and the
     * parity of each generation.
     *
     * <pre>{@code
     * WriterOptions indexed = WriterOptions.DEFAULT.withIndex(SearchIndex.FULL);
     * Archives.index(Path.of("news.qrt"), Path.of("indexed.qrt"), indexed);
     * }</pre>
     *
     * @param source the archive, which is not changed
     * @param target the archive to write; {@code source} itself is allowed and is replaced
     * @param options the search index, permission to replace the target, and progress; other options have no effect.
     *     Without a search index among them the new archive has a full one
     * @throws CorruptArchiveException if an article is damaged; no archive is written
     * @throws MissingModelException if a file of text models is missing; no archive is written
     * @throws java.nio.file.FileAlreadyExistsException if the target exists and may not be replaced
     * @throws IOException if reading or writing fails
     */
    public static void index(Path source, Path target, WriterOptions options) throws IOException {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(options, "options");
        try (TargetFile file = TargetFile.create(target, options.overwrite())) {
            try (Archive archive = Archive.open(source)) {
                Indexing indexing = new Indexing(archive.opened(), archive.articles(), options);
                indexing.copyTo(file.output());
            }
            publish(file, target);
        }
    }

    /**
     * Divides an archive into several, which are compressed again. The articles keep their order. Redacted and deleted
     * articles belong to no part. The parts are named after the archive and their values, or numbered. A part appears
     * when it is complete; if an error ends the split, the parts before it stay.
     *
     * <pre>{@code
     * List<Path> sources =
     *         Archives.split(Path.of("news.qrt"), Split.by(Grouping.SOURCE), Path.of("parts"), WriterOptions.DEFAULT);
     * System.out.println(sources.size() + " sources");
     * }</pre>
     *
     * @param source the archive, which is not changed
     * @param by the parts
     * @param folder the folder of the parts, which must exist
     * @param options options of the parts
     * @return the files of the parts, in the order of their first articles
     * @throws CorruptArchiveException if an article is damaged
     * @throws java.nio.file.FileAlreadyExistsException if a part exists and may not be replaced
     * @throws IOException if reading or writing fails
     */
    public static List<Path> split(Path source, Split by, Path folder, WriterOptions options) throws IOException {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(options, "options");
        try (Archive archive = Archive.open(source)) {
            WriterOptions kept = KeptIndex.of(archive.opened(), options);
            Splitter splitter = new Splitter(archive.opened(), archive.articles(), by);
            return splitter.write(source, folder, options.overwrite(), (file, articles) -> {
                try (ArchiveWriter writer = ArchiveWriter.create(file, kept)) {
                    articles.copyTo(writer::add);
                    writer.finish();
                }
            });
        }
    }

    /**
     * Begins to add articles to an archive. They become a new generation after those of the file, when {@link
     * ArchiveWriter#finish()} returns: until then, and if the process or the computer stops at any moment, the archive
     * is what it was. Open readers keep their view. Articles are coded with the text models that the archive has; a
     * language without one gets a model if there is enough text.
     *
     * <pre>{@code
     * try (ArchiveWriter writer = Archives.append(Path.of("news.qrt"), WriterOptions.DEFAULT)) {
     *     writer.add(Article.builder().id("62316").title("…").body("…").build());
     *     writer.finish();
     * }
     * }</pre>
     *
     * <p>The file is locked against other writers that append to it, in this process and in others. A writer that is
     * closed without {@code finish}, or that adds no article, leaves the archive as it was. What a writer that was
     * killed left behind is cut off.
     *
     * @param archive the archive
     * @param options options of the new generation: profile, threads, parity, signing key, models of other files.
     *     Permission to replace is not needed
     * @return a writer
     * @throws UnsupportedArchiveException if it is not an archive, or has 1,024 generations
     * @throws CorruptArchiveException if it is damaged
     * @throws java.nio.file.FileSystemException if another writer is appending to it
     * @throws NativeLibraryException if the native library of zstd cannot be loaded
     * @throws IOException if it cannot be read or written to
     */
    public static ArchiveWriter append(Path archive, WriterOptions options) throws IOException {
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(options, "options");
        Appending appending = appending(archive);
        try {
            return ArchiveWriter.append(appending, appending.keptIndex(options));
        } catch (IOException | RuntimeException | Error e) {
            appending.close();
            throw e;
        }
    }

    /**
     * Finds the temporary files of writers that were killed before they finished, if {@link #salvage} can make archives
     * of them. It does not find files that a writer of any process is still writing.
     *
     * <pre>{@code
     * for (Path unfinished : Archives.findUnfinished(Path.of("news.qrt"))) {
     *     Archives.salvage(unfinished, Path.of("salvaged.qrt"), WriterOptions.DEFAULT);
     * }
     * }</pre>
     *
     * @param target the target of those writers, which need not exist
     * @return temporary files in the target's folder, by name; possibly none
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> findUnfinished(Path target) throws IOException {
        Path file = FileName.behindLinks(Objects.requireNonNull(target, "target"));
        return TemporaryName.find(file).stream()
                .filter(each -> TargetFile.isAbandoned(each) && Salvage.isPossible(each))
                .toList();
    }
}
