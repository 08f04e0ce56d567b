package org.qirtas.internal.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qirtas.SectionKind;
import org.qirtas.internal.format.SectionHeader;

class SectionsTest {

    private static String line(SectionType type) {
        SectionHeader header = type.header(3, new byte[5], 9);
        assertEquals(List.of(3, 5), List.of(header.sequence(), header.checkedLength()));
        assertEquals(9, header.payloadLength());
        return header.type()
                + (header.isOptional() ? " optional " : " ")
                + type.kind().title();
    }

    @Test
    void numbersNamesAndFlags() {
        assertEquals(
                List.of(
                        "1 text model",
                        "2 chunk",
                        "3 columns",
                        "4 id index",
                        "5 offsets",
                        "6 manifest",
                        "7 optional parity",
                        "8 optional content hashes",
                        "9 model reference",
                        "10 deletions",
                        "11 catalogue",
                        "12 key catalogue",
                        "13 optional search index"),
                Sections.ALL.stream().map(SectionsTest::line).toList());
    }

    @Test
    void everyTypeIsFoundByItsNumber() {
        for (SectionType type : Sections.ALL) {
            assertEquals(type, Sections.find(type.number()).orElseThrow());
            assertEquals(type.kind(), Sections.kind(type.number()));
        }
        assertTrue(Sections.find(0).isEmpty());
        assertTrue(Sections.find(99).isEmpty());
        assertEquals(SectionKind.UNKNOWN, Sections.kind(99));
        assertEquals("section of type 99", Sections.title(99));
    }

    @Test
    void everyTypeHasAKindOfItsOwn() {
        Set<SectionKind> kinds = Sections.ALL.stream().map(SectionType::kind).collect(Collectors.toSet());
        assertEquals(Sections.ALL.size(), kinds.size());
    }

    @Test
    void thoseThatTheManifestNamesInTheirOrder() {
        assertEquals(
                List.of(
                        Sections.CONTENT_HASHES,
                        Sections.DELETIONS,
                        Sections.CATALOGUE,
                        Sections.KEY_CATALOGUE,
                        Sections.SEARCH_INDEX,
                        Sections.OFFSETS,
                        Sections.ID_INDEX),
                Sections.NAMED);
    }
}
