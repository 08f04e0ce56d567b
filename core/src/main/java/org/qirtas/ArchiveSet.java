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
import org.qirtas.internal.rewrite.Cataloguing;

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
 * <p>Opening a set reads a few hundred bytes of each file. A set of many files opens faster by a {@linkplain
 * #catalogue(List, Path, boolean) catalogue}. A limited number of files is open at the same time, see
 * {@link ReaderOptions#withMaxOpenFiles}; others are opened again when they are read. The archives share text models,
 * and find those that they refer to in one another. Errors name the archive, and count ordinals in it.
 *
 * <p>After {@link #close()} every method throws {@link IllegalStateException}.
 */
public final class ArchiveSet extends Articles {

    private final OpenSet set;
    private final List<Member> members;
    private final List<Member> catalogues;

    private ArchiveSet(OpenSet set) {
        super(set.articles());
        this.set = set;
        List<Member> all = new ArrayList<>();
        for (int number = 0; number < set.files().size(); number++) {
            all.add(new Member(set.files().get(number), set.first(number)));
        }
        members = List.copyOf(all);
        catalogues = set.catalogues().stream().map(file -> new Member(file, 0)).toList();
    }

    /**
     * Opens the archives of a folder, in the order of their names, or those of a catalogue, in its order. Folders inside
     * a folder are not searched.
     *
     * @param folder a folder that has files whose names end in {@code .qrt}, a catalogue, or a single archive
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
     * Opens the archives of a folder or a catalogue as {@link #open(Path)} does.
     *
     * @param folder a folder that has files whose names end in {@code .qrt}, a catalogue, or a single archive
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
     * @param files archives, and catalogues in place of the archives that they name; possibly none
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
     * @param files archives, and catalogues in place of the archives that they name; possibly none
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
            files.add(SetFile.of(opened.file().name(), () -> opened));
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
     * Writes a catalogue of archives. A set that is opened by it opens an archive only when its articles may be needed:
     * the catalogue knows the number of articles of each archive, which archives may have a key, their dates, and, up
     * to 64 of each, their sources and languages.
     *
     * <p>The catalogue names the archives relative to its folder, so that the folder can be moved. An archive that is
     * changed or replaced later, also by an append, is refused when it is needed, until the catalogue is written anew.
     *
     * <pre>{@code
     * List<Path> days = ArchiveSet.find(Path.of("news"), "*.qrt");
     * ArchiveSet.catalogue(days, Path.of("news", "2025.qrts"), true);
     * try (ArchiveSet year = ArchiveSet.open(Path.of("news", "2025.qrts"))) {
     *     System.out.println(year.size() + " articles, and only " + year.catalogues() + " was opened");
     * } catch (ChangedFileException e) {
     *     System.out.println(e.getMessage());
     * }
     * }</pre>
     *
     * @param files the archives in the order of the set, in the folder of the catalogue or in folders inside it
     * @param target the catalogue to write, usually with the extension {@code .qrts}
     * @param overwrite whether {@code target} may be replaced if it exists
     * @throws IllegalArgumentException if an archive is given twice, or is not in the folder of the catalogue
     * @throws ArchiveException as {@link Archive#open(Path)}, and if a file is a catalogue itself
     * @throws java.nio.file.FileAlreadyExistsException if the target exists and may not be replaced
     * @throws IOException if there are more than 65,536 archives, or if reading or writing fails
     */
    public static void catalogue(List<Path> files, Path target, boolean overwrite) throws IOException {
        Objects.requireNonNull(files, "files").forEach(file -> Objects.requireNonNull(file, "file"));
        Objects.requireNonNull(target, "target");
        Path behind = TargetFile.behindLinks(target);
        try (TargetFile draft = TargetFile.create(behind, overwrite)) {
            Cataloguing cataloguing = new Cataloguing(behind);
            for (Path file : files) {
                cataloguing.add(file);
            }
            cataloguing.write(draft.output());
            draft.publish();
        }
    }

    /**
     * The catalogues with which the set was opened, as archives without articles.
     *
     * @return the catalogues in their order, possibly none
     */
    public List<Member> catalogues() {
        return catalogues;
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
         * The archive alone. If a catalogue names it, {@link Archive#verify()} also checks what the catalogue states.
         *
         * @return the archive. Closing it leaves the set open; it cannot be read after the set is closed
         * @throws ChangedFileException if it is not the archive that the catalogue of the set names
         * @throws ArchiveException as {@link Archive#open(Path)}
         * @throws IOException if the file cannot be read
         */
        public Archive archive() throws IOException {
            return Archive.inSet(file);
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
