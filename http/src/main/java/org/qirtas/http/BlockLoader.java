package org.qirtas.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gets blocks from the folder on disk, and the others from the server. For any number of threads. */
final class BlockLoader {

    /** Maximum number of requests of one thread that are under way. */
    private static final int PARALLEL = 6;

    private final Server server;
    private final FileVersion version;
    private final Patience patience;
    private final @Nullable DiskCache disk;

    BlockLoader(Server server, FileVersion version, Patience patience, @Nullable DiskCache disk) {
        this.server = server;
        this.version = version;
        this.patience = patience;
        this.disk = disk;
    }

    String name() {
        return server.name();
    }

    Deadline deadline() {
        return new Deadline(patience.limit());
    }

    IOException tooLong(Deadline deadline, Throwable cause) {
        return new IOException(name() + ": the read took longer than its time limit of " + deadline.limit(), cause);
    }

    /** Completes all blocks of runs. */
    void load(List<Run> runs, Deadline deadline) throws IOException {
        List<Task> tasks = new ArrayList<>();
        for (Run run : runs) {
            readFromDisk(run);
            addMissing(run, deadline, tasks);
        }
        try {
            finish(tasks);
        } finally {
            tasks.forEach(task -> task.download.cancel());
        }
    }

    /** The download of a part of a run. */
    private record Task(Run run, Download download) {}

    private void readFromDisk(Run run) {
        for (long i = run.first(); disk != null && i < run.end(); i++) {
            byte[] block = disk.read(i);
            if (block != null) {
                run.block(i).complete(block);
            }
        }
    }

    private void addMissing(Run run, Deadline deadline, List<Task> tasks) {
        long first = run.first();
        while (first < run.end()) {
            long end = first;
            while (end < run.end() && !run.block(end).isDone()) {
                end++;
            }
            if (end > first) {
                tasks.add(new Task(run, new Download(server, version, patience, deadline, first, (int) (end - first))));
            }
            first = Math.max(end, first + 1);
        }
    }

    private void finish(List<Task> tasks) throws IOException {
        for (int i = 0; i < tasks.size(); i++) {
            for (Task next : tasks.subList(i, Math.min(i + PARALLEL, tasks.size()))) {
                next.download.start();
            }
            finish(tasks.get(i));
        }
    }

    private void finish(Task task) throws IOException {
        task.download.finish();
        for (long i = task.download.first(); i < task.download.last(); i++) {
            byte[] block = task.download.block(i);
            task.run.block(i).complete(block);
            if (disk != null) {
                disk.write(i, block);
            }
        }
    }
}
