package pl.ibok.itests.page;

import pl.ibok.itests.server.Ibok;

/**
 * A page as somebody sees it.
 *
 * @param login whose; empty for a visitor who has not signed in
 * @param password with which they sign in
 * @param path with its query
 * @param status with which it is answered, 200 unless it tells what is wrong
 */
public record Sight(String login, String password, String path, int status) {
    private static final String NOBODY = "";

    static Sight open(String path) {
        return new Sight(NOBODY, NOBODY, path, 200);
    }

    /** A link that works no more, or never did. */
    static Sight gone(String path, int status) {
        return new Sight(NOBODY, NOBODY, path, status);
    }

    static Sight of(String login, String path) {
        return new Sight(login, Ibok.DEMO_PASSWORD, path, 200);
    }

    public boolean signedIn() {
        return !login.isEmpty();
    }

    @Override
    public String toString() {
        return path + (signedIn() ? " as " + login : "");
    }
}
