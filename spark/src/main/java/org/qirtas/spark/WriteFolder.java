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
import org.apache.hadoop.fs.Path;

/**
 * The folder that archives are written to. Until a query has written all of them they are in a folder inside it that
 * readers do not look into. Immutable.
 *
 * @param folder the folder
 * @param query a name of the query that no other has
 */
record WriteFolder(String folder, String query) implements Serializable {

    /** Files of unfinished queries. Other tools of Spark use the same name. */
    private static final String TEMPORARY = "_temporary";

    private Path path() {
        return new Path(folder);
    }

    private Path temporary() {
        return new Path(new Path(path(), TEMPORARY), query);
    }

    /** The file of an attempt of a task. */
    Path draft(int partition, long task) {
        return new Path(temporary(), partition + "-" + task);
    }

    /** The archive of a task: the archives of a query are in the order of its partitions. */
    private Path published(int partition) {
        return new Path(path(), String.format(Locale.ROOT, "part-%05d-%s%s", partition, query, FileListing.ENDING));
    }

    /** The archives that are there. */
    List<Path> archives(Configuration configuration) throws IOException {
        FileSystem files = path().getFileSystem(configuration);
        List<Path> archives = new ArrayList<>();
        try {
            for (FileStatus entry : files.listStatus(path(), each -> FileListing.isArchive(each.getName()))) {
                if (entry.isFile()) {
                    archives.add(entry.getPath());
                }
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        return archives;
    }

    /** Gives the archive of a task its name. */
    void publish(WrittenPart part, Configuration configuration) throws IOException {
        FileSystem files = path().getFileSystem(configuration);
        Path draft = draft(part.partition(), part.task());
        if (!files.rename(draft, published(part.partition()))) {
            throw new IOException(draft + " cannot be renamed to " + published(part.partition()));
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
