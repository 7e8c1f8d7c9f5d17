package pl.ibok.registration.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pl.ibok.api.intake.Intake;
import pl.ibok.api.store.Once;
import pl.ibok.api.web.Input;
import pl.ibok.api.web.Problems;
import pl.ibok.api.web.TooMany;
import pl.ibok.api.web.Upload;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.file.Answers;
import pl.ibok.registration.file.CaseFile.Channel;
import pl.ibok.registration.file.Filing;
import pl.ibok.registration.file.Received;
import pl.ibok.registration.file.Reception;
import pl.ibok.registration.type.CaseType;
import pl.ibok.registration.type.Field;

/** Checks a filled-in form by its type and files it once, for the customer, for the unsigned and for the office. */
public final class Filer {
    private final Filing filing;
    private final Reception reception;
    private final Once once;

    public Filer(Filing filing, Reception reception, Once once) {
        this.filing = filing;
        this.reception = reception;
        this.once = once;
    }

    /**
     * Who files.
     *
     * @param customer code, or empty
     * @param meters numbers of the meters that may be chosen, or null when a number is typed
     */
    public record Who(String customer, String name, String email, Channel channel, List<String> meters) {}

    /** The id of the case; empty when something is to be mended, which the input then says. */
    public Optional<UUID> file(Visit visit, CaseType type, Who who, Input<NewCase> input) {
        return file(visit, type, who, Limits.NONE, input);
    }

    /**
     * The same for somebody whose filings are counted.
     *
     * @throws TooMany when there were too many
     */
    public Optional<UUID> file(Visit visit, CaseType type, Who who, Limits limits, Input<NewCase> input) {
        NewCase form = input.form();
        Problems problems = input.problems();
        Map<String, String> answers = Answers.read(type, form.answers(), who.meters(), visit.locale(), problems);
        papers(visit, type, form, problems);
        problems.demand(form.files().size() <= type.files(), "files", "registration.error.files", type.files());
        if (!input.valid()) {
            return Optional.empty();
        }
        Filing.Draft draft = new Filing.Draft(
                who.customer(),
                type,
                answers,
                who.channel(),
                visit.caller().account(),
                who.name(),
                who.email(),
                form.phone(),
                visit.locale());
        Map<String, List<Upload>> uploads = files(type, form);
        if (!uploads.isEmpty()) {
            limits.checking();
        }
        try (Received received = reception.take(uploads)) {
            limits.filing();
            // A stranger's key is as secret as a session: it came with the form's page.
            String scope = "registration.file " + visit.caller().account();
            return Optional.of(UUID.fromString(received.keeping(() -> once.perform(
                    scope, visit.once(), () -> filing.file(draft, received).id().toString()))));
        } catch (Intake.Refused no) {
            problems.add("files", no.messageKey(), no.arguments().toArray());
            return Optional.empty();
        }
    }

    private static void papers(Visit visit, CaseType type, NewCase form, Problems problems) {
        for (Field field : type.fields()) {
            boolean missing = field.kind() == Field.Kind.FILE
                    && field.required()
                    && !form.papers().containsKey(field.name());
            problems.demand(
                    !missing,
                    "papers." + field.name(),
                    "registration.error.missing",
                    field.label().in(visit.locale()));
        }
    }

    private static Map<String, List<Upload>> files(CaseType type, NewCase form) {
        Map<String, List<Upload>> files = new HashMap<>();
        form.papers().forEach((name, upload) -> {
            boolean asked = type.field(name)
                    .filter(field -> field.kind() == Field.Kind.FILE)
                    .isPresent();
            if (asked) {
                files.put(name, List.of(upload));
            }
        });
        if (!form.files().isEmpty()) {
            files.put("", form.files());
        }
        return files;
    }
}
