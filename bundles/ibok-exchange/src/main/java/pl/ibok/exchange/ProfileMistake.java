package pl.ibok.exchange;

import java.util.List;

/** A profile that can't be used: which line, and what is wrong with it as a message key. */
final class ProfileMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient List<Object> arguments;

    /** @param line from 1; 0 = the profile as a whole */
    ProfileMistake(int line, String message, Object... arguments) {
        super(message);
        this.line = line;
        this.arguments = List.of(arguments);
    }

    int line() {
        return line;
    }

    /** Line number first, then what the message speaks of. */
    Object[] arguments() {
        Object[] all = new Object[arguments.size() + 1];
        all[0] = line;
        for (int i = 0; i < arguments.size(); i++) {
            all[i + 1] = arguments.get(i);
        }
        return all;
    }

    /** For the shell and the log, in English. */
    String described() {
        return "line " + line + ": " + getMessage() + " " + arguments;
    }
}
