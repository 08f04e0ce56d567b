package org.qirtas.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;

/**
 * The folder that archives are written to. Until a query has written all of them they are in a folder inside it that
 * readers do not look into. Immutable.
 *
 * @param folder the folder
 * @param query a name of the query that no other has
 * @param isOfModels whether the files have text models only
 */
record WriteFolder(String folder, String query, boolean isOfModels) implements Serializable {

    /** What the names of files with text models begin and end with. */
    private static final String MODELS = "models-";

    private static final String MODELS_ENDING = ".qrtm";

    /** Files of unfinished queries. Other tools of Spark use the same name. */
    private static final String TEMPORARY = "_temporary";

    private Path path() {
        return new Path(folder);
    }

    /** A folder that is deleted at the end of the query. */
    Path temporary() {
        return new Path(new Path(path(), TEMPORARY), query);
    }

    /** The file of an attempt of a task. */
    Path draft(int partition, long task) {
        return new Path(temporary(), partition + "-" + task);
    }

    /** The archive of a task: the archives of a query are in the order of its partitions. */
    private Path published(int partition) {
        String begin = isOfModels ? MODELS : "part-";
        String end = isOfModels ? MODELS_ENDING : FileListing.ENDING;
        return new Path(path(), String.format(Locale.ROOT, "%s%05d-%s%s", begin, partition, query, end));
    }

    /** The archives that are there, and the files with text models that other writes have made for them. */
    List<Path> written(Configuration configuration) throws IOException {
        FileSystem files = path().getFileSystem(configuration);
        List<Path> written = new ArrayList<>();
        try {
            for (FileStatus entry : files.listStatus(path(), each -> isWritten(each.getName()))) {
                if (entry.isFile()) {
                    written.add(entry.getPath());
                }
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        return written;
    }

    private static boolean isWritten(String name) {
        return FileListing.isArchive(name) || (name.startsWith(MODELS) && name.endsWith(MODELS_ENDING));
    }

    /** Where a file with text models is beside the archives. */
    Path beside(Path models) {
        return new Path(path(), models.getName());
    }

    /**
     * Brings a file with text models beside the archives, if none of its name is there.
     *
     * @return whether it was not there
     */
    boolean bring(Path models, Configuration configuration) throws IOException {
        FileSystem files = path().getFileSystem(configuration);
        Path target = beside(models);
        if (files.exists(target)) {
            return false;
        }
        Path draft = new Path(temporary(), models.getName());
        FileUtil.copy(models.getFileSystem(configuration), models, files, draft, false, configuration);
        rename(draft, target, files);
        return true;
    }

    /** Gives the archive of a task its name. */
    void publish(WrittenPart part, Configuration configuration) throws IOException {
        FileSystem files = path().getFileSystem(configuration);
        rename(draft(part.partition(), part.task()), published(part.partition()), files);
    }

    private static void rename(Path draft, Path target, FileSystem files) throws IOException {
        if (!files.rename(draft, target)) {
            throw new IOException(draft + " cannot be renamed to " + target);
        }
    }

    /** Takes back what {@link #publish} did, if it did. */
    void retract(WrittenPart part, Configuration configuration) throws IOException {
        path().getFileSystem(configuration).delete(published(part.partition()), false);
    }

    /** Deletes what is unfinished. */
    void clean(Configuration configuration) throws IOException {
        FileSystem files = path().getFileSystem(configuration);
        files.delete(temporary(), true);
        Path all = temporary().getParent();
        if (files.exists(all) && files.listStatus(all).length == 0) {
            files.delete(all, false);
        }
    }
}
