package pl.ibok.exchange;

/** Why a line or a cell can't be taken: a message key with arguments after {@code |}, as reports keep it. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ARGUMENT = 80;

    private final String reason;

    Refusal(String message, String... arguments) {
        super(message, null, false, false);
        StringBuilder text = new StringBuilder(message);
        for (String argument : arguments) {
            String shown =
                    argument.length() > LONGEST_ARGUMENT ? argument.substring(0, LONGEST_ARGUMENT) + "…" : argument;
            text.append('|').append(shown.replace('|', '¦'));
        }
        this.reason = text.toString();
    }

    String reason() {
        return reason;
    }
}
