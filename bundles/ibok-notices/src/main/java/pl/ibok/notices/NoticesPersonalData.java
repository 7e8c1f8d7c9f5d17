package pl.ibok.notices;

import java.util.Map;
import pl.ibok.api.store.PersonalData;
import pl.ibok.api.store.Store;

/**
 * The messages of a customer. Forgetting removes them with their deliveries: what a message had to prove (a reminder received, a decision) stands with the e-service that
 * sent it.
 */
public final class NoticesPersonalData implements PersonalData {
    private final Store store;

    public NoticesPersonalData(Store store) {
        this.store = store;
    }

    @Override
    public String schema() {
        return "notices";
    }

    @Override
    public Map<String, Object> export(String customer) {
        return Map.of(
                "messages",
                store.sql(
                                """
                                SELECT at, topic, subject_pl, body_pl FROM notices.message
                                 WHERE customer = ? ORDER BY at DESC, id DESC
                                """,
                                customer)
                        .list(row -> Map.of(
                                "at", row.instant("at"),
                                "topic", row.text("topic"),
                                "subject", row.text("subject_pl"),
                                "body", row.text("body_pl"))),
                "deliveries",
                store.sql(
                                """
                                SELECT at, topic, channel, name, address, state FROM notices.delivery
                                 WHERE customer = ? AND channel <> 'portal' ORDER BY at DESC, id DESC
                                """,
                                customer)
                        .list(row -> Map.of(
                                "at", row.instant("at"),
                                "topic", row.text("topic"),
                                "channel", row.text("channel"),
                                "name", row.text("name"),
                                "address", row.text("address"),
                                "state", row.text("state"))));
    }

    @Override
    public void anonymise(String customer) {
        store.sql("DELETE FROM notices.message WHERE customer = ?", customer).update();
    }
}
