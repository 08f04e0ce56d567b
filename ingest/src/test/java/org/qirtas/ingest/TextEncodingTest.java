package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ingest.internal.TextEncoding;

/** Text in another encoding is converted where it is certain, and never to a wrong text. */
class TextEncodingTest {

    private static final String ARABIC = "عادت القوارب إلى المرفأ في المساء بعد عاصفة مرت على المدينة، وقال الصيادون إن"
            + " الموسم كان جيدا هذا العام. ووصل إلى السوق من السمك ما يكفي أهل الحي، حيث اشتراه الناس مع الخبز"
            + " الذي جاء من القرية خلال الصباح. وقد عاد كل منهم إلى بيته قبل أن يحل الليل.";
    private static final String PERSIAN =
            "قايق ها در غروب به بندر آمدند و ماهي ها را با خود به بازار بردند. اين باران که از صبح"
                    + " بر شهر باريده بود تا شب است و براي مردم آن محله نان و چاي گرم شد.";
    private static final String FRENCH =
            "Les bateaux sont rentrés au port dans la soirée, après une tempête qui a traversé la"
                    + " ville. Les pêcheurs disent que la saison a été bonne, et que le marché n’a pas manqué de poisson pour les"
                    + " habitants du quartier. Une fête est prévue dans les rues, avec des musiciens, à la fin de la semaine.";
    private static final String ENGLISH =
            "The boats came back to the harbour in the evening, and it was said that the season has"
                    + " been good for the town. “We’ve never had so much fish,” said one of the women at the market, which was"
                    + " open in spite of the storm. The café on the quay will be open as well.";
    private static final String GERMAN =
            "Die Boote kamen am Abend nach dem Sturm in den Hafen, und die Fischer sind mit der Saison"
                    + " zufrieden. Auf dem Markt gab es für die Bewohner nicht zu wenig, auch wenn das Brot erst spät mit dem Zug aus"
                    + " der Stadt kam. Ein Fest wird im Frühling größer werden.";
    private static final String HUNGARIAN =
            "A hajók este tértek vissza a kikötőbe a vihar után, és a halászok szerint jó volt az"
                    + " idény. A piacon elég hal volt a környék lakóinak, a kenyér pedig délután érkezett meg a faluból. Ősszel újra"
                    + " ünnepelnek a főtéren, de a zenészek még nem érkeztek meg.";
    private static final String POLISH =
            "Łodzie wróciły wieczorem do portu po burzy, a rybacy mówią, że sezon był dobry. Na targu"
                    + " nie zabrakło ryb dla mieszkańców dzielnicy, a chleb przyjechał dopiero po południu z sąsiedniej wsi.";
    private static final String RUSSIAN =
            "яю Лодки вернулись в гавань вечером после шторма, и рыбаки говорят, что сезон был хорошим. На"
                    + " рынке хватило рыбы для всех жителей квартала, а хлеб привезли только после полудня.";

    private static Optional<Charset> recognize(String text, String encoding) {
        return TextEncoding.of(text.getBytes(Charset.forName(encoding)));
    }

    @ParameterizedTest
    @CsvSource({"windows-1256", "UTF-16LE", "UTF-16BE"})
    void arabicAndPersian(String encoding) {
        assertEquals(Optional.of(Charset.forName(encoding)), recognize(ARABIC, encoding));
        assertEquals(Optional.of(Charset.forName(encoding)), recognize(PERSIAN, encoding));
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-16LE", "UTF-16BE"})
    void europeanLanguages(String encoding) {
        for (String text : new String[] {FRENCH, ENGLISH, GERMAN}) {
            assertEquals(Optional.of(Charset.forName(encoding)), recognize(text, encoding), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aByteOrderMark(String encoding) {
        for (String text : new String[] {ARABIC, "x", RUSSIAN}) {
            assertEquals(Optional.of(Charset.forName(encoding)), recognize("\uFEFF" + text, encoding));
        }
    }

    @Test
    void otherEncodingsAreNotTakenForThese() {
        String[][] others = {
            {ARABIC, "ISO-8859-6", "UTF-8", "IBM864", "UTF-32LE"},
            {FRENCH, "x-MacRoman", "IBM850", "UTF-8", "UTF-32"},
            {ENGLISH, "x-MacRoman", "UTF-8"},
            {GERMAN, "x-MacRoman", "IBM850", "UTF-8"},
            {HUNGARIAN, "windows-1250", "ISO-8859-2", "windows-1252", "UTF-8"},
            {POLISH, "windows-1250", "ISO-8859-2", "UTF-8"},
            {RUSSIAN, "windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "UTF-8"},
        };
        for (String[] other : others) {
            for (int i = 1; i < other.length; i++) {
                assertEquals(Optional.empty(), recognize(other[0], other[i]), other[0] + " in " + other[i]);
            }
        }
    }

    @Test
    void fewWordsAreNotEnough() {
        assertEquals(Optional.empty(), recognize("عادت القوارب إلى المرفأ.", "windows-1256"));
        assertEquals(Optional.empty(), recognize("Les bateaux sont rentrés.", "windows-1252"));
        assertEquals(Optional.empty(), TextEncoding.of(new byte[0]));
        assertEquals(Optional.empty(), TextEncoding.of(new byte[1000]));
    }

    @Test
    void damagedUtf8IsNoOtherEncoding() {
        for (String text : new String[] {ARABIC, PERSIAN, FRENCH, ENGLISH, GERMAN, HUNGARIAN}) {
            byte[] bytes = (text + text).getBytes(UTF_8);
            bytes[bytes.length / 2] = (byte) 0xFF;
            assertEquals(Optional.empty(), TextEncoding.of(bytes), text);
        }
    }

    @Test
    void utf8MayBeCutAtTheEndOfTheFirstBytes() throws IOException {
        for (String before : new String[] {"", "-"}) {
            byte[] text = (before + ARABIC.replace(" ", "_").repeat(200)).getBytes(UTF_8);
            try (SourceContent content = SourceContent.of("a", new ByteArrayInputStream(text))) {
                assertEquals(ArticleFormat.HEAD_BYTES, content.textHead().length);
                assertArrayEquals(text, content.text().readAllBytes());
                assertEquals(Map.of(), content.notes());
            }
        }
    }

    private static String lines(String... bodies) {
        StringBuilder lines = new StringBuilder();
        for (String body : bodies) {
            lines.append("{\"id\":\"")
                    .append(lines.length())
                    .append("\",\"body\":\"")
                    .append(body)
                    .append("\"}\n");
        }
        return lines.toString();
    }

    private static ArticleInput input(byte[] bytes) {
        return ArticleInput.open(new ByteArrayInputStream(bytes), "a");
    }

    @ParameterizedTest
    @CsvSource({"windows-1256,0", "UTF-16LE,0", "UTF-16BE,0", "UTF-16LE,1", "UTF-16BE,1"})
    void convertedLines(String encoding, int mark) throws IOException {
        String text =
                (mark == 1 ? "\uFEFF" : "") + lines(ARABIC, PERSIAN, "plain").repeat(400);
        try (ArticleInput input = input(text.getBytes(Charset.forName(encoding)))) {
            for (int i = 0; i < 400; i++) {
                assertEquals(ARABIC, input.next().orElseThrow().body());
                assertEquals(PERSIAN, input.next().orElseThrow().body());
                assertEquals("plain", input.next().orElseThrow().body());
            }
            assertTrue(input.next().isEmpty());
            assertEquals(Map.of("converted from " + encoding, 1L), input.notes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "UTF-16LE"})
    void convertedDocuments(String encoding) throws IOException {
        String text = "[\n" + lines(ARABIC, PERSIAN).replace("\"}\n{", "\"},\n{") + "]";
        try (ArticleInput input = input(text.getBytes(Charset.forName(encoding)))) {
            assertEquals(ARABIC, input.next().orElseThrow().body());
            assertEquals(PERSIAN, input.next().orElseThrow().body());
            assertTrue(input.next().isEmpty());
        }
    }

    @Test
    void anotherEncodingFurtherOnIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(lines(ARABIC).repeat(300).getBytes(Charset.forName("windows-1256")));
        bytes.writeBytes(lines("é " + ARABIC).getBytes(UTF_8));
        try (ArticleInput input = input(bytes.toByteArray())) {
            String problem = "";
            boolean more = true;
            while (more) {
                try {
                    more = input.next()
                            .map(article -> article.body().equals(ARABIC))
                            .orElse(false);
                } catch (IngestException e) {
                    problem = String.valueOf(e.getMessage());
                }
            }
            assertTrue(problem.contains("a line in UTF-8 follows text in windows-1256; convert its parts"), problem);
        }
        byte[] wide = ("\uFEFF" + lines(ARABIC)).getBytes(Charset.forName("UTF-16LE"));
        try (ArticleInput input = input(CompressedLines.concat(wide, new byte[] {'x'}))) {
            assertEquals(ARABIC, input.next().orElseThrow().body());
        } catch (IngestException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("the text is no longer in UTF-16LE"), e::getMessage);
        }
    }

    @Test
    void filesOfAnyNameAreFoundByTheirText(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("a.dat"), ("\uFEFF" + lines(FRENCH)).getBytes(Charset.forName("UTF-16LE")));
        Files.write(folder.resolve("b.json"), lines(FRENCH).getBytes(Charset.forName("windows-1252")));
        try (ArticleInput input = ArticleInput.open(folder)) {
            assertEquals(FRENCH, input.next().orElseThrow().body());
            assertEquals(FRENCH, input.next().orElseThrow().body());
            assertTrue(input.next().isEmpty());
            assertEquals(Map.of("converted from UTF-16LE", 1L, "converted from windows-1252", 1L), input.notes());
        }
    }
}
