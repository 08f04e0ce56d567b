package org.qirtas.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.testing.FuzzInputs;

/** Catalogues of any bytes. */
class CatalogueFuzzTest {

    private static final Path FOLDER = Path.of("folder").toAbsolutePath();

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void catalogue(byte[] input) {
        FuzzInputs.accepts(() -> {
            Catalogue catalogue = Catalogue.fromBytes(input);
            catalogue.members().forEach(CatalogueFuzzTest::check);
            assertEquals(catalogue, Catalogue.fromBytes(catalogue.toBytes()));
        });
    }

    private static void check(Member member) {
        assertTrue(member.mayMatch(ArticleFilter.ALL));
        assertTrue(member.generations().stream()
                .allMatch(generation -> generation.articles() >= 0 && generation.hidden() >= 0));
        assertTrue(member.published().count() <= member.articles());
        assertEquals(
                member.published().count() > 0,
                member.mayMatch(ArticleFilter.ALL.withPublished(ArticleDate.MIN, ArticleDate.MAX)));
        if (member.sources().isPresent()) {
            assertFalse(member.mayMatch(
                    ArticleFilter.ALL.withSources("not " + member.sources().get())));
        }
        Path file = RelativeName.resolve(FOLDER.resolve("catalogue.qrts"), member.name());
        assertTrue(file.normalize().startsWith(FOLDER), member::name);
        assertEquals(file, file.normalize());
    }
}
