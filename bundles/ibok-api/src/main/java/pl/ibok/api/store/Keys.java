package pl.ibok.api.store;

/** Random secret keys of this installation, made at first use and the same on every node. */
public interface Keys {

    /** 32 random bytes kept under this name, for example {@code portal.csrf}. Never written to a log or a page. */
    byte[] key(String name);
}
