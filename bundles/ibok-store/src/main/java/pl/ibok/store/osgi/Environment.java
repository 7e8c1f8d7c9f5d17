package pl.ibok.store.osgi;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import pl.ibok.api.store.DatabaseAddress;
import pl.ibok.store.StoreNode;
import pl.ibok.store.jobs.StoredJobs;
import pl.ibok.store.outbox.StoredOutbox;
import pl.ibok.store.time.NodeClock;

/** What the environment says about the database and the demonstration. */
record Environment(Map<String, String> variables) {

    /** The external database, if one is configured: then the embedded one does not start. */
    Optional<DatabaseAddress> database() {
        return value("IBOK_DB_URL").map(url -> {
            String user = value("IBOK_DB_USER")
                    .orElseThrow(() -> new IllegalArgumentException("IBOK_DB_URL is set, but IBOK_DB_USER is not"));
            String password = value("IBOK_DB_PASSWORD").orElse("");
            String owner = value("IBOK_DB_OWNER").orElse(user);
            String ownerPassword = owner.equals(user)
                    ? password
                    : value("IBOK_DB_OWNER_PASSWORD").orElse("");
            return new DatabaseAddress(jdbc(url), owner, ownerPassword, user, password);
        });
    }

    /** How patient the node is, with as many connections as the database's administrator gives it. */
    StoreNode.Pace pace() {
        return value("IBOK_DB_CONNECTIONS")
                .map(Integer::valueOf)
                .map(connections -> new StoreNode.Pace(connections, StoredJobs.Pace.USUAL, StoredOutbox.Pace.USUAL))
                .orElse(StoreNode.Pace.USUAL);
    }

    boolean isDemo() {
        return value("IBOK_DEMO").filter("true"::equals).isPresent();
    }

    /** The machine's time, on the demonstration's day where one is set. */
    NodeClock clock() {
        Optional<String> day = value("IBOK_DEMO_TODAY").filter(set -> isDemo());
        try {
            return day.map(LocalDate::parse).map(NodeClock::standingOn).orElseGet(NodeClock::new);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("IBOK_DEMO_TODAY is not a day like 2026-11-23: " + day.orElse(""), e);
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String jdbc(String url) {
        String address = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        return "jdbc:" + address.replaceFirst("^postgres://", "postgresql://");
    }
}
