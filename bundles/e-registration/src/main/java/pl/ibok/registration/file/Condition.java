package pl.ibok.registration.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What comes after WHERE, with the values bound in it. Only what is asked for stands in it: a condition that may be empty ({@code ? IS NULL OR …}) could not be
 * answered by an index.
 */
record Condition(String sql, List<Object> bound) {

    static Condition of(String sql, Object... values) {
        return new Condition(sql, Arrays.asList(values));
    }

    Condition and(String more, Object... values) {
        return new Condition(sql + " AND " + more, joined(Arrays.asList(values)));
    }

    Condition or(Condition other) {
        return new Condition("((" + sql + ") OR (" + other.sql() + "))", joined(other.bound()));
    }

    Condition and(Condition more) {
        return and(more.sql(), more.bound().toArray());
    }

    /** Without a value nothing is asked for. */
    Condition andIf(Object value, String more) {
        return value == null ? this : and(more, value);
    }

    private List<Object> joined(List<Object> more) {
        List<Object> all = new ArrayList<>(bound);
        all.addAll(more);
        return all;
    }
}
