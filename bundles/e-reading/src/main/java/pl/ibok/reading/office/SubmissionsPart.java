package pl.ibok.reading.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.web.Words;
import pl.ibok.reading.submission.Submission;
import pl.ibok.reading.submission.Submission.Status;
import pl.ibok.reading.submission.Submissions;

/** What the customer has submitted, and what staff still look at. */
public final class SubmissionsPart implements CustomerPart {
    private static final int MOST = 10;

    private final Submissions submissions;

    public SubmissionsPart(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String module() {
        return "reading";
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public String permission() {
        return "reading.review";
    }

    @Override
    public Part part(String customer, LocalDate today, Words words) {
        List<Submission> newest = submissions.of(customer, MOST);
        long waiting =
                newest.stream().filter(each -> each.status() == Status.REVIEW).count();
        return new Part(
                words.text("reading.part.submissions"),
                List.of(new Fact(
                        words.text("reading.part.waiting"),
                        waiting == 0 ? words.text("reading.part.none") : Long.toString(waiting),
                        waiting == 0 ? "plain" : "warn")),
                List.of(
                        words.text("reading.part.submitted"),
                        words.text("reading.part.on"),
                        words.text("reading.part.value"),
                        words.text("reading.part.status")),
                newest.stream().map(each -> row(each, words)).toList(),
                null);
    }

    private static Row row(Submission submission, Words words) {
        return new Row(
                List.of(
                        words.text("reading.part.at", submission.submittedAt()),
                        words.text("reading.part.date", submission.on()),
                        words.text("reading.part.volume", submission.value()),
                        words.text("reading.office.status."
                                + submission.status().name().toLowerCase(Locale.ROOT))),
                "/office/e-reading/" + submission.id());
    }
}
