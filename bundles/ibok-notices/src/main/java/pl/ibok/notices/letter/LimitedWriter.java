package pl.ibok.notices.letter;

import java.io.StringWriter;

/** Takes at most 64 000 characters. */
final class LimitedWriter extends StringWriter {
    private static final int MOST = 64_000;

    @Override
    public void write(int c) {
        demand(1);
        super.write(c);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        demand(length);
        super.write(characters, offset, length);
    }

    @Override
    public void write(String text) {
        demand(text.length());
        super.write(text);
    }

    @Override
    public void write(String text, int offset, int length) {
        demand(length);
        super.write(text, offset, length);
    }

    private void demand(int more) {
        if (getBuffer().length() + more > MOST) {
            throw new Full();
        }
    }

    /** A template wrote too much. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("The message is longer than " + MOST + " characters");
        }
    }
}
