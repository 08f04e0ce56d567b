package org.qirtas.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files whose articles are read as one. For any number of threads. */
public final class OpenSet implements Closeable {

    private final List<SetFile> files;
    private final List<SetFile> catalogues;

    /** The first ordinal of each file. */
    private final long[] firsts;

    private final OpenArticles articles;

    private OpenSet(List<SetFile> files, List<SetFile> catalogues) throws IOException {
        this.files = List.copyOf(files);
        this.catalogues = List.copyOf(catalogues);
        firsts = new long[files.size()];
        int[] firstParts = new int[firsts.length + 1];
        List<Part> parts = new ArrayList<>();
        long first = 0;
        for (int number = 0; number < firsts.length; number++) {
            firsts[number] = first;
            List<Part> ofFile = files.get(number).parts();
            first += ofFile.stream().mapToLong(Part::articles).sum();
            parts.addAll(ofFile);
            firstParts[number + 1] = parts.size();
        }
        KeyHolders holders = catalogues.isEmpty() ? KeyHolders.all(parts.size()) : new HoldersInSet(files, firstParts);
        articles = OpenArticles.of("the set", this::closeFiles, parts, holders);
    }

    /**
     * Opens archives, and the catalogues of archives. Each archive finds the text models that it refers to in the others.
     *
     * @param models the models in memory
     * @param maxOpen maximum number of files that are open at the same time
     */
    public static OpenSet open(List<Path> paths, LoadedModels models, int maxOpen) throws IOException {
        SetFiles files = new SetFiles(models, maxOpen);
        try {
            for (Path path : paths) {
                files.add(path);
            }
            return new OpenSet(files.files(), files.catalogues());
        } catch (IOException | RuntimeException | Error e) {
            files.close();
            throw e;
        }
    }

    /** A set of files that are open. */
    public static OpenSet of(List<SetFile> files) throws IOException {
        return new OpenSet(files, List.of());
    }

    /** The files in their order. */
    public List<SetFile> files() {
        return files;
    }

    /** The catalogues that name files. */
    public List<SetFile> catalogues() {
        return catalogues;
    }

    /** The first ordinal of a file. */
    public long first(int file) {
        return firsts[file];
    }

    /** Number of the file that holds an article. */
    public int fileOf(long ordinal) {
        int low = 0;
        int high = firsts.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (firsts[middle] <= ordinal) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
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
        SetFiles.close(catalogues);
        SetFiles.close(files);
    }
}
