package org.qirtas.internal.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.read.LoadedModels;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.sections.SectionType;
import org.qirtas.internal.sections.Sections;
import org.qirtas.testing.CountedSource;

class SectionScanTest {

    private static final int HEADERS = 20_000;

    /** Headers inside each other, each of which says that its payload goes up to the end of the file. */
    private static byte[] nested(SectionType type) {
        ByteWriter file = new ByteWriter().bytes(new byte[FileHeader.LENGTH]);
        for (int i = 0; i < HEADERS; i++) {
            int length = (HEADERS - 1 - i) * SectionHeader.LENGTH;
            file.bytes(new SectionHeader(type.number(), 0, i, length, length, 0).toBytes());
        }
        return file.toBytes();
    }

    @Test
    void headersInsideEachOtherAreReadAFewTimes() throws IOException {
        byte[] bytes = nested(Sections.PARITY);
        CountedSource source = new CountedSource(bytes);
        List<SectionScan.Found> found = new ArrayList<>();
        SectionScan.run(new SectionReader(source, "nested"), found::add);
        assertEquals(HEADERS, found.size());
        long read = source.takeRead();
        assertTrue(read <= 5L * bytes.length, read + " of " + bytes.length + " bytes");
    }

    @Test
    void payloadsInsideEachOtherAreCheckedAFewTimes() throws IOException {
        byte[] bytes = nested(Sections.TEXT_MODEL);
        CountedSource source = new CountedSource(bytes);
        assertEquals(
                0,
                new SalvagedParts(new SectionReader(source, "nested"), new ModelFinder(new LoadedModels(0), List.of()))
                        .end());
        long read = source.takeRead();
        assertTrue(read <= 16L * bytes.length, read + " of " + bytes.length + " bytes");
    }
}
