package pl.ibok.registration.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.ibok.api.intake.FileKind;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.search.SearchRows;
import pl.ibok.api.store.Files.StoredFile;
import pl.ibok.api.store.Store;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Upload;
import pl.ibok.registration.RegistrationTopics;
import pl.ibok.registration.file.CaseFile.Channel;
import pl.ibok.registration.file.CaseFile.Status;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Field;

/** Files cases: a number, a deadline and a message at once, in one transaction with the files that came along. */
public final class Filing {
    /** Bytes of one file. */
    public static final long MOST_BYTES = 15L * 1024 * 1024;

    private static final int LONGEST_SUBJECT = 160;

    private final Store store;
    private final Cases cases;
    private final Numbers numbers;
    private final Answers answers;
    private final Attachments attachments;
    private final Intake intake;
    private final Chronicle chronicle;
    private final SearchRows rows;
    private final Clock clock;

    public Filing(
            Store store,
            Cases cases,
            Answers answers,
            Attachments attachments,
            Intake intake,
            Chronicle chronicle,
            SearchRows rows,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.numbers = new Numbers(store);
        this.answers = answers;
        this.attachments = attachments;
        this.intake = intake;
        this.chronicle = chronicle;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What is filed.
     *
     * @param customer code, or empty
     * @param answers as {@link Answers#read} gives them
     * @param files what came along, by the question they answer; those of "" answer none
     * @param locale language of who files it
     */
    public record Draft(
            String customer,
            CaseType type,
            Map<String, String> answers,
            Map<String, List<Upload>> files,
            Channel channel,
            UUID account,
            String reporter,
            String email,
            String phone,
            Locale locale) {}

    /**
     * Files the case.
     *
     * @throws Intake.Refused when a file must not come in; nothing is kept then
     */
    public CaseFile file(Draft draft) {
        return store.inTransaction(() -> filed(draft));
    }

    private CaseFile filed(Draft draft) {
        Instant now = clock.now();
        LocalDate today = clock.today();
        CaseType type = draft.type();
        CaseFile c = new CaseFile(
                draft.customer(),
                UUID.randomUUID(),
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
        cases.add(c);
        answers.keep(c.customer(), c.id(), draft.answers());
        draft.files()
                .forEach((field, uploads) -> uploads.forEach(upload -> {
                    StoredFile file = intake.take(upload, FileKind.attachments(), MOST_BYTES);
                    attachments.add(c, file, field.isEmpty() ? null : field, Entry.Who.CUSTOMER, now);
                }));
        Entry.Who who = draft.channel() == Channel.OFFICE ? Entry.Who.STAFF : Entry.Who.CUSTOMER;
        chronicle.note(c, who, draft.reporter(), Entry.Kind.FILED, "", false);
        chronicle.tell(c, RegistrationTopics.FILED, null);
        // What it is found by does not change later.
        rows.changed("id = ?", c.id());
        return c;
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
