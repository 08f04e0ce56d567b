package org.qirtas.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qirtas.internal.catalogue.Member;

/** A file of a set, opened at its first use. For any number of threads. */
public final class SetFile implements Closeable {

    private final String name;
    private final Optional<StatedMember> stated;
    private final Lazy<OpenArchive> archive;
    private volatile boolean closed;

    private SetFile(String name, Optional<StatedMember> stated, ArchiveOpener opener) {
        this.name = name;
        this.stated = stated;
        archive = new Lazy<>(() -> open(opener));
    }

    /**
     * A file that is not open, and of which nothing is known.
     *
     * @param name its name
     * @param opener opens it
     */
    public static SetFile of(String name, ArchiveOpener opener) {
        return new SetFile(name, Optional.empty(), opener);
    }

    /**
     * A file that is not open, and about which a catalogue states something.
     *
     * @param opener opens it; a file that is not the stated one is refused afterwards
     */
    static SetFile of(String name, StatedMember stated, ArchiveOpener opener) {
        return new SetFile(name, Optional.of(stated), opener);
    }

    private OpenArchive open(ArchiveOpener opener) throws IOException {
        OpenArchive opened = opener.open();
        try {
            if (closed) {
                throw new IllegalStateException(name + " is closed");
            }
            if (stated.isPresent()) {
                stated.get().requireSame(opened);
            }
            return opened;
        } catch (IOException | RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    /** Name of the file. */
    public String name() {
        return name;
    }

    /** What a catalogue states about it. */
    public Optional<StatedMember> stated() {
        return stated;
    }

    /** The open file. */
    public OpenArchive archive() throws IOException {
        return archive.get();
    }

    /** Its generations. A catalogued file is not opened for them. */
    List<Part> parts() throws IOException {
        if (stated.isEmpty()) {
            return archive().parts();
        }
        Member member = stated.get().member();
        List<Part> parts = new ArrayList<>();
        for (int number = 0; number < member.generations().size(); number++) {
            parts.add(new CataloguedPart(this::archive, member, number));
        }
        return parts;
    }

    /** Whether the file may hold the text model with a digest. */
    boolean mayBring(String digest) {
        return stated.isEmpty() || stated.get().member().models().contains(digest);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        OpenArchive opened = archive.present();
        if (opened != null) {
            opened.close();
        }
    }
}
