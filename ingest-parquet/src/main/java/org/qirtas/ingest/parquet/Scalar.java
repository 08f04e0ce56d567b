package org.qirtas.ingest.parquet;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Values of primitive types as JSON, by the logical types of the format (LogicalTypes.md). */
final class Scalar {

    private static final int JULIAN_DAY_OF_1970 = 2_440_588;
    private static final int INT96_BYTES = 12;

    private Scalar() {}

    /** Whether values of a type are texts. */
    static boolean isText(Type type) {
        return type.isPrimitive() && type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
    }

    /** Whether a single value is no number, by which tables mark what is missing. */
    static boolean isAbsent(Group group, int field) {
        Type type = group.getType().getType(field);
        return type.isPrimitive()
                && switch (type.asPrimitiveType().getPrimitiveTypeName()) {
                    case DOUBLE -> Double.isNaN(group.getDouble(field, 0));
                    case FLOAT -> Float.isNaN(group.getFloat(field, 0));
                    default -> false;
                };
    }

    /** Writes a value. */
    static void write(Group group, int field, int index, JsonGenerator json) throws IOException {
        Type type = group.getType().getType(field);
        LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
        switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case BOOLEAN -> json.writeBoolean(group.getBoolean(field, index));
            case INT32 -> integer(group.getInteger(field, index), Integer.SIZE, annotation, json);
            case INT64 -> integer(group.getLong(field, index), Long.SIZE, annotation, json);
            case INT96 -> json.writeString(julian(group.getInt96(field, index)).toString());
            case FLOAT -> number(group.getFloat(field, index), json);
            case DOUBLE -> number(group.getDouble(field, index), json);
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(group.getBinary(field, index), annotation, json);
        }
    }

    private static void number(float value, JsonGenerator json) throws IOException {
        if (Float.isFinite(value)) {
            json.writeNumber(value);
        } else {
            number((double) value, json);
        }
    }

    private static void number(double value, JsonGenerator json) throws IOException {
        if (Double.isNaN(value)) {
            json.writeNull();
        } else if (Double.isInfinite(value)) {
            json.writeString(String.valueOf(value));
        } else {
            json.writeNumber(value);
        }
    }

    private static void integer(long value, int bits, LogicalTypeAnnotation annotation, JsonGenerator json)
            throws IOException {
        if (annotation instanceof DateLogicalTypeAnnotation) {
            json.writeString(LocalDate.ofEpochDay(value).toString());
        } else if (annotation instanceof TimestampLogicalTypeAnnotation timestamp) {
            json.writeString(time(value, timestamp));
        } else if (annotation instanceof TimeLogicalTypeAnnotation time) {
            json.writeString(
                    LocalTime.ofNanoOfDay(unit(time.getUnit()).getDuration().toNanos() * value)
                            .toString());
        } else if (annotation instanceof DecimalLogicalTypeAnnotation decimal) {
            decimal(BigInteger.valueOf(value), decimal, json);
        } else if (annotation instanceof IntLogicalTypeAnnotation number && !number.isSigned()) {
            json.writeNumber(
                    bits == Integer.SIZE
                            ? String.valueOf(Integer.toUnsignedLong((int) value))
                            : Long.toUnsignedString(value));
        } else {
            json.writeNumber(value);
        }
    }

    private static void decimal(BigInteger value, DecimalLogicalTypeAnnotation decimal, JsonGenerator json)
            throws IOException {
        json.writeNumber(new BigDecimal(value, decimal.getScale()).toPlainString());
    }

    private static String time(long value, TimestampLogicalTypeAnnotation timestamp) {
        Instant instant = Instant.EPOCH.plus(value, unit(timestamp.getUnit()));
        return timestamp.isAdjustedToUTC()
                ? instant.toString()
                : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    private static ChronoUnit unit(LogicalTypeAnnotation.TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    /** Nanoseconds of the day, then the Julian day, as older writers store instants. */
    private static Instant julian(Binary value) throws IOException {
        if (value.length() != INT96_BYTES) {
            throw new IOException("an INT96 of " + value.length() + " bytes");
        }
        ByteBuffer bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong();
        long day = bytes.getInt() - (long) JULIAN_DAY_OF_1970;
        return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos);
    }

    private static void bytes(Binary value, LogicalTypeAnnotation annotation, JsonGenerator json) throws IOException {
        byte[] bytes = bytes(value);
        if (annotation instanceof DecimalLogicalTypeAnnotation decimal && bytes.length > 0) {
            decimal(new BigInteger(bytes), decimal, json);
        } else if (annotation instanceof UUIDLogicalTypeAnnotation && bytes.length == 2 * Long.BYTES) {
            ByteBuffer halves = ByteBuffer.wrap(bytes);
            json.writeString(new UUID(halves.getLong(), halves.getLong()).toString());
        } else if (annotation instanceof Float16LogicalTypeAnnotation && bytes.length == Short.BYTES) {
            number(half(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort()), json);
        } else {
            json.writeString(text(bytes));
        }
    }

    /** A number in the format binary16 of IEEE 754. */
    private static float half(short bits) {
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        float magnitude = switch (exponent) {
            case 0 -> Math.scalb((float) fraction, -24);
            case 0x1F -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Math.scalb((float) (fraction | 0x400), exponent - 25);
        };
        return bits < 0 ? -magnitude : magnitude;
    }

    /** A text, or the Base64 of bytes that are none. */
    static String text(Binary value) {
        return text(bytes(value));
    }

    /** The bytes of a value. Its length may be a lie, for which the library would allocate memory. */
    private static byte[] bytes(Binary value) {
        ByteBuffer view = value.toByteBuffer();
        byte[] bytes = new byte[view.remaining()];
        view.get(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    }
}
