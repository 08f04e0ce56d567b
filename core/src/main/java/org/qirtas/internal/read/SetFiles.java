package org.qirtas.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.qirtas.internal.catalogue.Member;
import org.qirtas.internal.catalogue.RelativeName;
import org.qirtas.internal.io.FileName;
import org.qirtas.internal.io.OpenFiles;
import org.qirtas.internal.io.ReopenedFile;

/** Finds the files of a set: archives, and those that catalogues name. For one thread. */
final class SetFiles implements Closeable {

    private final List<SetFile> files = new ArrayList<>();
    private final List<SetFile> catalogues = new ArrayList<>();
    private final OpenFiles open;
    private final LoadedModels models;
    private final ModelPlace shared = new ModelsInSet(Collections.unmodifiableList(files));

    /**
     * No files.
     *
     * @param models the models in memory
     * @param maxOpen maximum number of files that are open at the same time
     */
    SetFiles(LoadedModels models, int maxOpen) {
        this.models = models;
        open = new OpenFiles(maxOpen);
    }

    /** The archives in their order. */
    List<SetFile> files() {
        return List.copyOf(files);
    }

    /** The catalogues in their order. */
    List<SetFile> catalogues() {
        return List.copyOf(catalogues);
    }

    /** Adds an archive, or the archives of a catalogue. The file is opened, but not those that a catalogue names. */
    void add(Path path) throws IOException {
        String name = path.toString();
        ModelFinder finder = finder(path);
        SetFile file = SetFile.of(name, () -> OpenArchive.open(ReopenedFile.open(path, open), name, finder));
        OpenArchive archive = file.archive();
        if (archive.isCatalogue()) {
            catalogues.add(file);
            addMembers(Files.isSymbolicLink(path) ? FileName.behindLinks(path) : path, OpenCatalogue.of(archive));
        } else {
            files.add(file);
        }
    }

    private ModelFinder finder(Path path) {
        return new ModelFinder(models, List.of(shared, new ModelsBeside(path)));
    }

    private void addMembers(Path path, OpenCatalogue catalogue) throws IOException {
        for (int number = 0; number < catalogue.members().size(); number++) {
            Member member = catalogue.members().get(number);
            if (member.name().equals(String.valueOf(path.getFileName()))) {
                throw catalogue.damage("it names itself");
            }
            addMember(file(path, member.name()), new StatedMember(catalogue, number));
        }
    }

    private static Path file(Path catalogue, String name) throws IOException {
        try {
            return RelativeName.resolve(catalogue, name);
        } catch (InvalidPathException e) {
            throw new IOException(
                    catalogue + " names " + name + ", which cannot be the name of a file: " + e.getReason(), e);
        }
    }

    private void addMember(Path path, StatedMember stated) {
        String name = path.toString();
        ModelFinder finder = finder(path);
        files.add(SetFile.of(name, stated, () -> {
            ReopenedFile source = ReopenedFile.open(path, open);
            try {
                stated.requireLength(name, source.length());
            } catch (IOException e) {
                source.close();
                throw e;
            }
            return OpenArchive.openArticles(source, name, finder);
        }));
    }

    /** Closes all files. */
    @Override
    public void close() throws IOException {
        close(catalogues);
        close(files);
    }

    /** Closes files, also if some of them fail. */
    static void close(List<SetFile> files) throws IOException {
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
