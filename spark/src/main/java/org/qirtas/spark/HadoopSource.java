package org.qirtas.spark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.qirtas.ByteSource;

/** A file of any file system of Hadoop. For any number of threads. */
final class HadoopSource implements ByteSource {

    private static final int MAX_READ = 1 << 20;

    private final FSDataInputStream stream;
    private final ArchiveFile file;

    private HadoopSource(FSDataInputStream stream, ArchiveFile file) {
        this.stream = stream;
        this.file = file;
    }

    static HadoopSource open(ArchiveFile file, Configuration configuration) throws IOException {
        Path path = new Path(file.path());
        FileSystem files = path.getFileSystem(configuration);
        return new HadoopSource(files.open(path), file);
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        byte[] bytes = new byte[Math.min(MAX_READ, target.remaining())];
        int count = stream.read(position, bytes, 0, bytes.length);
        if (count > 0) {
            target.put(bytes, 0, count);
        }
        return count;
    }

    @Override
    public Optional<String> identity() {
        return Optional.of(file.toString());
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
