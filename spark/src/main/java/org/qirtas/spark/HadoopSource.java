package org.qirtas.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.functional.FutureIO;
import org.qirtas.ByteSource;

/** A file of any file system of Hadoop. For any number of threads. */
final class HadoopSource implements ByteSource {

    private final FSDataInputStream stream;
    private final ArchiveFile file;
    private final Configuration configuration;
    private final Windows windows;

    private HadoopSource(FSDataInputStream stream, ArchiveFile file, Configuration configuration) {
        this.stream = stream;
        this.file = file;
        this.configuration = configuration;
        windows = new Windows(this::request, file.length());
    }

    /** Opens a file. Object stores are told that it will not be read from front to back. */
    static HadoopSource open(ArchiveFile file, Configuration configuration) throws IOException {
        Path path = new Path(file.path());
        FSDataInputStream stream = FutureIO.awaitFuture(path.getFileSystem(configuration)
                .openFile(path)
                .opt("fs.option.openfile.read.policy", "random")
                .opt("fs.option.openfile.length", Long.toString(file.length()))
                .build());
        return new HadoopSource(stream, file, configuration);
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        return windows.read(position, target);
    }

    private void request(long position, byte[] target) throws IOException {
        Requests.ofThread().add(target.length);
        stream.readFully(position, target);
    }

    @Override
    public Optional<String> identity() {
        return Optional.of(file.toString());
    }

    /** A file with text models to which the archive refers. */
    @Override
    public Optional<ByteSource> sibling(String name) throws IOException {
        Path sibling = new Path(new Path(file.path()).getParent(), name);
        FileSystem files = sibling.getFileSystem(configuration);
        try {
            return Optional.of(open(ArchiveFile.of(files.getFileStatus(sibling)), configuration));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Frees memory until the next read. */
    void rest() {
        windows.clear();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
