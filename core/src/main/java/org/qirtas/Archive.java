package org.qirtas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.qirtas.internal.check.Findings;
import org.qirtas.internal.check.MemberCheck;
import org.qirtas.internal.check.SignatureCheck;
import org.qirtas.internal.check.Verification;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.io.MemorySource;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.ModelsBeside;
import org.qirtas.internal.read.ModelsOfSource;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.read.SetFile;
import org.qirtas.internal.read.StatedMember;

/**
 * An archive opened for reading. Safe for any number of threads at once. A read takes no lock once the indexes and text
 * models that it needs are loaded.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("news.qrt"))) {
 *     archive.get("62315").ifPresent(article -> System.out.println(article.title()));
 *     boolean hasIndex = archive.searchIndex() != SearchIndex.NONE;
 *     boolean isOurs = archive.isSignedBy(publicKey) && archive.verify(publicKey, checked -> {}).isWhole();
 *     System.out.println(archive.unknownDates() + " dates are not understood");
 * }
 * try (Archive shipped = Archive.openResource(Archive.class, "/META-INF/news.qrt")) {
 *     shipped.forEach(article -> System.out.println(article.title()));
 * }
 * }</pre>
 *
 * <p>Opening reads a few hundred bytes for any number of articles. Indexes and text models load at their first use. All
 * bytes are checked against their checksums before they are used: damage gives a {@link CorruptArchiveException} that
 * names the place, and never a wrong text. Damage in the frame of one article leaves the others readable. Streams and
 * searches skip redacted articles; {@link #article(long)} throws {@link RedactedArticleException} for them.
 *
 * <p>After {@link #close()} every method throws {@link IllegalStateException}; a call that is under way in another
 * thread throws it as well, or completes as if the archive were open.
 */
public final class Archive extends Articles {

    private final OpenArchive opened;
    private final Optional<StatedMember> stated;

    private Archive(OpenArchive opened, OpenArticles articles, Optional<StatedMember> stated) {
        super(articles);
        this.opened = opened;
        this.stated = stated;
    }

    /**
     * Opens a file. The file must not be changed while it is open, but may be renamed, replaced or deleted. It is read
     * through channels: a truncated file or a failing disk causes an {@code IOException} in the thread that reads. An
     * interrupted thread completes its read and stays interrupted.
     *
     * <p>A file that is not in the default file system, such as an entry of a zip file, is read into memory.
     * {@link ByteSources} reads entries of zip files in place.
     *
     * @param file an archive of any length
     * @return the archive
     * @throws UnsupportedArchiveException if it is not an archive, or is one that this library cannot read
     * @throws CorruptArchiveException if it is damaged
     * @throws NativeLibraryException if the native library of zstd cannot be loaded
     * @throws IOException if it cannot be read
     */
    public static Archive open(Path file) throws IOException {
        return open(file, ReaderOptions.DEFAULT);
    }

    /**
     * Opens a file as {@link #open(Path)} does.
     *
     * @param file an archive of any length
     * @param options the options, such as the cache of text models
     * @return the archive
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException if it cannot be read
     */
    public static Archive open(Path file, ReaderOptions options) throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(options, "options");
        ModelFinder models = new ModelFinder(options.modelCache().models(), List.of(new ModelsBeside(file)));
        return open(FileSource.open(file), file.toString(), models);
    }

    /**
     * Opens an archive in memory.
     *
     * @param bytes the archive, which is not copied and must not be changed
     * @return the archive
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException declared for these exceptions only
     */
    public static Archive open(byte[] bytes) throws IOException {
        return open(ByteBuffer.wrap(Objects.requireNonNull(bytes, "bytes")));
    }

    /**
     * Opens an archive in memory.
     *
     * <p>The buffer may be a file that is {@linkplain java.nio.channels.FileChannel#map mapped} into memory, which
     * saves the system call for each article that has a frame. A mapped file has a risk that the library cannot
     * prevent: if the file is truncated or its disk fails, Java throws an {@link InternalError} at any point in the
     * thread that reads, which may leave locks taken, or the process ends. The mapping remains until it is garbage
     * collected, even after the archive is closed.
     *
     * @param bytes the archive, from position to limit, which is not copied and must not be changed
     * @return the archive
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException declared for these exceptions only
     */
    public static Archive open(ByteBuffer bytes) throws IOException {
        return open(new MemorySource(Objects.requireNonNull(bytes, "bytes")), "the archive in memory");
    }

    /**
     * Opens an archive on the class path or module path, such as one shipped inside an application's jar. It is read
     * into memory. On the module path its package must be open to {@code org.qirtas}, as for any resource that another
     * module reads. Resources outside packages, such as {@code /META-INF/news.qrt}, are always open.
     *
     * @param anchor class from whose package the name is resolved
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
     * Opens an archive from any source of bytes. Text models of other files are found if they are in memory, or if the
     * source gives its {@linkplain ByteSource#sibling siblings}.
     *
     * @param source supplies the bytes; it is closed with the archive, and also if the archive cannot be opened
     * @param name name of the archive in error messages
     * @return the archive
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException if the source fails
     */
    public static Archive open(ByteSource source, String name) throws IOException {
        return open(source, name, ReaderOptions.DEFAULT);
    }

    /**
     * Opens an archive from any source of bytes. Text models of other files are found if they are in the cache, or if the
     * source gives its {@linkplain ByteSource#sibling siblings}.
     *
     * @param source supplies the bytes; it is closed with the archive, and also if the archive cannot be opened
     * @param name name of the archive in error messages
     * @param options the options, such as the cache of text models
     * @return the archive
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException if the source fails
     */
    public static Archive open(ByteSource source, String name, ReaderOptions options) throws IOException {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(options, "options");
        ModelFinder models = new ModelFinder(options.modelCache().models(), List.of(new ModelsOfSource(source)));
        return open(source, name, models);
    }

    static Archive open(ByteSource source, String name, ModelFinder models) throws IOException {
        OpenArchive opened = OpenArchive.openArticles(source, name, models);
        return new Archive(opened, OpenArticles.of(opened, opened), Optional.empty());
    }

    /** An archive that is open in a set. Closing it leaves it open in the set. */
    static Archive inSet(SetFile file) throws IOException {
        OpenArchive opened = file.archive();
        return new Archive(opened, OpenArticles.of(opened, () -> {}), file.stated());
    }

    /**
     * The statements of the archive about itself.
     *
     * @return sizes and counts from its manifest
     */
    public ArchiveInfo info() {
        return new ArchiveInfo(opened());
    }

    /**
     * What the search index of the archive knows. Generations may have different ones; this is that of the newest
     * articles. The beginning of the index is read for it.
     *
     * @return {@link SearchIndex#NONE} if there is no index
     * @throws CorruptArchiveException if the beginning of the index is damaged
     * @throws IOException if reading fails
     */
    public SearchIndex searchIndex() throws IOException {
        return opened().searchIndex();
    }

    /**
     * Checks every byte of the archive, decodes every article, looks up every key and recomputes the root.
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
     * @param progress receives the number of articles checked so far
     * @return all damage that was found
     * @throws IOException if reading fails
     */
    public VerifyReport verify(LongConsumer progress) throws IOException {
        return report(progress, List.of());
    }

    /**
     * Checks the archive as {@link #verify()} does, and checks that a key signed the archive and each redaction in it.
     * A root without a signature of the key is reported like damage. A redaction without one is reported too, because
     * anyone may have removed that article.
     *
     * @param key public Ed25519 key of the expected signer of the archive and its redactions
     * @param progress receives the number of articles checked so far
     * @return all damage that was found, and everything that the key did not sign
     * @throws IOException if reading fails
     * @throws IllegalArgumentException if the key is not an Ed25519 key
     */
    public VerifyReport verify(PublicKey key, LongConsumer progress) throws IOException {
        List<Damage> unsigned = new SignatureCheck(opened(), Objects.requireNonNull(key, "key")).run();
        return report(progress, unsigned);
    }

    private VerifyReport report(LongConsumer progress, List<Damage> unsigned) throws IOException {
        Findings findings = new Verification(opened()).run(Objects.requireNonNull(progress, "progress"));
        List<Damage> further = new ArrayList<>(unsigned);
        if (stated.isPresent()) {
            further.addAll(new MemberCheck(stated.get(), opened).run());
        }
        return new VerifyReport(findings, further);
    }

    /**
     * Whether the archive has a valid Ed25519 signature (RFC 8032) of its root. The signature says who vouches for the
     * articles, even if some of them were redacted later. It proves neither that the articles are the signed ones nor
     * who redacted articles; use {@link #verify(PublicKey, LongConsumer)} for that.
     *
     * @param key public Ed25519 key of the expected signer
     * @return false if the archive is not signed, or is signed with another key
     * @throws IllegalArgumentException if the key is not an Ed25519 key
     */
    public boolean isSignedBy(PublicKey key) {
        return new SignatureCheck(opened(), Objects.requireNonNull(key, "key")).isSigned();
    }

    /** The opened file that descriptions and redactions read from. */
    OpenArchive opened() {
        articles();
        return opened;
    }

    /** The root of each generation, in the order of the file. */
    List<byte[]> generationRoots() {
        return opened().generations().stream().map(Generation::root).toList();
    }
}
