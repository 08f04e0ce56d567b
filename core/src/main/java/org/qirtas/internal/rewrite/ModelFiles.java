package org.qirtas.internal.rewrite;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.read.ModelsBeside;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.write.OfferedModel;

/** Files of text models to which a writer may refer. They are open as long as it writes. For one thread. */
public final class ModelFiles implements Closeable {

    private final List<OpenArchive> archives = new ArrayList<>();
    private final List<OfferedModel> offered = new ArrayList<>();

    private ModelFiles() {}

    /** Opens files, whose names go into the references. */
    public static ModelFiles open(List<Path> files) throws IOException {
        ModelFiles opened = new ModelFiles();
        try {
            for (Path file : files) {
                opened.add(file);
            }
            return opened;
        } catch (IOException | RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private void add(Path file) throws IOException {
        OpenArchive archive =
                OpenArchive.openArticles(FileSource.open(file), file.toString(), ModelsBeside.finder(file));
        archives.add(archive);
        offered.addAll(OfferedModels.outside(archive, String.valueOf(file.getFileName())));
    }

    /** The models that the files hold themselves. */
    public List<OfferedModel> offered() {
        return offered;
    }

    @Override
    public void close() throws IOException {
        for (OpenArchive archive : archives) {
            archive.close();
        }
    }
}
