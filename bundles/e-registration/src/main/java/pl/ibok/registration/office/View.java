package pl.ibok.registration.office;

import java.util.Locale;
import java.util.UUID;
import pl.ibok.registration.file.Desk.Filter;

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

    Filter filter(String queue, UUID me, String words) {
        return new Filter(queue, this == MINE ? me : null, this == UNASSIGNED, this == ASKED, words);
    }
}
