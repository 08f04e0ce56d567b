package org.qirtas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.format.SectionType;
import org.qirtas.format.proto.Manifest;
import org.qirtas.format.proto.Section;
import org.qirtas.index.ChunkOffsets;

/**
 * An archive put together from payloads of any bytes: headers, lengths, checksums and offsets are made right, so that only
 * what the payloads themselves say can be wrong.
 */
final class AssembledArchive {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SectionOutput out;
    private final List<SectionOutput.Place> places = new ArrayList<>();

    AssembledArchive() throws IOException {
        out = new SectionOutput(bytes);
    }

    /** Adds a section that is under its checksum as a whole. */
    AssembledArchive add(SectionType type, byte[] payload) throws IOException {
        places.add(out.section(type, payload));
        return this;
    }

    /** Adds a chunk. */
    AssembledArchive addChunk(byte[] directory, byte[] frames) throws IOException {
        places.add(out.section(SectionType.CHUNK, directory, frames));
        return this;
    }

    /** Adds the offsets of the chunks. */
    AssembledArchive addChunkOffsets() throws IOException {
        long[] offsets = of(SectionType.CHUNK).stream()
                .mapToLong(SectionOutput.Place::offset)
                .toArray();
        return add(SectionType.CHUNK_OFFSETS, ChunkOffsets.toBytes(offsets));
    }

    /** Adds a manifest, in which every section that is named gets the place of the next one of its type. */
    AssembledArchive addManifest(Manifest manifest) throws IOException {
        Manifest.Builder located = manifest.toBuilder();
        for (int i = 0; i < located.getModelsCount(); i++) {
            if (i < of(SectionType.TEXT_MODEL).size()) {
                Section section = section(of(SectionType.TEXT_MODEL).get(i));
                located.setModels(i, located.getModels(i).toBuilder().setSection(section));
            }
        }
        List<SectionOutput.Place> left = new ArrayList<>(places);
        for (int i = 0; i < located.getSectionsCount(); i++) {
            int type = located.getSections(i).getType();
            for (SectionOutput.Place place : left) {
                if (place.type().number() == type) {
                    located.setSections(i, section(place));
                    left.remove(place);
                    break;
                }
            }
        }
        return add(SectionType.MANIFEST, located.build().toByteArray());
    }

    private List<SectionOutput.Place> of(SectionType type) {
        return places.stream().filter(place -> place.type() == type).toList();
    }

    private static Section section(SectionOutput.Place place) {
        return Section.newBuilder()
                .setType(place.type().number())
                .setOffset(place.offset())
                .setLength(place.length())
                .build();
    }

    /** The archive; its last section is taken for the manifest. */
    byte[] toBytes() throws IOException {
        if (places.isEmpty()) {
            add(SectionType.MANIFEST, new byte[0]);
        }
        out.trailer(places.get(places.size() - 1));
        return bytes.toByteArray();
    }
}
