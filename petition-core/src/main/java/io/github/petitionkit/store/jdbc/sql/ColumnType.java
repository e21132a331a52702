package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.jdbc.json.InstantFormat;
import java.lang.reflect.Array;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The types of columns, with their names in SQL and in JDBC arrays. */
public enum ColumnType {
    UUID("uuid", "uuid", java.util.UUID.class),
    TEXT("varchar", "varchar", String.class),
    LONG("bigint", "int8", Long.class),
    INT("integer", "int4", Integer.class),
    FLAG("boolean", "bool", Boolean.class),
    INSTANT("timestamp with time zone", "timestamptz", String.class) {
        @Override
        @Nullable
        Object element(@Nullable Object value) {
            return value == null ? null : InstantFormat.of(((Instant) value).truncatedTo(ChronoUnit.MICROS));
        }
    };

    private final String sqlName;
    private final String arrayName;
    private final Class<?> element;

    ColumnType(String sqlName, String arrayName, Class<?> element) {
        this.sqlName = sqlName;
        this.arrayName = arrayName;
        this.element = element;
    }

    String arrayName() {
        return arrayName;
    }

    /** Returns a parameter for an array of this type. */
    public String arrayParameter() {
        return "cast(? as " + sqlName + " array)";
    }

    /** Returns a parameter for one value of this type. */
    String parameter() {
        return "cast(? as " + sqlName + ")";
    }

    /** Makes an array of the class that drivers send fastest. */
    @Nullable
    Object[] newArray(int length) {
        return (@Nullable Object[]) Array.newInstance(element, length);
    }

    @Nullable
    Object element(@Nullable Object value) {
        return value;
    }

    /** Returns values as an array for a statement. */
    public @Nullable Object[] array(Collection<?> values) {
        return values.stream().map(this::element).toArray(this::newArray);
    }
}
