package pl.ibok.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;

/** The profiles that ship with the product and those this utility wrote. */
public final class Profiles {
    private static final List<String> SHIPPED = List.of("customers", "daiad", "readings");

    private final Store store;
    private final Clock clock;

    public Profiles(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Own ones first, by name. */
    List<ProfileEntry> all() {
        List<ProfileEntry> all = new ArrayList<>(store.sql("SELECT name, content FROM exchange.profile ORDER BY name")
                .list(row -> own(row.text("name"), row.text("content"))));
        SHIPPED.forEach(name -> all.add(new ProfileEntry(name, shipped(name), true)));
        return all;
    }

    Optional<ProfileEntry> find(String name) {
        if (SHIPPED.contains(name)) {
            return Optional.of(new ProfileEntry(name, shipped(name), true));
        }
        return store.sql("SELECT name, content FROM exchange.profile WHERE name = ?", name)
                .first(row -> own(row.text("name"), row.text("content")));
    }

    /**
     * Keeps an own profile, new or changed.
     *
     * @throws ProfileMistake when it can't be used; nothing is kept
     */
    void keep(String name, String content, String by) {
        if (SHIPPED.contains(name)) {
            throw new ProfileMistake(0, "exchange.profile.shipped", name);
        }
        if (!name.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new ProfileMistake(0, "exchange.profile.name", name);
        }
        ProfileText.read(name, content);
        store.sql(
                        "INSERT INTO exchange.profile (name, content, changed_at, changed_by) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (name) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at,"
                                + " changed_by = excluded.changed_by",
                        name,
                        content,
                        clock.now(),
                        by)
                .update();
    }

    private static ProfileEntry own(String name, String content) {
        return new ProfileEntry(name, content, false);
    }

    private static String shipped(String name) {
        try (InputStream in = Profiles.class.getResourceAsStream("/profiles/" + name + ".properties")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param shipped whether it comes with the product and can only be copied */
    public record ProfileEntry(String name, String content, boolean shipped) {}
}
