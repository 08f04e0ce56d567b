package org.qirtas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.qirtas.internal.check.Findings;
import org.qirtas.internal.check.SignatureCheck;
import org.qirtas.internal.check.Verification;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.io.MemorySource;
import org.qirtas.internal.read.FilteredColumns;
import org.qirtas.internal.read.OpenArchive;

/**
 * An archive opened for reading. For any number of threads at once; reading takes no lock once what it needs is loaded.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("news.qrt"))) {
 *     archive.get("62315").ifPresent(article -> System.out.println(article.title()));
 *     boolean isOurs = archive.isSignedBy(publicKey) && archive.verify(publicKey, checked -> {}).isWhole();
 *     System.out.println(archive.unknownDates() + " dates are not understood");
 * }
 * try (Archive shipped = Archive.openResource(Archive.class, "/META-INF/news.qrt")) {
 *     shipped.forEach(article -> System.out.println(article.title()));
 * }
 * }</pre>
 *
 * <p>Opening reads a few hundred bytes, however many articles there are. Indexes and text models load at their first
 * use. All bytes are checked against their checksums before they are used: what is damaged gives a
 * {@link CorruptArchiveException} that names the place, and never a wrong text. Damage in an article's frame leaves the
 * others readable. Articles that were redacted are passed over, and {@link RedactedArticleException} tells of them.
 *
 * <p>After {@link #close()} every method throws {@link IllegalStateException}; a call that is under way in another
 * thread does so too, or ends as if the archive were open.
 */
public final class Archive implements Articles {

    private final OpenArchive opened;

    private Archive(OpenArchive opened) {
        this.opened = opened;
    }

    /**
     * Opens a file. It must not be changed while it is open, but may be renamed, replaced or deleted. It is read through
     * channels, so that a file that is cut off, or a disk that fails, is an {@code IOException} in the thread that reads. An
     * interrupted thread gets what it asks for, and stays interrupted.
     *
     * <p>A file of another file system than the default one, such as an entry of a zip file, is read into memory.
     *
     * @param file an archive of any length
     * @return the archive
     * @throws UnsupportedArchiveException if it is no archive, or one that this library cannot read
     * @throws CorruptArchiveException if it is damaged
     * @throws NativeLibraryException if the native library of zstd cannot be loaded
     * @throws IOException if it cannot be read
     */
    public static Archive open(Path file) throws IOException {
        return open(FileSource.open(Objects.requireNonNull(file, "file")), file.toString());
    }

    /**
     * Opens an archive in memory.
     *
     * @param bytes the archive, which is not copied and must not be changed
     * @return the archive
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException never but these
     */
    public static Archive open(byte[] bytes) throws IOException {
        return open(ByteBuffer.wrap(Objects.requireNonNull(bytes, "bytes")));
    }

    /**
     * Opens an archive in memory.
     *
     * <p>The buffer may be a file that is {@linkplain java.nio.channels.FileChannel#map mapped} into memory, which saves
     * the system call of each article that has a frame. Nothing protects from what such a file does, though: if it is cut
     * off, or its disk fails, Java throws an {@link InternalError} anywhere in the thread that reads, so that locks may
     * stay taken, or ends. The mapping stays until the garbage is collected, also when the archive is closed.
     *
     * @param bytes the archive, from position to limit, which is not copied and must not be changed
     * @return the archive
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException never but these
     */
    public static Archive open(ByteBuffer bytes) throws IOException {
        return open(new MemorySource(Objects.requireNonNull(bytes, "bytes")), "the archive in memory");
    }

    /**
     * Opens an archive that lies on the class path or module path, such as one shipped inside an application's jar. It
     * is read into memory. On the module path its package must be open to {@code org.qirtas}, as for any resource that
     * another module reads; what lies outside packages, such as {@code /META-INF/news.qrt}, always is.
     *
     * @param anchor class beside which the archive lies
     * @param name name as for {@link Class#getResourceAsStream(String)}
     * @return the archive
     * @throws java.io.FileNotFoundException if there is no such resource
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException if it cannot be read
     */
    public static Archive openResource(Class<?> anchor, String name) throws IOException {
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(name, "name");
        return open(MemorySource.ofResource(anchor, name), name);
    }

    /**
     * Opens an archive that lies anywhere.
     *
     * @param source gives the bytes; closed with the archive, or if it cannot be opened
     * @param name what error messages call the archive
     * @return the archive
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException if the source fails
     */
    public static Archive open(ByteSource source, String name) throws IOException {
        Objects.requireNonNull(source, "source");
        return new Archive(OpenArchive.open(source, Objects.requireNonNull(name, "name")));
    }

    @Override
    public long size() {
        return opened().articles();
    }

    @Override
    public long liveSize() {
        return (long) opened().articles() - opened.redacted();
    }

    @Override
    public Optional<Article> get(String key) throws IOException {
        return opened().keys().newest(Objects.requireNonNull(key, "key"));
    }

    @Override
    public Map<String, Article> getAll(Collection<String> keys) throws IOException {
        Objects.requireNonNull(keys, "keys").forEach(key -> Objects.requireNonNull(key, "key"));
        return opened().keys().newest(keys);
    }

    @Override
    public boolean contains(String key) throws IOException {
        return opened().keys().contains(Objects.requireNonNull(key, "key"));
    }

    @Override
    public List<Article> versions(String key) throws IOException {
        return new ArrayList<>(
                opened().keys().versions(Objects.requireNonNull(key, "key")).values());
    }

    @Override
    public Article article(long ordinal) throws IOException {
        return opened().article(index(ordinal));
    }

    @Override
    public Headline headline(long ordinal) throws IOException {
        return Headline.read(opened(), index(ordinal));
    }

    private int index(long ordinal) {
        return (int) Objects.checkIndex(ordinal, (long) opened.articles());
    }

    @Override
    public Iterator<Article> iterator() {
        return select(ArticleFilter.ALL).iterator();
    }

    @Override
    public Selection select(ArticleFilter filter) {
        return Selection.of(opened(), filter);
    }

    @Override
    public List<ValueCount> counts(Grouping grouping, ArticleFilter filter) throws IOException {
        Objects.requireNonNull(grouping, "grouping");
        return new FilteredColumns(opened(), Objects.requireNonNull(filter, "filter")).counts(grouping);
    }

    /**
     * What the archive says about itself.
     *
     * @return sizes and counts from its manifest
     */
    public ArchiveInfo info() {
        return new ArchiveInfo(opened());
    }

    /**
     * Number of dates whose wording was not understood: those of {@linkplain Article#published() publication} and of the
     * {@linkplain Article#updated() last change} that have no instant, so that no range of dates finds them. No article
     * is read.
     *
     * @return the number, at least 0
     * @throws CorruptArchiveException if a column is damaged
     * @throws IOException if reading fails
     */
    public long unknownDates() throws IOException {
        return opened().unknownDates();
    }

    /**
     * Checks every byte of the archive, decodes every article, looks every key up and computes the root anew.
     *
     * @return all damage that was found
     * @throws IOException if reading fails
     */
    public VerifyReport verify() throws IOException {
        return verify(articles -> {});
    }

    /**
     * Checks the archive as {@link #verify()}.
     *
     * @param progress told how many articles have been checked so far
     * @return all damage that was found
     * @throws IOException if reading fails
     */
    public VerifyReport verify(LongConsumer progress) throws IOException {
        return new VerifyReport(check(progress), List.of());
    }

    /**
     * Checks the archive as {@link #verify()}, and that a key signed all that is in it and all that is missing. A root that
     * it did not sign is reported like damage, and so is every redaction: anyone may have taken the article out.
     *
     * @param key public Ed25519 key of the one who is to have signed the archive and its redactions
     * @param progress told how many articles have been checked so far
     * @return all damage that was found, and what the key did not sign
     * @throws IOException if reading fails
     * @throws IllegalArgumentException if the key is no Ed25519 key
     */
    public VerifyReport verify(PublicKey key, LongConsumer progress) throws IOException {
        List<Damage> unsigned = new SignatureCheck(opened(), Objects.requireNonNull(key, "key")).run();
        return new VerifyReport(check(progress), unsigned);
    }

    private Findings check(LongConsumer progress) throws IOException {
        return new Verification(opened()).run(Objects.requireNonNull(progress, "progress"));
    }

    /**
     * Whether the archive bears a valid signature of its root, Ed25519 (RFC 8032). That says who vouches for the articles,
     * also when some of them were redacted later. It does not say that the articles are those that were signed, or who
     * redacted some of them: {@link #verify(PublicKey, LongConsumer)} does.
     *
     * @param key public Ed25519 key of the one who is to have signed it
     * @return false if the archive is not signed, or not with that key
     * @throws IllegalArgumentException if the key is no Ed25519 key
     */
    public boolean isSignedBy(PublicKey key) {
        return new SignatureCheck(opened(), Objects.requireNonNull(key, "key")).isSigned();
    }

    /** What proofs, signatures and redactions are made of. */
    OpenArchive opened() {
        opened.requireOpen();
        return opened;
    }

    /** Closes the archive and its source. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        opened.close();
    }
}
