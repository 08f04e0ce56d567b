package org.qirtas.ingest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The offset or zone after a time.
 *
 * @param zone the offset; the zone of the author, or UTC, if none is given; nothing if a zone without a fixed offset is
 *     given
 * @param end index after it
 */
record TimeZoneWording(Optional<ZoneId> zone, int end) {

    private static final String SIGNED = "(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?";
    private static final String END = "(?![\\p{L}\\d]|[/.-]\\d)";
    private static final Pattern OFFSET = Pattern.compile(" ?\\(?(?:(?<prefix>utc|gmt|ut) ?)?" + SIGNED
            + "\\)?(?: ?\\([^()]{1,60}\\)| ?\\[[a-z0-9_/+-]{1,60}])?" + END);
    private static final Pattern REGION = Pattern.compile("(?:z|(?<local>))\\[[a-z0-9_/+-]{1,60}]");
    private static final Pattern NAME = Pattern.compile(" ?\\(?(?<name>[a-z]{1,5}|ت\\.?غ)\\)?" + END);
    private static final Pattern PLACE = Pattern.compile(
            " ?-? ?\\(?(?:بتوقیت|توقیت|بالتوقیت|به وقت|بوقت) (?<place>\\p{L}+)(?<more> \\p{L}+)?\\)?(?!\\p{L})");

    private static final int QUARTER = 15;
    private static final int MAX_EAST = 14 * 60;
    private static final int MAX_WEST = 12 * 60;
    private static final int HOUR_DIGITS = 2;

    private static final Map<String, ZoneOffset> OFFSETS = new HashMap<>();

    static {
        // RFC 822 gives the American ones; CST is also a zone of China, AST one of Arabia, IST three zones.
        offset(0, "z,ut,utc,gmt,wet,ت.غ,تغ,غرينتش,جرينتش,جرينيتش,غرينيتش,گرینویچ,العالمي");
        offset(-5 * 60, "est,cdt");
        offset(-4 * 60, "edt");
        offset(-6 * 60, "mdt");
        offset(-7 * 60, "mst,pdt");
        offset(-8 * 60, "pst");
        offset(60, "cet,west,wat");
        offset(2 * 60, "eet,cest,cat,sast");
        offset(3 * 60, "eest,msk,trt,eat,السعودية,الرياض,مكة,مكة المكرمة,الكويت,الدوحة,قطر");
        offset(4 * 60, "gst,أبوظبي,أبو ظبي,دبي,الإمارات,مسقط");
        offset(4 * 60 + 30, "aft,irdt,کابل");
        offset(3 * 60 + 30, "irst");
        offset(5 * 60, "pkt");
        offset(9 * 60, "jst,kst");
    }

    private static final String LOCAL = "local";
    private static final Set<String> WITHOUT_OFFSET = Set.of("cst", "ast", "ist", "bst", "adt", "sst", LOCAL);
    private static final Set<String> LOCAL_PLACES = Set.of(DateText.fold("المحلي"), DateText.fold("محلی"));

    private static void offset(int minutes, String names) {
        for (String name : names.split(",", -1)) {
            OFFSETS.put(DateText.fold(name), ZoneOffset.ofTotalSeconds(60 * minutes));
        }
    }

    /**
     * Reads the words at an index.
     *
     * @param isExact whether a date in ISO 8601 or seconds precede it. Then {@code -05} and {@code -05:00} are offsets,
     *     and not the number of a day or the end of a range
     * @param local the zone of the author, if it is known
     */
    static TimeZoneWording at(String folded, int start, boolean isExact, Optional<ZoneId> local) {
        return signed(folded, start, isExact)
                .or(() -> region(folded, start))
                .or(() -> place(folded, start, local))
                .or(() -> name(folded, start, local))
                .orElse(new TimeZoneWording(local.or(() -> Optional.of(ZoneOffset.UTC)), start));
    }

    private static Optional<TimeZoneWording> signed(String folded, int start, boolean isExact) {
        Matcher found = OFFSET.matcher(folded).region(start, folded.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String minutes = found.group("minutes");
        boolean isWhole = minutes != null && found.group("hours").length() == HOUR_DIGITS;
        boolean isAttached =
                found.start("sign") == start && found.group("hours").length() == HOUR_DIGITS;
        boolean isOffset = found.group("prefix") != null || isWhole || (isExact && isAttached);
        int total = 60 * Integer.parseInt(found.group("hours")) + (minutes == null ? 0 : Integer.parseInt(minutes));
        boolean isEast = "+".equals(found.group("sign"));
        if (!isOffset || !isPossible(total, isEast) || isDay(folded, found)) {
            return Optional.empty();
        }
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * (isEast ? total : -total));
        return Optional.of(new TimeZoneWording(Optional.of(offset), found.end()));
    }

    /** Whether such an offset exists: from -12:00 to +14:00 in quarters of an hour. */
    private static boolean isPossible(int minutes, boolean isEast) {
        return minutes % QUARTER == 0 && minutes <= (isEast ? MAX_EAST : MAX_WEST);
    }

    /** Whether a possible hour is the day of the month that follows, as in {@code gmt -8 january}. */
    private static boolean isDay(String folded, Matcher found) {
        int next = found.end() + 1;
        return found.group("minutes") == null
                && folded.charAt(found.start("sign") - 1) == ' '
                && next < folded.length()
                && Character.isLetter(folded.charAt(next));
    }

    private static Optional<TimeZoneWording> region(String folded, int start) {
        Matcher found = REGION.matcher(folded).region(start, folded.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        Optional<ZoneId> zone = found.group("local") == null ? Optional.of(ZoneOffset.UTC) : Optional.empty();
        return Optional.of(new TimeZoneWording(zone, found.end()));
    }

    private static Optional<TimeZoneWording> place(String folded, int start, Optional<ZoneId> local) {
        Matcher found = PLACE.matcher(folded).region(start, folded.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String place = found.group("place");
        ZoneOffset ofTwoWords = OFFSETS.get(place + found.group("more"));
        int end = ofTwoWords == null ? found.end("place") : found.end();
        Optional<ZoneId> zone = LOCAL_PLACES.contains(place)
                ? local
                : Optional.ofNullable(ofTwoWords == null ? OFFSETS.get(place) : ofTwoWords);
        return Optional.of(new TimeZoneWording(zone, end));
    }

    private static Optional<TimeZoneWording> name(String folded, int start, Optional<ZoneId> local) {
        Matcher found = NAME.matcher(folded).region(start, folded.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String name = found.group("name");
        Optional<ZoneId> zone = name.equals(LOCAL) ? local : Optional.ofNullable(OFFSETS.get(name));
        return zone.isPresent() || WITHOUT_OFFSET.contains(name)
                ? Optional.of(new TimeZoneWording(zone, found.end()))
                : Optional.empty();
    }
}
