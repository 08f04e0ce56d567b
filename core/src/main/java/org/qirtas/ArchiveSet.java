package org.qirtas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.qirtas.internal.io.FolderFiles;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.OpenSet;
import org.qirtas.internal.read.SetFile;

/**
 * Archives that are read as one, such as those of the days of a year. Safe for any number of threads at once.
 *
 * <p>The archives have an order: that of the list with which the set was opened, or that of the names of the files in a
 * folder. Ordinals run through the archives in this order. If several archives have an article with the same key, the
 * one in the last of them is the newest version. Everything that an archive can do with its articles a set does with
 * the articles of all its archives.
 *
 * <pre>{@code
 * try (ArchiveSet set = ArchiveSet.open(Path.of("news"))) {
 *     set.get("62315").ifPresent(article -> System.out.println(article.title()));
 *     set.select(ArticleFilter.ALL).order(ArticleOrder.NEWEST_FIRST).limit(20).headlines().forEach(headline ->
 *             System.out.println(headline.title() + " in " + set.member(headline.ordinal()).name()));
 *     for (ArchiveSet.Member member : set.members()) {
 *         try (Archive archive = member.archive()) {
 *             System.out.println(member.name() + " begins at " + member.first() + ": " + archive.verify().isWhole());
 *         }
 *     }
 * }
 * List<Path> days = ArchiveSet.find(Path.of("news"), "2025-0[1-3]-*.qrt");
 * ReaderOptions options = ReaderOptions.DEFAULT.withMaxOpenFiles(10);
 * try (ArchiveSet quarter = ArchiveSet.open(days, options)) {
 *     System.out.println(quarter.size() + " articles");
 * }
 * List<Archive> open = List.of(Archive.open(Path.of("2024.qrt")), Archive.openResource(ArchiveSet.class, "/news.qrt"));
 * try (ArchiveSet mixed = ArchiveSet.of(open)) {
 *     System.out.println(mixed.size() + " articles");
 * }
 * }</pre>
 *
 * <p>Opening a set reads a few hundred bytes of each file. A limited number of files is open at the same time, see
 * {@link ReaderOptions#withMaxOpenFiles}; others are opened again when they are read. The archives share text models,
 * and find those that they refer to in one another. Errors name the archive, and count ordinals in it.
 *
 * <p>After {@link #close()} every method throws {@link IllegalStateException}.
 */
public final class ArchiveSet extends Articles {

    private final OpenSet set;
    private final List<Member> members;

    private ArchiveSet(OpenSet set) {
        super(set.articles());
        this.set = set;
        List<Member> all = new ArrayList<>();
        for (int number = 0; number < set.files().size(); number++) {
            all.add(new Member(set.files().get(number), set.first(number)));
        }
        members = List.copyOf(all);
    }

    /**
     * Opens the archives of a folder, in the order of their names. Folders inside it are not searched.
     *
     * @param folder a folder that has files whose names end in {@code .qrt}, or a single archive
     * @return the set
     * @throws NoSuchFileException if the folder does not exist or has no such file
     * @throws ArchiveException as {@link Archive#open(Path)}, for the first file that cannot be opened
     * @throws NativeLibraryException as {@link Archive#open(Path)}
     * @throws IOException if a file cannot be read
     */
    public static ArchiveSet open(Path folder) throws IOException {
        return open(folder, ReaderOptions.DEFAULT);
    }

    /**
     * Opens the archives of a folder as {@link #open(Path)} does.
     *
     * @param folder a folder that has files whose names end in {@code .qrt}, or a single archive
     * @param options the options of all archives
     * @return the set
     * @throws NoSuchFileException as {@link #open(Path)}
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException if a file cannot be read
     */
    public static ArchiveSet open(Path folder, ReaderOptions options) throws IOException {
        Objects.requireNonNull(folder, "folder");
        if (!Files.isDirectory(folder)) {
            return open(List.of(folder), options);
        }
        List<Path> files = find(folder, "*.qrt");
        if (files.isEmpty()) {
            throw new NoSuchFileException(folder.toString(), null, "the folder has no file whose name ends in .qrt");
        }
        return open(files, options);
    }

    /**
     * Opens archives in the order of a list.
     *
     * @param files the archives, possibly none
     * @return the set
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException if a file cannot be read
     */
    public static ArchiveSet open(List<Path> files) throws IOException {
        return open(files, ReaderOptions.DEFAULT);
    }

    /**
     * Opens archives in the order of a list.
     *
     * @param files the archives, possibly none
     * @param options the options of all archives
     * @return the set
     * @throws ArchiveException as {@link #open(Path)}
     * @throws NativeLibraryException as {@link #open(Path)}
     * @throws IOException if a file cannot be read
     */
    public static ArchiveSet open(List<Path> files, ReaderOptions options) throws IOException {
        Objects.requireNonNull(files, "files").forEach(file -> Objects.requireNonNull(file, "file"));
        Objects.requireNonNull(options, "options");
        return new ArchiveSet(OpenSet.open(files, options.modelCache().models(), options.maxOpenFiles()));
    }

    /**
     * A set of open archives, such as archives in memory or on servers. They are not opened again, and do not find text
     * models in one another.
     *
     * @param archives the archives, possibly none; they are closed with the set
     * @return the set
     * @throws IOException declared for {@link #close()} only
     */
    public static ArchiveSet of(List<Archive> archives) throws IOException {
        Objects.requireNonNull(archives, "archives").forEach(archive -> Objects.requireNonNull(archive, "archive"));
        List<SetFile> files = new ArrayList<>();
        for (Archive archive : archives) {
            OpenArchive opened = archive.opened();
            files.add(new SetFile(opened.file().name(), () -> opened));
        }
        return new ArchiveSet(OpenSet.of(files));
    }

    /**
     * The files in a folder whose names match a pattern.
     *
     * @param folder the folder
     * @param glob pattern of names relative to the folder, as {@link java.nio.file.FileSystem#getPathMatcher}
     *     describes, such as {@code *.qrt}, or {@code **.qrt} for folders inside the folder too
     * @return the files in the order of their names, possibly none
     * @throws java.util.regex.PatternSyntaxException if the pattern is not one
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> find(Path folder, String glob) throws IOException {
        Objects.requireNonNull(folder, "folder");
        return FolderFiles.find(folder, Objects.requireNonNull(glob, "glob"));
    }

    /**
     * The archives of the set.
     *
     * @return the archives in their order
     */
    public List<Member> members() {
        return members;
    }

    /**
     * The archive that holds an article.
     *
     * @param ordinal position of the article in the set, from 0
     * @return the archive
     * @throws IndexOutOfBoundsException if the ordinal is negative or not less than {@link #size()}
     */
    public Member member(long ordinal) {
        return members.get(set.fileOf(Objects.checkIndex(ordinal, size())));
    }

    /** An archive of a set. */
    public static final class Member {

        private final SetFile file;
        private final long first;

        Member(SetFile file, long first) {
            this.file = file;
            this.first = first;
        }

        /**
         * Name of the archive.
         *
         * @return the path of its file, or the name with which it was opened
         */
        public String name() {
            return file.name();
        }

        /**
         * The ordinal of its first article in the set. An ordinal in the set minus this is the ordinal in the archive.
         *
         * @return from 0 to the size of the set
         */
        public long first() {
            return first;
        }

        /**
         * The archive alone.
         *
         * @return the archive. Closing it leaves the set open; it cannot be read after the set is closed
         * @throws ArchiveException as {@link Archive#open(Path)}
         * @throws IOException if the file cannot be read
         */
        public Archive archive() throws IOException {
            return Archive.inSet(file.archive());
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
