package pl.ibok.itests.newcomer;

/**
 * A customer of the utility who has no account yet.
 *
 * @param code customer code
 * @param name as in the registry
 * @param address as in the registry
 */
public record Newcomer(String code, String name, String address) {
    /** Where they read their mail. */
    public String email() {
        return "nowy." + code + "@olszany.example";
    }

    /** What they want to sign in with. */
    public String login() {
        return "nowy-" + code;
    }
}
