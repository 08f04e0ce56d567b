package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.ChangedFileException;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SectionKind;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.VerifyReport;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.catalogue.Catalogue;
import org.qirtas.internal.catalogue.KeyCatalogue;
import org.qirtas.internal.catalogue.Member;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.time.DateSpan;
import org.qirtas.internal.write.CatalogueFile;
import org.qirtas.internal.write.SectionWriter;
import org.qirtas.testing.MemoryArchive;

/** Catalogues with right checksums that name files outside their folder, other catalogues, or state what is not true. */
class HostileCatalogueTest {

    private static final long[] KEYS = {KeyHash.of("1"), KeyHash.of("2")};

    @TempDir
    private Path folder;

    private Path file;
    private Member whole;

    private static Article article(int number) {
        return Article.builder()
                .id(Integer.toString(number))
                .source("AFP")
                .language("en")
                .build();
    }

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("all.qrts");
        Path day = Files.write(folder.resolve("day.qrt"), MemoryArchive.pack(List.of(article(1), article(2))));
        try (Archive archive = Archive.open(day)) {
            whole = new Member(
                    "day.qrt",
                    Files.size(day),
                    archive.info().root(),
                    List.of(new Member.Extent(2, 0)),
                    DateSpan.NONE,
                    DateSpan.NONE,
                    Optional.of(List.of("AFP")),
                    Optional.of(List.of("en")),
                    List.of());
        }
    }

    /** The whole member with other statements. */
    private Member stating(String name, long length, String root, List<Member.Extent> generations) {
        return new Member(
                name,
                length,
                root,
                generations,
                whole.published(),
                whole.updated(),
                whole.sources(),
                whole.languages(),
                whole.models());
    }

    private Member named(String name) {
        return stating(name, whole.length(), whole.root(), whole.generations());
    }

    private static byte[] catalogue(List<Member> members, long[]... keys) throws IOException {
        KeyCatalogue.Builder builder = new KeyCatalogue.Builder();
        try {
            for (long[] hashes : keys) {
                builder.addMember(hashes);
            }
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CatalogueFile.write(new SectionWriter(ArchiveOutput.of(out)), new Catalogue(members), builder);
        return out.toByteArray();
    }

    private void writeCatalogue(List<Member> members, long[]... keys) throws IOException {
        Files.write(file, catalogue(members, keys));
    }

    private String refused() {
        CorruptArchiveException e = assertThrows(CorruptArchiveException.class, () -> ArchiveSet.open(file));
        assertEquals(file.toString(), e.archive());
        return e.problem();
    }

    @Test
    void aTrueCatalogueIsRead() throws IOException {
        writeCatalogue(List.of(whole), KEYS);
        try (ArchiveSet set = ArchiveSet.open(file)) {
            assertEquals(article(2), set.get("2").orElseThrow());
            assertTrue(set.members().get(0).archive().verify().isWhole());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../day.qrt",
                "a/../../day.qrt",
                "a/..",
                "./day.qrt",
                "/etc/day.qrt",
                "//server/day.qrt",
                "a//day.qrt",
                "day.qrt/",
                "..\\day.qrt",
                "C:\\day.qrt",
                "C:day.qrt",
                "day.qrt:stream",
                "day\u0000.qrt",
                "day\n.qrt"
            })
    void aNameThatMayLeadOutOfTheFolderIsRefused(String name) throws IOException {
        writeCatalogue(List.of(named(name)), KEYS);
        assertTrue(refused().contains("lead out of the folder"));
    }

    @Test
    void anOverlongNameIsRefused() throws IOException {
        writeCatalogue(List.of(named("a".repeat(Limits.FILE_NAME + 1))), KEYS);
        refused();
        writeCatalogue(List.of(named("a/".repeat(Limits.RELATIVE_NAME) + "a")), KEYS);
        refused();
    }

    @Test
    void aMemberOccursOnce() throws IOException {
        writeCatalogue(List.of(whole, whole), KEYS, KEYS);
        assertTrue(refused().contains("twice"));
    }

    @Test
    void aCatalogueDoesNotNameItself() throws IOException {
        writeCatalogue(List.of(named("all.qrts")), KEYS);
        assertTrue(refused().contains("names itself"));
    }

    @Test
    void aCatalogueThatNamesAnotherOneIsRefusedWhenThatIsNeeded() throws IOException {
        byte[] other = catalogue(List.of(named("all.qrts")), KEYS);
        Files.write(folder.resolve("other.qrts"), other);
        Member circle = stating("other.qrts", other.length, whole.root(), whole.generations());
        writeCatalogue(List.of(circle), KEYS);
        try (ArchiveSet set = ArchiveSet.open(file)) {
            assertThrows(UnsupportedArchiveException.class, () -> set.get("1"));
            assertThrows(
                    UnsupportedArchiveException.class,
                    () -> set.members().get(0).archive());
        }
    }

    @Test
    void anotherRootLengthOrNumberOfArticlesIsRefused() throws IOException {
        List<Member> lies = List.of(
                stating(whole.name(), whole.length(), "00".repeat(32), whole.generations()),
                stating(whole.name(), whole.length() + 8, whole.root(), whole.generations()),
                stating(
                        whole.name(),
                        whole.length(),
                        whole.root(),
                        List.of(new Member.Extent(1, 0), new Member.Extent(1, 0))));
        for (Member lie : lies) {
            writeCatalogue(List.of(lie), KEYS);
            try (ArchiveSet set = ArchiveSet.open(file)) {
                assertThrows(ChangedFileException.class, () -> set.get("1"));
                assertThrows(ChangedFileException.class, () -> set.article(0));
                assertEquals(0, set.count(ArticleFilter.ALL.withSources("another")));
            }
        }
    }

    @Test
    void verifyFindsFalseStatements() throws IOException {
        Member otherSource = new Member(
                whole.name(),
                whole.length(),
                whole.root(),
                whole.generations(),
                whole.published(),
                whole.updated(),
                Optional.of(List.of("another")),
                whole.languages(),
                whole.models());
        writeCatalogue(List.of(otherSource), KEYS);
        assertTrue(statement().contains("has other dates, sources"));
        writeCatalogue(List.of(whole), new long[] {KEYS[0]});
        assertTrue(statement().contains("has a key that this catalogue does not find"));
        writeCatalogue(List.of(whole.unlisted()), KEYS);
        try (ArchiveSet set = ArchiveSet.open(file)) {
            assertTrue(set.members().get(0).archive().verify().isWhole());
        }
    }

    private String statement() throws IOException {
        try (ArchiveSet set = ArchiveSet.open(file)) {
            VerifyReport report = set.members().get(0).archive().verify();
            assertEquals(1, report.damage().size());
            assertEquals(SectionKind.CATALOGUE, report.damage().get(0).section());
            return report.damage().get(0).toString();
        }
    }

    @Test
    void keysOfAnotherNumberOfArchivesAreRefused() throws IOException {
        writeCatalogue(List.of(whole), KEYS, KEYS);
        assertTrue(refused().contains("2 archives have keys, but 1 are named"));
    }

    @Test
    void aCatalogueIsAloneInItsFile() throws IOException {
        byte[] one = catalogue(List.of(whole), KEYS);
        byte[] archive = Files.readAllBytes(folder.resolve("day.qrt"));
        for (byte[] second : List.of(one, archive)) {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.write(one);
            both.write(second);
            Files.write(file, both.toByteArray());
            assertTrue(refused().contains("one generation"));
            assertThrows(UnsupportedArchiveException.class, () -> Archive.open(both.toByteArray()));
        }
    }

    @Test
    void tooManyMembersAndGenerationsAreRefused() throws FormatException {
        List<Member> many = new ArrayList<>();
        for (int number = 0; number <= Limits.CATALOGUE_MEMBERS; number++) {
            many.add(named(Integer.toString(number)));
        }
        assertThrows(FormatException.class, () -> new Catalogue(many).requireFits());
        assertThrows(FormatException.class, () -> Catalogue.fromBytes(new Catalogue(many).toBytes()));
        Member grown = new Member(
                "grown",
                whole.length(),
                whole.root(),
                Collections.nCopies(Limits.GENERATIONS, new Member.Extent(1, 0)),
                DateSpan.NONE,
                DateSpan.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of());
        List<Member> most = new ArrayList<>();
        for (int number = 0; number <= Limits.CATALOGUE_GENERATIONS / Limits.GENERATIONS; number++) {
            most.add(new Member(
                    "grown " + number,
                    grown.length(),
                    grown.root(),
                    grown.generations(),
                    grown.published(),
                    grown.updated(),
                    grown.sources(),
                    grown.languages(),
                    grown.models()));
        }
        assertThrows(FormatException.class, () -> Catalogue.fromBytes(new Catalogue(most).toBytes()));
        Catalogue.fromBytes(new Catalogue(most.subList(1, most.size())).toBytes());
    }

    @Test
    void tooManyValuesAreNotListed() throws FormatException {
        List<Member> members = new ArrayList<>();
        for (int number = 0; number <= Limits.CATALOGUE_VALUES / Limits.MEMBER_VALUES; number++) {
            List<String> sources = new ArrayList<>();
            for (int source = 0; source < Limits.MEMBER_VALUES; source++) {
                sources.add("source " + number + " " + (char) ('0' + source));
            }
            members.add(new Member(
                    "member " + number,
                    whole.length(),
                    whole.root(),
                    whole.generations(),
                    DateSpan.NONE,
                    DateSpan.NONE,
                    Optional.of(sources),
                    Optional.empty(),
                    List.of()));
        }
        Catalogue catalogue = Catalogue.of(members);
        assertTrue(
                catalogue.members().stream().allMatch(member -> member.sources().isEmpty()));
        assertEquals(catalogue, Catalogue.fromBytes(catalogue.toBytes()));
    }
}
