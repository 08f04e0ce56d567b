package org.qirtas.ingest;

import static org.qirtas.ingest.CalendarKind.GREGORIAN;
import static org.qirtas.ingest.CalendarKind.LUNAR_HIJRI;
import static org.qirtas.ingest.CalendarKind.SOLAR_HIJRI;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The meaning of the name of a month.
 *
 * @param number 1 to 12
 * @param calendar the calendar of the month
 */
record MonthName(int number, CalendarKind calendar) {

    private static final List<String> GREGORIAN_NAMES = List.of(
            // Arabic: the Levant and Iraq, Egypt and the Gulf, the Maghreb with Tunisia and Algeria and with Morocco.
            "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول",
            "كانون ثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين أول,تشرين ثاني,كانون أول",
            "كانون 2,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين 1,تشرين 2,كانون 1",
            "ك 2,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,ت 1,ت 2,ك 1",
            "يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
            "يناير,فبراير,مارس,إبريل,مايو,يونيه,يوليه,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
            "جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
            "يناير,فبراير,مارس,أبريل,ماي,يونيو,يوليوز,غشت,شتنبر,أكتوبر,نونبر,دجنبر",
            // Persian, Dari and Pashto.
            "ژانویه,فوریه,مارس,آوریل,مه,ژوئن,ژوئیه,اوت,سپتامبر,اکتبر,نوامبر,دسامبر",
            "ژانویهٔ,فوریهٔ,مارس,آپریل,می,جون,جولای,آگوست,سپتامبر,اکتبر,نوامبر,دسامبر",
            "جنوری,فبروری,مارچ,اپریل,می,جون,جولای,اگست,سپتمبر,اکتوبر,نومبر,دسمبر",
            "جنوري,فبروري,مارچ,اپرېل,مۍ,جون,جولای,اګست,سپټمبر,اکتوبر,نومبر,ډسمبر",
            // Urdu and Kurdish.
            "جنوری,فروری,مارچ,اپریل,مئی,جون,جولائی,اگست,ستمبر,اکتوبر,نومبر,دسمبر",
            "کانوونی دووەم,شوبات,ئازار,نیسان,ئایار,حوزەیران,تەمووز,ئاب,ئەیلوول,تشرینی یەکەم,تشرینی دووەم,کانوونی یەکەم",
            "کانونی دووەم,شوبات,ئادار,نیسان,ئایار,حوزەیران,تەموز,ئاب,ئەیلول,تشرینی یەکەم,تشرینی دووەم,کانونی یەکەم",
            "کانوونی دووەمی,شوباتی,ئازاری,نیسانی,ئایاری,حوزەیرانی,تەمووزی,ئابی,ئەیلوولی,تشرینی یەکەمی,تشرینی دووەمی,"
                    + "کانوونی یەکەمی",
            // European languages and Turkish.
            "january,february,march,april,may,june,july,august,september,october,november,december",
            "jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec",
            "jan,feb,mar,apr,may,jun,jul,aug,sept,oct,nov,dec",
            "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
            "janv,févr,mars,avr,mai,juin,juil,août,sept,oct,nov,déc",
            "januar,februar,märz,april,mai,juni,juli,august,september,oktober,november,dezember",
            "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre",
            "gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre",
            "janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro",
            "ocak,şubat,mart,nisan,mayıs,haziran,temmuz,ağustos,eylül,ekim,kasım,aralık",
            "января,февраля,марта,апреля,мая,июня,июля,августа,сентября,октября,ноября,декабря",
            "январь,февраль,март,апрель,май,июнь,июль,август,сентябрь,октябрь,ноябрь,декабрь");

    private static final List<String> SOLAR_HIJRI_NAMES = List.of(
            "فروردین,اردیبهشت,خرداد,تیر,مرداد,شهریور,مهر,آبان,آذر,دی,بهمن,اسفند",
            "فروردین,اردیبهشت,خرداد,تیر,امرداد,شهریور,مهر,آبان,آذر,دی,بهمن,اسفند",
            "حمل,ثور,جوزا,سرطان,اسد,سنبله,میزان,عقرب,قوس,جدی,دلو,حوت",
            "وری,غویی,غبرګولی,چنګاښ,زمری,وږی,تله,لړم,لیندۍ,مرغومی,سلواغه,کب",
            "خاکەلێوە,گوڵان,جۆزەردان,پووشپەڕ,گەلاوێژ,خەرمانان,ڕەزبەر,گەڵاڕێزان,سەرماوەز,بەفرانبار,ڕێبەندان,ڕەشەمە",
            "farvardin,ordibehesht,khordad,tir,mordad,shahrivar,mehr,aban,azar,dey,bahman,esfand",
            "hamal,sawr,jawza,saratan,asad,sonbola,mizan,aqrab,qaws,jadi,dalw,hut");

    private static final List<String> LUNAR_HIJRI_NAMES = List.of(
            "محرم,صفر,ربيع الأول,ربيع الآخر,جمادى الأولى,جمادى الآخرة,رجب,شعبان,رمضان,شوال,ذو القعدة,ذو الحجة",
            "المحرم,صفر,ربيع أول,ربيع الثاني,جمادى الأول,جمادى الثانية,رجب,شعبان,رمضان,شوال,ذي القعدة,ذي الحجة",
            "محرم الحرام,صفر المظفر,ربيع 1,ربيع ثاني,جمادى أولى,جمادى الثاني,رجب المرجب,شعبان المعظم,"
                    + "رمضان المبارك,شوال المكرم,ذوالقعدة,ذوالحجة",
            "محرم,صفر,ربيع الأول,ربيع 2,جمادى 1,جمادى 2,رجب,شعبان,رمضان,شوال,ذيقعده,ذيحجه",
            "محرم,صفر,ربیع الاول,ربیع الثانی,جمادی الاول,جمادی الثانی,رجب,شعبان,رمضان,شوال,ذوالقعده,ذی الحج",
            "muharram,safar,rabi al-awwal,rabi al-thani,jumada al-ula,jumada al-akhirah,rajab,shaban,ramadan,shawwal,"
                    + "dhu al-qidah,dhu al-hijjah",
            "muharram,safar,rabi' al-awwal,rabi' al-thani,jumada al-awwal,jumada al-thani,rajab,sha'ban,ramadhan,"
                    + "shawwal,dhu al-qi'dah,dhul hijjah",
            "muharram,safar,rabi i,rabi ii,jumada i,jumada ii,rajab,sha'aban,ramadan,shawwal,dhul qadah,dhul hijja");

    /** Passes on each name as written, with its meaning. */
    static void forEach(BiConsumer<String, MonthName> names) {
        forEach(GREGORIAN, GREGORIAN_NAMES, names);
        forEach(SOLAR_HIJRI, SOLAR_HIJRI_NAMES, names);
        forEach(LUNAR_HIJRI, LUNAR_HIJRI_NAMES, names);
    }

    private static void forEach(CalendarKind calendar, List<String> years, BiConsumer<String, MonthName> names) {
        for (String year : years) {
            List<String> months = Arrays.asList(year.split(",", -1));
            for (int i = 0; i < months.size(); i++) {
                names.accept(months.get(i), new MonthName(i + 1, calendar));
                if (calendar == SOLAR_HIJRI) {
                    names.accept(months.get(i) + "ماه", new MonthName(i + 1, calendar));
                }
            }
        }
    }
}
