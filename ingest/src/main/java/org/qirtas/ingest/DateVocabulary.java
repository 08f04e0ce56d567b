package org.qirtas.ingest;

import static org.qirtas.ingest.CalendarKind.GREGORIAN;
import static org.qirtas.ingest.CalendarKind.LUNAR_HIJRI;
import static org.qirtas.ingest.CalendarKind.SOLAR_HIJRI;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of dates. */
final class DateVocabulary {

    private static final int LONGEST_PHRASE = 4;

    private static final Map<String, DateToken> PHRASES = new HashMap<>();

    static {
        MonthName.forEach((name, month) -> add(name, new DateToken.Month(month)));
        era("م,ميلادي,ميلادية,للميلاد,میلادی,عيسوي,ء,زاینی,ad,ce", EnumSet.of(GREGORIAN));
        era("ش,هش,شمسی,خورشیدی,هـ ش,هجری شمسی,هجری خورشیدی,هجرية شمسية,ap,sh", EnumSet.of(SOLAR_HIJRI));
        era("ق,هق,قمری,هـ ق,هجری قمری,هجرية قمرية,ah", EnumSet.of(LUNAR_HIJRI));
        era("هـ,هجري,هجرية,للهجرة,کۆچی,hijri,h", EnumSet.of(SOLAR_HIJRI, LUNAR_HIJRI));
        // Weekdays in Arabic, Persian, Urdu, Kurdish, Pashto, English, French, German, Spanish, Turkish and Russian.
        pass("السبت,الأحد,الاثنين,الإثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,سبت,أحد,اثنين,ثلاثاء,أربعاء,خميس");
        pass("شنبه,یکشنبه,دوشنبه,سهشنبه,چهارشنبه,پنجشنبه,جمعه,یک شنبه,دو شنبه,سه شنبه,چهار شنبه,پنج شنبه,آدینه");
        pass("ہفتہ,اتوار,پیر,سوموار,منگل,بدھ,جمعرات,جمعہ,شەممە,یەکشەممە,دووشەممە,سێشەممە,چوارشەممە,پێنجشەممە,هەینی");
        pass("saturday,sunday,monday,tuesday,wednesday,thursday,friday,sat,sun,mon,tue,tues,wed,thu,thur,thurs,fri");
        pass("samedi,dimanche,lundi,mardi,mercredi,jeudi,vendredi");
        pass("samstag,sonntag,montag,dienstag,mittwoch,donnerstag,freitag");
        pass("sábado,domingo,lunes,martes,miércoles,jueves,viernes");
        pass("cumartesi,pazar,pazartesi,salı,çarşamba,perşembe,cuma");
        pass("суббота,воскресенье,понедельник,вторник,среда,четверг,пятница");
        pass("في,من,يوم,ليوم,اليوم,بتاريخ,الساعة,شهر,سنة,عام,لعام,لسنة,الموافق,الموافقة,الموافق ل,الموافق لـ,المصادف");
        pass("در,روز,ساعت,ماه,سال,مورخ,ام,برابر با,مطابق با,مصادف با,مطابق,بمطابق,بروز,بتاریخ,کو,ڕۆژی,ی");
        pass("at,on,of,the,t,st,nd,rd,th,le,à,er,de,del,den,uhr,в,г,года,年,月,日,号");
        ordinals("اول,دوم,سوم,چهارم,پنجم,ششم,هفتم,هشتم,نهم,دهم,یازدهم,دوازدهم,سیزدهم,چهاردهم,پانزدهم,شانزدهم,"
                + "هفدهم,هجدهم,نوزدهم,بیستم,بیست و یکم,بیست و دوم,بیست و سوم,بیست و چهارم,بیست و پنجم,"
                + "بیست و ششم,بیست و هفتم,بیست و هشتم,بیست و نهم,سی ام,سی و یکم");
        ordinals("یکم,دوم,سوم,چهارم,پنجم,ششم,هفتم,هشتم,نهم,دهم,یازدهم,دوازدهم,سیزدهم,چهاردهم,پانزدهم,شانزدهم,"
                + "هفدهم,هیجدهم,نوزدهم,بیستم,بیستویکم,بیستودوم,بیستوسوم,بیستوچهارم,بیستوپنجم,"
                + "بیستوششم,بیستوهفتم,بیستوهشتم,بیستونهم,سیام,سیویکم");
        ordinals("الأول,الثاني,الثالث,الرابع,الخامس,السادس,السابع,الثامن,التاسع,العاشر,الحادي عشر,الثاني عشر,"
                + "الثالث عشر,الرابع عشر,الخامس عشر,السادس عشر,السابع عشر,الثامن عشر,التاسع عشر,العشرين,"
                + "الحادي والعشرين,الثاني والعشرين,الثالث والعشرين,الرابع والعشرين,الخامس والعشرين,"
                + "السادس والعشرين,السابع والعشرين,الثامن والعشرين,التاسع والعشرين,الثلاثين,الحادي والثلاثين");
    }

    private DateVocabulary() {}

    private static void era(String phrases, Set<CalendarKind> calendars) {
        addAll(phrases, new DateToken.Era(calendars));
    }

    private static void pass(String phrases) {
        addAll(phrases, DateToken.Passed.PASSED);
    }

    private static void ordinals(String phrases) {
        int day = 0;
        for (String phrase : phrases.split(",", -1)) {
            day++;
            add(phrase, new DateToken.Numeral(Integer.toString(day)));
        }
    }

    private static void addAll(String phrases, DateToken meaning) {
        for (String phrase : phrases.split(",", -1)) {
            add(phrase, meaning);
        }
    }

    private static void add(String phrase, DateToken meaning) {
        String words = String.join(" ", DateText.words(DateText.fold(phrase)));
        DateToken known = PHRASES.putIfAbsent(words, meaning);
        if (known != null && !known.equals(meaning)) {
            throw new IllegalStateException(phrase + " means " + known + " and " + meaning);
        }
    }

    /** The meanings of the words of folded text, longest phrases first; nothing if a word is unknown. */
    static Optional<List<DateToken>> read(String folded) {
        List<String> words = DateText.words(folded);
        List<DateToken> tokens = new ArrayList<>();
        int start = 0;
        while (start < words.size()) {
            int end = Math.min(words.size(), start + LONGEST_PHRASE);
            DateToken token = find(words.subList(start, end));
            while (token == null && end > start + 1) {
                end--;
                token = find(words.subList(start, end));
            }
            if (token == null) {
                return Optional.empty();
            }
            tokens.add(token);
            start = end;
        }
        return Optional.of(tokens);
    }

    private static @Nullable DateToken find(List<String> words) {
        String phrase = String.join(" ", words);
        boolean isNumber = words.size() == 1 && phrase.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? new DateToken.Numeral(phrase) : PHRASES.get(phrase);
    }
}
