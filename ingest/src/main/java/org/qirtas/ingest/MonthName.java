package org.qirtas.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the name of a month means.
 *
 * @param number 1 to 12
 * @param calendar whose month it is
 */
record MonthName(int number, CalendarKind calendar) {

    /** A calendar with named months. */
    enum CalendarKind {
        GREGORIAN,
        SOLAR_HIJRI
    }

    /** Each line names the months 1 to 12 of one calendar; spelling is compared folded. */
    private static final Map<String, MonthName> NAMES = new HashMap<>();

    static {
        // Arabic: the Levant and Iraq, Egypt and the Gulf, the Maghreb with Tunisia and with Morocco.
        gregorian("كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول");
        gregorian("كانون ثاني,شباط,اذار,نيسان,ايار,حزيران,تموز,اب,ايلول,تشرين اول,تشرين ثاني,كانون اول");
        gregorian("يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر");
        gregorian("يناير,فبراير,مارس,إبريل,مايو,يونيه,يوليه,اغسطس,سبتمبر,اكتوبر,نوفمبر,ديسمبر");
        gregorian("جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر");
        gregorian("يناير,فبراير,مارس,أبريل,ماي,يونيو,يوليوز,غشت,شتنبر,أكتوبر,نونبر,دجنبر");
        // Persian: Iran and Afghanistan.
        gregorian("ژانویه,فوریه,مارس,آوریل,مه,ژوئن,ژوئیه,اوت,سپتامبر,اکتبر,نوامبر,دسامبر");
        gregorian("ژانویه,فوریه,مارس,آپریل,می,ژوئن,جولای,آگوست,سپتامبر,اکتبر,نوامبر,دسامبر");
        gregorian("جنوری,فبروری,مارچ,اپریل,می,جون,جولای,اگست,سپتمبر,اکتوبر,نومبر,دسمبر");
        gregorian("january,february,march,april,may,june,july,august,september,october,november,december");
        gregorian("jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec");
        gregorian("jan,feb,mar,apr,may,jun,jul,aug,sept,oct,nov,dec");
        solarHijri("فروردین,اردیبهشت,خرداد,تیر,مرداد,شهریور,مهر,آبان,آذر,دی,بهمن,اسفند");
        solarHijri("فروردین,اردیبهشت,خرداد,تیر,امرداد,شهریور,مهر,آبان,آذر,دی,بهمن,اسفند");
        solarHijri("حمل,ثور,جوزا,سرطان,اسد,سنبله,میزان,عقرب,قوس,جدی,دلو,حوت");
    }

    private static void gregorian(String names) {
        add(names, CalendarKind.GREGORIAN);
    }

    private static void solarHijri(String names) {
        add(names, CalendarKind.SOLAR_HIJRI);
    }

    private static void add(String names, CalendarKind calendar) {
        List<String> months = Arrays.asList(names.split(",", -1));
        for (int i = 0; i < months.size(); i++) {
            NAMES.put(Wording.fold(months.get(i)), new MonthName(i + 1, calendar));
        }
    }

    /**
     * Finds a name of one or two words.
     *
     * @param folded the name as {@link Wording} folds it
     */
    static Optional<MonthName> find(String folded) {
        return Optional.ofNullable(NAMES.get(folded));
    }
}
