package pl.ibok.registration.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.ibok.api.search.SearchRows;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.registration.RegistrationTopics;
import pl.ibok.registration.file.CaseFile.Channel;
import pl.ibok.registration.file.CaseFile.Status;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Field;

/** Files cases: a number, a deadline and a message at once, in one transaction with what the files that came along belong to. */
public final class Filing {
    private static final int LONGEST_SUBJECT = 160;

    private final Store store;
    private final Cases cases;
    private final Numbers numbers;
    private final Answers answers;
    private final Attachments attachments;
    private final Chronicle chronicle;
    private final SearchRows rows;
    private final Clock clock;

    public Filing(
            Store store,
            Cases cases,
            Answers answers,
            Attachments attachments,
            Chronicle chronicle,
            SearchRows rows,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.numbers = new Numbers(store);
        this.answers = answers;
        this.attachments = attachments;
        this.chronicle = chronicle;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What is filed.
     *
     * @param customer code, or empty
     * @param answers as {@link Answers#read} gives them
     * @param locale language of who files it
     */
    public record Draft(
            String customer,
            CaseType type,
            Map<String, String> answers,
            Channel channel,
            UUID account,
            String reporter,
            String email,
            String phone,
            Locale locale) {}

    /** Files the case with what came along. */
    public CaseFile file(Draft draft, Received files) {
        return store.inTransaction(() -> filed(draft, files));
    }

    private CaseFile filed(Draft draft, Received files) {
        UUID id = UUID.randomUUID();
        answers.keep(draft.customer(), id, draft.answers());
        for (Received.One each : files.use()) {
            attachments.add(draft.customer(), id, each.file(), each.field(), Entry.Who.CUSTOMER, clock.now());
        }
        CaseFile c = numbered(draft, id);
        cases.add(c);
        Entry.Who who = draft.channel() == Channel.OFFICE ? Entry.Who.STAFF : Entry.Who.CUSTOMER;
        chronicle.note(c, who, draft.reporter(), Entry.Kind.FILED, "", false);
        chronicle.tell(c, RegistrationTopics.FILED, null);
        // What it is found by does not change later.
        rows.changed("id = ?", c.id());
        return c;
    }

    /** All others who file wait for a number until it is committed: what needs none comes before. */
    private CaseFile numbered(Draft draft, UUID id) {
        Instant now = clock.now();
        LocalDate today = clock.today();
        CaseType type = draft.type();
        return new CaseFile(
                draft.customer(),
                id,
                numbers.next(today.getYear()),
                type.code(),
                type.version(),
                type.category(),
                type.queue(),
                Status.NEW,
                type.urgent(),
                subject(draft),
                draft.channel(),
                draft.locale().getLanguage().equals("en") ? "en" : "pl",
                now,
                today,
                draft.account(),
                draft.reporter(),
                draft.email(),
                draft.phone(),
                type.term() == null ? null : type.term().from(today),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                now,
                false,
                1);
    }

    /** The type and what tells this case from others of it: the address, the subject, the first choice. */
    private static String subject(Draft draft) {
        CaseType type = draft.type();
        String telling = type.fields().stream()
                .filter(field -> draft.answers().containsKey(field.name()))
                .filter(field -> field.kind() == Field.Kind.ADDRESS
                        || field.kind() == Field.Kind.CHOICE
                        || field.name().equals("subject"))
                .limit(2)
                .map(field -> field.shown(draft.answers().get(field.name()), draft.locale()))
                .collect(Collectors.joining(", "));
        String name = type.name().in(draft.locale());
        String subject = telling.isEmpty() ? name : name + ": " + telling;
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
