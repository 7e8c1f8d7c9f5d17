package pl.ibok.itests.page;

import pl.ibok.itests.server.Ibok;

/**
 * A page as somebody sees it.
 *
 * @param login whose; empty for a visitor who has not signed in
 * @param password with which they sign in
 * @param path with its query
 */
public record Sight(String login, String password, String path) {
    private static final String NOBODY = "";

    static Sight open(String path) {
        return new Sight(NOBODY, NOBODY, path);
    }

    static Sight of(String login, String path) {
        return new Sight(login, Ibok.DEMO_PASSWORD, path);
    }

    public boolean signedIn() {
        return !login.isEmpty();
    }

    @Override
    public String toString() {
        return path + (signedIn() ? " as " + login : "");
    }
}
