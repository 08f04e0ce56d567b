package org.qirtas.testing;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.format.proto.Section;
import org.qirtas.internal.index.Offsets;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.sections.SectionType;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.write.ParityWriter;
import org.qirtas.internal.write.SectionWriter;

/**
 * An archive put together from payloads of any bytes: headers, lengths, checksums and offsets are made right, so that only
 * what the payloads themselves say can be wrong.
 */
public final class AssembledArchive {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SectionWriter out;
    private final List<SectionPlace> places = new ArrayList<>();
    private final List<String> digests = new ArrayList<>();

    public AssembledArchive() throws IOException {
        out = new SectionWriter(new Memory(bytes));
    }

    /** An output that is read again from memory. */
    private static final class Memory extends ArchiveOutput {
        private final ByteArrayOutputStream bytes;

        Memory(ByteArrayOutputStream bytes) {
            super(bytes, Path.of("memory"));
            this.bytes = bytes;
        }

        @Override
        public void writeKept(byte[] kept, int count) throws IOException {
            write(kept, count);
        }

        @Override
        public void read(long from, byte[] target, int start, int length) {
            System.arraycopy(bytes.toByteArray(), (int) from, target, start, length);
        }
    }

    /** Adds a section that is under its checksum as a whole. */
    public AssembledArchive add(SectionType type, byte[] payload) throws IOException {
        if (type == Sections.TEXT_MODEL || type == Sections.MODEL_REFERENCE) {
            digests.add(digest(type, payload));
        }
        places.add(out.section(type, payload));
        return this;
    }

    /** Adds a section that may have pages. */
    public AssembledArchive add(SectionType type, Payload payload) throws IOException {
        places.add(out.section(type, payload));
        return this;
    }

    /** The digest of a text model, or none if the payload has none. */
    private static String digest(SectionType type, byte[] payload) {
        try {
            return type == Sections.TEXT_MODEL
                    ? TextModel.digest(payload)
                    : Sections.MODEL_REFERENCE.parse(payload).digest();
        } catch (FormatException e) {
            return "";
        }
    }

    /** Adds a chunk. */
    public AssembledArchive addChunk(byte[] directory, byte[] frames) throws IOException {
        places.add(out.section(Sections.CHUNK, directory, frames));
        return this;
    }

    /** Adds the offsets of the chunks and the columns; each columns section begins with the chunk of its number. */
    public AssembledArchive addOffsets() throws IOException {
        long[] columns = offsets(Sections.COLUMNS);
        long[] firstChunks = LongStream.range(0, columns.length).toArray();
        return add(Sections.OFFSETS, Offsets.toBytes(offsets(Sections.CHUNK), firstChunks, columns));
    }

    private long[] offsets(SectionType type) {
        return of(type).stream().mapToLong(SectionPlace::offset).toArray();
    }

    /**
     * Adds a manifest, in which every section that is named gets the place of the next one of its type; of chunks and
     * columns it says how many bytes there are, of text models their digests.
     */
    public AssembledArchive addManifest(Manifest manifest) throws IOException {
        return add(Sections.MANIFEST, located(manifest).build().toByteArray());
    }

    /** Ends the archive with a manifest and parity of some percent. */
    byte[] withParity(Manifest manifest, int percent) throws IOException, FormatException {
        byte[] payload = located(manifest).clearParity().build().toByteArray();
        new ParityWriter(out, Sections.MANIFEST.parse(payload), percent).write();
        return bytes.toByteArray();
    }

    private Manifest.Builder located(Manifest manifest) {
        Manifest.Builder located =
                manifest.toBuilder().setChunkBytes(bytesOf(Sections.CHUNK)).setColumnsBytes(bytesOf(Sections.COLUMNS));
        List<SectionPlace> models = places.stream()
                .filter(place -> place.type() == Sections.TEXT_MODEL.number()
                        || place.type() == Sections.MODEL_REFERENCE.number())
                .toList();
        for (int i = 0; i < located.getModelsCount(); i++) {
            if (i < models.size()) {
                located.setModels(
                        i,
                        located.getModels(i).toBuilder()
                                .setSection(section(models.get(i)))
                                .setDigest(ByteString.copyFrom(HexFormat.of().parseHex(digests.get(i)))));
            }
        }
        List<SectionPlace> left = new ArrayList<>(places);
        for (int i = 0; i < located.getSectionsCount(); i++) {
            int type = located.getSections(i).getType();
            for (SectionPlace place : left) {
                if (place.type() == type) {
                    located.setSections(i, section(place));
                    left.remove(place);
                    break;
                }
            }
        }
        return located;
    }

    private long bytesOf(SectionType type) {
        return of(type).stream().mapToLong(SectionPlace::length).sum();
    }

    private List<SectionPlace> of(SectionType type) {
        return places.stream().filter(place -> place.type() == type.number()).toList();
    }

    private static Section section(SectionPlace place) {
        return Section.newBuilder()
                .setType(place.type())
                .setOffset(place.offset())
                .setLength(place.length())
                .build();
    }

    /** The archive; its last section is taken for the manifest. */
    public byte[] toBytes() throws IOException {
        if (places.isEmpty()) {
            add(Sections.MANIFEST, new byte[0]);
        }
        out.trailer(places.get(places.size() - 1));
        return bytes.toByteArray();
    }
}
