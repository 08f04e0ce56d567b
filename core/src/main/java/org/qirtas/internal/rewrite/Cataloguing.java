package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.catalogue.Catalogue;
import org.qirtas.internal.catalogue.KeyCatalogue;
import org.qirtas.internal.catalogue.Member;
import org.qirtas.internal.catalogue.RelativeName;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.read.LoadedModels;
import org.qirtas.internal.read.MemberReader;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.ModelsBeside;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.write.CatalogueFile;
import org.qirtas.internal.write.SectionWriter;

/** Reads what archives hold, one after the other, and writes a catalogue of them. For one thread. */
public final class Cataloguing {

    /** Bytes of text models that are kept between archives, which often share one. */
    private static final long KEPT_MODELS = 1 << 27;

    private final LoadedModels models = new LoadedModels(KEPT_MODELS);
    private final Path folder;
    private final List<Member> members = new ArrayList<>();
    private final KeyCatalogue.Builder keys = new KeyCatalogue.Builder();
    private final Set<String> identities = new HashSet<>();

    /**
     * An empty catalogue.
     *
     * @param target the file of the catalogue, an absolute path
     */
    public Cataloguing(Path target) {
        folder = target.resolveSibling(".").normalize();
    }

    /** Adds an archive. The columns and the keys of all its articles are read. */
    public void add(Path file) throws IOException {
        String name = relativeName(file);
        ModelFinder finder = new ModelFinder(models, List.of(new ModelsBeside(file)));
        try (OpenArchive archive = OpenArchive.openArticles(FileSource.open(file), file.toString(), finder)) {
            Optional<String> identity = archive.identity();
            if (!identities.add(name) || (identity.isPresent() && !identities.add(identity.get()))) {
                throw new IllegalArgumentException(file + " is given twice; its articles would be there twice");
            }
            MemberReader reader = new MemberReader(archive);
            members.add(reader.member(name));
            keys.addMember(reader.keys());
        } catch (FormatException e) {
            throw new IOException(file + " is one archive too many for a catalogue: " + e.problem(), e);
        }
    }

    /** A path that does not lead into the folder as it is may do so behind links to folders. */
    private String relativeName(Path file) throws IOException {
        Optional<String> name = RelativeName.of(folder, file.toAbsolutePath().normalize());
        return name.isPresent()
                ? name.get()
                : RelativeName.of(folder.toRealPath(), realFolder(file).resolve(file.getFileName()))
                        .orElseThrow(() -> new IllegalArgumentException(file
                                + " is neither in the folder of the catalogue nor in a folder inside it, or has a "
                                + "name that not every system allows"));
    }

    private static Path realFolder(Path file) throws IOException {
        return file.toAbsolutePath().resolveSibling(".").toRealPath();
    }

    /** Writes the catalogue. */
    public void write(ArchiveOutput out) throws IOException {
        CatalogueFile.write(new SectionWriter(out), Catalogue.of(members), keys);
    }
}
