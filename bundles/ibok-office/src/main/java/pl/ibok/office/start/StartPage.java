package pl.ibok.office.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import pl.ibok.api.access.Requires;
import pl.ibok.api.office.CustomerPart.Fact;
import pl.ibok.api.office.DayFacts;
import pl.ibok.api.office.OfficeQueue;
import pl.ibok.api.office.OfficeQueue.Waiting;
import pl.ibok.api.store.DeadLetters;
import pl.ibok.api.store.JobList;
import pl.ibok.api.store.Jobs;
import pl.ibok.api.time.Clock;
import pl.ibok.api.web.Page;
import pl.ibok.api.web.Texts;
import pl.ibok.api.web.Visit;
import pl.ibok.office.OfficeModule;
import pl.ibok.office.Parts;
import pl.ibok.office.Ports;

/** The day's overview: what waits, most urgent first, what happened today, and for administrators what needs a hand. */
@Path("/")
@Requires(OfficeModule.SEE)
public final class StartPage {
    private final Parts asking;
    private final Ports ports;
    private final Texts texts;
    private final JobList jobs;
    private final DeadLetters deadLetters;
    private final Clock clock;

    public StartPage(Parts asking, Ports ports, Texts texts, JobList jobs, DeadLetters deadLetters, Clock clock) {
        this.asking = asking;
        this.ports = ports;
        this.texts = texts;
        this.jobs = jobs;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /**
     * @param queues null counts where the queue could not be asked
     * @param happened what bundles say of today
     * @param needs what an administrator has to look at
     * @param most a count above it says only that there are more
     */
    record Overview(
            String name, LocalDate today, List<Queue> queues, List<Fact> happened, List<Need> needs, int most) {}

    /** @param counts null when the e-service does not answer */
    record Queue(String title, String path, Waiting counts) {}

    record Need(String text, String path) {}

    @GET
    public Page start(@Context Visit visit) {
        return Page.of(
                "office-start",
                new Overview(
                        visit.caller().name(),
                        visit.today(),
                        queues(visit),
                        happened(visit),
                        needs(visit),
                        OfficeQueue.MOST));
    }

    private List<Queue> queues(Visit visit) {
        List<OfficeQueue> mine = ports.queues().stream()
                .filter(queue -> holds(visit, queue.permission()))
                .toList();
        List<Optional<Waiting>> answers =
                asking.ask(visit, mine, StartPage::module, (queue, today, words) -> queue.waiting(today));
        List<String> titles = mine.stream().map(queue -> title(visit, queue)).toList();
        List<Queue> queues = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            OfficeQueue queue = mine.get(i);
            queues.add(new Queue(titles.get(i), queue.path(), answers.get(i).orElse(null)));
        }
        queues.sort(Comparator.comparing(
                        (Queue queue) ->
                                queue.counts() == null ? null : queue.counts().next(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Queue::title));
        return queues;
    }

    private String title(Visit visit, OfficeQueue queue) {
        return texts.of(module(queue), visit.locale(), visit.today())
                .map(words -> words.text("queue." + queue.name()))
                .orElseGet(() -> queue.title(visit.locale()));
    }

    private static String module(OfficeQueue queue) {
        return queue.name().substring(0, queue.name().indexOf('.'));
    }

    private List<Fact> happened(Visit visit) {
        List<DayFacts> mine = ports.days().stream()
                .filter(day -> holds(visit, day.permission()))
                .sorted(Comparator.comparing(DayFacts::module))
                .toList();
        List<Fact> facts = new ArrayList<>();
        asking.ask(visit, mine, DayFacts::module, DayFacts::facts).forEach(answer -> answer.ifPresent(facts::addAll));
        return facts;
    }

    private List<Need> needs(Visit visit) {
        List<Need> needs = new ArrayList<>();
        if (holds(visit, OfficeModule.JOBS)) {
            long failed = jobs.counts(clock.now()).getOrDefault(Jobs.State.FAILED, 0L);
            if (failed > 0) {
                needs.add(new Need(visit.text("office.need.jobs", failed), "/office/jobs?state=failed"));
            }
        }
        if (holds(visit, OfficeModule.DEAD_LETTERS)) {
            long dead = deadLetters.subscriptions().stream()
                    .mapToLong(DeadLetters.Subscription::dead)
                    .sum();
            if (dead > 0) {
                needs.add(new Need(visit.text("office.need.dead-letters", dead), "/office/dead-letters"));
            }
        }
        return needs;
    }

    private static boolean holds(Visit visit, String permission) {
        return visit.caller().staffPermissions().contains(permission);
    }
}
