package pl.ibok.store.once;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pl.ibok.api.store.Keys;
import pl.ibok.store.transaction.Statements;

/** Keys in a table. They are made apart from the caller's transaction: one that was handed out must not be taken back. */
public final class StoredKeys implements Keys {
    private static final int BYTES = 32;

    private final Statements statements;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    public StoredKeys(Statements statements) {
        this.statements = statements;
    }

    @Override
    public byte[] key(String name) {
        return known.computeIfAbsent(name, this::findOrMake).clone();
    }

    private byte[] findOrMake(String name) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        statements
                .apart("INSERT INTO store.key (name, secret) VALUES (?, ?) ON CONFLICT DO NOTHING", name, fresh)
                .update();
        return statements
                .apart("SELECT secret FROM store.key WHERE name = ?", name)
                .one(row -> row.bytes("secret"));
    }
}
