package pl.ibok.api.web;

/**
 * A form's or JSON body's content: a record whose components are the fields. The portal binds text to String, BigDecimal (decimal comma or
 * point, spaces between thousands), Integer, Long, Boolean, LocalDate ({@code dd.mm.rrrr} forgiving, or ISO), enums (lower-case),
 * UUID, List of those, {@link Upload}, and, for fields that only the data knows, {@code Map<String, String>} or
 * {@code Map<String, Upload>}: a component {@code answers} takes the
 * fields {@code answers.plot}, {@code answers.use} … (in JSON an object); an absent or blank field is null. What can't be bound is a problem of that field
 * already; {@link #check} adds the rest.
 */
public interface Form {

    /** Adds a problem for each field that is wrong. Called also when some fields could not be bound (they are null then). */
    void check(Problems problems);
}
