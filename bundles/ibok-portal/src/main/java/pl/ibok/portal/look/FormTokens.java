package pl.ibok.portal.look;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * The tokens that the forms of one page carry. Two are equal when pages drawn with them look the same: those of one session are, and those of all
 * strangers, as long as nothing {@linkplain #onlyHere() for this page alone} was drawn.
 */
public final class FormTokens {
    private final String session;
    private Supplier<String> stranger;
    private Supplier<String> once;
    private String given;
    private boolean onlyHere;

    private FormTokens(String session, Supplier<String> stranger, Supplier<String> once) {
        this.session = session;
        this.stranger = stranger;
        this.once = once;
    }

    /**
     * @param csrf token of the session
     * @param once makes a new value for the hidden {@code once} of a form that creates
     */
    public static FormTokens ofSession(String csrf, Supplier<String> once) {
        return new FormTokens(Objects.requireNonNull(csrf, "csrf"), null, once);
    }

    /** @param csrf gives the token of somebody who is not signed in; asked only by pages that have a form */
    public static FormTokens ofStranger(Supplier<String> csrf, Supplier<String> once) {
        return new FormTokens(null, csrf, once);
    }

    String csrf() {
        if (session != null) {
            return session;
        }
        onlyHere = true;
        if (given == null) {
            // One for all forms of the page: each new one comes with a new cookie.
            given = stranger.get();
        }
        return given;
    }

    String once() {
        onlyHere = true;
        return once.get();
    }

    /** Whether something was drawn that no other page may carry. */
    public boolean onlyHere() {
        return onlyHere;
    }

    /** The page is drawn: whoever keeps it does not keep the visit that would have given more tokens. */
    public void drawn() {
        stranger = null;
        once = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormTokens tokens && Objects.equals(session, tokens.session);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(session);
    }
}
