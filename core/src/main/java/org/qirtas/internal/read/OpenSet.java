package org.qirtas.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.qirtas.internal.io.OpenFiles;
import org.qirtas.internal.io.ReopenedFile;

/** Files whose articles are read as one. For any number of threads. */
public final class OpenSet implements Closeable {

    private final List<SetFile> files;

    /** The first ordinal of each file. */
    private final long[] firsts;

    private final OpenArticles articles;

    private OpenSet(List<SetFile> files) throws IOException {
        this.files = files;
        firsts = new long[files.size()];
        List<Part> parts = new ArrayList<>();
        long first = 0;
        for (int number = 0; number < firsts.length; number++) {
            firsts[number] = first;
            OpenArchive archive = files.get(number).archive();
            parts.addAll(archive.parts());
            first += archive.articles();
        }
        articles = OpenArticles.of("the set", this::closeFiles, parts);
    }

    /**
     * Opens files. Each finds the text models that it refers to in the others.
     *
     * @param models the models in memory
     * @param maxOpen maximum number of files that are open at the same time
     */
    public static OpenSet open(List<Path> paths, LoadedModels models, int maxOpen) throws IOException {
        OpenFiles open = new OpenFiles(maxOpen);
        List<SetFile> files = new ArrayList<>();
        ModelsInSet shared = new ModelsInSet(Collections.unmodifiableList(files));
        for (Path path : paths) {
            ModelFinder finder = new ModelFinder(models, List.of(shared, new ModelsBeside(path)));
            String name = path.toString();
            files.add(new SetFile(name, () -> OpenArchive.open(ReopenedFile.open(path, open), name, finder)));
        }
        return of(files);
    }

    /** A set of files, or none of them stays open. */
    public static OpenSet of(List<SetFile> files) throws IOException {
        try {
            return new OpenSet(List.copyOf(files));
        } catch (IOException | RuntimeException | Error e) {
            close(files);
            throw e;
        }
    }

    /** The files in their order. */
    public List<SetFile> files() {
        return files;
    }

    /** The first ordinal of a file. */
    public long first(int file) {
        return firsts[file];
    }

    /** Number of the file that holds an article. */
    public int fileOf(long ordinal) {
        int number = firsts.length - 1;
        while (firsts[number] > ordinal) {
            number--;
        }
        return number;
    }

    /** The articles of all files. */
    public OpenArticles articles() {
        return articles;
    }

    /** Closes the articles and all files. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        articles.close();
    }

    private void closeFiles() throws IOException {
        close(files);
    }

    private static void close(List<SetFile> files) throws IOException {
        IOException failed = null;
        for (SetFile file : files) {
            try {
                file.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
