package pl.ibok.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import pl.ibok.api.notices.Notice;
import pl.ibok.api.notices.Notices;
import pl.ibok.api.notices.Recipient;

/** What was said to customers in a test. */
final class Told implements Notices {
    final List<Notice> notices = new ArrayList<>();

    /** Facts of the last message to the customer. */
    Map<String, Object> last(String customer) {
        return notices.stream()
                .filter(notice -> notice.to().equals(Recipient.customer(customer)))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .facts();
    }

    @Override
    public void send(Notice notice) {
        notices.add(notice);
    }

    @Override
    public void sendAll(String topic, Collection<String> customers, Map<String, Object> facts, String link) {
        throw new IllegalStateException("This e-service writes to one customer at a time");
    }
}
