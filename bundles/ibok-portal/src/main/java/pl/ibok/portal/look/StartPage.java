package pl.ibok.portal.look;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import pl.ibok.api.web.StartFacts;
import pl.ibok.api.web.StartFacts.Event;
import pl.ibok.api.web.StartFacts.Facts;

/** Puts together what the e-services say about a customer: the sum due, the water line and the ledger of services. */
public final class StartPage {
    private static final int PAST_STEPS = 2;
    private static final int STEPS = 6;
    private static final int SOON_DAYS = 60;
    private static final int NEAR_DAYS = 180;

    private final Formats formats;
    private final LocalDate today;
    private final String todayWord;

    /** @param todayWord "Dziś" in the page's language */
    public StartPage(Formats formats, LocalDate today, String todayWord) {
        this.formats = formats;
        this.today = today;
        this.todayWord = todayWord;
    }

    /**
     * What one installed e-service said.
     *
     * @param service its row of the ledger, with no fact yet
     * @param facts null when it has none to give or could not be asked
     * @param knowsMoney whether it is one that would name a sum due if there were one
     */
    public record Answer(Start.Service service, Facts facts, boolean knowsMoney) {}

    /**
     * Makes the page's model.
     *
     * @param answers in the order of the menu
     * @param payHref where to pay; empty when nothing installed takes payments
     * @param whyHref where the sum is explained; empty for nowhere
     */
    public Start of(List<Answer> answers, String payHref, String whyHref) {
        List<Facts> known = answers.stream()
                .map(Answer::facts)
                .filter(facts -> facts != null)
                .toList();
        return new Start(
                Start.byWeight(known.stream().flatMap(facts -> facts.notices().stream())),
                due(answers, payHref, whyHref),
                steps(known.stream().flatMap(facts -> facts.events().stream())),
                answers.stream()
                        .sorted(Comparator.comparing(StartPage::calm))
                        .map(StartPage::row)
                        .toList(),
                known.stream().map(Facts::chart).filter(chart -> chart != null).toList());
    }

    private static boolean calm(Answer answer) {
        return answer.facts() == null || !answer.facts().urgent();
    }

    private static Start.Service row(Answer answer) {
        Start.Service row = answer.service();
        String fact = answer.facts() == null ? "" : answer.facts().fact();
        return new Start.Service(row.icon(), row.name(), row.code(), fact, row.href(), row.available());
    }

    private Due due(List<Answer> answers, String payHref, String whyHref) {
        if (answers.stream().noneMatch(Answer::knowsMoney)) {
            return null;
        }
        if (answers.stream().anyMatch(answer -> answer.knowsMoney() && answer.facts() == null)) {
            return new Due("unknown", null, List.of(), "", "", null);
        }
        List<StartFacts.Due> parts = answers.stream()
                .filter(answer -> answer.facts() != null)
                .flatMap(answer -> answer.facts().due().stream())
                .toList();
        BigDecimal sum = parts.stream().map(StartFacts.Due::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return new Due("nothing", null, List.of(), "", "", null);
        }
        if (sum.signum() < 0) {
            return new Due("credit", sum.negate(), List.of(), "", whyHref, null);
        }
        return new Due("due", sum, parts.stream().map(this::part).toList(), payHref, whyHref, null);
    }

    private Due.Part part(StartFacts.Due part) {
        return new Due.Part("", "*" + formats.money(part.amount()) + "* " + part.words(), part.overdue());
    }

    /** The last two steps behind, today, and what comes next: six in all at most. */
    private List<Step> steps(Stream<Event> events) {
        List<Event> ordered = events.sorted(Comparator.comparing(Event::from)).toList();
        if (ordered.isEmpty()) {
            return List.of();
        }
        List<Event> past =
                ordered.stream().filter(event -> last(event).isBefore(today)).toList();
        List<Event> now = ordered.stream().filter(this::goesOn).toList();
        List<Event> coming =
                ordered.stream().filter(event -> event.from().isAfter(today)).toList();
        List<Step> steps = new ArrayList<>();
        past.stream()
                .skip(Math.max(0, past.size() - PAST_STEPS))
                .forEach(event -> steps.add(new Step("past", when(event), words(event))));
        String detail = now.isEmpty() ? "" : words(now.get(0));
        steps.add(new Step("now", todayWord + ", " + formats.day(today), detail));
        coming.stream().limit(STEPS - steps.size()).forEach(event -> {
            String state = event.from().isAfter(today.plusDays(SOON_DAYS)) ? "later" : "next";
            steps.add(new Step(state, when(event), words(event)));
        });
        return List.copyOf(steps);
    }

    private boolean goesOn(Event event) {
        return !event.from().isAfter(today) && !last(event).isBefore(today);
    }

    /** The date, without a year that nobody could mistake. */
    private String when(Event event) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(today, event.from())) < NEAR_DAYS;
        Formats said = near ? new Formats(formats.locale(), event.from()) : formats;
        return said.period(event.from(), last(event));
    }

    private static String words(Event event) {
        return event.detail() == null || event.detail().isEmpty()
                ? event.title()
                : event.title() + ": " + event.detail();
    }

    private static LocalDate last(Event event) {
        return event.to() == null ? event.from() : event.to();
    }
}
