package pl.ibok.registration.office;

import java.util.Locale;
import java.util.UUID;
import pl.ibok.registration.file.Desk.Filter;
import pl.ibok.registration.file.Order;

/** Which part of the cases a clerk looks at. */
enum View {
    WAITING,
    MINE,
    UNASSIGNED,
    ASKED,
    CLOSED;

    static View of(String word) {
        for (View view : values()) {
            if (view.word().equals(word)) {
                return view;
            }
        }
        return WAITING;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Order order() {
        return this == CLOSED ? Order.CLOSED : Order.DUE;
    }

    Filter filter(String queue, UUID me) {
        return new Filter(queue, this == MINE ? me : null, this == UNASSIGNED, this == ASKED);
    }
}
