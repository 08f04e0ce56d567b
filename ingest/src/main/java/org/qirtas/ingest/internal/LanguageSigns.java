package org.qirtas.ingest.internal;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/**
 * What shows that a text is in a language and in an encoding: its most frequent words, which another encoding would
 * change or another language does not have.
 *
 * @param charset the encoding
 * @param words frequent words in lower case, without those that are frequent in a language of another encoding
 * @param letters frequent letters beyond ASCII
 * @param isExclusive whether no other encoding of one byte a letter has these letters. Otherwise only letters that all of
 *     them have at the same place are certain
 */
record LanguageSigns(Charset charset, Set<String> words, String letters, boolean isExclusive) {

    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset LATIN = Charset.forName("windows-1252");

    private static final String ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآءؤئ";

    static final List<LanguageSigns> ALL = List.of(
            of(
                    ARABIC,
                    "في,من,على,إلى,الى,أن,ان,التي,الذي,عن,مع,هذا,هذه,بعد,كان,ما,لا,بين,قال,كما,أو,وقد,خلال,ذلك,كل,حيث,و",
                    ARABIC_LETTERS,
                    true),
            of(
                    ARABIC,
                    "در,به,از,که,این,را,با,است,برای,آن,و,بر,هم,تا,یک,خود,شده,بود,شد,اين,يک,مي,می,کرد,ها,های,هاي,كه,نيز,نیز",
                    ARABIC_LETTERS + "پچژگک",
                    true),
            of(
                    LATIN,
                    "le,la,les,des,et,du,une,un,est,dans,pour,que,qui,sur,par,pas,au,aux,avec,ce,cette,sont,ses,mais,ont",
                    "éèàçêôâîûùëïœÉÀÈÇÊ",
                    true),
            of(
                    LATIN,
                    "el,los,las,del,que,en,por,una,con,para,al,es,lo,su,sus,como,pero,fue,ha,este,esta,entre,cuando",
                    "áéíóúñüÁÉÍÓÚÑ¿¡",
                    true),
            of(
                    LATIN,
                    "o,os,as,do,da,dos,das,em,que,um,uma,para,com,por,foi,mais,ao,na,no,nos,seu,sua,pelo,pela,mas",
                    "ãõçáéíóúâêôàÃÕÇÁÉÍÓÚ",
                    true),
            of(
                    LATIN,
                    "il,di,che,per,del,della,non,gli,sono,nel,alla,dei,delle,con,una,anche,dal,al,ha,ma,dalla,nella,come",
                    "àèéìòùÀÈÉÌÒÙ",
                    true),
            of(
                    LATIN,
                    "der,die,und,das,den,von,mit,ist,des,dem,nicht,ein,eine,auf,sich,auch,als,wird,im,zu,werden,nach,bei",
                    "äöüßÄÖÜ",
                    false),
            of(
                    LATIN,
                    "the,of,and,to,in,that,for,was,with,his,are,from,have,has,which,by,be,will,said,were,been,at,as,an",
                    "’‘“”–—",
                    false));

    /** Whether the language is written in Arabic letters. */
    boolean isArabic() {
        return charset.equals(ARABIC);
    }

    private static LanguageSigns of(Charset charset, String words, String letters, boolean isExclusive) {
        return new LanguageSigns(charset, Set.of(words.split(",", -1)), letters, isExclusive);
    }
}
