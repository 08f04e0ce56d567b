package org.qirtas.ingest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qirtas.ingest.internal.Wording;

/**
 * The wording of a label in Arabic, Persian, Urdu, Kurdish or English.
 *
 * @param kind kind of the label
 * @param isWeak whether a sentence may begin with these words: only a full value then makes them a label
 */
record LabelWording(LabelKind kind, boolean isWeak) {

    /** Maximum number of words of a label. */
    static final int MAX_WORDS = 4;

    private static final Map<String, LabelWording> WORDINGS = new HashMap<>();
    private static final Set<String> FIRST_WORDS = new HashSet<>();

    static {
        strong(LabelKind.CODE, "رمز الخبر,رقم الخبر,معرف الخبر,رمز المقال,رقم المقال,کد خبر,کدخبر,کد مطلب,شناسه خبر");
        strong(LabelKind.CODE, "شناسه مطلب,شماره خبر,خبر نمبر,کۆدی هەواڵ,ژمارەی هەواڵ,news id,news code,article id");
        strong(LabelKind.DATE, "تأريخ النشر,تاريخ الخبر,تاريخ الإضافة,وقت النشر,نشر في,نشر بتاريخ,تم النشر في");
        strong(LabelKind.DATE, "تاریخ انتشار,زمان انتشار,تاریخ اشاعت,بەرواری بڵاوکردنەوە");
        strong(LabelKind.DATE, "publish date,publication date,date published,published on,published at,posted on");
        weak(LabelKind.DATE, "تاريخ,التاريخ,تاریخ,بەروار,published,date");
        strong(
                LabelKind.UPDATED,
                "آخر تحديث,آخر تعديل,تاريخ التحديث,آخرین بروزرسانی,آخرین به روز رسانی,تاریخ بروزرسانی");
        strong(LabelKind.UPDATED, "last updated,last update,last modified,updated on");
        weak(LabelKind.UPDATED, "تحديث,updated");
        strong(LabelKind.VIEWS, "مشاهدات,المشاهدات,عدد المشاهدات,مشاهدة,زيارات,عدد الزيارات,القراءات,عدد القراءات");
        strong(LabelKind.VIEWS, "بازدید,بازدیدها,تعداد بازدید,بینراو,views,view");
        strong(LabelKind.AUTHOR, "الكاتب,الكاتبة,بقلم,المحرر,نویسنده,خبرنگار,مصنف,نووسەر,author,written by,by");
        strong(LabelKind.SOURCE, "المصدر,مصدر الخبر,منبع,منبع خبر,ماخذ,ذریعہ,سەرچاوە,source");
        strong(LabelKind.SECTION, "القسم,التصنيف,بخش,گروه,سرویس,زمرہ,بەش,section,category");
    }

    private static void strong(LabelKind kind, String wordings) {
        put(new LabelWording(kind, false), wordings);
    }

    private static void weak(LabelKind kind, String wordings) {
        put(new LabelWording(kind, true), wordings);
    }

    private static void put(LabelWording label, String wordings) {
        for (String wording : wordings.split(",", -1)) {
            String folded = Wording.fold(wording);
            WORDINGS.put(folded, label);
            FIRST_WORDS.add(folded.split(" ", 2)[0]);
        }
    }

    /**
     * The label with a text.
     *
     * @param words as {@link Wording#words} makes them
     */
    static Optional<LabelWording> find(String words) {
        return Optional.ofNullable(WORDINGS.get(words));
    }

    /** Whether a word may begin a label. */
    static boolean isFirst(String word) {
        return FIRST_WORDS.contains(Wording.words(word));
    }
}
