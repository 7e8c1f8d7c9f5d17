package pl.ibok.reading.submission;

import java.util.List;

/** A state can't be accepted beside what else is recorded of the meter; {@link #key} with {@link #arguments} says to staff why. */
public final class DoesNotFit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    DoesNotFit(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of a message. */
    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
